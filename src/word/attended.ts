import { Paragraph } from "docx";
import type { OfficialPaper } from "../documents/blocks.ts";
import { CHARACTER, LINE } from "./page.ts";
import { line, lines } from "./text.ts";

/** Who was there, below the text of minutes: further lines begin below the first name (GB/T 9704, 10.3). */
export function attendedOf({ head }: OfficialPaper): Paragraph[] {
  if (head.kind !== "纪要") return [];
  const hanging = 3 * CHARACTER;
  return head.attended.map(
    ({ label, names }, index) =>
      new Paragraph({
        style: "Enclosed",
        children: [...lines(`${label}：`, "TableHead"), line(names)],
        indent: { left: 2 * CHARACTER + hanging, hanging },
        ...(index === 0 ? { spacing: { before: LINE } } : {}),
      }),
  );
}
