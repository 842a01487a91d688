import { leaveMonthsOf, leaveOf, type LeaveRow } from "./leave.ts";
import { absencesOf, type AbsenceRow } from "./absences.ts";
import type { Bureau } from "./model.ts";
import type { DemoOptions } from "./options.ts";
import { outcomesOf, type Outcome } from "./outcomes.ts";
import { staffed } from "./staff.ts";
import { yearEndOf, type YearEnd } from "./year-end.ts";

/** The bureau's year, settled before any workbook of it is written. */
export interface Story {
  readonly bureau: Bureau;
  /** By person id. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly leave: readonly LeaveRow[];
  /** The months in which somebody had leave, by person id. */
  readonly leaveMonths: ReadonlyMap<string, ReadonlySet<number>>;
  readonly absences: readonly AbsenceRow[];
  readonly end: YearEnd;
}

export function storyOf(options: DemoOptions): Story {
  const bureau = staffed(options);
  const outcomes = outcomesOf(bureau);
  const leave = leaveOf(bureau, [...outcomes.values()]);
  return {
    bureau,
    outcomes,
    leave,
    leaveMonths: leaveMonthsOf(leave),
    absences: absencesOf(bureau, [...outcomes.values()]),
    end: yearEndOf(options.year, bureau.days),
  };
}
