import {
  BorderStyle,
  Paragraph,
  RelativeVerticalPosition,
  Tab,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from "docx";
import type { OfficialPaper } from "../documents/blocks.ts";
import { TEXT_WIDTH, TWIPS } from "./page.ts";
import { line, writable } from "./text.ts";

/** 4号: the room left free on either side. */
const CHARACTER = 14 * TWIPS;

const outer = { style: BorderStyle.SINGLE, size: 8, color: "auto" };
const inner = { style: BorderStyle.SINGLE, size: 6, color: "auto" };
const none = { style: BorderStyle.NONE, size: 0, color: "auto" };

/** 版记 at the foot of the last page's text (GB/T 9704, 7.4), with the paragraph that it hangs on. */
export function imprintOf({ imprint }: OfficialPaper): (Paragraph | Table)[] {
  if (imprint === null) return [];
  const { sentTo, issuer, issuedOn } = imprint;
  const copied = sentTo.map(({ label, names }) => {
    const hanging = CHARACTER * (Array.from(label).length + 1);
    return new Paragraph({
      style: "Imprint",
      indent: { left: CHARACTER + hanging, hanging, right: CHARACTER },
      children: [line(`${label}：${names}。`)],
    });
  });
  const issued = new Paragraph({
    style: "Imprint",
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH - CHARACTER }],
    children: [new TextRun({ children: [writable(issuer), new Tab(), `${writable(issuedOn)}印发`] })],
  });
  return [
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: [TEXT_WIDTH],
      layout: TableLayoutType.FIXED,
      margins: { left: 0, right: 0, top: 0, bottom: 0 },
      float: {
        horizontalAnchor: TableAnchorType.MARGIN,
        verticalAnchor: TableAnchorType.MARGIN,
        absoluteHorizontalPosition: 0,
        relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      },
      borders: {
        top: outer,
        bottom: outer,
        insideHorizontal: inner,
        left: none,
        right: none,
        insideVertical: none,
      },
      rows: [...copied, issued].map(
        (child) => new TableRow({ cantSplit: true, children: [new TableCell({ children: [child] })] }),
      ),
    }),
    new Paragraph({ style: "BelowTable" }),
  ];
}
