import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { composeAll } from "../../src/commands/compose.ts";
import { survey } from "../../src/commands/survey.ts";
import { paperLayouts, type Paper } from "../../src/documents/paper.ts";
import { day } from "../../src/domain/day.ts";
import { readStamp, shortHash } from "../../src/printing/document-code.ts";
import type { PrintablePaper } from "../../src/printing/paper.ts";
import { openPrinter, type Printer } from "../../src/printing/printer.ts";
import { inputOfDemo } from "../demo/input-of-demo.ts";
import { fontsOf, readPdf } from "./pdf-text.ts";

const templates = fileURLToPath(new URL("../../templates", import.meta.url));
const stamp = { program: "0.1.0+1a2b3c4d", basis: shortHash("依据") };
const input = await inputOfDemo({ sections: 2, people: 8 });
const { papers: composed, volumes } = composeAll(input, survey(input, day("2026-01-26")));
const papers = composed.map(({ paper }) => paper);
const kinds = [...new Map(papers.map((paper) => [paper.template, paper])).values()].flatMap(printable);
let printer: Printer;

beforeAll(async () => {
  printer = await openPrinter({ templates });
}, 120_000);
afterAll(() => printer.close());

function printable({ template, layout, title, view, day: on }: Paper): PrintablePaper[] {
  if (layout === "page" || layout === "workbook") return [];
  return [{ template, layout, title, view, day: on, incomplete: false, stamp }];
}

it("there is a paper of every layout that is printed", () => {
  const printed = new Set<string>(kinds.map(({ layout }) => layout));
  expect(paperLayouts.filter((layout) => !printed.has(layout))).toEqual(["page", "workbook"]);
});

describe("a printed file", () => {
  it.each(kinds.map((paper) => [paper.template, paper] as const))(
    "of %s is tagged, titled, in Chinese, with its fonts in it and its code",
    async (_, paper) => {
      const { bytes, pages } = await printer.print(paper);
      const read = await readPdf(bytes);
      expect(read).toMatchObject({ title: paper.title, language: "zh-CN", tagged: true });
      expect(read.creator).toMatch(`Kaoping ${stamp.program} ${stamp.basis}-`);
      expect(readStamp(bytes)).toEqual({ ...stamp, bytes: "unchanged" });
      expect(read.pages).toHaveLength(pages);
      const fonts = fontsOf(bytes);
      expect(fonts.type3).toBe(0);
      expect(fonts.names.length).toBeGreaterThan(0);
      expect(fonts.embedded).toBe(fonts.names.length);
    },
  );

  it("of a volume lists its parts in its outline", async () => {
    for (const { volume } of volumes) {
      const parts = volume.parts.flatMap(printable);
      const counted = await Promise.all(
        parts.map(async (paper) => ({ paper, pages: (await printer.print(paper)).pages })),
      );
      const { bytes } = await printer.printVolume(volume.title, volume.day, counted, stamp);
      const read = await readPdf(bytes);
      expect(read).toMatchObject({ title: volume.title, language: "zh-CN", tagged: true });
      expect(read.outline.map(({ items }) => items[0]?.title.replace(/\s/gu, ""))).toEqual(
        volume.parts.map(({ path }) => /(\S+)\.pdf$/u.exec(path)?.[1]),
      );
      expect(readStamp(bytes)?.bytes).toBe("unchanged");
    }
  }, 60_000);
});
