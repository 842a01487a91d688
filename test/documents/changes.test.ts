import { describe, expect, it } from "vitest";
import { composeChanges } from "../../src/documents/changes.ts";
import type { RecordedPaper } from "../../src/documents/recorded.ts";
import { day } from "../../src/domain/day.ts";
import type { Cited } from "../../src/domain/place.ts";

const file = "各科室报送/02/2025-04-03-1 2025年目标台账.xlsx";
const state = (text: string, personal = false): Cited => {
  const plain = { text, place: { file, sheet: "月计划与完成", cell: "J8" } };
  return personal ? { ...plain, personal: true } : plain;
};

function bulletin(value: string, cell: Cited, changes: Partial<RecordedPaper> = {}): RecordedPaper {
  return {
    kind: "bulletin",
    title: "一季度通报",
    period: "2025-Q1",
    code: "A",
    path: "内部/季度通报/2025-Q1.pdf",
    sha256: `${value}${cell.text}`,
    day: day("2025-04-10"),
    state: "draft",
    incomplete: false,
    program: "0.1.0",
    figures: [{ name: "计量科·已完成", value, cells: [cell] }],
    cells: [cell],
    ...changes,
  };
}

const before = bulletin("4", state("滞后"));
const now = bulletin("5", state("已完成"));

describe("变动情况", () => {
  it("says of each figure what it was, what it is, and because of which cell", () => {
    const [paper] = composeChanges("内部", [before], [now]).papers;
    expect(paper).toEqual({
      title: "一季度通报",
      href: `../${encodeURIComponent("内部")}/${encodeURIComponent("季度通报")}/2025-Q1.pdf`,
      note: "1处内容有变动",
      rows: [
        {
          name: "计量科·已完成",
          before: "4",
          now: "5",
          cells: [`${file}“月计划与完成”J8：“滞后”改为“已完成”`],
        },
      ],
    });
  });

  it("takes a later copy of the same report for the same cell", () => {
    const later = {
      ...state("已完成"),
      place: { ...state("").place, file: file.replace("04-03-1", "04-08-2") },
    };
    const [paper] = composeChanges("内部", [before], [bulletin("5", later)]).papers;
    expect(paper?.rows[0]?.cells).toEqual([`${later.place.file}“月计划与完成”J8：“滞后”改为“已完成”`]);
  });

  it("tells new papers, those that are gone, those that were issued, and says so where all are as they were", () => {
    const note = (old: RecordedPaper[], current: RecordedPaper[]) =>
      composeChanges("内部", old, current).papers.map((paper) => paper.note);
    expect(note([], [now])).toEqual(["新增"]);
    expect(note([now], [])).toEqual(["不再生成"]);
    expect(note([now], [{ ...now, state: "issued", sha256: "b" }])).toEqual([
      "已印发，内容没有变动，排印有变动",
    ]);
    expect(note([now], [{ ...now, program: "0.2.0", sha256: "b" }])).toEqual(["内容没有变动，程序已更新"]);
    expect(note([now], [{ ...now, incomplete: true, sha256: "b" }])).toEqual([
      "现为待补正，内容没有变动，排印有变动",
    ]);
    expect(note([bulletin("5", state("滞后"))], [now])).toEqual([
      `内容没有变动，所依据的单元格有变动：${file}“月计划与完成”J8：“滞后”改为“已完成”`,
    ]);
    expect(composeChanges("内部", [now], [now]).summary).toBe("与上次生成的文稿相比，1份文稿都没有变动。");
    expect(composeChanges("内部", null, [now]).summary).toBe("没有更早的文稿可以比较。");
  });

  it("in 内部 names no paper of 涉个人, and keeps the text of personal columns back", () => {
    const form = { ...now, path: "涉个人/登记表.pdf", kind: "appraisal-form" } as const;
    expect(composeChanges("内部", [], [form]).papers).toEqual([]);
    expect(composeChanges("涉个人", [], [form]).papers).toHaveLength(1);
    const personal = [bulletin("4", state("病假", true))];
    const cells = (tree: "内部" | "涉个人") =>
      composeChanges(tree, personal, [bulletin("5", state("事假", true))]).papers[0]?.rows[0]?.cells;
    expect(cells("内部")).toEqual([`${file}“月计划与完成”J8（涉个人，不列内容）`]);
    expect(cells("涉个人")).toEqual([`${file}“月计划与完成”J8：“病假”改为“事假”`]);
  });
});
