/**
 * The bytes of a PDF, to be looked through without a copy: a paper of thousands of rows takes tens of megabytes, and as
 * a text as many again.
 */
export function pdfBytes(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Where a text of ASCII begins, from the first place to the last. */
export function* placesOf(bytes: Buffer, text: string): Generator<number> {
  const wanted = Buffer.from(text, "latin1");
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + wanted.length)) yield at;
}

/** What a pattern finds that begins at a place, within so many bytes; null for nothing. The pattern is sticky. */
export function foundAt(
  bytes: Buffer,
  place: number,
  pattern: RegExp,
  within: number,
): RegExpExecArray | null {
  pattern.lastIndex = 0;
  return pattern.exec(bytes.toString("latin1", place, place + within));
}
