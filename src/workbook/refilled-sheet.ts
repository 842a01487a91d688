import type ExcelJS from "exceljs";
import { comparable } from "../domain/text.ts";
import type { RawRow, RawSheet } from "./cell.ts";
import type { Column } from "./column.ts";
import { findHeader } from "./header.ts";
import { writeRaw } from "./raw-cells.ts";
import type { Sheet } from "./sheet.ts";
import { standardLayout, writeFrame, type Frame, type Layout } from "./sheet-frame.ts";

/** Of a sheet of this file format. */
const LAST_COLUMN = 16_384;

/**
 * Writes a sheet anew from its definition, filled with what was read. Everything stands in the cell where it stood, so
 * that the cells which messages name are the same; columns that were missing are added.
 */
export function refillSheet(
  worksheet: ExcelJS.Worksheet,
  sheet: Sheet,
  raw: RawSheet,
  frame: Omit<Frame, "layout">,
): void {
  const header = findHeader(sheet.columns, raw);
  if (header === null) {
    copySheet(worksheet, raw);
    return;
  }
  const layout = withMissing(sheet, header, raw);
  writeFrame(worksheet, sheet, { ...frame, layout });
  const byPosition = new Map(
    Object.entries(layout.columns).map(([key, position]) => [position, sheet.columns[key] ?? null] as const),
  );
  for (const row of raw.rows) {
    if (row.number < layout.row) keepTop(worksheet, row);
    else if (row.number === layout.row)
      writeRow(
        worksheet,
        row,
        () => null,
        (column) => !byPosition.has(column),
      );
    else
      writeRow(
        worksheet,
        row,
        (column) => byPosition.get(column) ?? null,
        () => true,
      );
  }
}

/** A sheet that is none of the form's, as plain text. */
export function copySheet(worksheet: ExcelJS.Worksheet, raw: RawSheet): void {
  for (const row of raw.rows)
    writeRow(
      worksheet,
      row,
      () => null,
      () => true,
    );
}

/** The layout as found, with the missing columns on the right; where no room is left there, in columns that hold nothing. */
function withMissing(sheet: Sheet, found: Layout, raw: RawSheet): Layout {
  const widest = raw.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const columns: Record<string, number> = { ...found.columns };
  const missing = Object.keys(standardLayout(sheet).columns).filter((key) => columns[key] === undefined);
  const room =
    widest + missing.length <= LAST_COLUMN
      ? missing.map((_, index) => widest + 1 + index)
      : blankColumns(raw, missing.length);
  missing.forEach((key, index) => {
    const position = room[index];
    if (position !== undefined) columns[key] = position;
  });
  return { row: found.row, columns };
}

/** The first columns, `most` of them, in which no cell of the sheet holds anything. */
function blankColumns({ rows }: RawSheet, most: number): number[] {
  const blank: number[] = [];
  for (let position = 1; position <= LAST_COLUMN && blank.length < most; position += 1) {
    if (rows.every(({ cells }) => (cells[position - 1] ?? null) === null)) blank.push(position);
  }
  return blank;
}

/** What people wrote above the header stays, where it says other things than the frame. */
function keepTop(worksheet: ExcelJS.Worksheet, row: RawRow): void {
  const said = row.cells.flatMap((cell, index) => (cell === null ? [] : [{ cell, column: index + 1 }]));
  const differs = said.filter(
    ({ cell, column }) => comparable(worksheet.getCell(row.number, column).text) !== comparable(cell.text),
  );
  for (const { cell, column } of differs) {
    const target = worksheet.getCell(row.number, column);
    if (target.isMerged && target.master !== target) worksheet.unMergeCells(target.master.address);
    writeRaw(worksheet.getCell(row.number, column), cell, null);
  }
}

function writeRow(
  worksheet: ExcelJS.Worksheet,
  row: RawRow,
  columnAt: (position: number) => Column<unknown> | null,
  wanted: (position: number) => boolean,
): void {
  row.cells.forEach((cell, index) => {
    if (cell === null || !wanted(index + 1)) return;
    writeRaw(worksheet.getCell(row.number, index + 1), cell, columnAt(index + 1));
  });
}
