import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { ListPage } from "../../src/documents/index-lists.ts";
import { openTemplates } from "../../src/printing/render.ts";
import { index } from "./index-sample.ts";
import { appraisalForm, publicityList } from "./samples.ts";

const templates = openTemplates(fileURLToPath(new URL("../../templates", import.meta.url)));
const list: ListPage = {
  path: "目录/年度考核登记表-1.html",
  tree: "涉个人",
  bureau: index.bureau,
  title: "年度考核登记表　计量科",
  asOf: index.asOf,
  entries: index.papers.flatMap(({ kinds }) => kinds.flatMap((kind) => kind.shelves[0]?.entries ?? [])),
  problems: index.problems.flatMap(({ items }) => items),
};
const hostile = `<script>alert(1)</script>{{title}}{{{title}}}"><img src=x onerror=alert(1)>`;

describe("a rendered view", () => {
  it("is escaped wherever its text stands", () => {
    const html = templates.render("publicity-page", {
      ...publicityList,
      title: hostile,
      blocks: [
        {
          heading: hostile,
          paragraphs: [hostile],
          tables: [
            {
              caption: hostile,
              columns: [{ title: hostile, share: 100, align: "left" }],
              rows: [[hostile]],
              total: [hostile],
            },
          ],
        },
      ],
    });
    expect(html).not.toMatch(/<script|<img/u);
    expect(html.match(/\{\{title\}\}/gu)?.length).toBeGreaterThanOrEqual(7);
    const page = templates.render("index", { ...index, notice: hostile, bureau: hostile });
    expect(page).not.toMatch(/<script|<img/u);
  });

  it("sets a table of many rows as several of about the same length, with one caption and one total", () => {
    const tables = (count: number): string[] => {
      const rows = Array.from({ length: count }, (_, at) => [`第${at + 1}行`]);
      const table = { caption: "名单", columns: [{ title: "姓名", share: 100, align: "left" }], rows };
      const view = {
        ...publicityList,
        blocks: [{ heading: null, paragraphs: [], tables: [{ ...table, total: ["合计"] }] }],
      };
      return templates.render("publicity-page", view).match(/<table>.*?<\/table>/gsu) ?? [];
    };
    const count = (html: string, what: string): number => html.split(what).length - 1;
    expect(tables(0).map((html) => count(html, "<th "))).toEqual([1]);
    expect(tables(250).length).toBe(1);
    const parts = tables(751).map((html) => html.replace(/<tr class="widest">.*?<\/tr>/gsu, ""));
    expect(parts.map((html) => count(html, "行</td>"))).toEqual([188, 188, 188, 187]);
    expect(parts.map((html) => count(html, "<th "))).toEqual([1, 1, 1, 1]);
    expect(parts.map((html) => count(html, "<caption>"))).toEqual([1, 0, 0, 0]);
    expect(parts.map((html) => count(html, "合计"))).toEqual([0, 0, 0, 1]);
    const rows = parts.join("").match(/第\d+行/gu);
    expect(rows).toEqual(Array.from({ length: 751 }, (_, at) => `第${at + 1}行`));
  });

  it("has every part of a long table hold, unseen, what is widest in all of it", () => {
    const rows = Array.from({ length: 300 }, (_, at) => [
      "1月",
      `第${at + 1}行`,
      at === 280 ? "abc def" : "无",
    ]);
    rows[290] = ["2025年12月31日", "第291行", "不断的行"];
    const columns = [40, 40, 20].map((share) => ({ title: "栏", share, align: "left" }));
    const block = { heading: null, paragraphs: [], tables: [{ columns, rows }] };
    const html = templates.render("publicity-page", { ...publicityList, blocks: [block] });
    const unseen = html.match(/<tr class="widest">.*?<\/tr>/gsu) ?? [];
    const texts = unseen.map((row) => Array.from(row.matchAll(/<td[^>]*>([^<]*)/gu), ([, text]) => text));
    const both = [
      ["2025年12月31日", "第200行", "abc def"],
      ["2025年12月31日", "第200行", "不断的行"],
    ];
    expect(texts).toEqual([...both, ...both]);
  });

  it("throws where a template names what the view lacks", () => {
    const { year: _, ...undated } = appraisalForm;
    expect(() => templates.render("appraisal-form", undated)).toThrow(/year/u);
    expect(() => templates.render("none", {})).toThrow(/none/u);
  });

  it("marks figures, which are never broken, and counts rare characters as one", () => {
    const html = templates.render("bulletin", {
      ...publicityList,
      head: { kind: "红头", mark: "𠮷县局" },
      blocks: [
        {
          heading: null,
          paragraphs: [],
          tables: [
            {
              caption: null,
              columns: [{ title: "值", share: 100, align: "right" }],
              rows: [["2025年3月31日"], ["92.6%"], ["120台"], ["完成3项"]],
              total: null,
            },
          ],
        },
      ],
    });
    expect(html).toContain("--characters: 3");
    expect(html.match(/class="right figure"/gu)).toHaveLength(3);
  });
});

describe("the pages for the screen", () => {
  it("stand alone: no script, nothing from outside", () => {
    for (const html of [
      templates.render("index", index),
      templates.render("publicity-page", publicityList),
      templates.render("index-list", list),
    ]) {
      expect(html).not.toMatch(/<script|<link|src=|url\(|@import|https?:/u);
      expect(html).toContain("default-src 'none'");
    }
  });

  it("lead to the Word file of a paper that has one", () => {
    const html = templates.render("index", index);
    expect(html.match(/<a class="word" href="[^"]*">Word文档<\/a>/gu)).toEqual([
      '<a class="word" href="季度通报/2025年第4季度通报.docx">Word文档</a>',
    ]);
  });

  it("leave out what is empty", () => {
    const bare = {
      ...index,
      notice: null,
      links: [],
      tiles: [],
      papers: [],
      problems: [],
      returned: [],
      progress: null,
      matters: [],
    };
    const html = templates.render("index", bare);
    expect(html).not.toMatch(/<section|<nav|<ul|class="notice"/u);
    expect(html).toContain("涉个人");
  });
});
