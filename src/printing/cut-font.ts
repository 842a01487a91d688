import { glyphsOf } from "./cmap.ts";
import { writeFont, type FontTables } from "./font-tables.ts";
import { uprightForms, uprightTable } from "./upright-forms.ts";

/**
 * The same face with the glyphs of some characters only, their upright forms among them, and without what the papers
 * never ask of it (ligatures, kerning). The glyphs are numbered anew: what printing costs grows with their number.
 * For fonts with outlines in `glyf`, plain or packed (.woff). Null where the face has none of the characters.
 */
export function cutFont(tables: FontTables, characters: Iterable<number>): Buffer | null {
  const glyphOf = glyphsOf(tables.get("cmap"));
  const wanted = new Map<number, number>();
  for (const character of characters) {
    const glyph = glyphOf(character);
    if (glyph !== 0) wanted.set(character, glyph);
  }
  if (wanted.size === 0) return null;
  const upright = uprightForms(tables.get("GSUB"));
  const outlines = outlinesOf(tables.get("glyf"), tables.get("loca"), tables.get("head"));
  const kept = new Map<number, number>();
  const keep = (glyph: number): void => {
    if (!kept.has(glyph)) kept.set(glyph, kept.size);
  };
  keep(0);
  for (const glyph of new Set(wanted.values())) keep(glyph);
  const turned = [...kept.keys()].flatMap((glyph) => {
    const form = upright.get(glyph);
    return form === undefined ? [] : [[glyph, form] as const];
  });
  for (const [, form] of turned) keep(form);
  // The list grows while it is walked: a part may itself have parts.
  for (const glyph of kept.keys()) for (const { part } of partsOf(outlines(glyph))) keep(part);

  const number = (glyph: number): number => kept.get(glyph) ?? 0;
  const glyphs = [...kept.keys()];
  const { glyf, loca } = writeOutlines(glyphs, outlines, number);
  const head = Buffer.from(tables.get("head"));
  head.writeInt16BE(1, 50);
  const maxp = Buffer.from(tables.get("maxp"));
  maxp.writeUInt16BE(glyphs.length, 4);
  const horizontal = measures(tables.get("hmtx"), tables.get("hhea"), glyphs);
  const vertical = measures(tables.get("vmtx"), tables.get("vhea"), glyphs);
  const post = Buffer.from(tables.get("post").subarray(0, 32));
  post.writeUInt32BE(0x00030000, 0);
  const forms = turned.map(([glyph, form]): [number, number] => [number(glyph), number(form)]);
  return writeFont([
    ["BASE", tables.get("BASE")],
    ...(forms.length === 0 ? [] : [["GSUB", uprightTable(forms)] as const]),
    ["OS/2", tables.get("OS/2")],
    ["cmap", characterTable([...wanted].map(([character, glyph]) => [character, number(glyph)]))],
    ["glyf", glyf],
    ["head", head],
    ["hhea", horizontal.head],
    ["hmtx", horizontal.table],
    ["loca", loca],
    ["maxp", maxp],
    ["name", tables.get("name")],
    ["post", post],
    ["vhea", vertical.head],
    ["vmtx", vertical.table],
  ]);
}

function outlinesOf(glyf: Buffer, loca: Buffer, head: Buffer): (glyph: number) => Buffer {
  const long = head.readInt16BE(50) === 1;
  const at = (glyph: number): number =>
    long ? loca.readUInt32BE(glyph * 4) : 2 * loca.readUInt16BE(glyph * 2);
  return (glyph) => glyf.subarray(at(glyph), at(glyph + 1));
}

/** The glyphs that a glyph is put together from, and where their numbers stand in it. */
function partsOf(outline: Buffer): { part: number; at: number }[] {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return [];
  const parts: { part: number; at: number }[] = [];
  let at = 10;
  for (;;) {
    const flags = outline.readUInt16BE(at);
    parts.push({ part: outline.readUInt16BE(at + 2), at: at + 2 });
    const scale = flags & 0x8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0;
    at += 4 + (flags & 0x1 ? 4 : 2) + scale;
    if ((flags & 0x20) === 0) return parts;
  }
}

function writeOutlines(
  glyphs: readonly number[],
  outlines: (glyph: number) => Buffer,
  number: (glyph: number) => number,
): { glyf: Buffer; loca: Buffer } {
  const loca = Buffer.alloc(4 * (glyphs.length + 1));
  const pieces: Buffer[] = [];
  let length = 0;
  for (const [index, glyph] of glyphs.entries()) {
    const outline = outlines(glyph);
    const piece = Buffer.alloc(Math.ceil(outline.length / 4) * 4);
    outline.copy(piece);
    for (const { part, at } of partsOf(outline)) piece.writeUInt16BE(number(part), at);
    pieces.push(piece);
    length += piece.length;
    loca.writeUInt32BE(length, 4 * (index + 1));
  }
  return { glyf: Buffer.concat(pieces), loca };
}

/** Widths (or heights) and bearings, one pair for each glyph. */
function measures(table: Buffer, head: Buffer, glyphs: readonly number[]): { table: Buffer; head: Buffer } {
  const pairs = head.readUInt16BE(34);
  const written = Buffer.alloc(4 * glyphs.length);
  for (const [index, glyph] of glyphs.entries()) {
    const advance = table.readUInt16BE(4 * Math.min(glyph, pairs - 1));
    const bearing = table.readInt16BE(glyph < pairs ? 4 * glyph + 2 : 4 * pairs + 2 * (glyph - pairs));
    written.writeUInt16BE(advance, 4 * index);
    written.writeInt16BE(bearing, 4 * index + 2);
  }
  const counted = Buffer.from(head);
  counted.writeUInt16BE(glyphs.length, 34);
  return { table: written, head: counted };
}

/** A map of all planes (cmap, format 12). */
function characterTable(entries: readonly (readonly [number, number])[]): Buffer {
  const sorted = entries.toSorted(([left], [right]) => left - right);
  const groups: { first: number; last: number; glyph: number }[] = [];
  for (const [character, glyph] of sorted) {
    const before = groups.at(-1);
    if (before?.last === character - 1 && before.glyph + character - before.first === glyph)
      before.last = character;
    else groups.push({ first: character, last: character, glyph });
  }
  const table = Buffer.alloc(28 + 12 * groups.length);
  table.writeUInt16BE(1, 2);
  table.writeUInt16BE(3, 4);
  table.writeUInt16BE(10, 6);
  table.writeUInt32BE(12, 8);
  table.writeUInt16BE(12, 12);
  table.writeUInt32BE(table.length - 12, 16);
  table.writeUInt32BE(groups.length, 24);
  for (const [index, { first, last, glyph }] of groups.entries()) {
    table.writeUInt32BE(first, 28 + 12 * index);
    table.writeUInt32BE(last, 32 + 12 * index);
    table.writeUInt32BE(glyph, 36 + 12 * index);
  }
  return table;
}
