import { day, plusDays, weekday, type Day } from "../domain/day.ts";
import type { WorkDays } from "./work-days.ts";

/** The days on which the year's grades come about, the last ones in January of the next year. */
export interface YearEnd {
  readonly summaries: Day;
  readonly democraticAppraisal: Day;
  readonly comments: Day;
  readonly leaderOpinions: Day;
  /** Review of persons by the panel, grades of sections by the leading group. */
  readonly reviewed: Day;
  readonly approved: Day;
  readonly firstBatch: Span;
  readonly secondBatch: Span;
  /** An objection upheld while the first batch was posted, and the review and approval after it. */
  readonly objection: Readonly<Record<"settled" | "reviewed" | "approved", Day>>;
  /** The section's grade that the clauses leave open: studied and approved last. */
  readonly leftOpen: Readonly<Record<"reviewed" | "approved", Day>>;
}

interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** 五(二)2(5), 本局设定: five working days. */
const PUBLICITY_DAYS = 5;

export function yearEndOf(year: number, days: WorkDays): YearEnd {
  let monday = day(`${year + 1}-01-09`);
  while (weekday(monday) !== 1 || !days.isWorking(monday)) monday = plusDays(monday, 1);
  const before = (value: Day): Day => days.onOrBefore(plusDays(value, -1));
  const batch = (from: Day): Span => ({ from, to: days.after(from, PUBLICITY_DAYS - 1) });
  const firstBatch = batch(monday);
  const approved = before(monday);
  const reviewed = before(approved);
  const secondBatch = batch(days.after(firstBatch.to, 1));
  return {
    summaries: days.onOrBefore(day(`${year}-12-15`)),
    democraticAppraisal: days.onOrBefore(day(`${year}-12-24`)),
    comments: days.onOrBefore(day(`${year}-12-30`)),
    leaderOpinions: before(reviewed),
    reviewed,
    approved,
    firstBatch,
    objection: {
      settled: days.after(firstBatch.from, 1),
      reviewed: days.after(firstBatch.from, 2),
      approved: days.after(firstBatch.from, 3),
    },
    secondBatch,
    leftOpen: { reviewed: secondBatch.to, approved: days.after(secondBatch.to, 1) },
  };
}
