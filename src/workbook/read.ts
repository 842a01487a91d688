import type { Problem, RowIdentity } from "../diagnostics.ts";
import { once, oncePer } from "../domain/lazily.ts";
import { rowOf, type Field, type Place } from "../domain/place.ts";
import { cellName, type RawCell, type RawSheet, type RawWorkbook } from "./cell.ts";
import type { Columns } from "./column.ts";
import { coveredCell } from "./cell-problems.ts";
import { cellField } from "./cell-field.ts";
import { SheetFinder } from "./find-sheet.ts";
import { findHeader, type Header } from "./header.ts";
import { headerProblems } from "./header-problems.ts";
import { chosen } from "./kinds.ts";
import { hiddenProblems } from "./hidden-problems.ts";
import { isEmpty, Readings } from "./readings.ts";
import { identityOf, rowProblem, undatedDecisions } from "./row-problems.ts";
import type { Form, FormRows, Row, Sheet } from "./sheet.ts";
import { unreadRow } from "./unread-rows.ts";

/** What the messages about a workbook call it: its path, and its name as people say it (“计量科目标台账”). */
export interface ReadAs {
  readonly file: string;
  readonly name: string;
  /** The year that the form is of, to propose where a day has none. */
  readonly year?: number;
  /** What was read of other workbooks of that year. */
  readonly readings?: Readings;
}

export interface ReadForm<F> {
  readonly rows: FormRows<F>;
  readonly problems: readonly Problem[];
}

/** All rows of a workbook by its form's definition. A bad cell loses neither its row nor its sheet. */
export function readForm<F extends Form>(definition: F, workbook: RawWorkbook, as: ReadAs): ReadForm<F> {
  const problems: Problem[] = [];
  const rows: Record<string, readonly Row<Columns>[]> = {};
  const { readings = new Readings(as.year ?? null) } = as;
  const finder = new SheetFinder(definition, workbook.sheets, as);
  for (const [key, sheet] of Object.entries(definition.sheets)) {
    const { raw, problems: found } = finder.find(sheet);
    problems.push(...found);
    rows[key] = raw === null ? [] : readSheet(sheet, raw, as, readings, problems);
  }
  problems.push(...finder.strangers());
  // The keys and rows come from the definition's own sheets, which the compiler cannot follow through the loop.
  return { rows: rows as FormRows<F>, problems };
}

function readSheet(
  sheet: Sheet,
  raw: RawSheet,
  as: ReadAs,
  readings: Readings,
  problems: Problem[],
): Row<Columns>[] {
  const header = findHeader(sheet.columns, raw);
  const name = `${as.name}“${raw.name}”`;
  for (const cell of raw.covered ?? []) {
    problems.push(coveredCell({ file: as.file, sheet: raw.name, cell }, name));
  }
  problems.push(...headerProblems(sheet, raw, header, as.file, name));
  if (header === null) return [];
  const reader = { sheet, header, name, readings };
  const rows: Row<Columns>[] = [];
  const read: number[] = [];
  for (const row of raw.rows.filter(({ number }) => number > header.row)) {
    const unread = unreadRow(sheet, raw, header, row, as.file, name);
    if (unread === null) {
      read.push(row.number);
      const place = { file: as.file, sheet: raw.name, cell: cellName(row.number, 1) };
      rows.push(readRow(reader, row.cells, place, problems));
    } else if (unread !== "blank") problems.push(unread);
  }
  problems.push(...hiddenProblems(sheet, raw, header, read, as.file, name));
  return rows;
}

/** What the rows of a sheet have in common. */
interface Reader {
  readonly sheet: Sheet;
  readonly header: Header;
  /** As people say it: 计量科目标台账“月计划与完成”. */
  readonly name: string;
  readonly readings: Readings;
}

const columnsOf = oncePer(({ columns }: Sheet) => Object.entries(columns));

type BlankRow = Record<string, Field<unknown> | Place | null>;

/**
 * A row of the sheet before its cells are read. As it was parsed, it has room for each of its properties, and so has every
 * copy of it; an object that gets a dozen of them one by one becomes a table, which takes four times the room and time.
 */
const blankRow = oncePer(({ columns }: Sheet) => {
  const nothing = [...Object.keys(columns), "at"].map((key) => [key, null]);
  return JSON.parse(JSON.stringify(Object.fromEntries(nothing))) as BlankRow;
});

function readRow(
  { sheet, header, name, readings }: Reader,
  cells: readonly (RawCell | null)[],
  at: Place,
  problems: Problem[],
): Row<Columns> {
  const fields = { ...blankRow(sheet) };
  fields["at"] = at;
  const found: Problem[] = [];
  const subject = once(() => `${name}第${rowOf(at) ?? ""}行`);
  for (const [key, column] of columnsOf(sheet)) {
    const position = header.columns[key];
    const cell = position === undefined ? null : (cells[position - 1] ?? null);
    const beside = column.title === "姓名" && isEmpty(cell) ? nameChosen(sheet, header, cells) : null;
    if (beside !== null) {
      fields[key] = cellField(column, beside.value, true, beside.value, { at, column: beside.column });
      continue;
    }
    const { value, filled, shown, problem } = readings.of(column, cell);
    // A column that is not there has its blank cells at the beginning of the row.
    const field = cellField(column, value, filled, shown, { at, column: position ?? 1 });
    fields[key] = field;
    // That a whole column is not there is told once.
    if (problem !== null && position !== undefined)
      found.push({ ...problem(field.place, subject()), column: column.title });
  }
  // As in readForm: the fields are the definition's own columns.
  const row = fields as Row<Columns>;
  found.push(...undatedDecisions(sheet, row, subject));
  found.push(...sheet.checks(row).map((fault) => rowProblem(fault, row, subject(), sheet)));
  if (found.length > 0) {
    const identity = identityOf(sheet, row);
    problems.push(...found.map((problem) => withRow(problem, identity)));
  }
  return row;
}

/** The name beside the number where a person was chosen from the drop-down: nobody has to type it again. */
function nameChosen(
  sheet: Sheet,
  header: Header,
  cells: readonly (RawCell | null)[],
): { value: string; column: number } | null {
  for (const [key, { entry }] of Object.entries(sheet.columns)) {
    const column = header.columns[key];
    if (entry.kind !== "list" || entry.list !== "人员" || column === undefined) continue;
    const name = chosen(cells[column - 1]?.text ?? "")?.name;
    if (name !== undefined) return { value: name, column };
  }
  return null;
}

function withRow(problem: Problem, row: RowIdentity | null): Problem {
  return row === null ? problem : { ...problem, row };
}
