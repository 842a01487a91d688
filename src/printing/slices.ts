import { once } from "../domain/lazily.ts";

/**
 * A part of a face whose glyphs a page loads together: 0 holds ASCII and GB/T 2312, which nearly all texts keep to; each
 * further one holds what is left of 1024 code points. The parts are the same for every paper, and so its bytes do not
 * depend on what else is printed.
 */
export type Slice = number;

export const COMMON: Slice = 0;
const BLOCK = 0x400;

/** The cells of GB/T 2312 that hold characters, by their rows, both from 1: the decoder fills others as well, of later standards. */
function cellsOf(row: number): readonly (readonly [first: number, last: number])[] {
  if (row >= 16) return [[1, row === 55 ? 89 : 94]];
  return cellsOfMarks[row] ?? [];
}

const cellsOfMarks: Readonly<Record<number, readonly (readonly [first: number, last: number])[]>> = {
  1: [[1, 94]],
  2: [
    [17, 66],
    [69, 78],
    [81, 92],
  ],
  3: [[1, 94]],
  4: [[1, 83]],
  5: [[1, 86]],
  6: [
    [1, 24],
    [33, 56],
  ],
  7: [
    [1, 33],
    [49, 81],
  ],
  8: [
    [1, 26],
    [37, 73],
  ],
  9: [[4, 79]],
};

const ROWS = 87;
/** What a row or cell is written as: the byte 0xA1 is 1. */
const BYTE = 0xa0;

/** The characters of ASCII and GB/T 2312, by the decoder that reads them. */
const commonCharacters = once((): ReadonlySet<number> => {
  const bytes = upTo(ROWS).flatMap((row) =>
    cellsOf(row).flatMap(([first, last]) =>
      upTo(last)
        .slice(first - 1)
        .flatMap((cell) => [BYTE + row, BYTE + cell]),
    ),
  );
  const decoded = new TextDecoder("gbk").decode(Uint8Array.from(bytes));
  const ascii = Array.from({ length: 0x7f - 0x20 }, (_, index) => 0x20 + index);
  return new Set([...ascii, ...Array.from(decoded, codePointOf)]);
});

function upTo(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}

/** Whether a code point is one of ASCII or GB/T 2312. */
export function isCommon(codePoint: number): boolean {
  return commonCharacters().has(codePoint);
}

function codePointOf(character: string): number {
  return character.codePointAt(0) ?? 0;
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
