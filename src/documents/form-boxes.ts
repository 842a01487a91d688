import { linesOf } from "./text-lines.ts";

/** The sizes of print on a form, from the usual one to the smallest, in points, with their lines (form.css). */
export const typeSizes = {
  小四: { points: 12, line: 20.25, cellLine: 16.5 },
  五号: { points: 10.5, line: 16.5, cellLine: 14.25 },
  小五: { points: 9, line: 13.5, cellLine: 12 },
} as const;
export type TypeSize = keyof typeof typeSizes;

/** What is said in a box; the first paragraph may run on from another page, without an indent. */
interface Said {
  readonly paragraphs: readonly string[];
  readonly runsOn: boolean;
}

/** A box of a form before it is fitted; `signedBy` is null where nobody signs in it. */
export interface BoxText extends Said {
  readonly label: string;
  readonly signedBy: string | null;
}

/** A box as it is printed on one page: what fits there, and from and to which page it goes on. */
export interface FormBox extends BoxText {
  readonly size: TypeSize;
  readonly from: number | null;
  readonly to: number | null;
}

/** A text that has lines to spare for another page. */
export interface Cut {
  readonly shown: readonly string[];
  readonly lines: number;
  readonly rest: Said | null;
}

/** The paragraphs of a text as people typed it: one to a line, none blank. */
export function paragraphsOf(text: string): string[] {
  return text.split(/[\n\r\v\f\u2028\u2029]+/u).filter((line) => line.trim() !== "");
}

export const millimetres = 25.4 / 72;
// The page's 160 mm less the label, the rules and the margins inside the box (form.css).
const boxWidth = 138;
const indent = 2;

/** The text's first lines, at most so many, and what is left over; where it can, it ends with a sentence. */
export function cut({ paragraphs, runsOn }: Said, size: TypeSize, most: number): Cut {
  const width = Math.floor((boxWidth / (typeSizes[size].points * millimetres)) * 10) / 10;
  const shown: string[] = [];
  let used = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    const goesOn = runsOn && index === 0;
    if (used >= most) {
      return { shown, lines: used, rest: { paragraphs: paragraphs.slice(index), runsOn: goesOn } };
    }
    const lines = linesOf(paragraph, width, goesOn ? 0 : indent, most - used);
    used += lines.length;
    const own = lines.join("");
    if (own.length < paragraph.length) {
      const at = lastSentence(own, 2 * width);
      const rest = [paragraph.slice(at), ...paragraphs.slice(index + 1)];
      return {
        shown: [...shown, paragraph.slice(0, at)],
        lines: used,
        rest: { paragraphs: rest, runsOn: true },
      };
    }
    shown.push(paragraph);
  }
  return { shown, lines: used, rest: null };
}

/** Where the last sentence of a text ends, if that is among its last characters, so many; else its end. */
function lastSentence(text: string, among: number): number {
  const found = /[。；！？][”’）]*(?=[^。；！？]*$)/u.exec(text);
  const end = found === null ? 0 : found.index + found[0].length;
  return end > 0 && text.length - end < among && text.length > 2 * among ? end : text.length;
}
