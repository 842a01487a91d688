/** The forms that glyphs take in upright lines (、 in its corner), read from the substitutions of a font (GSUB, `vert`). */
export function uprightForms(table: Buffer): ReadonlyMap<number, number> {
  const features = table.subarray(table.readUInt16BE(6));
  const lookups = table.subarray(table.readUInt16BE(8));
  const numbers = new Set<number>();
  for (let index = 0; index < features.readUInt16BE(0); index++) {
    const at = 2 + 6 * index;
    if (features.toString("latin1", at, at + 4) !== "vert") continue;
    const feature = features.subarray(features.readUInt16BE(at + 4));
    for (let each = 0; each < feature.readUInt16BE(2); each++)
      numbers.add(feature.readUInt16BE(4 + 2 * each));
  }
  const forms = new Map<number, number>();
  for (const number of [...numbers].sort((left, right) => left - right)) {
    const lookup = lookups.subarray(lookups.readUInt16BE(2 + 2 * number));
    if (lookup.readUInt16BE(0) !== SINGLE) continue;
    for (let each = 0; each < lookup.readUInt16BE(4); each++) {
      const subtable = lookup.subarray(lookup.readUInt16BE(6 + 2 * each));
      for (const [glyph, form] of substitutions(subtable)) if (!forms.has(glyph)) forms.set(glyph, form);
    }
  }
  return forms;
}

/** One glyph for another: the only kind of substitution (lookup type 1) that upright forms need. */
const SINGLE = 1;

function substitutions(subtable: Buffer): (readonly [number, number])[] {
  const glyphs = covered(subtable.subarray(subtable.readUInt16BE(2)));
  return subtable.readUInt16BE(0) === 1
    ? glyphs.map((glyph) => [glyph, (glyph + subtable.readUInt16BE(4)) % 0x10000])
    : glyphs.map((glyph, index) => [glyph, subtable.readUInt16BE(6 + 2 * index)]);
}

function covered(coverage: Buffer): number[] {
  const count = coverage.readUInt16BE(2);
  if (coverage.readUInt16BE(0) === 1)
    return Array.from({ length: count }, (_, index) => coverage.readUInt16BE(4 + 2 * index));
  return Array.from({ length: count }, (_, index) => 4 + 6 * index).flatMap((at) => {
    const first = coverage.readUInt16BE(at);
    return Array.from({ length: coverage.readUInt16BE(at + 2) - first + 1 }, (_, more) => first + more);
  });
}

/** A table of substitutions with these upright forms and nothing else, for every script. */
export function uprightTable(forms: readonly (readonly [number, number])[]): Buffer {
  const sorted = forms.toSorted(([left], [right]) => left - right);
  const script = [words("DFLT"), shorts(8, 4, 0, 0, 0xffff, 1, 0)];
  const scripts = Buffer.concat([shorts(1), ...script]);
  const features = Buffer.concat([shorts(1), words("vert"), shorts(8, 0, 1, 0)]);
  const subtable = shorts(2, 6 + 2 * sorted.length, sorted.length, ...sorted.map(([, form]) => form));
  const coverage = shorts(1, sorted.length, ...sorted.map(([glyph]) => glyph));
  const lookups = Buffer.concat([shorts(1, 4, SINGLE, 0, 1, 8), subtable, coverage]);
  const head = shorts(1, 0, 10, 10 + scripts.length, 10 + scripts.length + features.length);
  return Buffer.concat([head, scripts, features, lookups]);
}

function shorts(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt16BE(value, 2 * index);
  return bytes;
}

function words(text: string): Buffer {
  return Buffer.from(text, "latin1");
}
