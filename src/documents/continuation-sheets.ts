import { cut, millimetres, typeSizes, type BoxText, type FormBox } from "./form-boxes.ts";
import { heightOf, pageHeight } from "./form-side.ts";

/** A sheet for what found no room on a form: 续页, with its number among the form's pages. */
export interface ContinuationSheet {
  readonly page: number;
  readonly boxes: readonly FormBox[];
}

/** What is left over of a box, and the page that it comes from. */
export interface Leftover {
  readonly text: BoxText;
  readonly page: number;
}

// Its title and the person's name, in millimetres (form.css).
const headHeight = 22;
const size = "五号";
// Fewer lines than these are not begun at the foot of a sheet, beside those that say where the text comes from and goes on.
const fewest = 5;

/** Puts what is left over on sheets behind the form, one behind the other, as many as it takes. */
export function sheetsOf(leftovers: readonly Leftover[], first: number): ContinuationSheet[] {
  const sheets: { page: number; boxes: FormBox[] }[] = [];
  let room = 0;
  for (const leftover of leftovers) {
    let next: Leftover | null = leftover;
    while (next !== null) {
      if (linesIn(next.text, room) < fewest) {
        sheets.push({ page: first + sheets.length, boxes: [] });
        room = pageHeight - headHeight;
      }
      const page = first + sheets.length - 1;
      const placed: Placed = place(next, page, linesIn(next.text, room));
      sheets.at(-1)?.boxes.push(placed.box);
      room = placed.rest === null ? room - placed.height : 0;
      next = placed.rest === null ? null : { text: placed.rest, page };
    }
  }
  return sheets;
}

interface Placed {
  readonly box: FormBox;
  readonly height: number;
  readonly rest: BoxText | null;
}

/** As much of a text as so many lines hold: one of them says where it comes from, and one where it goes on. */
function place({ text, page: from }: Leftover, page: number, most: number): Placed {
  const whole = cut(text, size, most - 1);
  const { shown, lines, rest } = whole.rest === null ? whole : cut(text, size, most - 2);
  return {
    box: { ...text, paragraphs: shown, size, from, to: rest === null ? null : page + 1 },
    height: heightOf(text, lines + 1, size),
    rest: rest === null ? null : { ...text, ...rest },
  };
}

function linesIn(text: BoxText, room: number): number {
  return Math.floor((room - heightOf(text, 0, size)) / (typeSizes[size].line * millimetres));
}

/** The page on which each leftover goes on, in their order. */
export function pagesOf(sheets: readonly ContinuationSheet[], leftovers: readonly Leftover[]): number[] {
  return leftovers.map(
    ({ text, page }) =>
      sheets.find(({ boxes }) => boxes.some(({ label, from }) => label === text.label && from === page))
        ?.page ?? page,
  );
}
