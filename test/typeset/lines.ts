import type { Glyph, MeasuredPage } from "./measure.ts";

export const mm = 72 / 25.4;

/** Characters on one baseline of a page, from left to right. */
export interface Line {
  readonly page: number;
  readonly glyphs: readonly Glyph[];
  readonly text: string;
  readonly size: number;
  readonly baseline: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The face of most of its characters. */
  readonly face: string;
  readonly colour: string;
}

/** The upright lines inside the text area, top down; 待补正 across the page is none of them. */
export function linesOf(pages: readonly MeasuredPage[]): Line[] {
  return pages.flatMap((page, index) => grouped(page.glyphs.filter(isText), index + 1));
}

/** The page numbers: what stands below the text area. */
export function footsOf(pages: readonly MeasuredPage[]): Line[] {
  return pages.flatMap((page, index) =>
    grouped(
      page.glyphs.filter(
        (glyph) => glyph.runs === "across" && glyph.size < 100 && glyph.baseline > 262.5 * mm,
      ),
      index + 1,
    ),
  );
}

/** Lines of body type: 3号, in whichever face. */
export function bodyOf(lines: readonly Line[]): Line[] {
  return lines.filter(({ glyphs }) => glyphs.every(({ size }) => size > 15 && size < 17));
}

function isText({ size, baseline, runs }: Glyph): boolean {
  return runs === "across" && size < 100 && baseline <= 262.5 * mm;
}

function grouped(glyphs: readonly Glyph[], page: number): Line[] {
  const sorted = glyphs.toSorted((one, other) => one.baseline - other.baseline);
  const groups: Glyph[][] = [];
  for (const glyph of sorted) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && glyph.baseline - last[0].baseline < 1) last.push(glyph);
    else groups.push([glyph]);
  }
  return groups.map((group) =>
    lineOf(
      group.toSorted((one, other) => one.left - other.left),
      page,
    ),
  );
}

function lineOf(glyphs: readonly Glyph[], page: number): Line {
  const [first] = glyphs;
  return {
    page,
    glyphs,
    text: glyphs.map(({ character }) => character).join(""),
    size: Math.max(...glyphs.map(({ size }) => size)),
    baseline: first?.baseline ?? 0,
    left: Math.min(...glyphs.map(({ left }) => left)),
    right: Math.max(...glyphs.map(({ right }) => right)),
    top: Math.min(...glyphs.map(({ top }) => top)),
    bottom: Math.max(...glyphs.map(({ bottom }) => bottom)),
    face: commonest(glyphs.map(({ face }) => face)),
    colour: first?.colour ?? "",
  };
}

function commonest(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? "";
}
