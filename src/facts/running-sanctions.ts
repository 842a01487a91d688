import { latest, plusMonths, type Day } from "../domain/day.ts";
import { sanctionMonthsIn } from "../regulation/sanction-periods.ts";
import type { EventRow } from "./section-facts.ts";
import type { YearRecords } from "./records.ts";

/** A sanction whose period is not over on a day. */
export interface RunningSanction {
  readonly row: EventRow;
  /** The day on which it ends; null where the register does not tell. */
  readonly until: Day | null;
}

/** The sanctions of the register that are not over on `day`, or of which it does not tell when they are. */
export function sanctionsRunningOn({ register }: YearRecords, day: Day): RunningSanction[] {
  return register.events
    .filter((row) => isSanction(row) && row.conclusion.value !== "不属实")
    .map((row) => ({ row, until: endOf(row) }))
    .filter(({ until }) => until === null || until >= day);
}

/** Whether a row is about a sanction that has a period: its 时限 is the day on which that ends. */
export function isSanction({ kind }: EventRow): boolean {
  return kind.value === "政务处分" || kind.value === "党纪处分";
}

/**
 * 时限 where people filled it; else the period that the law sets, from the later of the two days of the row. The
 * periods of 党纪处分 follow from no single law and are left to people.
 */
function endOf({ kind, facts, due, on, confirmedOn }: EventRow): Day | null {
  if (due.filled) return due.value;
  const months = kind.value === "政务处分" ? sanctionMonthsIn(facts.value ?? "") : null;
  const from = latest([on.value, confirmedOn.value].filter((each) => each !== null));
  return months === null || from === null ? null : plusMonths(from, months);
}
