import {
  cut,
  millimetres,
  typeSizes,
  type BoxText,
  type Cut,
  type FormBox,
  type TypeSize,
} from "./form-boxes.ts";

/** A box on one of the form's two sides, and what of it goes on to a continuation sheet. */
export interface PlacedBox {
  readonly box: FormBox;
  readonly rest: BoxText | null;
}

/** The height of a form's page, in millimetres, less a hair (form.css). */
export const pageHeight = 255.5;

const sizes: readonly TypeSize[] = ["小四", "五号", "小五"];
// Heights in millimetres, as form.css sets them: the margins and rules of a box, and the line to sign.
const frame = 3.3;
const signing = 4 + typeSizes.小四.line * millimetres;

/** The height that a box takes with so many lines; with none of its own, the least that leaves room to write by hand. */
export function heightOf({ signedBy }: BoxText, lines: number, size: TypeSize): number {
  return frame + (signedBy === null ? 0 : signing) + lines * typeSizes[size].line * millimetres;
}

function leastOf({ signedBy }: BoxText): number {
  return signedBy === null ? 22 : 36;
}

/**
 * Fits boxes into a height on one side of the sheet: in the largest size in which all of them fit, from 小四 over 五号 to
 * 小五; if not even so, the longest ones are cut, so that none loses its room to sign.
 */
export function fitSide(texts: readonly BoxText[], room: number): PlacedBox[] {
  for (const size of sizes) {
    const most = Math.floor(room / (typeSizes[size].line * millimetres));
    const cuts = texts.map((text) => cut(text, size, most));
    if (cuts.every(({ rest }) => rest === null) && heightOfAll(texts, cuts, size, most) <= room) {
      return texts.map((text) => ({ box: boxOf(text, text.paragraphs, size), rest: null }));
    }
  }
  return cutToRoom(texts, room);
}

/** Every box keeps the same number of lines at most, the largest with which all of them find room. */
function cutToRoom(texts: readonly BoxText[], room: number): PlacedBox[] {
  const size = "小五";
  let most = Math.floor(room / (typeSizes[size].line * millimetres));
  const cuts = texts.map((text) => cut(text, size, most));
  while (most > 2 && heightOfAll(texts, cuts, size, most) > room) most -= 1;
  return texts.map((text, index) => {
    const whole = cuts[index];
    if (whole?.rest === null && whole.lines <= most) {
      return { box: boxOf(text, text.paragraphs, size), rest: null };
    }
    // One line says where the text goes on.
    const { shown, rest } = cut(text, size, most - 1);
    return { box: boxOf(text, shown, size), rest: rest === null ? null : { ...text, ...rest } };
  });
}

function heightOfAll(texts: readonly BoxText[], cuts: readonly Cut[], size: TypeSize, most: number): number {
  return texts.reduce(
    (sum, text, index) =>
      sum + Math.max(leastOf(text), heightOf(text, Math.min(cuts[index]?.lines ?? 0, most), size)),
    0,
  );
}

function boxOf(text: BoxText, paragraphs: readonly string[], size: TypeSize): FormBox {
  return { ...text, paragraphs, size, from: null, to: null };
}
