import type { Judgement, JudgedSection } from "../assessment/judgement.ts";
import { firstDayOf, lastDayOf, monthsOf, type Quarter } from "../domain/period.ts";

/** The sections of which a quarter speaks: one founded after it, or merged before it, is left out. */
export function sectionsOfQuarter({ sections, facts }: Judgement, quarter: Quarter): JudgedSection[] {
  const [first = 1, , last = 12] = monthsOf(quarter);
  const [start, end] = [firstDayOf(facts.year, first), lastDayOf(facts.year, last)];
  return sections.filter(
    ({ section: { from, to } }) => (from === null || from <= end) && (to === null || to >= start),
  );
}
