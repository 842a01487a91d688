import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { TablePaper } from "../../src/documents/blocks.ts";
import { openPrinter, type Printer } from "../../src/printing/printer.ts";
import { readPdf } from "./pdf-text.ts";

const templates = fileURLToPath(new URL("../../templates", import.meta.url));
let printer: Printer;

beforeAll(async () => {
  printer = await openPrinter({ templates });
}, 120_000);
afterAll(() => printer.close());

function proposals(people: number, notes: readonly string[]): TablePaper {
  return {
    title: "年度考评等次建议汇总表",
    subtitle: "2025年度",
    facts: [],
    paragraphs: [],
    tables: [
      {
        caption: "二、个人",
        columns: [
          { title: "姓名", share: 50, align: "center" },
          { title: "初定等次", share: 50, align: "center" },
        ],
        rows: Array.from({ length: people }, () => ["王明", "称职"]),
        total: null,
      },
    ],
    notes,
    opinions: [{ label: "领导小组评议意见", paragraphs: [], signedBy: "组长签名" }],
    signers: ["填表人", "审核人"],
  };
}

/** The text of the last page that stands before the place to sign. */
async function beforeSigning(view: TablePaper): Promise<{ readonly pages: number; readonly text: string }> {
  const { bytes } = await printer.print({
    template: "grade-proposals",
    layout: "landscape",
    title: view.title,
    view,
    day: "2026-01-06",
    incomplete: false,
  });
  const { texts } = await readPdf(bytes);
  const [text = ""] = (texts.at(-1) ?? "").split(/组长签名|填表人/u);
  return { pages: texts.length, text };
}

// So many rows that every place for the end of a page is met.
const rows = Array.from({ length: 14 }, (_, more) => 8 + more);

it.each([
  ["a row", [], "王明"],
  ["a note", ["1. 优秀等次名额12名。", "2. 王明：初定为称职，方案五（一）。"], "2.王明：初定为称职"],
] as const)("on the page that is signed stands %s", async (_, notes, expected) => {
  const ends = await Promise.all(rows.map((people) => beforeSigning(proposals(people, notes))));
  expect(new Set(ends.map(({ pages }) => pages))).toEqual(new Set([1, 2]));
  expect(ends.filter(({ text }) => !text.includes(expected))).toEqual([]);
});
