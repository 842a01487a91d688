import type ExcelJS from "exceljs";
import type { Column } from "./column.ts";
import { songti } from "./styles.ts";

const DAY_FORMAT = "yyyy-mm-dd";

/** The number format of a column's cells; text stays text, whatever it begins with. */
export function formatOf({ entry }: Column<unknown>): string | null {
  if (entry.kind === "day") return DAY_FORMAT;
  return entry.kind === "text" || entry.kind === "list" ? "@" : null;
}

export function styleEntry(cell: ExcelJS.Cell, column: Column<unknown>): void {
  cell.font = songti(11);
  cell.alignment = { vertical: "top", wrapText: column.width >= 16 };
  const format = formatOf(column);
  if (format !== null) cell.numFmt = format;
}
