import { Paragraph } from "docx";
import type { OfficialPaper } from "../documents/blocks.ts";
import { CHARACTER, LINE, TEXT_WIDTH } from "./page.ts";
import { line, widthOf } from "./text.ts";

/** The date begins two characters right of the name, and the wider of the two ends two before the edge (GB/T 9704, 7.3.5.2). */
const STEP = 2;
/** Under a seal, the date ends four characters before the edge, and the name is centred on it (7.3.5.1). */
const UNDER_SEAL = 4;

export function signatureOf({ signature }: OfficialPaper): Paragraph[] {
  if (signature === null) return [];
  const { body, date, sealed } = signature;
  const [nameWidth, dateWidth] = [widthOf(body), widthOf(date)];
  const [nameLeft, dateLeft] = sealed ? underSeal(nameWidth, dateWidth) : unsealed(nameWidth, dateWidth);
  // Room for the seal, whose top is within a line of the text.
  const before = sealed ? { spacing: { before: 2 * LINE } } : {};
  return [
    new Paragraph({
      style: "SignedBy",
      children: [line(body)],
      indent: { left: twips(nameLeft) },
      ...before,
    }),
    new Paragraph({ style: "SignedOn", children: [line(date)], indent: { left: twips(dateLeft) } }),
  ];
}

const ACROSS = TEXT_WIDTH / CHARACTER;

function unsealed(name: number, date: number): [number, number] {
  const left = ACROSS - STEP - Math.max(name, date + STEP);
  return [left, left + STEP];
}

function underSeal(name: number, date: number): [number, number] {
  const left = ACROSS - UNDER_SEAL - date;
  return [left + (date - name) / 2, left];
}

function twips(characters: number): number {
  return Math.round(Math.max(0, characters) * CHARACTER);
}
