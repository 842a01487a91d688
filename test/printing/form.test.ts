import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TypeSize } from "../../src/documents/form-boxes.ts";
import { openPrinter, type Printer } from "../../src/printing/printer.ts";
import { readPdf } from "./pdf-text.ts";
import { appraisalForm, formWith, paper, sectionForm, type FormTexts } from "./samples.ts";

let printer: Printer;

beforeAll(async () => {
  printer = await openPrinter({ templates: fileURLToPath(new URL("../../templates", import.meta.url)) });
}, 120_000);
afterAll(() => printer.close());

const form = paper("appraisal-form", appraisalForm);
const sentence = "完成在用计量器具强制检定建档320户（其中“三小”企业46家），件件有回音。";
const chinese = (length: number): string =>
  sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length);

async function printed(texts: Parameters<typeof formWith>[0]) {
  const view = formWith(texts);
  const { pages, texts: sides } = await readPdf((await printer.print(paper("appraisal-form", view))).bytes);
  return { view, pages, sides };
}

/** Where the last line to sign on a page stands, in millimetres from its top. */
function lowest(page: readonly { readonly text: string; readonly baseline: number }[] = []): number {
  const lines = page.filter(({ text }) => text.endsWith("日")).map(({ baseline }) => baseline);
  return (Math.max(...lines) * 25.4) / 72;
}

/** How often each character stands in a text. */
function counts(text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const character of text.replaceAll(/\s/gu, "")) found.set(character, (found.get(character) ?? 0) + 1);
  return found;
}

describe("a form", () => {
  it("takes the two sides of one sheet, and is nowhere numbered", async () => {
    const { sides } = await printed({});
    expect(sides).toHaveLength(2);
    expect(sides[0]).toContain("一年来");
    expect(sides[1]).toContain("工作日");
    expect(sides.join("")).not.toContain("页");
  });

  it.each<[string, Partial<FormTexts>, number, TypeSize]>([
    ["one character in its summary", { summary: "好" }, 2, "小四"],
    ["a usual summary in its summary", { summary: chinese(600) }, 2, "小四"],
    ["a long summary in its summary", { summary: chinese(950) }, 2, "五号"],
    ["a longer one in its summary", { summary: chinese(1300) }, 2, "小五"],
    ["one sheet more in its summary", { summary: chinese(2500) }, 3, "小五"],
    ["20,000 characters in its summary", { summary: chinese(20_000) }, 16, "小五"],
    ["lines of a word each in its summary", { summary: "学习。\n".repeat(150) }, 6, "小五"],
    [
      "nothing but long Latin words in its summary",
      { summary: `${"Www.Metrology".repeat(12)} `.repeat(18) },
      3,
      "小五",
    ],
    [
      "Latin words in a text in its summary",
      { summary: "按GB/T 19001-2016要求对WIM系统运行OK。".repeat(90) },
      3,
      "小五",
    ],
    ["rare characters in its summary", { summary: "𠮷䶮㛃堃".repeat(400) }, 3, "小五"],
    [
      "marks that begin and end no line in its summary",
      { summary: "（《“甲”》）、……——".repeat(150) },
      3,
      "小五",
    ],
    ["marks alone in its summary", { summary: "，。".repeat(1000) }, 3, "小五"],
    ["full-width spaces in its summary", { summary: "　甲　　　　".repeat(300) }, 3, "小五"],
    ["a long comment", { comment: chinese(400) }, 2, "小四"],
    ["two long texts on the back", { comment: chinese(500), office: chinese(500) }, 2, "小四"],
    [
      "texts for sheets of their own",
      { training: chinese(3000), comment: chinese(3000), office: "同意。" },
      6,
      "小四",
    ],
    ["a cell for a sentence", { work: chinese(600) }, 3, "五号"],
  ])("with %s keeps its places to sign, and every character", async (_, texts, count, size) => {
    const { view, pages, sides } = await printed(texts);
    expect([sides.length, view.pages, view.front[0]?.size]).toEqual([count, count, size]);
    expect(sides[0]?.match(/签名：年月日/gu)).toHaveLength(1);
    expect(sides[1]?.match(/签名：年月日/gu)).toHaveLength(4);
    for (const page of pages.slice(0, 2)) expect(lowest(page)).toBeCloseTo(274.4, 0);
    const all = counts(sides.join(""));
    const lost = [...counts(Object.values(texts).join(""))].filter(
      ([character, times]) => (all.get(character) ?? 0) < times,
    );
    expect(lost).toEqual([]);
  });

  it("goes on on sheets that name the person and the page that they continue", async () => {
    const { sides } = await printed({ summary: chinese(4500) });
    expect(sides[0]).toContain("（下接第3页）");
    expect(sides[2]).toContain("公务员年度考核登记表（续页）");
    expect(sides[2]).toContain("姓名：䶮小㛃第3页共5页");
    expect(sides[2]).toContain("（接第1页）");
    expect(sides[2]).toContain("（下接第4页）");
    expect(sides[3]).toContain("（接第3页）");
    expect(sides[4]).not.toContain("下接");
  });

  it("of a section numbers its pages, repeats the head of a long table, and keeps a short one whole", async () => {
    const [row] = sectionForm.targets.rows;
    const targets = { ...sectionForm.targets, rows: Array.from({ length: 60 }, () => row ?? []) };
    const view = { ...sectionForm, targets };
    const { texts } = await readPdf((await printer.print(paper("section-appraisal-form", view))).bytes);
    const count = texts.length;
    expect(count).toBeGreaterThan(2);
    for (const [index, text] of texts.entries()) {
      expect(text).toContain(`第${index + 1}页共${count}页`);
      expect(text.includes("工作目标目标值")).toBe(text.includes("完成在用电梯定期检验"));
    }
    expect(texts.filter((text) => text.includes("三（三）1"))).toEqual(
      texts.filter((text) => text.includes("三（三）7")),
    );
  });

  it("starts on the front of a sheet in a volume", async () => {
    const section = paper("section-appraisal-form", sectionForm);
    const { pages } = await printer.print(section);
    const odd = pages % 2;
    const volume = await printer.printVolume("合订本", "2026-01-31", [
      { paper: section, pages },
      { paper: form, pages: 2 },
      { paper: paper("appraisal-form", formWith({ summary: chinese(2500) })), pages: 3 },
      { paper: paper("appraisal-form", appraisalForm, true), pages: 2 },
    ]);
    const { texts } = await readPdf(volume.bytes);
    const before = pages + odd;
    expect(volume.pages).toBe(before + 8);
    expect(texts[before]).toContain("登记表");
    expect(texts[before + 5]).toBe("");
    expect(texts.map((text) => text.includes("待补正"))).toEqual(
      texts.map((__, index) => index >= before + 6),
    );
  });

  it("refuses a volume whose papers take other numbers of pages than given", async () => {
    await expect(printer.printVolume("合订本", "2026-01-31", [{ paper: form, pages: 4 }])).rejects.toThrow(
      /pages/u,
    );
  });
});
