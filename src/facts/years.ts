import { monthOf, yearOf, type Day } from "../domain/day.ts";

/** Until the end of this month the office still works on the year before: grades, 公示, filing of records. */
const LAST_MONTH_OF_APPRAISAL = 3;

/** The year that the office has in hand on a day, of those that there are; null where there is none. */
export function yearInHand(years: readonly number[], on: Day): number | null {
  const current = monthOf(on) <= LAST_MONTH_OF_APPRAISAL ? yearOf(on) - 1 : yearOf(on);
  const begun = years.filter((year) => year <= yearOf(on));
  if (begun.includes(current)) return current;
  return begun.at(-1) ?? years[0] ?? null;
}
