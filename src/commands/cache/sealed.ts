import { sha256 } from "../files.ts";

/** A value of JSON as the bytes of a file that tells whether it is whole. */
export function sealed(value: unknown): Uint8Array {
  const text = Buffer.from(JSON.stringify(value));
  return Buffer.concat([Buffer.from(`${sha256(text)}\n`), text]);
}

/** The value that was sealed; undefined for bytes that are not, or no longer, what was written. */
export function unsealed(bytes: Uint8Array): unknown {
  const end = bytes.indexOf(10);
  const text = bytes.subarray(end + 1);
  if (end < 0 || Buffer.from(bytes.subarray(0, end)).toString("latin1") !== sha256(text)) return undefined;
  return JSON.parse(Buffer.from(text.buffer, text.byteOffset, text.byteLength).toString("utf8"));
}
