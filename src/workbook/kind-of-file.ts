/** What a file is, by its first bytes. */
export type FileKind = "workbook" | "empty" | "old-or-encrypted" | "web-page" | "text" | "other";

const starts = (bytes: Uint8Array, ...values: number[]): boolean =>
  values.every((value, index) => bytes[index] === value);

/** Tells an .xlsx (a zip) from what is often dropped in its place under that name. */
export function kindOfFile(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return "empty";
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return "workbook";
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return "old-or-encrypted";
  const head = new TextDecoder("utf-8").decode(bytes.subarray(0, 512)).trimStart().toLowerCase();
  if (/^(\uFEFF)?<(!doctype|html|\?xml|meta|table)/.test(head)) return "web-page";
  return bytes.subarray(0, 512).includes(0) ? "other" : "text";
}

/** Why a file's content is not read. */
export type Refusal = Exclude<FileKind, "workbook"> | "damaged" | "held-open";
