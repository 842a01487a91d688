import { Paragraph, type Table } from "docx";
import type { OfficialPaper } from "../documents/blocks.ts";
import { CHARACTER, LINE, TEXT_ACROSS } from "./page.ts";
import { tableOf } from "./table.ts";
import { line } from "./text.ts";

type Attachments = OfficialPaper["attachments"];

/** 附件说明 below the text: every name begins where the first does (GB/T 9704, 7.3.4). */
export function enclosedOf(attachments: Attachments): Paragraph[] {
  return attachments.map(({ title }, index) => {
    const label = index === 0 ? "附件：" : "";
    const indent = 2 * CHARACTER;
    const hanging = 3 * CHARACTER;
    return new Paragraph({
      style: "Enclosed",
      children: [line(`${label}${ordinal(attachments, index, ".")}${title}`)],
      indent: index === 0 ? { left: indent + hanging, hanging } : { left: indent + hanging },
      ...(index === 0 ? { spacing: { before: LINE } } : {}),
    });
  });
}

/** Each on a page of its own: 附件 on the first line, its title on the third (7.3.7). */
export function attachmentsOf(attachments: Attachments): (Paragraph | Table)[] {
  return attachments.flatMap(({ title, table }, index) => [
    new Paragraph({
      style: "AttachmentLabel",
      children: [line(`附件${ordinal(attachments, index, "")}`)],
      pageBreakBefore: index > 0,
    }),
    new Paragraph({ style: "AttachmentTitle", children: [line(title)] }),
    ...tableOf(table, false, TEXT_ACROSS),
  ]);
}

/** One attachment has no number. */
function ordinal(attachments: Attachments, index: number, mark: string): string {
  return attachments.length > 1 ? `${index + 1}${mark}` : "";
}
