import { dayOfSerial, parseDay, serialOf } from "../domain/day.ts";
import type { RawCell } from "./cell.ts";
import type { FileCell } from "./raw/sheet.ts";
import { textOf } from "./raw/texts.ts";

/** How a workbook writes its days. */
export interface DayReckoning {
  /** By the number of a cell's style. */
  readonly shown: readonly boolean[];
  readonly from1904: boolean;
}

/** From the day that serials count from since 1904 back to the usual one. */
const DAYS_TO_1904 = 1462;

/** What a cell of the file says, as the file has it. */
export function decodeCell(cell: FileCell, shared: readonly string[], days: DayReckoning): RawCell | null {
  switch (cell.type) {
    case "s":
    case "inlineStr":
      return notCalculated(cell) ?? textCell(textOf(cell, shared));
    case "str":
      return textCell(cell.value);
    case "b":
      return { kind: "boolean", value: cell.value === "1", text: cell.value === "1" ? "TRUE" : "FALSE" };
    case "e":
      return { kind: "unreadable", text: cell.value, reason: "error-value" };
    case "d":
      return isoCell(cell.value);
    default:
      return numberCell(cell, days);
  }
}

/** The text without characters that no workbook, page or letter can hold: files name them by number (_x0008_). */
function fit(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]/gu, "").replace(/[\p{Cs}\uFFFE\uFFFF]/gu, "\uFFFD");
}

function textCell(written: string): RawCell | null {
  const text = fit(written);
  // WPS keeps a picture inside a cell as a formula of its own.
  if (/^=(_xlfn\.)?DISPIMG\(/i.test(text)) return { kind: "unreadable", text: "图片", reason: "picture" };
  return text === "" ? null : { kind: "text", text };
}

/** ISO/IEC 29500 strict files may write a day as 2025-01-05T00:00:00. */
function isoCell(value: string): RawCell {
  const day = parseDay(value.slice(0, 10));
  return day === null ? { kind: "text", text: value } : { kind: "number", value: serialOf(day), text: day };
}

/** A formula that no program has calculated yet; null for what has a value. */
function notCalculated({ formula, value }: FileCell): RawCell | null {
  return formula && value.trim() === ""
    ? { kind: "unreadable", text: "公式", reason: "not-calculated" }
    : null;
}

function numberCell(cell: FileCell, days: DayReckoning): RawCell {
  const blank = notCalculated(cell);
  if (blank !== null) return blank;
  const written = Number(cell.value);
  if (!Number.isFinite(written) || cell.value.trim() === "") {
    return { kind: "unreadable", text: cell.value, reason: "error-value" };
  }
  if (days.shown[cell.style] !== true) return { kind: "number", value: written, text: String(written) };
  const value = written + (days.from1904 ? DAYS_TO_1904 : 0);
  return { kind: "number", value, text: dayOfSerial(value) ?? String(value) };
}
