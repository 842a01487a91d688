import { closeSync, fstatSync, openSync, readSync } from "node:fs";

/** Bytes that are read piece by piece, wherever they lie. */
export interface Stored {
  readonly size: number;
  /** So many bytes from a place on, or what there is of them; in `room`, where bytes that were read before are not wanted. */
  read(at: number, length: number, room?: Buffer): Buffer;
  /** Nothing can be read afterwards. */
  close(): void;
}

export function storedInMemory(bytes: Uint8Array): Stored {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    size: whole.length,
    read: (at, length) => whole.subarray(at, at + length),
    close: () => undefined,
  };
}

/** The bytes of a file; throws where it cannot be opened. */
export function storedInFile(file: string): Stored {
  const handle = openSync(file, "r");
  const { size } = fstatSync(handle);
  return {
    size,
    read(at, length, room) {
      const bytes = room ?? Buffer.allocUnsafe(Math.max(0, Math.min(length, size - at)));
      return bytes.subarray(0, readSync(handle, bytes, 0, Math.min(length, bytes.length), at));
    },
    close: () => closeSync(handle),
  };
}

/** A line with its end, and where it begins; its bytes are good until the next line is asked for. */
export interface Line {
  readonly at: number;
  readonly bytes: Buffer;
}

const LINE_END = 10;
/** Bytes that are read at a time. */
const PART = 1 << 20;

/** All lines, one after the other; the last has no end where the file has none. */
export function* linesOf(stored: Stored, part = PART): Generator<Line> {
  // One for all: hundreds of megabytes would be read faster than the memory of what was read is given back.
  const room = Buffer.allocUnsafe(part);
  let begun: Buffer = Buffer.alloc(0);
  let at = 0;
  for (let from = 0; from < stored.size; from += part) {
    const bytes = stored.read(from, part, room);
    let start = 0;
    for (let end = bytes.indexOf(LINE_END); end >= 0; end = bytes.indexOf(LINE_END, start)) {
      const own = bytes.subarray(start, end + 1);
      const line = begun.length === 0 ? own : Buffer.concat([begun, own]);
      yield { at, bytes: line };
      at += line.length;
      begun = Buffer.alloc(0);
      start = end + 1;
    }
    begun = Buffer.concat([begun, bytes.subarray(start)]);
  }
  if (begun.length > 0) yield { at, bytes: begun };
}
