import { closeSync, openSync, readSync } from "node:fs";
import { inflateSync } from "node:zlib";

/** Characters that a font file (.ttf, .otf, .woff) draws, as a test of code points. Reads the file's character map only. */
export function characterMap(file: string): (codePoint: number) => boolean {
  const ranges = rangesOf(mapTable(file));
  return (codePoint) => ranges.some(([first, last]) => codePoint >= first && codePoint <= last);
}

type Range = readonly [first: number, last: number];

/** The font's `cmap` table, unpacked. */
function mapTable(file: string): Buffer {
  const font = openSync(file, "r");
  const read = (offset: number, length: number): Buffer => {
    const bytes = Buffer.alloc(length);
    readSync(font, bytes, 0, length, offset);
    return bytes;
  };
  try {
    const packed = read(0, 4).toString("latin1") === "wOFF";
    const [directory, entrySize] = packed ? [44, 20] : [12, 16];
    const count = read(packed ? 12 : 4, 2).readUInt16BE();
    const entries = read(directory, count * entrySize);
    for (let at = 0; at < entries.length; at += entrySize) {
      if (entries.toString("latin1", at, at + 4) !== "cmap") continue;
      if (!packed) return read(entries.readUInt32BE(at + 8), entries.readUInt32BE(at + 12));
      const [offset, length, full] = [4, 8, 12].map((field) => entries.readUInt32BE(at + field)) as [number, number, number];
      return length < full ? inflateSync(read(offset, length)) : read(offset, length);
    }
  } finally {
    closeSync(font);
  }
  throw new Error(`${file}: a font without a character map`);
}

/** Ranges of the table's map of all planes (format 12). */
function rangesOf(table: Buffer): Range[] {
  for (let index = 0; index < table.readUInt16BE(2); index++) {
    const at = table.readUInt32BE(4 + index * 8 + 4);
    if (table.readUInt16BE(at) !== 12) continue;
    return Array.from({ length: table.readUInt32BE(at + 12) }, (_, group): Range => {
      const start = at + 16 + group * 12;
      return [table.readUInt32BE(start), table.readUInt32BE(start + 4)];
    });
  }
  throw new Error("a font without a map of all planes");
}
