import type { z } from "zod";
import type { Problem, RowIdentity } from "../diagnostics.ts";
import type { Field, Place } from "../domain/place.ts";
import { comparable } from "../domain/text.ts";
import { cellName, type RawCell, type RawSheet, type RawWorkbook } from "./cell.ts";
import type { Candidate, Column, Columns } from "./column.ts";
import {
  blankCell,
  coveredCell,
  doubtfulCell,
  tidiedCell,
  unreadableCell,
  unsuitableCell,
} from "./cell-problems.ts";
import { cellField, type Stands } from "./cell-field.ts";
import { SheetFinder } from "./find-sheet.ts";
import { findHeader, type Header } from "./header.ts";
import { headerProblems } from "./header-problems.ts";
import { chosen, saysNothing } from "./kinds.ts";
import { hiddenProblems } from "./hidden-problems.ts";
import { identityOf, rowProblem, undatedDecisions } from "./row-problems.ts";
import type { Form, FormRows, Row, Sheet } from "./sheet.ts";
import { unreadRow } from "./unread-rows.ts";

/** What the messages about a workbook call it: its path, and its name as people say it (“计量科目标台账”). */
export interface ReadAs {
  readonly file: string;
  readonly name: string;
  /** The year that the form is of, to propose where a day has none. */
  readonly year?: number;
  /** One string for equal texts: dated copies repeat each other. */
  readonly shared?: (text: string) => string;
}

export interface ReadForm<F> {
  readonly rows: FormRows<F>;
  readonly problems: readonly Problem[];
}

/** All rows of a workbook by its form's definition. A bad cell loses neither its row nor its sheet. */
export function readForm<F extends Form>(definition: F, workbook: RawWorkbook, as: ReadAs): ReadForm<F> {
  const problems: Problem[] = [];
  const rows: Record<string, readonly Row<Columns>[]> = {};
  const finder = new SheetFinder(definition, workbook.sheets, as);
  for (const [key, sheet] of Object.entries(definition.sheets)) {
    const { raw, problems: found } = finder.find(sheet);
    problems.push(...found);
    rows[key] = raw === null ? [] : readSheet(sheet, raw, as, problems);
  }
  problems.push(...finder.strangers());
  // The keys and rows come from the definition's own sheets, which the compiler cannot follow through the loop.
  return { rows: rows as FormRows<F>, problems };
}

function readSheet(sheet: Sheet, raw: RawSheet, as: ReadAs, problems: Problem[]): Row<Columns>[] {
  const header = findHeader(sheet.columns, raw);
  const name = `${as.name}“${raw.name}”`;
  for (const cell of raw.covered ?? []) {
    problems.push(coveredCell({ file: as.file, sheet: raw.name, cell }, name));
  }
  problems.push(...headerProblems(sheet, raw, header, as.file, name));
  if (header === null) return [];
  const rows: Row<Columns>[] = [];
  const read: number[] = [];
  for (const row of raw.rows.filter(({ number }) => number > header.row)) {
    const unread = unreadRow(sheet, raw, header, row, as.file, name);
    if (unread === null) {
      read.push(row.number);
      const place = { file: as.file, sheet: raw.name, cell: cellName(row.number, 1) };
      rows.push(readRow(sheet, header, row.cells, place, `${name}第${row.number}行`, as, problems));
    } else if (unread !== "blank") problems.push(unread);
  }
  problems.push(...hiddenProblems(sheet, raw, header, read, as.file, name));
  return rows;
}

function readRow(
  sheet: Sheet,
  header: Header,
  cells: readonly (RawCell | null)[],
  at: Place,
  subject: string,
  as: ReadAs,
  problems: Problem[],
): Row<Columns> {
  const fields: Record<string, Field<unknown>> = {};
  const found: Problem[] = [];
  for (const [key, column] of Object.entries(sheet.columns)) {
    const position = header.columns[key];
    // A column that is not there has its blank cells at the beginning of the row.
    const stands = { at, column: position ?? 1 };
    const cell = position === undefined ? null : (cells[position - 1] ?? null);
    const name = column.title === "姓名" && isEmpty(cell) ? nameChosen(sheet, header, cells) : null;
    const { field, problem } =
      name === null
        ? readField(column, cell, stands, subject, as)
        : {
            field: cellField(column, name.value, true, name.value, { at, column: name.column }),
            problem: null,
          };
    fields[key] = field;
    // That a whole column is not there is told once.
    if (problem !== null && position !== undefined) found.push({ ...problem, column: column.title });
  }
  // As in readForm: the fields are the definition's own columns.
  const row = { ...fields, at } as Row<Columns>;
  found.push(...undatedDecisions(sheet, row, subject));
  found.push(...sheet.checks(row).map((fault) => rowProblem(fault, row, subject, sheet)));
  const identity = identityOf(sheet, row);
  problems.push(...found.map((problem) => withRow(problem, identity)));
  return row;
}

function isEmpty(cell: RawCell | null): boolean {
  return cell === null || comparable(cell.text) === "";
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

interface ReadField {
  readonly field: Field<unknown>;
  readonly problem: Problem | null;
}

/** What a cell says in a column, before anybody asks where it stands. */
interface Meaning {
  readonly candidate: Candidate;
  readonly parsed: z.ZodSafeParseResult<unknown>;
}

const meanings = new WeakMap<Column<unknown>, Map<string, Meaning>>();

/** Dated copies say the same over and over: what it means is found once. */
function meaning(column: Column<unknown>, cell: RawCell, year: number | null): Meaning {
  const known = meanings.get(column) ?? new Map<string, Meaning>();
  meanings.set(column, known);
  const key = `${year ?? ""}|${cell.kind}|${"value" in cell ? cell.value : ""}|${cell.text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const candidate = column.candidate(cell, year);
  const found = { candidate, parsed: column.schema.safeParse(candidate.value) };
  known.set(key, found);
  return found;
}

const same = (text: string): string => text;

function readField(
  column: Column<unknown>,
  cell: RawCell | null,
  stands: Stands,
  subject: string,
  { year, shared = same }: ReadAs,
): ReadField {
  const shown = cell === null || isEmpty(cell) ? "" : shared(cell.text.trim());
  const blank = (): Field<unknown> => cellField(column, null, false, shown, stands);
  const unread = (): Field<unknown> => cellField(column, null, true, shown, stands);
  if (cell === null || shown === "" || (column.noneIsBlank && saysNothing(shown))) {
    const field = blank();
    return { field, problem: column.required ? blankCell(column, field.place, subject) : null };
  }
  if (cell.kind === "unreadable") {
    const field = unread();
    return { field, problem: unreadableCell(column, cell.reason, cell.text, field.place, subject) };
  }
  const { candidate, parsed } = meaning(column, cell, year ?? null);
  if (parsed.success) {
    const value = typeof parsed.data === "string" ? shared(parsed.data) : parsed.data;
    const field = cellField(column, value, true, shown, stands);
    if (candidate.doubt !== undefined) {
      return { field, problem: doubtfulCell(column, candidate.doubt, shown, field.place, subject) };
    }
    return {
      field,
      problem: candidate.tidied ? tidiedCell(column, shown, parsed.data, field.place, subject) : null,
    };
  }
  const free = column.entry.kind !== "choice" && column.entry.kind !== "list";
  if (!column.required && free && saysNothing(shown)) return { field: blank(), problem: null };
  const field = unread();
  return { field, problem: unsuitableCell(column, candidate, shown, field.place, subject) };
}
