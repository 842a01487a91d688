/**
 * A printed PDF that depends on its paper only: its dates of creation and change become the start of the given day
 * (YYYY-MM-DD) in China, and its marks of table cells, which the browser numbers through a whole run and as it comes
 * upon them, are counted from one. No byte moves. Throws where it does not find the dates.
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

/**
 * Counts the marks in the order in which their cells stand in the file; the browser numbers them as it comes upon them.
 * The tree that finds a cell by its mark lists them in their order (ISO 32000-1, 7.9.6), so it is sorted again.
 */
function countMarks(bytes: Buffer, text: string): void {
  const marks = [...text.matchAll(/\/ID \(node(\d{8})\)/gu)].map((match) => match[1] ?? "");
  const counted = new Map(
    [...new Set(marks)].map((mark, index) => [mark, String(index + 1).padStart(8, "0")]),
  );
  for (const match of text.matchAll(/\(node(\d{8})\)/gu))
    bytes.write(counted.get(match[1] ?? "") ?? "", match.index + "(node".length, "latin1");
  sortMarks(bytes);
}

/** Sorts the names of the tree of marks through all its leaves, each leaf keeping its bytes and its number of names. */
function sortMarks(bytes: Buffer): void {
  const text = bytes.toString("latin1");
  const leaves = [...text.matchAll(/\/Limits \[\(node\d{8}\) \(node\d{8}\)\]\n\/Names \[(\(node[^\]]*)\]/gu)];
  const names = leaves.flatMap(([, list = ""]) => list.match(/\(node\d{8}\)\s*\d+ 0 R/gu) ?? []);
  const sorted = names.map((name) => name.replace(/\)\s*/u, ")")).sort();
  for (const leaf of leaves) {
    const [whole, list = ""] = leaf;
    const own = sorted.splice(0, list.split("(").length - 1);
    const [first = "", last = ""] = [own[0], own.at(-1)].map((name) =>
      name?.slice(0, "(node00000000)".length),
    );
    const limits = `/Limits [${first} ${last}]\n/Names [`;
    const written = `${limits}${own.join(" ")}`.padEnd(whole.length - 1, " ");
    if (written.length !== whole.length - 1) throw new Error("PDF whose marks do not fit into their place");
    bytes.write(`${written}]`, leaf.index, "latin1");
  }
}

/** Number of pages of a PDF as the browser prints it. */
export function countPages(printed: Uint8Array): number {
  const text = Buffer.from(printed).toString("latin1");
  const counts = [...text.matchAll(/\/Type \/Pages\n\/Count (\d+)/gu)].map((match) => Number(match[1]));
  if (counts.length === 0) throw new Error("PDF without a page tree");
  return Math.max(...counts);
}
