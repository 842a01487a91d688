import { keepingLast } from "../domain/lazily.ts";
import { cellName, type RawCell, type RawRow, type RawSheet, type RawWorkbook } from "./cell.ts";
import { decodeCell, type DayReckoning } from "./decode.ts";
import { kindOfFile, Refused, type Refusal } from "./kind-of-file.ts";
import { readContents } from "./raw/contents.ts";
import { readDayFormats } from "./raw/day-formats.ts";
import { limits } from "./raw/limits.ts";
import { openParts } from "./raw/parts.ts";
import { readFileSheet, type FileCell, type FileSheet, type MergedArea } from "./raw/sheet.ts";
import { readSharedTexts } from "./raw/texts.ts";
import { withoutBlankCells, withoutRules } from "./raw/trim.ts";

export type Opened =
  | { readonly kind: "opened"; readonly workbook: RawWorkbook }
  | { readonly kind: "refused"; readonly is: Refusal };

/** Sheets that our blank workbooks carry for people and drop-downs, never read. */
export const unreadSheets = ["填表说明", "选项", "需补正事项清单"] as const;

/** The content of a workbook's bytes. Whatever the bytes are, this answers; it never throws for them. */
export async function openWorkbook(bytes: Uint8Array): Promise<Opened> {
  const kind = kindOfFile(bytes);
  if (kind !== "zip") return { kind: "refused", is: kind };
  try {
    return { kind: "opened", workbook: await readWorkbook(bytes) };
  } catch (error) {
    // Whatever else a part or the library stumbles over, the file is what is wrong.
    return { kind: "refused", is: error instanceof Refused ? error.is : "damaged" };
  }
}

/** Dated copies of one workbook have the same styles. */
const dayFormatsOf = keepingLast(readDayFormats);

interface Scanned extends FileSheet {
  readonly name: string;
  readonly hidden: boolean;
}

async function readWorkbook(bytes: Uint8Array): Promise<RawWorkbook> {
  const parts = await openParts(bytes);
  const contents = await readContents(parts);
  const texts = contents.strings === null ? [] : readSharedTexts(await parts.text(contents.strings));
  const days: DayReckoning = {
    shown: contents.styles === null ? [] : dayFormatsOf(await parts.text(contents.styles)),
    from1904: contents.from1904,
  };
  const scanned: Scanned[] = [];
  let left: number = limits.cells;
  for (const { name, part, hidden } of contents.sheets) {
    if (unreadSheets.some((unread) => unread === name)) continue;
    const xml = withoutRules(withoutBlankCells(await parts.text(part)));
    const sheet = readFileSheet(xml, left);
    left -= sheet.cells.length;
    scanned.push({ name, hidden, ...sheet });
  }
  checkExtent(scanned);
  return { sheets: scanned.map((sheet) => rawSheet(sheet, texts, days)), mark: contents.keywords };
}

/** Rows are read from their first column on: cells at the far right of many rows would fill all memory with nothing. */
function checkExtent(sheets: readonly FileSheet[]): void {
  let positions = 0;
  for (const { cells } of sheets) {
    cells.forEach(({ row, column }, index) => {
      if (cells[index + 1]?.row !== row) positions += column;
    });
  }
  if (positions > limits.positions) throw new Refused("too-large");
}

/** Every cell that the file holds is read, refused as unreadable, blank, or covered. */
function rawSheet(sheet: Scanned, texts: readonly string[], days: DayReckoning): RawSheet {
  const rows: RawRow[] = [];
  const covered: string[] = [];
  for (const [number, inRow] of byRow(sheet.cells)) {
    const merged = sheet.merged.filter(({ top, bottom }) => number >= top && number <= bottom);
    const cells: (RawCell | null)[] = [];
    for (const cell of inRow) {
      const decoded = decodeCell(cell, texts, days);
      if (decoded === null) continue;
      // A merged area's value stands in its first cell; Excel shows no other.
      if (merged.some((area) => isCovered(cell, area))) {
        covered.push(cellName(number, cell.column));
        continue;
      }
      while (cells.length < cell.column - 1) cells.push(null);
      cells.push(decoded);
    }
    if (cells.length > 0) rows.push({ number, cells });
  }
  const hidden = hiddenIn(sheet);
  return {
    name: sheet.name,
    rows,
    ...(covered.length === 0 ? {} : { covered }),
    ...(hidden === null ? {} : { hidden }),
  };
}

/** What of a sheet's content nobody sees who opens it. */
function hiddenIn({
  hidden,
  cells,
  hiddenRows,
  hiddenColumns,
}: Scanned): NonNullable<RawSheet["hidden"]> | null {
  const columns = new Set(
    cells
      .map(({ column }) => column)
      .filter((column) => hiddenColumns.some(({ first, last }) => column >= first && column <= last)),
  );
  return hidden || hiddenRows.size > 0 || columns.size > 0
    ? { whole: hidden, rows: [...hiddenRows], columns: [...columns] }
    : null;
}

/** Cells in their order, row by row. */
function byRow(cells: readonly FileCell[]): Map<number, FileCell[]> {
  const rows = new Map<number, FileCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
  }
  return rows;
}

function isCovered({ row, column }: FileCell, { top, left, right }: MergedArea): boolean {
  return column >= left && column <= right && !(row === top && column === left);
}
