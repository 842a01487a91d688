import type { Day } from "../../src/domain/day.ts";
import { dayOfSerial, plusDays, serialOf } from "../../src/domain/day.ts";
import { comparable } from "../../src/domain/text.ts";
import type { InputFile } from "../../src/intake/input.ts";
import { copyName } from "../../src/intake/places.ts";
import {
  cellName,
  type RawCell,
  type RawRow,
  type RawSheet,
  type RawWorkbook,
} from "../../src/workbook/cell.ts";
import { findHeader, type Header } from "../../src/workbook/header.ts";
import type { Form, Sheet } from "../../src/workbook/sheet.ts";
import { withFile, type Bureau } from "./bureau.ts";

/** One filled row of a workbook, in which a mistake can be made. */
export interface Line<S extends Sheet = Sheet> {
  readonly file: InputFile;
  readonly sheet: S;
  readonly header: Header;
  readonly row: RawRow;
}

export type Key<S extends Sheet> = keyof S["columns"] & string;

/** What a mistake writes: null empties the cell, a whole cell stands as it is. */
export type Written = string | number | RawCell | null;

export function workbookOf({ opened, path }: InputFile): RawWorkbook {
  if (opened.kind === "refused") throw new Error(`${path} is ${opened.is}`);
  return opened.workbook;
}

/** The files of a form that are read for what they say now: of dated copies the latest of each section. */
export function currentFiles(bureau: Bureau, form: Form): readonly InputFile[] {
  const own = bureau.files.filter(({ path }) => new RegExp(`年${form.name}(（.*）)?\\.xlsx$`).test(path));
  if (form.kept !== "section") return own;
  const latest = new Map(own.map((file) => [copyName(file.path)?.section ?? "", file]));
  return [...latest.values()];
}

/** The copies of the same section and form, earliest first. */
export function copiesOf(bureau: Bureau, { path }: InputFile): readonly InputFile[] {
  const [folder, name] = [path.slice(0, path.lastIndexOf("/") + 1), path.slice(path.lastIndexOf(" "))];
  const alike = bureau.files.filter((each) => each.path.startsWith(folder) && each.path.endsWith(name));
  const order = (file: InputFile): string => {
    const at = copyName(file.path);
    return `${at?.receivedOn ?? ""}-${String(at?.sequence ?? 0).padStart(3, "0")}`;
  };
  return [...alike].sort((left, right) => (order(left) < order(right) ? -1 : 1));
}

export function rawSheet(file: InputFile, sheet: Sheet): RawSheet {
  const found = workbookOf(file).sheets.find(({ name }) => name === sheet.name);
  if (found === undefined) throw new Error(`${file.path} has no ${sheet.name}`);
  return found;
}

export function linesIn<S extends Sheet>(file: InputFile, sheet: S): readonly Line<S>[] {
  const raw = rawSheet(file, sheet);
  const header = findHeader(sheet.columns, raw);
  if (header === null) return [];
  return raw.rows
    .filter(({ number, cells }) => number > header.row && cells.some((cell) => cell !== null))
    .map((row) => ({ file, sheet, header, row }));
}

/** The filled rows of a sheet in all files that count now. */
export function linesOf<S extends Sheet>(bureau: Bureau, form: Form, sheet: S): readonly Line<S>[] {
  return currentFiles(bureau, form).flatMap((file) => linesIn(file, sheet));
}

export function cellOf<S extends Sheet>({ header, row }: Line<S>, key: Key<S>): RawCell | null {
  return row.cells[(header.columns[key] ?? 0) - 1] ?? null;
}

/** As shown in the cell, as people compare it. */
export function textOf<S extends Sheet>(line: Line<S>, key: Key<S>): string {
  return comparable(cellOf(line, key)?.text ?? "");
}

export function nameOf<S extends Sheet>({ header, row }: Line<S>, key: Key<S>): string {
  return cellName(row.number, header.columns[key] ?? 1);
}

export function dayCell(value: Day): RawCell {
  return { kind: "number", value: serialOf(value), text: value };
}

/** The day some days after that of a cell. */
export function shifted(cell: RawCell | null, days: number): RawCell | null {
  const found = cell?.kind === "number" ? dayOfSerial(cell.value) : null;
  return found === null ? null : dayCell(plusDays(found, days));
}

export function rawCell(value: Written): RawCell | null {
  if (value === null || typeof value === "object") return value;
  return typeof value === "number"
    ? { kind: "number", value, text: String(value) }
    : { kind: "text", text: value };
}

/** The file with one sheet changed. */
export function withSheet(
  file: InputFile,
  name: string,
  change: (raw: RawSheet) => RawSheet | null,
): InputFile {
  const workbook = workbookOf(file);
  const sheets = workbook.sheets.flatMap((raw) => (raw.name === name ? (change(raw) ?? []) : raw));
  return { ...file, opened: { kind: "opened", workbook: { ...workbook, sheets } } };
}

function withRows(
  bureau: Bureau,
  { file, sheet }: Line,
  change: (rows: readonly RawRow[]) => readonly RawRow[],
): Bureau {
  const current = bureau.files.find(({ path }) => path === file.path) ?? file;
  return withFile(
    bureau,
    withSheet(current, sheet.name, (raw) => ({ ...raw, rows: change(raw.rows) })),
  );
}

function written<S extends Sheet>(
  row: RawRow,
  header: Header,
  values: Readonly<Partial<Record<Key<S>, Written>>>,
): RawRow {
  const cells = [...row.cells];
  for (const [key, value] of Object.entries(values)) {
    const index = (header.columns[key] ?? 0) - 1;
    while (cells.length <= index) cells.push(null);
    cells[index] = rawCell(value ?? null);
  }
  return { ...row, cells };
}

/** The bureau with other values in a row. */
export function set<S extends Sheet>(
  bureau: Bureau,
  line: Line<S>,
  values: Readonly<Partial<Record<Key<S>, Written>>>,
): Bureau {
  return withRows(bureau, line, (rows) =>
    rows.map((row) => (row.number === line.row.number ? written<S>(row, line.header, values) : row)),
  );
}

/** The bureau without a row. */
export function remove(bureau: Bureau, line: Line): Bureau {
  return withRows(bureau, line, (rows) => rows.filter(({ number }) => number !== line.row.number));
}

/** The bureau with a row more at the end of its sheet, as the line says but for `values`; answers with the new line too. */
export function append<S extends Sheet>(
  bureau: Bureau,
  line: Line<S>,
  values: Readonly<Partial<Record<Key<S>, Written>>>,
): readonly [Bureau, Line<S>] {
  // Of the file as it is by now: an earlier row may have been put below it already.
  const file = bureau.files.find(({ path }) => path === line.file.path) ?? line.file;
  const last = Math.max(...rawSheet(file, line.sheet).rows.map(({ number }) => number));
  const row = written<S>({ ...line.row, number: last + 1 }, line.header, values);
  return [withRows(bureau, line, (rows) => [...rows, row]), { ...line, row }];
}

/** The bureau with a first row below a sheet's header. */
export function enter<S extends Sheet>(
  bureau: Bureau,
  file: InputFile,
  sheet: S,
  values: Readonly<Partial<Record<Key<S>, Written>>>,
): readonly [Bureau, Line<S>] {
  const header = findHeader(sheet.columns, rawSheet(file, sheet));
  if (header === null) throw new Error(`${file.path} has no header in ${sheet.name}`);
  const last = Math.max(...rawSheet(file, sheet).rows.map(({ number }) => number));
  return append(bureau, { file, sheet, header, row: { number: last, cells: [] } }, values);
}
