import type { Judgement } from "../assessment/judgement.ts";
import { day, latest, plusDays, type Day } from "../domain/day.ts";
import { lastDayOf, type Month } from "../domain/period.ts";
import type { YearRecords } from "../facts/records.ts";
import type { Paper } from "./paper.ts";

/** A paper that may exist, and the day of which it speaks: it exists once the as-of day has reached that day. */
export interface Plan {
  readonly day: Day;
  /** Null where, on the paper's own day, its subject turns out not to be there. */
  readonly compose: (judgement: Judgement) => Paper | null;
}

/**
 * The papers of one kind that a year may have by the as-of day (`office.md` 3). `records` is all that the workbooks say,
 * for the data days that people gave; `current` is the year as judged on the as-of day: it says which subjects there
 * are and which steps were taken, no more.
 */
export type Plans = (records: YearRecords, current: Judgement) => readonly Plan[];

/** The date of the month after a period on which its papers close their books. */
const CLOSING_DATE = 10;

/** The day on which a period's papers close their books: the 10th after its last month. */
export function closingDay(year: number, lastMonth: Month): Day {
  return plusDays(lastDayOf(year, lastMonth), CLOSING_DATE);
}

/**
 * The day on which the year's books close for those who decide: the day after December's reports were due (四(二)1),
 * from which a missing one is known to be late.
 */
export function yearClosing({ sections, facts }: Judgement): Day {
  const due = sections
    .flatMap(({ filings }) => filings)
    .find(({ duty }) => duty.kind === "月完成情况" && duty.month === 12)?.due;
  return due == null ? closingDay(facts.year, 12) : plusDays(due, 1);
}

/** The data day of a form: its latest dated step, 31 December where it has none (`office.md` 3). */
export function latestStep(steps: readonly (Day | null | undefined)[], year: number): Day {
  return latest(steps.filter((step) => step != null)) ?? day(`${year}-12-31`);
}
