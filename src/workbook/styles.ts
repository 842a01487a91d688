import type ExcelJS from "exceljs";

const thin: Partial<ExcelJS.Border> = { style: "thin" };
export const ruled: Partial<ExcelJS.Borders> = { top: thin, left: thin, bottom: thin, right: thin };

/** Light enough to stay white on a black-and-white print. */
export const shaded: ExcelJS.Fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFE7E6E6" } };

export function songti(size: number, bold = false): Partial<ExcelJS.Font> {
  return { name: "宋体", size, bold };
}

/** One page wide, as long as it takes, with the rows of the header on every page. */
export function pageSetup(
  orientation: "portrait" | "landscape",
  header: number | null,
): Partial<ExcelJS.PageSetup> {
  return {
    // A4 in the file format; the library declares an enumeration of sizes that it does not export.
    // oxlint-disable-next-line typescript/no-unsafe-enum-assignment
    paperSize: 9,
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    ...(header === null ? {} : { printTitlesRow: `${header}:${header}` }),
  };
}

/** Points that a row needs for its texts; not every program that opens the file makes rows grow with them. */
export function heightOf(texts: readonly (readonly [text: string, width: number])[]): number {
  return 5 + 15 * Math.max(1, ...texts.map(([text, width]) => linesIn(text, width)));
}

/** Lines that a text takes in a width of narrow characters; a Chinese one is two of them, a little room is kept. */
export function linesIn(text: string, width: number): number {
  return text
    .split("\n")
    .map((line) => Array.from(line).reduce((sum, each) => sum + (each > "\u00ff" ? 2.1 : 1.1), 1))
    .reduce((lines, length) => lines + Math.max(1, Math.ceil(length / width)), 0);
}
