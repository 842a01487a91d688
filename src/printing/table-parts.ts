import { oncePer } from "../domain/lazily.ts";
import { isFigure } from "./figure.ts";

type Rows = readonly (readonly unknown[])[];

/** More rows than the tables of most bureaus have. */
const MOST_ROWS = 250;

/**
 * The rows of a table in parts of about the same length, one where they are not many: what the browser needs to print a
 * single table grows with the square of its pages. `whole` is true for a table on a screen, which is never parted.
 */
export function parts(rows: Rows, whole: unknown): Rows[] {
  const count = isParted(rows, whole) ? Math.ceil(rows.length / MOST_ROWS) : 1;
  return Array.from({ length: count }, (_, index) =>
    rows.slice(Math.ceil((index * rows.length) / count), Math.ceil(((index + 1) * rows.length) / count)),
  );
}

/**
 * Rows that have every part of a table make its columns as wide as they would be in the whole: of each column the text
 * that is widest without a break, and the one that is widest on one line. None for a table that is whole.
 */
export function widest(rows: Rows, whole: unknown): readonly (readonly string[])[] {
  return isParted(rows, whole) ? widestOf(rows) : [];
}

function isParted(rows: Rows, whole: unknown): boolean {
  return whole !== true && rows.length > MOST_ROWS;
}

const widestOf = oncePer((rows: Rows) => [unbroken, width].map((measure) => widestBy(measure, rows)));

function widestBy(measure: (text: string) => number, rows: Rows): string[] {
  const found: { text: string; width: number }[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      const text = String(cell);
      const own = { text, width: measure(text) };
      if (own.width > (found[column]?.width ?? -1)) found[column] = own;
    }
  }
  return found.map(({ text }) => text);
}

/** About, in half characters; a 1 is the narrowest figure. */
function width(text: string): number {
  let sum = 0;
  for (const character of text) sum += character === "1" ? 0.9 : character <= "~" ? 1 : 2;
  return sum;
}

/** The width of what stands together in it wherever lines end. */
function unbroken(text: string): number {
  if (isFigure(text)) return width(text);
  return Math.max(0, ...(text.match(/[!-~]+/gu) ?? []).map(width));
}
