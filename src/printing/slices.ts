/**
 * A part of a face whose glyphs a page loads together: 0 holds ASCII and GB/T 2312, which nearly all texts keep to; each
 * further one holds what is left of 1024 code points. The parts are the same for every paper, and so its bytes do not
 * depend on what else is printed.
 */
export type Slice = number;

export const COMMON: Slice = 0;
const BLOCK = 0x400;

let common: ReadonlySet<number> | null = null;

/** The characters of ASCII and GB/T 2312, by the decoder that reads them; places that the standard leaves empty hold none. */
function commonCharacters(): ReadonlySet<number> {
  if (common !== null) return common;
  const rows = Array.from({ length: 0xf8 - 0xa1 }, (_, row) => 0xa1 + row);
  const bytes = rows.flatMap((row) => Array.from({ length: 94 }, (_, cell) => [row, 0xa1 + cell]).flat());
  const decoded = new TextDecoder("gbk").decode(Uint8Array.from(bytes));
  const ascii = Array.from({ length: 0x7f - 0x20 }, (_, index) => 0x20 + index);
  common = new Set([...ascii, ...Array.from(decoded, codePointOf).filter((each) => !isPrivate(each))]);
  return common;
}

/** Whether a code point is one of ASCII or GB/T 2312. */
export function isCommon(codePoint: number): boolean {
  return commonCharacters().has(codePoint);
}

function codePointOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

function isPrivate(codePoint: number): boolean {
  return (codePoint >= 0xe000 && codePoint <= 0xf8ff) || codePoint === 0xfffd;
}

/** The slices that a text needs. */
export function slicesOf(text: string): ReadonlySet<Slice> {
  const known = commonCharacters();
  const slices = new Set<Slice>();
  for (const character of new Set(text)) {
    const codePoint = codePointOf(character);
    if (codePoint >= 0x20) slices.add(known.has(codePoint) ? COMMON : 1 + Math.floor(codePoint / BLOCK));
  }
  return slices;
}

/** The code points of a slice, in ascending order. */
export function codePointsOf(slice: Slice): readonly number[] {
  const known = commonCharacters();
  if (slice === COMMON) return [...known].sort((left, right) => left - right);
  const first = (slice - 1) * BLOCK;
  return Array.from({ length: BLOCK }, (_, index) => first + index).filter((each) => !known.has(each));
}

/** Ascending code points as a style rule writes them: U+20-7E, U+A4. */
export function rangesOf(codePoints: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const codePoint of codePoints) {
    const run = runs.at(-1);
    if (run?.last === codePoint - 1) run.last = codePoint;
    else runs.push({ first: codePoint, last: codePoint });
  }
  const hex = (value: number): string => value.toString(16).toUpperCase();
  return runs
    .map(({ first, last }) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`))
    .join(", ");
}
