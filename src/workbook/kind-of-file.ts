/** What a file that is no readable workbook is, by its first bytes or by what a zip holds. */
export type FileKind =
  | "empty"
  | "old-workbook"
  | "encrypted"
  | "word-document"
  | "presentation"
  | "opendocument"
  | "web-page"
  | "text"
  | "picture"
  | "pdf"
  | "archive"
  | "half-copied"
  | "other";

/** Why a file's content is not read. */
export type Refusal = FileKind | "damaged" | "too-large" | "held-open" | "being-copied" | "unreachable";

/** A file whose content is not read; thrown inside the reading of one file, and answered by `openWorkbook`. */
export class Refused extends Error {
  readonly is: Refusal;

  constructor(is: Refusal) {
    super(is);
    this.is = is;
  }
}

const HEAD = 512;

const zipStart = [0x50, 0x4b, 0x03, 0x04] as const;

const firstBytes: readonly (readonly [FileKind | "zip" | "compound", readonly number[]])[] = [
  ["zip", zipStart],
  ["archive", [0x50, 0x4b, 0x05, 0x06]],
  ["compound", [0xd0, 0xcf, 0x11, 0xe0]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["picture", [0x89, 0x50, 0x4e, 0x47]],
  ["picture", [0xff, 0xd8, 0xff]],
  ["picture", [0x47, 0x49, 0x46, 0x38]],
  ["archive", [0x52, 0x61, 0x72, 0x21]],
  ["archive", [0x37, 0x7a, 0xbc, 0xaf]],
];

/** Tells a zip, which an .xlsx is, from what is often dropped in its place under that name. */
export function kindOfFile(bytes: Uint8Array): FileKind | "zip" {
  if (bytes.length === 0) return "empty";
  const head = bytes.subarray(0, HEAD);
  const known = firstBytes.find(([, starts]) => starts.every((value, index) => head[index] === value))?.[0];
  // The first bytes of a zip, and nothing behind them yet.
  if (bytes.length < 4 && zipStart.every((value, index) => (head[index] ?? value) === value))
    return "half-copied";
  if (known === "compound") return kindOfCompound(bytes);
  if (known !== undefined) return known;
  // A copy over the network is often made at its full length first and filled afterwards.
  if (head.every((value) => value === 0)) return "half-copied";
  return kindOfText(head);
}

function kindOfText(head: Uint8Array): FileKind {
  const wide = head[0] === 0xff && head[1] === 0xfe;
  if (!wide && head.includes(0)) return "other";
  const shown = new TextDecoder(wide ? "utf-16le" : "utf-8").decode(head).trimStart().toLowerCase();
  return /^(<(!doctype|!--|html|head|\?xml|meta|table)|mime-version:)/.test(shown) ? "web-page" : "text";
}

/** Names in the directory of Microsoft's compound files; the first that occurs tells what the file is. */
const streams: readonly (readonly [FileKind, string])[] = [
  ["word-document", "WordDocument\0"],
  ["presentation", "PowerPoint Document\0"],
  ["old-workbook", "Workbook\0"],
  ["old-workbook", "Book\0"],
];

function kindOfCompound(bytes: Uint8Array): FileKind {
  const wide = new TextDecoder("utf-16le").decode(bytes);
  if (wide.includes("EncryptedPackage\0")) return "encrypted";
  const found = streams
    .map(([kind, name]) => ({ kind, at: wide.indexOf(name) }))
    .filter(({ at }) => at >= 0)
    .sort((left, right) => left.at - right.at);
  return found[0]?.kind ?? "old-workbook";
}
