import type ExcelJS from "exceljs";
import type { AsShown } from "./again.ts";
import type { Column, Columns, ListName } from "./column.ts";
import { datelessWorkbook } from "./dateless.ts";
import { ListRanges } from "./entry-limits.ts";
import { formMark } from "./form-mark.ts";
import { writeGuide } from "./guide.ts";
import { mendedParts } from "./mended-parts.ts";
import type { Form } from "./sheet.ts";
import { standardLayout, writeFrame } from "./sheet-frame.ts";
import { styleEntry } from "./entry-style.ts";
import { ruled } from "./styles.ts";

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
  /** Whom to ask; left out, 目标管理办公室. */
  readonly ask?: string;
}

/** A form's workbook, blank or with rows, ready to be filled in with Excel, WPS or LibreOffice. */
export async function writeWorkbook<F extends Form>(form: F, contents: Contents<F>): Promise<Uint8Array> {
  const { owner, year, ask = "目标管理办公室" } = contents;
  const workbook = datelessWorkbook();
  workbook.keywords = formMark(form.name);
  writeGuide(workbook, form, year, ask);
  const lists = new ListRanges(contents.lists);
  for (const [key, sheet] of Object.entries(form.sheets)) {
    const rows: readonly Entries[] = contents.rows[key] ?? [];
    const worksheet = workbook.addWorksheet(sheet.name);
    const layout = standardLayout(sheet);
    writeFrame(worksheet, sheet, { form: form.name, owner, year, lists, layout });
    writeRows(worksheet, sheet.columns, layout.row, rows);
    if (contents.ruled !== undefined)
      rule(worksheet, layout.row, Object.keys(sheet.columns).length, rows.length + contents.ruled);
  }
  lists.writeTo(workbook);
  return mendedParts(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function writeRows(
  worksheet: ExcelJS.Worksheet,
  columns: Columns,
  header: number,
  rows: readonly Entries[],
): void {
  Object.entries(columns).forEach(([key, column], index) => {
    rows.forEach((row, offset) => {
      const value = row[key];
      if (value === undefined || value === null) return;
      writeValue(worksheet.getCell(header + 1 + offset, index + 1), column, value);
    });
  });
}

/** Lines around every cell of the rows to be filled in. */
function rule(worksheet: ExcelJS.Worksheet, header: number, columns: number, rows: number): void {
  for (let row = header + 1; row <= header + rows; row += 1) {
    for (let column = 1; column <= columns; column += 1) worksheet.getCell(row, column).border = ruled;
  }
}

function isAsShown(value: unknown): value is AsShown {
  return typeof value === "object" && value !== null && "shown" in value;
}

function writeValue(cell: ExcelJS.Cell, column: Column<unknown>, value: unknown): void {
  cell.value = isAsShown(value) ? value.shown : column.encode(value);
  styleEntry(cell, column);
}
