import ExcelJS from "exceljs";
import { dayOfSerial } from "../domain/day.ts";
import type { RawCell } from "./cell.ts";
import type { Column } from "./column.ts";
import { formatOf, styleEntry } from "./entry-style.ts";
import { songti } from "./styles.ts";

/** The most characters that a cell takes. */
const LONGEST = 32_767;

const errors: readonly ExcelJS.CellErrorValue["error"][] = [
  "#N/A",
  "#REF!",
  "#NAME?",
  "#DIV/0!",
  "#NULL!",
  "#VALUE!",
  "#NUM!",
];

/** Writes what was read from a cell again as it stood, in a column of ours or, where it stands in none, as plain text. */
export function writeRaw(cell: ExcelJS.Cell, raw: RawCell, column: Column<unknown> | null): void {
  if (column === null) {
    cell.font = songti(11);
    cell.alignment = { vertical: "top" };
  } else styleEntry(cell, column);
  switch (raw.kind) {
    case "text":
      cell.value = raw.text.slice(0, LONGEST);
      // Text stays text also after it was edited, whatever it begins with.
      cell.numFmt = "@";
      return;
    case "number":
      cell.value = Number.isFinite(raw.value) ? raw.value : raw.text;
      cell.numFmt = showsDay(raw.value, column) ? (formatOf(column) ?? "General") : "General";
      return;
    case "boolean":
      cell.value = raw.value;
      return;
    case "unreadable":
      // A formula never comes back: what it lacks is asked for again.
      cell.value = { error: errors.find((each) => each === raw.text) ?? ExcelJS.ErrorValue.NotApplicable };
  }
}

/** A number that is no day, such as 20250105, would show as nothing but #. */
function showsDay(value: number, column: Column<unknown> | null): column is Column<unknown> {
  return column?.entry.kind === "day" && dayOfSerial(value) !== null;
}
