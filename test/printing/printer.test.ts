import { create } from "fontkit";
import { readFileSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundledFaces } from "../../src/printing/fonts.ts";
import type { PrintablePaper, PrintedPaper } from "../../src/printing/paper.ts";
import { openPrinter, type CountedPrinter } from "../../src/printing/printer.ts";
import { fontsOf, readPdf } from "./pdf-text.ts";
import { measurePdf } from "../typeset/measure.ts";
import { appraisalForm, bulletin, formWith, paper, publicityList, sectionForm } from "./samples.ts";

const templates = fileURLToPath(new URL("../../templates", import.meta.url));
const mm = 72 / 25.4;
let printer: CountedPrinter;

beforeAll(async () => {
  printer = await openPrinter({ templates });
}, 120_000);
afterAll(() => printer.close());

const official = paper("bulletin", bulletin);
const form = paper("appraisal-form", appraisalForm);

describe("every paper", () => {
  it("is tagged, titled, in Chinese, with its fonts in it and none drawn as pictures", async () => {
    for (const each of [
      official,
      form,
      paper("publicity-list", publicityList),
      paper("section-appraisal-form", sectionForm),
    ]) {
      const { bytes, pages } = await printer.print(each);
      const read = await readPdf(bytes);
      expect(read).toMatchObject({ title: each.title, language: "zh-CN", tagged: true });
      expect(read.pages).toHaveLength(pages);
      const fonts = fontsOf(bytes);
      expect(fonts.type3).toBe(0);
      expect(fonts.names.length).toBeGreaterThan(1);
      expect(fonts.embedded).toBe(fonts.names.length);
    }
  });

  it("has characters that the faces of the program draw, and no box in place of one", async () => {
    const faces = bundledFaces().map(({ file }) => create(readFileSync(file)));
    for (const each of [official, form]) {
      const { texts } = await readPdf((await printer.print(each)).bytes);
      const lacking = [...new Set(texts.join(""))].filter(
        (character) => !faces.some((face) => face.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)),
      );
      expect(lacking).toEqual([]);
    }
    const { texts } = await readPdf((await printer.print(official)).bytes);
    for (const character of "𠮷䶮㛃堃") expect(texts.join("")).toContain(character);
  });

  it("has the same bytes whatever was printed before it", async () => {
    const others = [
      paper("section-appraisal-form", sectionForm),
      paper("publicity-list", publicityList),
      official,
    ];
    const first = await printer.print(form);
    for (const other of others) await printer.print(other);
    const again = await printer.print(form);
    expect(Buffer.compare(first.bytes, again.bytes)).toBe(0);
    const together = await Promise.all([...others, form].map((each) => printer.print(each)));
    const apart: PrintedPaper[] = [];
    for (const each of [form, ...others.toReversed()]) apart.push(await printer.print(each));
    for (const [index, { bytes }] of together.toReversed().entries()) {
      expect(Buffer.compare(bytes, apart[index]?.bytes ?? new Uint8Array())).toBe(0);
    }
  });

  it("has the same bytes from another browser, at another time", async () => {
    const here = await printer.print(official);
    const other = await openPrinter({ templates });
    await other.print(form);
    const there = await other.print(official);
    await other.close();
    expect(Buffer.compare(here.bytes, there.bytes)).toBe(0);
    expect(Buffer.from(here.bytes).toString("latin1")).toContain("/CreationDate (D:20260112000000+08'00')");
  });

  it("carries 待补正 across every page while it is incomplete, and only then", async () => {
    for (const [template, view] of [
      ["bulletin", bulletin],
      ["appraisal-form", appraisalForm],
    ] as const) {
      const draft = await readPdf((await printer.print(paper(template, view, true))).bytes);
      const complete = await readPdf((await printer.print(paper(template, view))).bytes);
      expect(draft.texts.every((text) => text.includes("待补正"))).toBe(true);
      expect(complete.texts.some((text) => text.includes("待补正"))).toBe(false);
      expect(draft.pages).toHaveLength(complete.pages.length);
    }
  });

  it("sets the columns of a table of many pages alike on all of them", async () => {
    const rows = Array.from({ length: 300 }, (_, at) => [`${at + 1}`, "王　明", "1月", "一级科员"]);
    rows[280] = ["281", "王　明", "2025年12月31日", "一级科员"];
    const columns = [6, 40, 6, 48].map((share) => ({ title: "栏", share, align: "left" as const }));
    const block = { heading: null, paragraphs: [], tables: [{ caption: null, columns, rows, total: null }] };
    const { bytes } = await printer.print(paper("publicity-list", { ...publicityList, blocks: [block] }));
    const edges = (await measurePdf(bytes)).map(({ glyphs }) =>
      ["王", "级"].map((character) => glyphs.find((glyph) => glyph.character === character)?.left ?? 0),
    );
    expect(edges.length).toBeGreaterThan(8);
    for (const at of [0, 1]) {
      const found = edges.map((each) => each[at] ?? 0);
      expect(Math.max(...found) - Math.min(...found)).toBeLessThan(0.3);
    }
  });

  it("prints what people typed as text: no script runs, nothing is fetched", async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? "");
      response.end();
    });
    await new Promise<void>((listening) => {
      server.listen(0, "127.0.0.1", listening);
    });
    const { port } = server.address() as AddressInfo;
    const hostile = [
      `<script src="http://127.0.0.1:${port}/a"></script>`,
      `"><img src="http://127.0.0.1:${port}/b" onerror="document.title='x'">`,
      `<style>@import url(http://127.0.0.1:${port}/c);</style>{{name}}{{{name}}}`,
    ];
    const { bytes } = await printer.print(paper("appraisal-form", formWith({ summary: hostile.join("\n") })));
    server.close();
    const text = (await readPdf(bytes)).texts.join("");
    for (const each of hostile) expect(text).toContain(each.replaceAll(/\s/gu, ""));
    expect(asked).toEqual([]);
  });
});

