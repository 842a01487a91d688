/**
 * The bytes of a printed PDF with the clock taken out: its dates of creation and change become the start of the given
 * day (YYYY-MM-DD) in China. Throws where it does not find what it replaces.
 */
export function datedPdf(printed: Uint8Array, day: string): Uint8Array {
  const bytes = Buffer.from(printed);
  const text = bytes.toString("latin1");
  for (const key of ["CreationDate", "ModDate"]) {
    const found = [...text.matchAll(new RegExp(`/${key} \\((D:\\d{14}[+-]\\d\\d'\\d\\d')\\)`, "gu"))];
    const [entry] = found;
    const date = entry?.[1];
    if (entry === undefined || date === undefined || found.length !== 1)
      throw new Error(`PDF without one ${key}`);
    const fixed = `D:${day.replaceAll("-", "")}000000+08'00'`;
    if (fixed.length !== date.length) throw new Error(`${key} of another length: ${date}`);
    bytes.write(fixed, entry.index + key.length + 3, "latin1");
  }
  return new Uint8Array(bytes);
}

/** Number of pages of a PDF as the browser prints it. */
export function countPages(printed: Uint8Array): number {
  const text = Buffer.from(printed).toString("latin1");
  const counts = [...text.matchAll(/\/Type \/Pages\n\/Count (\d+)/gu)].map((match) => Number(match[1]));
  if (counts.length === 0) throw new Error("PDF without a page tree");
  return Math.max(...counts);
}
