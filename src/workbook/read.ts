import type { Problem } from "../diagnostics.ts";
import type { Field, Place } from "../domain/place.ts";
import { comparable } from "../domain/text.ts";
import { cellName, type RawCell, type RawSheet, type RawWorkbook } from "./cell.ts";
import type { Column, Columns } from "./column.ts";
import { findHeader, type Header } from "./header.ts";
import { saysNothing } from "./kinds.ts";
import type { Form, FormRows, Row, RowFault, Sheet } from "./sheet.ts";

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
    if (raw === undefined) problems.push(sheetMissing(sheet, as));
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
  if (cell === null || shown === "" || (column.noneIsBlank && saysNothing(shown))) {
    if (column.required) problems.push(blankCell(column, place, subject));
    return { value: null, filled: false, text: shown, place };
  }
  if (cell.kind === "unreadable") {
    problems.push(unreadableCell(column, cell.reason, cell.text, place, subject));
    return { value: null, filled: true, text: shown, place };
  }
  const candidate = column.candidate(cell);
  const parsed = column.schema.safeParse(candidate.value);
  if (parsed.success) {
    if (candidate.tidied) problems.push(tidiedCell(column, shown, parsed.data, place, subject));
    return { value: parsed.data, filled: true, text: shown, place };
  }
  const free = column.entry.kind !== "choice" && column.entry.kind !== "list";
  if (!column.required && free && saysNothing(shown))
    return { value: null, filled: false, text: shown, place };
  problems.push(unsuitableCell(column, shown, place, subject));
  return { value: null, filled: true, text: shown, place };
}

function blankCell(column: Column<unknown>, place: Place, subject: string): Problem {
  return {
    code: "cell-blank",
    severity: "must-fix",
    place,
    message: `${subject}“${column.title}”未填。`,
    help: column.hint === "" ? "请补填。" : `请补填：${column.hint}。`,
  };
}

function unreadableCell(
  column: Column<unknown>,
  reason: "not-calculated" | "error-value",
  shown: string,
  place: Place,
  subject: string,
): Problem {
  return {
    code: reason === "not-calculated" ? "formula-not-calculated" : "formula-without-value",
    severity: "must-fix",
    place,
    message:
      reason === "not-calculated"
        ? `${subject}“${column.title}”是公式，还没有计算结果。`
        : `${subject}“${column.title}”的公式没有得出结果（${shown}）。`,
    help: "请用WPS或Excel打开并保存一次；仍不行的，把公式改为填写内容。",
  };
}

/** Quotes what stands in a cell, unless only those may see it who may see the column. */
function quoting(
  column: Column<unknown>,
  message: string,
  discreet: string,
): Pick<Problem, "message" | "discreetMessage"> {
  return column.reach === "涉个人" ? { message, discreetMessage: discreet } : { message };
}

function unsuitableCell(column: Column<unknown>, shown: string, place: Place, subject: string): Problem {
  return {
    code: column.code,
    severity: "must-fix",
    place,
    ...quoting(
      column,
      `${subject}“${column.title}”填的是“${shown}”。`,
      `${subject}“${column.title}”所填内容不合要求。`,
    ),
    help: column.expected,
  };
}

function tidiedCell(
  column: Column<unknown>,
  shown: string,
  value: unknown,
  place: Place,
  subject: string,
): Problem {
  // 3月, not 3: as the standard way writes it; a day's serial number is for the spreadsheet alone.
  const standard = column.encode(value);
  const read = typeof standard === "string" ? standard : String(value);
  return {
    code: "cell-tidied",
    severity: "tidied",
    place,
    ...quoting(
      column,
      `${subject}“${column.title}”填的是“${shown}”，已按“${read}”读取。`,
      `${subject}“${column.title}”已规范格式。`,
    ),
    help: "核对无误的，不必修改。",
  };
}

function undatedDecisions(sheet: Sheet, row: Row<Columns>, subject: string): Problem[] {
  return sheet.decisions
    .filter(({ on, what }) => row[on]?.filled !== true && what.some((key) => row[key]?.filled === true))
    .map(({ on, what }) => {
      const decided = what.find((key) => row[key]?.filled === true) ?? on;
      const titles = {
        decided: sheet.columns[decided]?.title ?? decided,
        on: sheet.columns[on]?.title ?? on,
      };
      return {
        code: "decision-undated",
        severity: "must-fix",
        place: row[on]?.place ?? row.at,
        message: `${subject}填了“${titles.decided}”，没有填“${titles.on}”，暂不生效。`,
        help: `请补填“${titles.on}”。`,
      };
    });
}

/** What compares the cells of a row speaks of several: one private column makes the whole of it private. */
function rowProblem(fault: RowFault, subject: string, sheet: Sheet): Problem {
  const { code, severity, field, message, help, clause } = fault;
  const isPrivate = Object.values(sheet.columns).some(({ reach }) => reach === "涉个人");
  return {
    code,
    severity,
    place: field.place,
    message: `${subject}${message}`,
    help,
    ...(isPrivate ? { discreetMessage: `${subject}需要核对。` } : {}),
    ...(clause === undefined ? {} : { clause }),
  };
}
