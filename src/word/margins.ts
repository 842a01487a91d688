import { AlignmentType, Footer, Header, PageNumber, Paragraph, TextRun, type ISectionOptions } from "docx";
import { TextWatermark } from "docx/watermarks";
import { TWIPS } from "./page.ts";

/** One character of the page number. */
const CHARACTER = 14 * TWIPS;

/** “— 1 —”, on the right of odd pages and on the left of even ones (GB/T 9704, 7.5); 待补正 across both. */
export function marginsOf(incomplete: boolean): Pick<ISectionOptions, "headers" | "footers"> {
  const footers = { default: pageNumber("right"), even: pageNumber("left") };
  return incomplete ? { footers, headers: { default: acrossThePage(), even: acrossThePage() } } : { footers };
}

function pageNumber(side: "left" | "right"): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: "Footer",
        alignment: side === "left" ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { [side]: CHARACTER },
        children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"] })],
      }),
    ],
  });
}

function acrossThePage(): Header {
  return new Header({
    children: [
      new Paragraph({
        style: "Header",
        children: [
          new TextWatermark({
            text: "待补正",
            font: "黑体",
            color: "BE1E1E",
            opacity: 0.16,
            layout: "horizontal",
            width: 380,
            height: 110,
          }),
        ],
      }),
    ],
  });
}
