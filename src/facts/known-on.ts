import type { Day } from "../domain/day.ts";
import { blankField, changedField, type Field } from "../domain/place.ts";
import { events } from "../sheets/events.ts";
import {
  attendanceRegister,
  decisionForm,
  officeRegister,
  rosterForm,
  sectionForms,
  type SectionFormKey,
} from "../sheets/forms.ts";
import { leave } from "../sheets/leave.ts";
import { nonAttendance } from "../sheets/non-attendance.ts";
import type { Columns } from "../workbook/column.ts";
import type { Form, FormRows, Row, Sheet } from "../workbook/sheet.ts";
import { publicityKnown } from "./publicity.ts";
import type { Copies, Copy, YearRecords } from "./records.ts";

/**
 * What was known on a day: copies received by then, rows dated by then, decisions taken by then. Undated sheets always
 * count, and 设置 and 文稿与印发 are read whatever the day. Everything after this is pure and sees no day but the
 * paper's own (`office.md` 3).
 */
export function knownOn(records: YearRecords, day: Day): YearRecords {
  const decisions = rowsKnown(decisionForm, records.decisions, day);
  return {
    ...records,
    roster: rowsKnown(rosterForm, records.roster, day),
    attendance: records.attendance.map((kept) => {
      const rows = rowsKnown(attendanceRegister, kept.rows, day);
      return rows === kept.rows ? kept : { ...kept, rows };
    }),
    register: rowsKnown(officeRegister, records.register, day),
    decisions: { ...decisions, publicity: publicityKnown(decisions.publicity, day) },
    copies: copiesKnown(records.copies, day),
  };
}

function copiesKnown(copies: Copies, day: Day): Copies {
  const known = <K extends SectionFormKey>(key: K): readonly Copy<K>[] => {
    const all: readonly Copy<K>[] = copies[key];
    return all
      .filter(({ receivedOn }) => receivedOn <= day)
      .map((copy) => {
        const rows = rowsKnown(sectionForms[key], copy.rows, day);
        return rows === copy.rows ? copy : { ...copy, rows };
      });
  };
  return {
    targetLedger: known("targetLedger"),
    routineAppraisal: known("routineAppraisal"),
    summaryForm: known("summaryForm"),
    commentForm: known("commentForm"),
  };
}

type Rows = Readonly<Record<string, readonly Row<Columns>[]>>;

interface Turns {
  /** The days in the rows at which something becomes known, in their order. */
  readonly days: readonly string[];
  /** What is known from such a day until the next, of the days asked for last and of the first. */
  readonly known: Map<string, Rows>;
}

/** Of a large register, what was known on each of its days takes as much room as all that was read. */
const MOST_KEPT = 3;

const turnsByRows = new WeakMap<Rows, Turns>();

/** The same object on all days between which nothing becomes known: what is computed from it holds for all of them. */
function rowsKnown<F extends Form, R extends FormRows<F>>(form: F, rows: R, day: Day): R {
  const all = rows as Rows;
  const turns = turnsByRows.get(all) ?? { days: daysIn(form, all), known: new Map<string, Rows>() };
  turnsByRows.set(all, turns);
  const since = turns.days.findLast((each) => each <= day) ?? "";
  const known = turns.known.get(since) ?? rowsKnownOn(form, all, day);
  const [, oldest] = turns.known.keys();
  if (oldest !== undefined && turns.known.size >= MOST_KEPT && !turns.known.has(since))
    turns.known.delete(oldest);
  turns.known.set(since, known);
  // Sheet by sheet the same rows, fewer or with blanked decisions: the shape is unchanged.
  return known as R;
}

function daysIn(form: Form, rows: Rows): string[] {
  const days = new Set<string>();
  for (const [key, { knownFrom, decisions }] of Object.entries(form.sheets)) {
    const columns = [...(knownFrom === null ? [] : [knownFrom]), ...decisions.map(({ on }) => on)];
    for (const row of columns.length === 0 ? [] : (rows[key] ?? [])) {
      for (const column of columns) {
        const value = row[column]?.value;
        if (typeof value === "string") days.add(value);
      }
    }
  }
  return [...days].sort();
}

/** The rows themselves where all of them are known. */
function rowsKnownOn(form: Form, rows: Rows, day: Day): Rows {
  const known = Object.entries(form.sheets).map(([key, sheet]): [string, readonly Row<Columns>[]] => {
    const all = rows[key] ?? [];
    const some = all.filter((row) => isKnown(sheet, row, day)).map((row) => decisionsKnown(sheet, row, day));
    const same = some.length === all.length && some.every((row, index) => row === all[index]);
    return [key, same ? all : some];
  });
  return known.every(([key, some]) => some === rows[key]) ? rows : Object.fromEntries(known);
}

function dated(row: Row<Columns>, key: string, day: Day): boolean {
  const value = row[key]?.value;
  return typeof value === "string" && value <= day;
}

/**
 * What happened, as against what was decided: a day that must be mended does not undo it. A decision or judgement
 * without a readable day has no effect.
 */
const happenings: ReadonlySet<Sheet> = new Set<Sheet>([leave, nonAttendance, events]);

function isKnown(sheet: Sheet, row: Row<Columns>, day: Day): boolean {
  if (sheet.knownFrom === null || dated(row, sheet.knownFrom, day)) return true;
  const on = row[sheet.knownFrom];
  return happenings.has(sheet) && on !== undefined && on.filled && on.value === null;
}

/** A decision of a later day is not known at all; one without a readable day stands there without effect. */
function decisionsKnown(sheet: Sheet, row: Row<Columns>, day: Day): Row<Columns> {
  const changed: Record<string, Field<unknown>> = {};
  for (const { on, what, undated } of sheet.decisions) {
    if (dated(row, on, day)) continue;
    const isLater = row[on]?.value != null;
    if (!isLater && undated === "counts") continue;
    for (const key of isLater ? [on, ...what] : what) {
      const field = row[key];
      if (field !== undefined)
        changed[key] = isLater ? blankField(field) : changedField(field, { value: null });
    }
  }
  return Object.keys(changed).length === 0 ? row : { ...row, ...changed };
}
