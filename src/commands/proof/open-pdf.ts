import { inflateSync } from "node:zlib";
import { codeIn, readStamp, type ReadStamp, type Stamp } from "../../printing/document-code.ts";

/** A PDF as somebody handed it in. */
export type OpenedPdf =
  /** Not a PDF at all. */
  | { readonly kind: "none" }
  /** A PDF without a document code. */
  | { readonly kind: "foreign" }
  /** Another program wrote the file anew, and kept the code. */
  | { readonly kind: "saved-again"; readonly stamp: Stamp; readonly producer: string }
  | { readonly kind: "printed"; readonly stamp: ReadStamp };

/** More of a stream than any metadata takes is not looked through. */
const LONGEST_STREAM = 4_000_000;

/** Looks for the document code of a file. */
export function openPdf(bytes: Uint8Array): OpenedPdf {
  const text = Buffer.from(bytes).toString("latin1");
  if (!text.slice(0, 1024).includes("%PDF-")) return { kind: "none" };
  const printed = readStamp(bytes);
  if (printed !== null) return { kind: "printed", stamp: printed };
  for (const part of [text, ...streamsOf(bytes, text)]) {
    const stamp = codeIn(part.replaceAll("\0", ""));
    if (stamp === null) continue;
    return { kind: "saved-again", stamp, producer: producerOf(part) };
  }
  return { kind: "foreign" };
}

/** Programs that save a PDF anew may pack its metadata. */
function* streamsOf(bytes: Uint8Array, text: string): Generator<string> {
  for (const found of text.matchAll(/stream\r?\n/gu)) {
    if (text.slice(found.index - 3, found.index) === "end") continue;
    const start = found.index + found[0].length;
    const end = text.indexOf("endstream", start);
    if (end < 0 || end - start > LONGEST_STREAM) continue;
    yield unpacked(bytes.subarray(start, end));
  }
}

function unpacked(packed: Uint8Array): string {
  try {
    return inflateSync(packed, { maxOutputLength: LONGEST_STREAM }).toString("latin1");
  } catch {
    return Buffer.from(packed).toString("latin1");
  }
}

function producerOf(text: string): string {
  return /\/Producer \(([\x20-\x7e]{1,60}?)\)/u.exec(text)?.[1] ?? "";
}
