import { workerGradeNames, type PersonOutcome } from "../domain/grade.ts";
import type { Settings } from "../facts/settings.ts";
import type { PersonCategory } from "../sheets/people.ts";

/** A person's grade as papers print it: the scheme's name, or for 工勤人员 the one that the office set (本局设定). */
export function gradeName(
  category: PersonCategory | null,
  outcome: PersonOutcome,
  { parameters }: Settings,
): string {
  return category === "工勤" && parameters.workerGrades === "合格序列" ? workerGradeNames[outcome] : outcome;
}
