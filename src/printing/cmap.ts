import { inflateSync } from "node:zlib";

/** So many bytes of a font from a place on, or what there is of them; no copy, where the font lies in memory. */
export type FontBytes = (at: number, length: number) => Buffer;

/** Characters that a font (.ttf, .otf, .woff; the first of a .ttc) draws, as a test of code points. */
export function characterMap(font: FontBytes): (codePoint: number) => boolean {
  const table = kindOf(font) === "wOFF" ? packedMap(font) : plainMap(font);
  const ranges = mapsIn(table, 12).flatMap((at) => wideRanges(table, at));
  const [narrow] = mapsIn(table, 4);
  const ends = narrow === undefined ? [] : narrowEnds(table, narrow);
  return (codePoint) =>
    ranges.some(({ first, last }) => codePoint >= first && codePoint <= last) ||
    (narrow !== undefined && narrowDraws(table, narrow, ends, codePoint));
}

/** The last code points of the segments of a map of the first plane. */
function narrowEnds(table: Buffer, at: number): number[] {
  const length = table.readUInt16BE(at + 6) / 2;
  return Array.from({ length }, (_, index) => table.readUInt16BE(at + 14 + 2 * index));
}

function wideRanges(table: Buffer, at: number): { first: number; last: number }[] {
  return Array.from({ length: table.readUInt32BE(at + 12) }, (_, group) => {
    const start = at + 16 + group * 12;
    return { first: table.readUInt32BE(start), last: table.readUInt32BE(start + 4) };
  });
}

/** Whether a map of the first plane (format 4), the only one that older Chinese fonts have, leads to a glyph. */
function narrowDraws(table: Buffer, at: number, ends: readonly number[], codePoint: number): boolean {
  const segment = ends.findIndex((end) => end >= codePoint);
  if (segment < 0 || codePoint > 0xffff) return false;
  const length = 2 * ends.length;
  const start = at + 14 + 2 * segment + length + 2;
  const first = table.readUInt16BE(start);
  if (first > codePoint) return false;
  const offsets = start + 2 * length;
  const offset = table.readUInt16BE(offsets);
  const glyph = offset === 0 ? codePoint : table.readUInt16BE(offsets + offset + 2 * (codePoint - first));
  return glyph !== 0 && (glyph + table.readUInt16BE(start + length)) % 0x10000 !== 0;
}

/**
 * The same font without its map of radicals (⼀ U+2F00, beside 一 U+4E00), which share their glyphs with characters:
 * a PDF names a glyph by the first code point that the font gives it, and a search for 一 would not find ⼀.
 * A packed font, or a collection of fonts, stays as it is.
 */
export function withoutRadicals(font: Buffer): Buffer {
  if (["wOFF", "wOF2", "ttcf"].includes(kindOf(inMemory(font)))) return font;
  const changed = Buffer.from(font);
  const table = plainMap(inMemory(changed));
  for (const at of mapsIn(table, 12)) {
    const groups = Array.from({ length: table.readUInt32BE(at + 12) }, (_, group) =>
      Buffer.from(table.subarray(at + 16 + group * 12, at + 28 + group * 12)),
    ).filter((group) => group.readUInt32BE(0) < 0x2e80 || group.readUInt32BE(4) > 0x2fdf);
    Buffer.concat(groups).copy(table, at + 16);
    table.writeUInt32BE(16 + groups.length * 12, at + 4);
    table.writeUInt32BE(groups.length, at + 12);
  }
  return changed;
}

/** A font that was read whole. */
export function inMemory(font: Buffer): FontBytes {
  return (at, length) => font.subarray(at, at + length);
}

function kindOf(font: FontBytes): string {
  return font(0, 4).toString("latin1");
}

/** The map of a plain font, or of the first in a collection. */
function plainMap(font: FontBytes): Buffer {
  const start = kindOf(font) === "ttcf" ? font(12, 4).readUInt32BE() : 0;
  const entry = mapEntry(font(start + 12, 16 * font(start + 4, 2).readUInt16BE()), 16);
  return font(entry.readUInt32BE(8), entry.readUInt32BE(12));
}

/** The map of a packed font. */
function packedMap(font: FontBytes): Buffer {
  const entry = mapEntry(font(44, 20 * font(12, 2).readUInt16BE()), 20);
  const [offset, length] = [entry.readUInt32BE(4), entry.readUInt32BE(8)];
  const packed = font(offset, length);
  return length < entry.readUInt32BE(12) ? inflateSync(packed) : packed;
}

/** The entry of the character map in a directory, of entries that have so many bytes. */
function mapEntry(directory: Buffer, size: number): Buffer {
  for (let entry = 0; entry < directory.length; entry += size) {
    if (directory.toString("latin1", entry, entry + 4) === "cmap")
      return directory.subarray(entry, entry + size);
  }
  throw new Error("a font without a character map");
}

/** Where the maps of a format stand in the table: 12 for all planes, 4 for the first. */
function mapsIn(table: Buffer, format: number): number[] {
  const maps = Array.from({ length: table.readUInt16BE(2) }, (_, index) => table.readUInt32BE(8 + index * 8));
  return [...new Set(maps)].filter((at) => table.readUInt16BE(at) === format);
}