describe("a printer", () => {
  it("starts one browser, opens each tab once and navigates for no paper; a renewed tab changes no byte", async () => {
    const counted = await openPrinter({ templates, renewAfter: 3 });
    const many = Array.from({ length: 9 }, () => counted.print(form));
    const printed = await Promise.all([...many, counted.print(official)]);
    const { browsers, navigations, jobs } = counted.tally;
    await counted.close();
    // One job looked which faces draw.
    expect({ browsers, jobs }).toEqual({ browsers: 1, jobs: 11 });
    expect(navigations).toBeGreaterThan(2);
    expect(navigations).toBeLessThanOrEqual(5);
    const { bytes } = await printer.print(form);
    for (const each of printed.slice(0, 9)) expect(Buffer.compare(each.bytes, bytes)).toBe(0);
    expect(printer.tally.browsers).toBe(1);
  });

  it("looks at no face where they were named before", async () => {
    const counted = await openPrinter({ templates, drawnStyles: printer.fonts });
    expect(counted.tally.jobs).toBe(0);
    expect(counted.fonts).toEqual(printer.fonts);
    const [first, again] = await Promise.all([printer, counted].map((each) => each.print(form)));
    await counted.close();
    expect(Buffer.compare(first?.bytes ?? Buffer.of(), again?.bytes ?? Buffer.of())).toBe(0);
  });

  it("opens a second tab where much waits, and not for a few papers", async () => {
    const counted = await openPrinter({ templates });
    const printAtOnce = (count: number): Promise<unknown> =>
      Promise.all(Array.from({ length: count }, () => counted.print(official)));
    await printAtOnce(3);
    expect(counted.tally.navigations).toBe(1);
    await printAtOnce(30);
    expect(counted.tally.navigations).toBe(2);
    await printAtOnce(30);
    expect(counted.tally.navigations).toBe(2);
    await counted.close();
  });

  it("prints no two large papers side by side: small ones pass the second", async () => {
    const [list = { heading: null, paragraphs: [], tables: [] }] = publicityList.blocks;
    const [table] = list.tables;
    const rows = Array.from({ length: 250 }, () => table?.rows ?? []).flat();
    const tables = table === undefined ? [] : Array.from({ length: 5 }, () => ({ ...table, rows }));
    const large = paper("publicity-list", { ...publicityList, blocks: [{ ...list, tables }] });
    const ended: string[] = [];
    const print = async (name: string, each: PrintablePaper): Promise<void> => {
      expect((await printer.print(each)).pages).toBeGreaterThan(name === "large" ? 50 : 0);
      ended.push(name);
    };
    await Promise.all([
      print("large", large),
      print("large", large),
      ...Array.from({ length: 12 }, () => print("small", official)),
    ]);
    expect(ended).toHaveLength(14);
    expect(ended.at(-1)).toBe("large");
  });

  it("names the styles that it draws with a substitute", () => {
    expect(printer.fonts.map(({ style }) => style)).toEqual(["仿宋", "小标宋", "黑体", "楷体", "宋体"]);
    expect(printer.fonts).toContainEqual({ style: "仿宋", face: "NotoSerifSC-Regular", substituted: true });
  });

  it("names the characters of a paper that no face draws", async () => {
    expect(await printer.undrawable(official)).toEqual([]);
    const nobody = formWith({ summary: "堃、䶮、㛃、𠮷<&\u200B\u{10FFFD}，\u{10FFFD}\u{10FFFC}。" });
    const lacking = paper("appraisal-form", nobody);
    expect(await printer.undrawable(lacking)).toEqual(["\u{10FFFD}", "\u{10FFFC}"]);
    expect(await printer.undrawable(lacking)).toEqual(["\u{10FFFD}", "\u{10FFFC}"]);
  });

  it("draws with the office's own fonts where they are", async () => {
    const [song] = bundledFaces();
    const folder = await mkdtemp(join(tmpdir(), "kaoping-templates-"));
    await cp(templates, folder, { recursive: true });
    await cp(song?.file ?? "", join(folder, "fonts", "楷体.ttf"));
    const own = await openPrinter({ templates: folder });
    expect(own.fonts).toContainEqual({ style: "楷体", face: "NotoSerifSC-Regular", substituted: false });
    expect(await own.undrawable(official)).toEqual([]);
    await own.close();
    await rm(folder, { recursive: true });
  });

  it("says so when its browser is gone, and when there is none", async () => {
    const closed = await openPrinter({ templates });
    await closed.close();
    await expect(closed.print(form)).rejects.toThrow(/closed|destroyed|detached/iu);
    await expect(openPrinter({ templates, browserPath: "/none/chrome" })).rejects.toMatchObject({
      name: "BrowserUnavailable",
      reason: "missing",
      path: "/none/chrome",
    });
  });
});

