import { describe, expect, it } from "vitest";
import type { SectionAppraisalFormView } from "../../src/documents/views.ts";
import { papersOn } from "../support/papers.ts";
import { bureau, cellNames } from "../support/years.ts";

const ledger = (day: string, rows: string): string => `
# 各科室报送/02/${day}-1 2025年目标台账.xlsx | 目标台账 | 计量科 | 2025
## 自检
| 类别 | 题名 | 日期 | 保管人 | 自评等次 |
| --- | --- | --- | --- | --- |
| 应检资料 | 计量器具检定台账 | 2025-06-17 | 张伟 |  |
${rows}
`;
const selfAppraised = "| 年终自评 | 计量科2025年度自评 | 2026-01-04 | 张伟 | 优秀 |";
const decided = `
# 目标办登记/2025年等次审定.xlsx | 等次审定 |  | 2025
## 科室等次
| 科室 | 评议 | 评议日期 |
| --- | --- | --- |
| 计量科 | 达标 | 2026-01-08 |
`;

function formOn(markdown: string, asOf: string) {
  const paper = papersOn(markdown, asOf, "section-appraisal-form").find(({ section }) => section === "02");
  if (paper === undefined) return null;
  // Every paper of this kind has this view.
  const view = paper.view as SectionAppraisalFormView;
  return { paper, view, said: view.opinions.map(({ paragraphs }) => paragraphs.join("")) };
}

describe("科室考评表", () => {
  const year = bureau + ledger("2025-06-18", "") + ledger("2026-01-05", selfAppraised) + decided;

  it.each([
    ["2025-12-30", null, null],
    ["2025-12-31", "2025-12-31", ["", "", "", ""]],
    ["2026-01-05", "2026-01-05", ["优秀", "", "", ""]],
    ["2026-01-08", "2026-01-08", ["优秀", "", "达标", ""]],
  ])("on %s its day is %s and its boxes say %s", (asOf, day, said) => {
    const form = formOn(year, asOf);
    expect(form?.paper.day ?? null).toBe(day);
    expect(form?.said ?? null).toEqual(said);
  });

  it("lists the materials by title, who fills it in, when, and what was not filed in time", () => {
    const form = formOn(year, "2026-01-30");
    expect(form?.view.materials.rows).toEqual([["1", "计量器具检定台账", "2025年6月17日", "张　伟"]]);
    expect(form?.view).toMatchObject({ reporter: "张　伟", head: "张　伟", filledInOn: "2026年1月4日" });
    expect(form?.view.common.rows[2]?.[1]).toContain("累计未按时报送26次（年度工作目标未报、");
    expect(cellNames(form?.paper.sources ?? [])).toEqual(expect.arrayContaining(["自检!B5", "自检!E6"]));
  });

  it("a self appraisal sent before the year's end is on it, and moves no day", () => {
    const early = bureau + ledger("2025-12-26", selfAppraised);
    expect(formOn(early, "2025-12-30")).toBeNull();
    expect(formOn(early, "2025-12-31")?.said[0]).toBe("优秀");
  });

  it("says 未登记 where no material was registered, and leaves the grade to be written", () => {
    const form = formOn(bureau, "2025-12-31");
    expect(form?.view.materials.rows).toEqual([["", "未登记", "", ""]]);
    expect(form?.view.filledInOn).toBe("　　　　年　　月　　日");
    expect(form?.said[0]).toBe("");
  });
});
