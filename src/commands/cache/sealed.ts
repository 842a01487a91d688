import { createHash, hash } from "node:crypto";

/** Behind what was sealed: a line with its SHA-256. */
const SEAL = 1 + 64;

/** Parts as the parts of a file that tells whether it is whole. */
export function* sealed(parts: Iterable<Uint8Array>): Generator<Uint8Array> {
  const whole = createHash("sha256");
  for (const part of parts) {
    whole.update(part);
    yield part;
  }
  yield Buffer.from(`\n${whole.digest("hex")}`);
}

/** What was sealed; null for bytes that are not, or no longer, what was written. */
export function unsealed(bytes: Uint8Array): Uint8Array | null {
  const content = bytes.subarray(0, Math.max(bytes.length - SEAL, 0));
  const seal = Buffer.from(bytes.subarray(content.length)).toString("latin1");
  return seal === `\n${hash("sha256", content)}` ? content : null;
}
