import type { Day } from "../domain/day.ts";
import { blankField, type Field } from "../domain/place.ts";
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
    attendance: records.attendance.map((kept) => ({
      ...kept,
      rows: rowsKnown(attendanceRegister, kept.rows, day),
    })),
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
      .map((copy) => ({ ...copy, rows: rowsKnown(sectionForms[key], copy.rows, day) }));
  };
  return {
    targetLedger: known("targetLedger"),
    routineAppraisal: known("routineAppraisal"),
    summaryForm: known("summaryForm"),
    commentForm: known("commentForm"),
  };
}

function rowsKnown<F extends Form, R extends FormRows<F>>(form: F, rows: R, day: Day): R {
  const known: Record<string, readonly Row<Columns>[]> = {};
  for (const [key, sheet] of Object.entries(form.sheets)) {
    const all = (rows as Readonly<Record<string, readonly Row<Columns>[]>>)[key] ?? [];
    known[key] = all.filter((row) => isKnown(sheet, row, day)).map((row) => decisionsKnown(sheet, row, day));
  }
  // Sheet by sheet the same rows, fewer or with blanked decisions: the shape is unchanged.
  return known as R;
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
      if (field !== undefined) changed[key] = isLater ? blankField(field) : { ...field, value: null };
    }
  }
  return Object.keys(changed).length === 0 ? row : { ...row, ...changed };
}
