import type { Problem } from "../diagnostics.ts";
import type { Field, Place } from "../domain/place.ts";
import { comparable } from "../domain/text.ts";
import { cellName, type RawCell, type RawSheet, type RawWorkbook } from "./cell.ts";
import type { Column, Columns } from "./column.ts";
import { blankCell, tidiedCell, unreadableCell, unsuitableCell } from "./cell-problems.ts";
import { findHeader, type Header } from "./header.ts";
import { saysNothing } from "./kinds.ts";
import { rowProblem, undatedDecisions } from "./row-problems.ts";
import type { Form, FormRows, Row, Sheet } from "./sheet.ts";

/** What the messages about a workbook call it: its path, and its name as people say it (“计量科目标台账”). */
export interface ReadAs {
  readonly file: string;
  readonly name: string;
}

export interface ReadForm<F> {
  readonly rows: FormRows<F>;
  readonly problems: readonly Problem[];
}

/** All rows of a workbook by its form's definition. A bad cell loses neither its row nor its sheet. */
export function readForm<F extends Form>(definition: F, workbook: RawWorkbook, as: ReadAs): ReadForm<F> {
  const problems: Problem[] = [];
  const rows: Record<string, readonly Row<Columns>[]> = {};
  for (const [key, sheet] of Object.entries(definition.sheets)) {
    const raw = workbook.sheets.find(({ name }) => comparable(name) === comparable(sheet.name));
    if (raw === undefined && !sheet.optional) problems.push(sheetMissing(sheet, as));
    rows[key] = raw === undefined ? [] : readSheet(sheet, raw, as, problems);
  }
  // The keys and rows come from the definition's own sheets, which the compiler cannot follow through the loop.
  return { rows: rows as FormRows<F>, problems };
}

function sheetMissing(sheet: Sheet, as: ReadAs): Problem {
  return {
    code: "sheet-missing",
    severity: "must-fix",
    place: { file: as.file, sheet: null, cell: null },
    message: `${as.name}缺少“${sheet.name}”工作表。`,
    help: "请用目标管理办公室下发的空白表重新填报，不要删除或改名工作表。",
  };
}

function readSheet(sheet: Sheet, raw: RawSheet, as: ReadAs, problems: Problem[]): Row<Columns>[] {
  const header = findHeader(sheet.columns, raw);
  problems.push(...headerProblems(sheet, header, as));
  if (header === null) return [];
  const rows: Row<Columns>[] = [];
  for (const { number, cells } of raw.rows) {
    if (number <= header.row || isBlank(sheet, header, cells) || isTotal(cells)) continue;
    rows.push(readRow(sheet, header, number, cells, as, problems));
  }
  return rows;
}

function headerProblems(sheet: Sheet, header: Header | null, as: ReadAs): Problem[] {
  const place: Place = { file: as.file, sheet: sheet.name, cell: null };
  if (header === null) {
    return [
      {
        code: "header-missing",
        severity: "must-fix",
        place,
        message: `${as.name}“${sheet.name}”没有找到表头行。`,
        help: "请保留空白表的表头，不要删改列名。",
      },
    ];
  }
  return Object.entries(sheet.columns)
    .filter(([key]) => header.columns[key] === undefined)
    .map(([, column]) => ({
      code: "column-missing",
      severity: column.required ? "must-fix" : "check",
      place,
      message: `${as.name}“${sheet.name}”没有“${column.title}”一列。`,
      help: `请在表头第${header.row}行补上“${column.title}”，或改用新的空白表。`,
    }));
}

function isBlank(sheet: Sheet, header: Header, cells: readonly (RawCell | null)[]): boolean {
  return Object.keys(sheet.columns).every((key) => {
    const cell = cells[(header.columns[key] ?? 0) - 1] ?? null;
    return cell === null || comparable(cell.text) === "";
  });
}

function isTotal(cells: readonly (RawCell | null)[]): boolean {
  const first = cells.find((cell) => cell !== null);
  return first != null && /^(合计|总计|小计)$/.test(comparable(first.text));
}

function readRow(
  sheet: Sheet,
  header: Header,
  number: number,
  cells: readonly (RawCell | null)[],
  as: ReadAs,
  problems: Problem[],
): Row<Columns> {
  const at: Place = { file: as.file, sheet: sheet.name, cell: cellName(number, 1) };
  const fields: Record<string, Field<unknown>> = {};
  const subject = `${as.name}“${sheet.name}”第${number}行`;
  for (const [key, column] of Object.entries(sheet.columns)) {
    const position = header.columns[key];
    const place = position === undefined ? at : { ...at, cell: cellName(number, position) };
    const cell = position === undefined ? null : (cells[position - 1] ?? null);
    fields[key] = readField(column, cell, place, subject, problems);
  }
  // As in readForm: the fields are the definition's own columns.
  const row = { ...fields, at } as Row<Columns>;
  problems.push(...undatedDecisions(sheet, row, subject));
  problems.push(...sheet.checks(row).map((fault) => rowProblem(fault, subject, sheet)));
  return row;
}

function readField(
  column: Column<unknown>,
  cell: RawCell | null,
  place: Place,
  subject: string,
  problems: Problem[],
): Field<unknown> {
  const shown = cell === null || comparable(cell.text) === "" ? "" : cell.text.trim();
  const cited = { text: shown, place, ...(column.reach === "涉个人" ? ({ personal: true } as const) : {}) };
  if (cell === null || shown === "" || (column.noneIsBlank && saysNothing(shown))) {
    if (column.required) problems.push(blankCell(column, place, subject));
    return { value: null, filled: false, ...cited };
  }
  if (cell.kind === "unreadable") {
    problems.push(unreadableCell(column, cell.reason, cell.text, place, subject));
    return { value: null, filled: true, ...cited };
  }
  const candidate = column.candidate(cell);
  const parsed = column.schema.safeParse(candidate.value);
  if (parsed.success) {
    if (candidate.tidied) problems.push(tidiedCell(column, shown, parsed.data, place, subject));
    return { value: parsed.data, filled: true, ...cited };
  }
  const free = column.entry.kind !== "choice" && column.entry.kind !== "list";
  if (!column.required && free && saysNothing(shown)) return { value: null, filled: false, ...cited };
  problems.push(unsuitableCell(column, shown, place, subject));
  return { value: null, filled: true, ...cited };
}