describe("a paper of thousands of rows", () => {
  it("comes whole, over all its parts, and with the same bytes when it is printed again", async () => {
    const columns = ["序号", "科室", "姓名", "职务", "等次"].map((title) => ({
      title,
      share: 20,
      align: "center",
    }));
    const rows = Array.from({ length: 2_600 }, (_, index) => [
      `${index + 1}`,
      "计量科",
      "王明",
      "科员",
      "称职",
    ]);
    const view = {
      title: "年度考核备案花名册",
      subtitle: null,
      facts: [],
      paragraphs: [],
      notes: [],
      opinions: [],
      signers: [],
    };
    const roster: PrintablePaper = {
      template: "filing-roster",
      layout: "landscape",
      title: view.title,
      view: { ...view, tables: [{ caption: null, columns, rows, total: null }] },
      day: "2026-01-12",
      incomplete: false,
    };
    const first = await printer.print(roster);
    const { texts, pages } = await readPdf(first.bytes);
    expect(pages).toHaveLength(first.pages);
    const text = texts.join("");
    expect(text.match(/\d+计量科/gu)?.length).toBe(2_600);
    expect(text).toContain("2600计量科");
    const again = await printer.print(roster);
    expect(Buffer.compare(first.bytes, again.bytes)).toBe(0);
  });
});

describe("an official paper", () => {
  it("has 22 lines of 28 characters a page, inside the text area", async () => {
    const paragraphs = ["国".repeat(28 * 60)];
    const view = { ...publicityList, blocks: [{ heading: null, paragraphs, tables: [] }] };
    const { pages } = await readPdf((await printer.print(paper("publicity-list", view))).bytes);
    const lines = new Map<number, string>();
    for (const { text, baseline, left } of pages[1] ?? []) {
      if (text.includes("—") || /^\d+$/u.test(text.trim())) continue;
      expect(left).toBeGreaterThanOrEqual(28 * mm - 0.5);
      lines.set(Math.round(baseline), (lines.get(Math.round(baseline)) ?? "") + text);
    }
    expect(lines.size).toBe(22);
    expect([...lines.values()].every((line) => line.length === 28)).toBe(true);
  });

  it("numbers odd pages at the right and even pages at the left, 7 mm below the text", async () => {
    const { pages } = await readPdf((await printer.print(official)).bytes);
    for (const [index, pieces] of pages.entries()) {
      const dashes = pieces.filter(({ text, baseline }) => text.includes("—") && baseline > 262 * mm);
      expect(dashes.length).toBeGreaterThan(0);
      for (const { left, baseline } of dashes) {
        expect(left > 105 * mm).toBe(index % 2 === 0);
        expect(Math.abs(baseline - 271 * mm)).toBeLessThan(2 * mm);
      }
    }
  });

  it("ends with its imprint at the foot of the last page", async () => {
    const { pages } = await readPdf((await printer.print(official)).bytes);
    const last = pages.at(-1) ?? [];
    const issuer = last.find(({ text }) => text.includes("办公室"));
    expect(issuer?.baseline).toBeGreaterThan(254 * mm);
    expect(issuer?.baseline).toBeLessThan(262 * mm);
    expect(
      pages
        .slice(0, -1)
        .flat()
        .some(({ text }) => text.includes("抄送")),
    ).toBe(false);
  });

  it("never leaves its signature alone on a page", async () => {
    for (let count = 12; count < 20; count++) {
      const paragraphs = Array.from({ length: count }, (_, index) => `第${index + 1}段。`);
      const view = { ...publicityList, blocks: [{ heading: null, paragraphs, tables: [] }] };
      const { texts } = await readPdf((await printer.print(paper("publicity-list", view))).bytes);
      expect(texts.at(-1)).toMatch(/段。.*目标管理责任制/u);
    }
  });

  it("repeats the head of a table on every page, and keeps numbers in one piece", async () => {
    const { pages } = await readPdf((await printer.print(official)).bytes);
    const words = pages.flat().map(({ text }) => text);
    expect(words.filter((text) => text === "2025年3月31日")).toHaveLength(9);
    const table = bulletin.blocks.flatMap(({ tables }) => tables).findLast(({ rows }) => rows.length > 0);
    const rows = Array.from({ length: 40 }, () => table?.rows[0] ?? []);
    const tables = table === undefined ? [] : [{ ...table, rows }];
    const view = { ...publicityList, blocks: [{ heading: null, paragraphs: [], tables }] };
    const long = await readPdf((await printer.print(paper("publicity-list", view))).bytes);
    expect(long.texts.slice(0, -1).every((text) => text.includes("改进措施"))).toBe(true);
  });
});
