import { describe, expect, it } from "vitest";
import { papersOn, tablesOf } from "../support/papers.ts";
import { bureau, cellNames } from "../support/years.ts";

const roster = bureau
  .replace("从事工作 |\n", "从事工作 | 等次确定机关 | 是否参加考核 | 不参加考核的原因 |\n")
  .replace("| 协助分管 |", "| 协助分管 | 上级机关 |")
  .replace(
    "| 9001 |",
    "| 2002 | 陈静 | 女 | 1990.04 | 群众 | 计量科 | 四级主任科员 | 2020.01 | 工作人员 | 检定 |  | 否 | 病假超过半年 |\n| 2003 | 孙志刚 | 男 | 1972.10 | 群众 | 计量科 | 技工 | 2009.01 | 工勤 | 驾驶 |\n| 9001 |",
  );

const decisions = (publicity = "期满", zhang = "称职 | 2026-01-08") => `
# 目标办登记/2025年等次审定.xlsx | 等次审定 |  | 2025
## 个人等次
| 编号 | 姓名 | 审定 | 审定日期 | 理由 |
| --- | --- | --- | --- | --- |
| 1001 | 王明 | 优秀 | 2026-01-08 |  |
| 1002 | 李小华 | 不确定等次 | 2026-01-08 | 试用期未满 |
| 2001 | 张伟 | ${zhang} |  |
| 2003 | 孙志刚 | 基本称职 | 2026-01-09 |  |
## 公示
| 批次 | 编号 | 起 | 止 | 状态 |
| --- | --- | --- | --- | --- |
| 1 | 1001 | 2026-01-12 | 2026-01-16 | ${publicity} |
`;

const year = roster + decisions();
const paths = (markdown: string, asOf: string): string[] =>
  (["filing-roster", "filing-roster-workbook", "filing-summary", "filing-summary-workbook"] as const).flatMap(
    (kind) => papersOn(markdown, asOf, kind).map(({ path, day, tree }) => `${tree}/${path} ${day}`),
  );

describe("when the papers to be filed exist", () => {
  it.each([
    ["2026-01-08", 0],
    ["2026-01-15", 0],
    ["2026-01-16", 4],
  ])("on %s: %s, from the end of the last 公示", (asOf, count) => {
    expect(paths(year, asOf)).toHaveLength(count);
  });

  it("each stands as a paper and as a workbook, in 涉个人", () => {
    expect(paths(year, "2026-02-20")).toEqual([
      "涉个人/年度考核备案表/2025年度考核备案花名册.pdf 2026-01-16",
      "涉个人/年度考核备案表/2025年度考核备案花名册.xlsx 2026-01-16",
      "涉个人/年度考核备案表/2025年度考核结果汇总表.pdf 2026-01-16",
      "涉个人/年度考核备案表/2025年度考核结果汇总表.xlsx 2026-01-16",
    ]);
  });

  it("a year without an approved grade has none; a later approval moves the day", () => {
    expect(paths(roster, "2026-02-20")).toEqual([]);
    const later = roster + decisions("期满", "称职 | 2026-01-20");
    expect(paths(later, "2026-02-20").every((path) => path.endsWith("2026-01-20"))).toBe(true);
  });

  it("the office may file earlier: who is still publicised has no grade yet", () => {
    const given = `${year}
# 目标办登记/2025年文稿与印发.xlsx | 文稿与印发 |  | 2025
## 印发登记
| 文种 | 期间 | 数据截至 |
| --- | --- | --- |
| 年度考核备案表 | 2025年度 | 2026-01-10 |
`;
    const [paper] = papersOn(given, "2026-01-10", "filing-roster");
    expect(tablesOf(paper).tables[0]?.rows[0]?.slice(5)).toEqual(["是", "", "", "公示未期满"]);
    const [summary] = papersOn(given, "2026-01-10", "filing-summary");
    expect(tablesOf(summary).notes).toContain("实参加人数中有1人的等次尚未确定。");
  });
});

describe("年度考核备案花名册", () => {
  it("has everybody in scope, with the outcome or the reason for none", () => {
    const [paper] = papersOn(year, "2026-01-30", "filing-roster");
    expect(tablesOf(paper).tables[0]?.rows.map((row) => [row[1], ...row.slice(4)])).toEqual([
      ["王　明", "办公室　主任", "是", "优秀", "", ""],
      ["李小华", "办公室　一级科员", "是", "不确定等次", "试用期未满", ""],
      ["张　伟", "计量科　科长", "是", "称职", "", ""],
      ["陈　静", "计量科　四级主任科员", "否", "", "病假超过半年", ""],
      ["孙志刚", "计量科　技工", "是", "基本称职", "", ""],
      ["赵青山", "副调研员", "", "", "", "由上级机关确定等次"],
    ]);
    expect(cellNames(paper?.sources ?? [])).toEqual(
      expect.arrayContaining(["人员!M8", "个人等次!G5", "个人等次!I6", "公示!E5", "人员!K10"]),
    );
  });

  it("leaves the grade blank where nothing was approved", () => {
    const [paper] = papersOn(roster + decisions("期满", "称职 |"), "2026-01-30", "filing-roster");
    expect(tablesOf(paper).tables[0]?.rows[2]?.slice(5)).toEqual(["是", "", "", "尚未审定"]);
  });
});

describe("年度考核结果汇总表", () => {
  it("counts those who should and did take part, grade by grade", () => {
    const [paper] = papersOn(year, "2026-01-30", "filing-summary");
    const { tables, notes } = tablesOf(paper);
    expect(tables[0]?.rows).toEqual([["全局", "5", "4", "1", "25.0%", "1", "1", "0", "1", "1"]]);
    expect(notes[1]).toBe("另有1人由上级机关确定等次，不计入本表。");
  });

  it("counts 工勤 apart, in the office's words for their grades, where set", () => {
    const apart = year.replace(
      "## 科室",
      "## 参数\n| 参数 | 取值 |\n| --- | --- |\n| 工勤人员名额单列 | 是 |\n| 工勤人员等次名称 | 合格序列 |\n## 科室",
    );
    const [paper] = papersOn(apart, "2026-01-30", "filing-summary");
    const [table] = tablesOf(paper).tables;
    expect(table?.rows).toEqual([
      ["公务员", "4", "3", "1", "33.3%", "1", "0", "0", "1", "1"],
      ["工勤人员", "1", "1", "0", "0.0%", "0", "1", "0", "0", "0"],
    ]);
    expect(table?.total).toEqual(["合　计", "5", "4", "1", "25.0%", "1", "1", "0", "1", "1"]);
    expect(table?.columns[6]?.title).toBe("基本称职\n（基本合格）");
  });
});
