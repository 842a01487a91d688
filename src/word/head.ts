import { Paragraph, Tab, TabStopType, TextRun } from "docx";
import type { OfficialPaper } from "../documents/blocks.ts";
import { CHARACTER, LINE, TEXT_WIDTH, TWIPS } from "./page.ts";
import { line, lines, writable } from "./text.ts";
import { titleLines } from "./title-lines.ts";

/** The largest size of the mark, and how wide it may stand, in points. */
const MARK_SIZE = 58;
const MARK_WIDTH = 438;

/** From the head of the page down to the one who is addressed. */
export function headOf({ head, documentNumber, title, addressee }: OfficialPaper): Paragraph[] {
  const number = [line(documentNumber ?? "")];
  const below = head.kind === "无" && documentNumber !== null;
  return [
    ...aboveTitle(head, number),
    ...(head.kind === "纪要" ? [] : [titleOf(title, below)]),
    ...(below
      ? [new Paragraph({ style: "DocumentNumber", children: number, spacing: { after: LINE } })]
      : []),
    ...(addressee === null ? [] : [new Paragraph({ style: "Addressee", children: [line(addressee)] })]),
  ];
}

function titleOf(title: string, below: boolean): Paragraph {
  return new Paragraph({
    style: "Title",
    children: lines(titleLines(title).join("\n")),
    ...(below ? { spacing: { after: 0 } } : {}),
  });
}

/** The red head of the bureau or of a newsletter, down to its rule. */
function aboveTitle(head: OfficialPaper["head"], number: readonly TextRun[]): Paragraph[] {
  switch (head.kind) {
    case "红头":
      return [markOf(head.mark), new Paragraph({ style: "NumberUnderMark", children: number })];
    case "内部简报":
      return [
        markOf(head.name),
        new Paragraph({ style: "DocumentNumber", children: number, spacing: { before: LINE } }),
        editedBy(head),
      ];
    case "纪要":
      return [markOf(head.mark), editedBy(head)];
    case "无":
      return [];
  }
}

/** Who edits it and when, on the line above the rule. */
function editedBy({ editor, date }: { readonly editor: string; readonly date: string }): Paragraph {
  return new Paragraph({
    style: "EditedBy",
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH - CHARACTER }],
    children: [new TextRun({ children: [writable(editor), new Tab(), writable(date)] })],
  });
}

/** The mark in red, its characters 35 mm below the edge of the text (GB/T 9704, 7.2.4). */
function markOf(mark: string): Paragraph {
  const characters = Array.from(mark).length;
  const size = Math.min(MARK_SIZE, Math.floor((MARK_WIDTH / characters) * 2) / 2);
  const above = (35 * 72) / 25.4 - size * 0.09;
  return new Paragraph({
    style: "Mark",
    children: [new TextRun({ text: writable(mark), size: size * 2 })],
    spacing: { before: Math.round(above * TWIPS), line: Math.round(size * TWIPS), lineRule: "exact" },
  });
}
