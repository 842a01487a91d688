/**
 * A printed PDF that depends on its paper only: its dates of creation and change become the start of the given day
 * (YYYY-MM-DD) in China, and its marks of table cells, which the browser numbers through a whole run, are counted
 * from one. No byte moves. Throws where it does not find the dates.
 */
export function reproduciblePdf(printed: Uint8Array, day: string): Uint8Array {
  const bytes = Buffer.from(printed);
  const text = bytes.toString("latin1");
  for (const key of ["CreationDate", "ModDate"]) setDate(bytes, text, key, day);
  countMarks(bytes, text);
  return new Uint8Array(bytes);
}

function setDate(bytes: Buffer, text: string, key: string, day: string): void {
  const found = [...text.matchAll(new RegExp(`/${key} \\((D:\\d{14}[+-]\\d\\d'\\d\\d')\\)`, "gu"))];
  const [entry] = found;
  const date = entry?.[1];
  if (entry === undefined || date === undefined || found.length !== 1)
    throw new Error(`PDF without one ${key}`);
  const fixed = `D:${day.replaceAll("-", "")}000000+08'00'`;
  if (fixed.length !== date.length) throw new Error(`${key} of another length: ${fixed}`);
  bytes.write(fixed, entry.index + key.length + 3, "latin1");
}

/** Keeps the order of the marks, by which the PDF lists them. */
function countMarks(bytes: Buffer, text: string): void {
  const found = [...text.matchAll(/\(node(\d{8})\)/gu)];
  const inOrder = [...new Set(found.map((match) => Number(match[1])))].sort((left, right) => left - right);
  const counted = new Map(inOrder.map((mark, index) => [mark, String(index + 1).padStart(8, "0")]));
  for (const match of found)
    bytes.write(counted.get(Number(match[1])) ?? "", match.index + "(node".length, "latin1");
}

/** Number of pages of a PDF as the browser prints it. */
export function countPages(printed: Uint8Array): number {
  const text = Buffer.from(printed).toString("latin1");
  const counts = [...text.matchAll(/\/Type \/Pages\n\/Count (\d+)/gu)].map((match) => Number(match[1]));
  if (counts.length === 0) throw new Error("PDF without a page tree");
  return Math.max(...counts);
}
