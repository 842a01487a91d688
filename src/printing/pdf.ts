import { foundAt, pdfBytes, placesOf } from "./pdf-bytes.ts";

/**
 * Makes a printed PDF depend on its paper only: its dates of creation and change become the start of the given day
 * (YYYY-MM-DD) in China, and its marks of table cells, which the browser numbers through a whole run and as it comes
 * upon them, are counted from one. No byte moves; answers with the same array. Throws where it does not find the dates.
 */
export function reproduciblePdf(printed: Uint8Array, day: string): Uint8Array {
  const bytes = pdfBytes(printed);
  for (const key of ["CreationDate", "ModDate"]) setDate(bytes, key, day);
  countMarks(bytes);
  sortMarks(bytes);
  return printed;
}

const datePattern = /\((D:\d{14}[+-]\d\d'\d\d')\)/y;
const LONGEST_DATE = 32;

function setDate(bytes: Buffer, key: string, day: string): void {
  const start = `/${key} `;
  const found = [...placesOf(bytes, start)].flatMap((place) => {
    const at = place + start.length;
    const date = foundAt(bytes, at, datePattern, LONGEST_DATE)?.[1];
    return date === undefined ? [] : [{ at: at + 1, date }];
  });
  const [entry] = found;
  if (entry === undefined || found.length !== 1) throw new Error(`PDF without one ${key}`);
  const fixed = `D:${day.replaceAll("-", "")}000000+08'00'`;
  if (fixed.length !== entry.date.length) throw new Error(`${key} of another length: ${fixed}`);
  bytes.write(fixed, entry.at, "latin1");
}

const MARK = "(node";
const markPattern = /(\d{8})\)/y;
const DIGITS = 8;

/** The marks behind a text, with the place of their digits. */
function* marksIn(bytes: Buffer, text: string): Generator<{ readonly at: number; readonly mark: string }> {
  for (const place of placesOf(bytes, text)) {
    const at = place + text.length;
    const mark = foundAt(bytes, at, markPattern, DIGITS + 1)?.[1];
    if (mark !== undefined) yield { at, mark };
  }
}

/** Counts the marks in the order in which their cells stand in the file; the browser numbers them as it comes upon them. */
function countMarks(bytes: Buffer): void {
  const counted = new Map<string, string>();
  for (const { mark } of marksIn(bytes, `/ID ${MARK}`)) {
    if (!counted.has(mark)) counted.set(mark, String(counted.size + 1).padStart(DIGITS, "0"));
  }
  for (const { at, mark } of marksIn(bytes, MARK)) bytes.write(counted.get(mark) ?? "", at, "latin1");
}

const limits = "/Limits [(node";
const namesStart = "]\n/Names [";

/**
 * Sorts the names of the tree that finds a cell by its mark (ISO 32000-1, 7.9.6) through all its leaves, each leaf keeping
 * its bytes and its number of names.
 */
function sortMarks(bytes: Buffer): void {
  const leaves = [...placesOf(bytes, limits)].flatMap((start) => {
    const names = start + `${limits}00000000) (node00000000)`.length + namesStart.length;
    const isLeaf = bytes.toString("latin1", names - namesStart.length, names) === namesStart;
    return isLeaf ? [{ start, names, end: bytes.indexOf("]", names) }] : [];
  });
  const sorted = leaves
    .flatMap(
      ({ names, end }) => bytes.toString("latin1", names, end).match(/\(node\d{8}\)\s*\d+ 0 R/gu) ?? [],
    )
    .map((name) => name.replace(/\)\s*/u, ")"))
    .sort();
  for (const { start, names, end } of leaves) {
    const count = [...placesOf(bytes.subarray(names, end), MARK)].length;
    const own = sorted.splice(0, count);
    const [first = "", last = ""] = [own[0], own.at(-1)].map((name) =>
      name?.slice(0, `${MARK}00000000)`.length),
    );
    const written = `/Limits [${first} ${last}${namesStart}${own.join(" ")}`.padEnd(end - start, " ");
    if (written.length !== end - start) throw new Error("PDF whose marks do not fit into their place");
    bytes.write(written, start, "latin1");
  }
}

const pageTree = "/Type /Pages\n/Count ";

/** Number of pages of a PDF as the browser prints it. */
export function countPages(printed: Uint8Array): number {
  const bytes = pdfBytes(printed);
  const counts = [...placesOf(bytes, pageTree)].map((place) =>
    Number(foundAt(bytes, place + pageTree.length, /\d+/y, 12)?.[0] ?? 0),
  );
  if (counts.length === 0) throw new Error("PDF without a page tree");
  return Math.max(...counts);
}
