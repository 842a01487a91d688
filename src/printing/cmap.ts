import { inflateSync } from "node:zlib";

/** Characters that a font (.ttf, .otf or .woff) draws, as a test of code points. */
export function characterMap(font: Buffer): (codePoint: number) => boolean {
  const table = font.toString("latin1", 0, 4) === "wOFF" ? packedMap(font) : plainMap(font);
  const ranges = [...new Set(wideMaps(table))].flatMap((at) =>
    Array.from({ length: table.readUInt32BE(at + 12) }, (_, group) => {
      const start = at + 16 + group * 12;
      return { first: table.readUInt32BE(start), last: table.readUInt32BE(start + 4) };
    }),
  );
  return (codePoint) => ranges.some(({ first, last }) => codePoint >= first && codePoint <= last);
}

/**
 * The same font without its map of radicals (⼀ U+2F00, beside 一 U+4E00), which share their glyphs with characters:
 * a PDF names a glyph by the first code point that the font gives it, and a search for 一 would not find ⼀.
 * A packed font, or a collection of fonts, stays as it is.
 */
export function withoutRadicals(font: Buffer): Buffer {
  if (["wOFF", "wOF2", "ttcf"].includes(font.toString("latin1", 0, 4))) return font;
  const changed = Buffer.from(font);
  const table = plainMap(changed);
  for (const at of new Set(wideMaps(table))) {
    const groups = Array.from({ length: table.readUInt32BE(at + 12) }, (_, group) =>
      Buffer.from(table.subarray(at + 16 + group * 12, at + 28 + group * 12)),
    ).filter((group) => group.readUInt32BE(0) < 0x2e80 || group.readUInt32BE(4) > 0x2fdf);
    Buffer.concat(groups).copy(table, at + 16);
    table.writeUInt32BE(16 + groups.length * 12, at + 4);
    table.writeUInt32BE(groups.length, at + 12);
  }
  return changed;
}

/** The map of a plain font: a view into its bytes. */
function plainMap(font: Buffer): Buffer {
  const entry = directoryEntry(font, 12, 16);
  return font.subarray(
    font.readUInt32BE(entry + 8),
    font.readUInt32BE(entry + 8) + font.readUInt32BE(entry + 12),
  );
}

/** The map of a packed font. */
function packedMap(font: Buffer): Buffer {
  const entry = directoryEntry(font, 44, 20);
  const [offset, length] = [font.readUInt32BE(entry + 4), font.readUInt32BE(entry + 8)];
  const packed = font.subarray(offset, offset + length);
  return length < font.readUInt32BE(entry + 12) ? inflateSync(packed) : packed;
}

function directoryEntry(font: Buffer, start: number, size: number): number {
  const count = font.readUInt16BE(start === 12 ? 4 : 12);
  for (let index = 0; index < count; index++) {
    const entry = start + index * size;
    if (font.toString("latin1", entry, entry + 4) === "cmap") return entry;
  }
  throw new Error("a font without a character map");
}

/** Where the maps of all planes (format 12) stand in the table. */
function wideMaps(table: Buffer): number[] {
  return Array.from({ length: table.readUInt16BE(2) }, (_, index) =>
    table.readUInt32BE(8 + index * 8),
  ).filter((at) => table.readUInt16BE(at) === 12);
}
