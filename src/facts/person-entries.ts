import { day, type Day } from "../domain/day.ts";
import { once } from "../domain/lazily.ts";
import type { Cited, Fact } from "../domain/place.ts";
import type { KeptPart } from "../sheets/keepers.ts";
import type { nonAttendance } from "../sheets/non-attendance.ts";
import type { RowsOf } from "../workbook/sheet.ts";
import { trialOf, type Person } from "./people.ts";
import type { YearRecords } from "./records.ts";
import { rowsById } from "./rows-by-id.ts";
import { lastingSanctions, sanctionRows } from "./sanctions.ts";
import type { EventRow } from "./section-facts.ts";
import type { Settings } from "./settings.ts";
import type { LeaveRow } from "./spells.ts";
import { uncheckedMonths } from "./unchecked-months.ts";

export type MissedRow = RowsOf<typeof nonAttendance>[number];

/** What the registers hold of one person's year: the rows that the facts of 五(一) are counted from. */
export interface PersonEntries {
  /** The part of the year that is counted: from 1 January to the day, 31 December at the latest. */
  readonly first: Day;
  readonly end: Day;
  readonly leave: readonly LeaveRow[];
  readonly missed: readonly MissedRow[];
  readonly sanctions: readonly EventRow[];
  /** Sanctions of the year before whose effect on the grade lasts. */
  readonly lastingSanctions: readonly EventRow[];
  /** The cell that says the person is on probation at the year's end, or null. */
  readonly onTrial: Cited | null;
  /** Months whose keeper has not confirmed the register. */
  readonly unchecked: Readonly<Record<KeptPart, Fact<number>>>;
}

/** Everybody's entries of the year up to a day, of records known on it: what all share is read once. */
export function yearEntries(
  known: YearRecords,
  people: readonly Person[],
  settings: Settings,
  on: Day,
): (person: Person) => PersonEntries {
  const first = day(`${known.year}-01-01`);
  const last = day(`${known.year}-12-31`);
  const rows = once(() => ({
    leave: rowsById(known.attendance.flatMap((register) => register.rows.leave)),
    missed: rowsById(known.attendance.flatMap((register) => register.rows.nonAttendance)),
  }));
  const unchecked = once(() => ({
    attendance: uncheckedMonths(known, settings, "attendance", on),
    study: uncheckedMonths(known, settings, "study", on),
    branchStudy: uncheckedMonths(known, settings, "branchStudy", on),
  }));
  return (person) => ({
    first,
    end: on < last ? on : last,
    leave: rows().leave.get(person.id) ?? [],
    missed: (rows().missed.get(person.id) ?? []).filter(
      (row) => row.on.value === null || (row.on.value >= first && row.on.value <= last),
    ),
    sanctions: sanctionRows(known, person, people),
    lastingSanctions: lastingSanctions(known, person, people),
    onTrial: trialOf(person),
    unchecked: unchecked(),
  });
}
