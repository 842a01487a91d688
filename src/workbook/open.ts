import ExcelJS from "exceljs";
import { serialOf, parseDay } from "../domain/day.ts";
import type { RawCell, RawRow, RawSheet, RawWorkbook } from "./cell.ts";
import { kindOfFile, type Refusal } from "./kind-of-file.ts";

export type Opened =
  | { readonly kind: "opened"; readonly workbook: RawWorkbook }
  | { readonly kind: "refused"; readonly is: Refusal };

/** Sheets that our blank workbooks carry for people and drop-downs, never read. */
export const unreadSheets = ["填表说明", "选项", "需补正事项清单"] as const;

/** The content of a workbook's bytes. Whatever the bytes are, this answers; it never throws for them. */
export async function openWorkbook(bytes: Uint8Array): Promise<Opened> {
  const kind = kindOfFile(bytes);
  if (kind !== "workbook") return { kind: "refused", is: kind };
  const workbook = new ExcelJS.Workbook();
  try {
    // Rules come from our own definitions, never from the file: validations and formats of millions of cells are skipped.
    const ignoreNodes = ["dataValidations", "conditionalFormatting", "extLst", "hyperlinks", "drawing"];
    const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    await workbook.xlsx.load(buffer as ArrayBuffer, { ignoreNodes });
  } catch {
    return { kind: "refused", is: "damaged" };
  }
  if (workbook.worksheets.length === 0) return { kind: "refused", is: "damaged" };
  const sheets = workbook.worksheets.filter(({ name }) => !unreadSheets.some((unread) => unread === name));
  return { kind: "opened", workbook: { sheets: sheets.map(rawSheet), mark: workbook.keywords || null } };
}

function rawSheet(worksheet: ExcelJS.Worksheet): RawSheet {
  const rows: RawRow[] = [];
  worksheet.eachRow((row, number) => {
    const cells: (RawCell | null)[] = [];
    row.eachCell((cell, column) => {
      while (cells.length < column - 1) cells.push(null);
      cells.push(rawCell(cell));
    });
    if (cells.some((cell) => cell !== null)) rows.push({ number, cells });
  });
  return { name: worksheet.name, rows };
}

function rawCell(cell: ExcelJS.Cell): RawCell | null {
  // A merged area's value stands in its first cell; the others only repeat it.
  if (cell.isMerged && cell.master !== cell) return null;
  const { value } = cell;
  if (value !== null && typeof value === "object" && ("formula" in value || "sharedFormula" in value)) {
    const { result } = cell;
    return result === undefined || result === null
      ? { kind: "unreadable", text: "公式", reason: "not-calculated" }
      : rawValue(result);
  }
  return rawValue(value);
}

function rawValue(value: ExcelJS.CellValue): RawCell | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return value === "" ? null : { kind: "text", text: value };
  if (typeof value === "number") return { kind: "number", value, text: String(value) };
  if (typeof value === "boolean") return { kind: "boolean", value, text: value ? "TRUE" : "FALSE" };
  if (value instanceof Date) return rawDate(value);
  if ("richText" in value) return rawValue(value.richText.map(({ text }) => text).join(""));
  // The library's types promise a string here, but rich text inside a hyperlink arrives too.
  if ("hyperlink" in value) return rawValue(value.text);
  if ("error" in value) return { kind: "unreadable", text: value.error, reason: "error-value" };
  return null;
}

/** The library turns numbers with a date-like format into moments in UTC: turned back, since the column decides. */
function rawDate(value: Date): RawCell | null {
  if (Number.isNaN(value.getTime())) return { kind: "unreadable", text: "日期", reason: "error-value" };
  const iso = value.toISOString();
  const day = parseDay(iso.slice(0, 10));
  if (day === null) return { kind: "unreadable", text: iso, reason: "error-value" };
  const fraction = (value.getTime() % 86_400_000) / 86_400_000;
  return { kind: "number", value: serialOf(day) + (fraction < 0 ? fraction + 1 : fraction), text: day };
}
