import { describe, expect, test } from "vitest";
import { divided } from "../../src/documents/index-lists.ts";
import type { IndexEntry, IndexView, PaperShelf } from "../../src/documents/index-view.ts";
import { index } from "../printing/index-sample.ts";

const entries = (count: number): IndexEntry[] =>
  Array.from({ length: count }, (_, number) => ({
    title: `${number}号`,
    href: `${number}.pdf`,
    word: null,
    pages: 2,
    dayText: "2026年1月12日",
    state: "送审稿",
    issued: false,
    incomplete: false,
    note: null,
  }));

function withForms(counts: readonly number[]): IndexView {
  const shelves = counts.map((count, at): PaperShelf => {
    return { title: `第${at + 1}科`, count, page: null, entries: entries(count) };
  });
  const count = counts.reduce((sum, each) => sum + each, 0);
  return {
    ...index,
    papers: [{ title: "年度考核", kinds: [{ heading: "年度考核登记表", count, folded: true, shelves }] }],
  };
}

describe("an index", () => {
  test("of a bureau's year lists all its papers itself", () => {
    const view = withForms([80, 80, 40]);
    expect(divided(view)).toEqual({ view, lists: [] });
  });

  test("of a prefecture's bureaus leads to a list for each shelf", () => {
    const { view, lists } = divided(withForms(Array.from({ length: 120 }, () => 83)));
    const shelves = view.papers.flatMap(({ kinds }) => kinds.flatMap((kind) => kind.shelves));
    expect(shelves.every((shelf) => shelf.entries.length === 0 && shelf.count === 83)).toBe(true);
    expect(shelves.map(({ page }) => decodeURIComponent(page ?? ""))).toEqual(lists.map(({ path }) => path));
    expect(new Set(lists.map(({ path }) => path)).size).toBe(120);
    expect(lists[119]).toMatchObject({
      path: "目录/年度考核登记表-120.html",
      title: "年度考核登记表　第120科",
      tree: "涉个人",
    });
    expect(lists[119]?.entries[0]?.href).toBe("../0.pdf");
  });

  test("keeps short lists of problems and leads to long ones", () => {
    const item = { place: "花名册", message: "没有填写。", help: "" };
    const group = (heading: string, count: number): IndexView["problems"][number] => {
      return { heading, count, page: null, items: Array.from({ length: count }, () => item) };
    };
    const few = group("请补填", 3);
    const { view, lists } = divided({ ...index, problems: [few, group("请核对", 4000)] });
    expect(view.problems[0]).toEqual(few);
    expect(view.problems[1]).toMatchObject({ count: 4000, items: [] });
    expect(lists).toHaveLength(1);
    expect(lists[0]?.problems).toHaveLength(4000);
  });
});
