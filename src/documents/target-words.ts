import { inChinese, monthAndDate, yearOf, type Day } from "../domain/day.ts";
import type { AnnualTargetRow } from "../facts/targets.ts";

/** What an annual target is to reach: 检定台件数3000台件, or the standard by which it is finished. */
export function goalText({ quantified, measure, goal, unit, standard }: AnnualTargetRow): string {
  return quantified.value === "是"
    ? `${measure.value ?? ""}${goal.value ?? ""}${unit.value ?? ""}`
    : (standard.value ?? "");
}

/** When a target is due; a date of the year itself needs no year. */
export function dueText(due: Day | null, year: number): string {
  if (due === null) return "";
  return yearOf(due) === year ? monthAndDate(due) : inChinese(due);
}
