import type { FormBoxName, FormFact, FormRows } from "./appraisal-form-rows.ts";
import { millimetres, type BoxText, type FormBox } from "./form-boxes.ts";
import { fitFacts, type FactCell } from "./form-facts.ts";
import { fitSide, pageHeight, type PlacedBox } from "./form-side.ts";
import { pagesOf, sheetsOf, type ContinuationSheet, type Leftover } from "./continuation-sheets.ts";

/** The two sides of the sheet, and the continuation sheets behind it; each is one page. */
export interface FormPages {
  readonly facts: readonly (readonly FactCell[])[];
  readonly front: readonly FormBox[];
  readonly back: readonly FormBox[];
  readonly sheets: readonly ContinuationSheet[];
  readonly pages: number;
}

type Boxes = Readonly<Partial<Record<FormBoxName, { readonly text: BoxText }>>>;

// The title and the year above the facts (form.css).
const titleHeight = 62.5 * millimetres;

/**
 * Lays out a form on two sides of one sheet. What does not fit shrinks from 小四 over 五号 to 小五; what does not fit even
 * then goes on on continuation sheets. Nothing is cut off, and every place to sign stays on its side.
 */
export function layOutForm(
  { facts: places, front: frontNames, back: backNames }: FormRows,
  values: Readonly<Record<FormFact, { readonly value: string }>>,
  boxes: Boxes,
): FormPages {
  const facts = fitFacts(places, values);
  const front = fitSide(textsOf(frontNames, boxes), pageHeight - titleHeight - facts.height);
  const back = fitSide(textsOf(backNames, boxes), pageHeight);
  const leftovers: Leftover[] = [
    ...facts.leftovers.map((text) => ({ text, page: 1 })),
    ...leftoversOf(front, 1),
    ...leftoversOf(back, 2),
  ];
  const sheets = sheetsOf(leftovers, 3);
  const starts = pagesOf(sheets, leftovers);
  const startOf = (label: string): number | null =>
    starts[leftovers.findIndex(({ text }) => text.label === label)] ?? null;
  return {
    facts: facts.rows.map((row) => row.map((cell) => ({ ...cell, to: startOf(cell.label) }))),
    front: front.map(({ box }) => ({ ...box, to: startOf(box.label) })),
    back: back.map(({ box }) => ({ ...box, to: startOf(box.label) })),
    sheets,
    pages: 2 + sheets.length,
  };
}

function textsOf(names: readonly FormBoxName[], boxes: Boxes): BoxText[] {
  return names.flatMap((name) => boxes[name]?.text ?? []);
}

function leftoversOf(placed: readonly PlacedBox[], page: number): Leftover[] {
  return placed.flatMap(({ rest }) => (rest === null ? [] : [{ text: rest, page }]));
}
