import ExcelJS from "exceljs";
import JSZip from "jszip";
import { Refused } from "../kind-of-file.ts";
import type { FileCell } from "./sheet.ts";

/** The text of a cell that holds one, as the library puts it together: runs are joined, characters by number put in. */
export type TextOf = (cell: FileCell) => string;

/** Whether a cell holds a text: one of the shared ones, by its number, or one of its own. */
function holdsText({ type }: FileCell): boolean {
  return type === "s" || type === "inlineStr";
}

/**
 * Puts the texts of cells together, each once. The library is given no cell of the file itself, and so nothing that it
 * misreads or that overwhelms it. Refused where it loses one, or the file has fewer shared texts than it names.
 */
export async function readTexts(cells: Iterable<FileCell>, strings: string | null): Promise<TextOf> {
  const asked = new Map<string, FileCell>();
  for (const cell of cells) if (holdsText(cell)) asked.set(keyOf(cell), cell);
  const held = strings?.match(/<(?:\w+:)?si[\s/>]/g)?.length ?? 0;
  const rows = [...asked.values()].map((cell, index) => {
    // The library reads a text that is missing as its number.
    if (cell.type === "s" && !(Number(cell.value) < held)) throw new Refused("damaged");
    return `<row r="${index + 1}">${cellWith(cell, `A${index + 1}`)}</row>`;
  });
  if (rows.length === 0) return () => "";
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await plainWorkbook(rows.join(""), strings));
  const read = workbook.getWorksheet(SHEET);
  const texts = new Map([...asked.keys()].map((key, index) => [key, textOf(read?.findRow(index + 1))]));
  return (cell) => texts.get(keyOf(cell)) ?? "";
}

function keyOf({ type, value }: FileCell): string {
  return `${type} ${value}`;
}

function cellWith({ type, value }: FileCell, name: string): string {
  return type === "s"
    ? `<c r="${name}" t="s"><v>${Number(value)}</v></c>`
    : `<c r="${name}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
}

const marks: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;" };

function escaped(text: string): string {
  return text.replace(/[&<>\r]/g, (mark) => marks[mark] ?? mark);
}

function textOf(row: ExcelJS.Row | undefined): string {
  const value = row?.findCell(1)?.value ?? null;
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) throw new Refused("damaged");
  // A text that holds nothing is an object without runs.
  return "richText" in value ? value.richText.map(({ text }) => text).join("") : "";
}

const SHEET = "texts";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The plainest workbook with these rows and shared texts, unpacked. */
async function plainWorkbook(rows: string, strings: string | null): Promise<ArrayBuffer> {
  const zip = new JSZip();
  const sheets = `<sheets><sheet name="${SHEET}" sheetId="1" r:id="rId1"/></sheets>`;
  const link = `<Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/>`;
  zip.file("xl/workbook.xml", `${declaration}<workbook ${main} xmlns:r="${relations}">${sheets}</workbook>`);
  zip.file(
    "xl/_rels/workbook.xml.rels",
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link}</Relationships>`,
  );
  zip.file(
    "xl/worksheets/sheet1.xml",
    `${declaration}<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`,
  );
  if (strings !== null) zip.file("xl/sharedStrings.xml", strings);
  return zip.generateAsync({ type: "arraybuffer", compression: "STORE" });
}
