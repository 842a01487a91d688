import { readXlsx, type Cell } from "hucre/xlsx";
import { cellName, type RawCell, type RawSheet, type RawWorkbook } from "../../src/workbook/cell.ts";
import { openWorkbook, unreadSheets } from "../../src/workbook/open.ts";

/** Where hucre, an implementation of the file format of its own, reads a cell otherwise than the program does. */
export async function disagreements(bytes: Uint8Array): Promise<readonly string[]> {
  const opened = await openWorkbook(bytes);
  if (opened.kind === "refused") return [`refused as ${opened.is}`];
  return (await readings(opened.workbook, bytes)).flatMap(({ at, ours, theirs }) =>
    ours === theirs ? [] : [`${at}: ${ours}, by the second reader ${theirs}`],
  );
}

/** The cells in which hucre finds something and the program nothing; none of a file that hucre cannot read. */
export async function passedOver(workbook: RawWorkbook, bytes: Uint8Array): Promise<readonly string[]> {
  const read = await readings(workbook, bytes).catch(() => []);
  return read.flatMap(({ at, ours, theirs }) => (ours === "nothing" && ours !== theirs ? [at] : []));
}

interface Readings {
  readonly at: string;
  readonly ours: string;
  readonly theirs: string;
}

async function readings({ sheets }: RawWorkbook, bytes: Uint8Array): Promise<readonly Readings[]> {
  const covered = new Set(sheets.flatMap((sheet) => (sheet.covered ?? []).map(atIn(sheet))));
  const ours = new Map(sheets.flatMap((sheet) => [...ourCells(sheet)]));
  const theirs = await theirCells(bytes);
  return [...new Set([...ours.keys(), ...theirs.keys()])].flatMap((at) =>
    covered.has(at) ? [] : [{ at, ours: ours.get(at) ?? "nothing", theirs: theirs.get(at) ?? "nothing" }],
  );
}

const atIn =
  ({ name }: Pick<RawSheet, "name">) =>
  (cell: string): string =>
    `${name}!${cell}`;

function ourCells(sheet: RawSheet): Map<string, string> {
  const found = new Map<string, string>();
  for (const { number, cells } of sheet.rows) {
    cells.forEach((cell, index) => {
      if (cell !== null) found.set(atIn(sheet)(cellName(number, index + 1)), said(cell));
    });
  }
  return found;
}

function said(cell: RawCell): string {
  switch (cell.kind) {
    case "text":
      return `text ${cell.text}`;
    case "number":
      return /^\d{4}-\d{2}-\d{2}$/.test(cell.text) ? `day ${cell.text}` : `number ${cell.value}`;
    case "boolean":
      return `${cell.value}`;
    case "unreadable":
      return cell.reason === "not-calculated" ? "nothing" : "an error";
  }
}

async function theirCells(bytes: Uint8Array): Promise<Map<string, string>> {
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  const found = new Map<string, string>();
  for (const { name, rows, cells } of sheets) {
    if (unreadSheets.some((unread) => unread === name)) continue;
    rows.forEach((row, down) =>
      row.forEach((value, right) => {
        const cell = cells?.get(`${down},${right}`) ?? { value, type: "empty" };
        const says = saidByThem(cell);
        if (says !== null) found.set(atIn({ name })(cellName(down + 1, right + 1)), says);
      }),
    );
  }
  return found;
}

function saidByThem({ formulaResult, richText, type, value }: Cell): string | null {
  // It keeps a formula's result in either place, and tells one of no text from none at all nowhere.
  const says = formulaResult ?? value;
  if (type === "error") return "an error";
  if (says === null || says === "") return null;
  if (says instanceof Date) return theirDay(says);
  if (typeof says === "number") return `number ${says}`;
  if (typeof says === "boolean") return `${says}`;
  return `text ${richText?.map(({ text }) => text).join("") ?? says}`;
}

/** A time of day without a day is one of the day from which serial numbers count. */
function theirDay(moment: Date): string {
  const shown = moment.toISOString();
  const isTime = ["1899-12-30", "1899-12-31", "1904-01-01"].includes(shown.slice(0, 10));
  return isTime ? `number ${(moment.getTime() / 86_400_000 + 25_569) % 1}` : `day ${shown.slice(0, 10)}`;
}
