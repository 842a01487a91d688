import type ExcelJS from "exceljs";
import type { Field } from "../domain/place.ts";
import type { Column, Columns, ListName } from "./column.ts";
import { limitEntry, ListRanges } from "./entry-limits.ts";
import type { Form, Sheet } from "./sheet.ts";
import { topLabels } from "./top.ts";
import { datelessWorkbook } from "./dateless.ts";

/** What stood in a cell that has to be mended: written again as it was, so that nobody types it twice. */
interface AsShown {
  readonly shown: string;
}

/** A cell as read, ready to be written again: its value, or what stands there where it has to be mended. */
export function again({ value, filled, text }: Field<unknown>): unknown {
  return value === null && filled ? ({ shown: text } satisfies AsShown) : value;
}

/** Values to write into a row, by column key; what is left out stays blank. */
export type Entries<C extends Columns = Columns> = {
  readonly [K in keyof C]?: (C[K] extends Column<infer T> ? T : never) | null;
};

/** What a form's workbook shows: whose it is, for which year, with which rows. */
export interface Contents<F extends Form> {
  readonly owner: string;
  readonly year: number;
  readonly rows: { readonly [K in keyof F["sheets"]]?: readonly Entries<F["sheets"][K]["columns"]>[] };
  /** The office's own lists, for the drop-downs. */
  readonly lists: Readonly<Record<ListName, readonly string[]>>;
  /** Empty rows ruled below the filled ones, for whoever prints a blank and fills it in by hand. */
  readonly ruled?: number;
}

const HEADER_ROW = 4;

/** A form's workbook, blank or with rows, ready to be filled in with Excel, WPS or LibreOffice. */
export async function writeWorkbook<F extends Form>(form: F, contents: Contents<F>): Promise<Uint8Array> {
  const workbook = datelessWorkbook();
  workbook.keywords = `kaoping:${form.name}:1`;
  const lists = new ListRanges(contents.lists);
  for (const [key, sheet] of Object.entries(form.sheets)) {
    const rows: readonly Entries[] = contents.rows[key] ?? [];
    const worksheet = workbook.addWorksheet(sheet.name);
    writeSheet(worksheet, form, sheet, contents.owner, contents.year, rows, lists);
    if (contents.ruled !== undefined)
      rule(worksheet, Object.keys(sheet.columns).length, rows.length + contents.ruled);
  }
  lists.writeTo(workbook);
  const bytes = await workbook.xlsx.writeBuffer();
  return new Uint8Array(bytes);
}

function writeSheet(
  worksheet: ExcelJS.Worksheet,
  form: Form,
  sheet: Sheet,
  owner: string,
  year: number,
  rows: readonly Entries[],
  lists: ListRanges,
): void {
  const columns = Object.entries(sheet.columns);
  const width = Math.max(columns.length, 6);
  // Formats of whole columns come first: the cells above the entries then take their own.
  columns.forEach(([, { entry }], index) => {
    if (entry.kind === "day") worksheet.getColumn(index + 1).numFmt = DAY_FORMAT;
    if (entry.kind === "text") worksheet.getColumn(index + 1).numFmt = "@";
  });
  writeTop(worksheet, form, sheet, owner, year, width);
  columns.forEach(([key, column], index) => {
    const position = index + 1;
    worksheet.getColumn(position).width = column.width;
    writeHeader(worksheet.getCell(HEADER_ROW, position), column);
    rows.forEach((row, offset) => {
      const value = row[key];
      if (value === undefined || value === null) return;
      writeValue(worksheet.getCell(HEADER_ROW + 1 + offset, position), column, value);
    });
    limitEntry(worksheet, position, HEADER_ROW + 1, column, lists);
  });
  worksheet.getRow(HEADER_ROW).height = 32;
  worksheet.views = [{ state: "frozen", xSplit: 0, ySplit: HEADER_ROW }];
  worksheet.pageSetup = {
    // A4 in the file format; the library declares an enumeration of sizes that it does not export.
    // oxlint-disable-next-line typescript/no-unsafe-enum-assignment
    paperSize: 9,
    orientation: columns.length > 7 ? "landscape" : "portrait",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `${HEADER_ROW}:${HEADER_ROW}`,
  };
}

function writeTop(
  worksheet: ExcelJS.Worksheet,
  form: Form,
  sheet: Sheet,
  owner: string,
  year: number,
  width: number,
): void {
  worksheet.mergeCells(1, 1, 1, width);
  const title = worksheet.getCell(1, 1);
  title.value = `${owner}${year}年度${form.name}${sheet.name === form.name ? "" : `　${sheet.name}`}`;
  title.font = { name: "宋体", size: 16, bold: true };
  title.alignment = { horizontal: "center", vertical: "middle" };
  worksheet.getRow(1).height = 30;
  const labelled = [topLabels.form, form.name, topLabels.owner, owner, topLabels.year, year];
  labelled.forEach((value, index) => {
    const cell = worksheet.getCell(2, index + 1);
    cell.value = value === "" ? null : value;
    cell.numFmt = typeof value === "number" ? "0" : "@";
    cell.font = { name: "宋体", size: 11, bold: index % 2 === 0 };
    cell.alignment = { horizontal: index % 2 === 0 ? "right" : "left", shrinkToFit: true };
  });
  worksheet.mergeCells(3, 1, 3, width);
  const purpose = worksheet.getCell(3, 1);
  purpose.value = `${sheet.purpose}带*的必填。本表不得填写涉密内容。`;
  purpose.font = { name: "宋体", size: 10 };
  purpose.alignment = { wrapText: true, vertical: "middle" };
  worksheet.getRow(3).height = 42;
}

/** Lines around every cell of the rows to be filled in. */
function rule(worksheet: ExcelJS.Worksheet, columns: number, rows: number): void {
  for (let row = HEADER_ROW + 1; row <= HEADER_ROW + rows; row += 1) {
    for (let column = 1; column <= columns; column += 1) {
      worksheet.getCell(row, column).border = { top: thin, left: thin, bottom: thin, right: thin };
    }
  }
}

const thin: Partial<ExcelJS.Border> = { style: "thin" };

function writeHeader(cell: ExcelJS.Cell, column: Column<unknown>): void {
  cell.value = `${column.required ? "*" : ""}${column.title}`;
  cell.numFmt = "@";
  cell.font = { name: "宋体", size: 11, bold: true };
  cell.alignment = { horizontal: "center", vertical: "middle", wrapText: true };
  cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFE7E6E6" } };
  cell.border = { top: thin, left: thin, bottom: thin, right: thin };
}

const DAY_FORMAT = "yyyy-mm-dd";

function isAsShown(value: unknown): value is AsShown {
  return typeof value === "object" && value !== null && "shown" in value;
}

function writeValue(cell: ExcelJS.Cell, column: Column<unknown>, value: unknown): void {
  cell.value = isAsShown(value) ? value.shown : column.encode(value);
  cell.font = { name: "宋体", size: 11 };
  cell.alignment = { vertical: "top", wrapText: column.width >= 16 };
  if (column.entry.kind === "day") cell.numFmt = DAY_FORMAT;
  if (column.entry.kind === "text") cell.numFmt = "@";
}
