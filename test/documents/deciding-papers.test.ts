import { describe, expect, it } from "vitest";
import { composeAll } from "../../src/commands/compose.ts";
import { survey } from "../../src/commands/survey.ts";
import type { TablePaper } from "../../src/documents/blocks.ts";
import type { Paper, PaperKind } from "../../src/documents/paper.ts";
import { day } from "../../src/domain/day.ts";
import { bureauOfOneKeeper, cellNames, checkedMonths } from "../support/years.ts";
import { inputOf } from "../support/workbooks.ts";

const register = `
# 目标办登记/2025年考勤活动登记.xlsx | 考勤活动登记 | 办公室 | 2025
## 请假旷工
| 编号 | 姓名 | 类型 | 起 | 止 | 是否无故 | 认定人 |
| --- | --- | --- | --- | --- | --- | --- |
| 1002 | 李小华 | 旷工 | 2025-03-06 | 2025-03-07 | 是 | 高远 |
${checkedMonths}
`;

const comments = `
# 各科室报送/01/2025-12-20-1 2025年评语与初定.xlsx | 评语与初定 | 办公室 | 2025
## 评语与初定
| 编号 | 姓名 | 评语 | 初定等次 | 日期 |
| --- | --- | --- | --- | --- |
| 1002 | 李小华 | 工作认真 | 优秀 | 2025-12-19 |
# 各科室报送/02/2026-01-07-1 2025年评语与初定.xlsx | 评语与初定 | 计量科 | 2025
## 评语与初定
| 编号 | 姓名 | 评语 | 初定等次 | 日期 |
| --- | --- | --- | --- | --- |
| 2001 | 张伟 | 工作扎实 | 优秀 | 2026-01-07 |
`;

const reviews = `
# 目标办登记/2025年等次审定.xlsx | 等次审定 |  | 2025
## 科室等次
| 科室 | 评议 | 评议日期 |
| --- | --- | --- |
| 办公室 | 未达标 | 2026-01-08 |
## 个人等次
| 编号 | 姓名 | 审核 | 审核日期 | 理由 |
| --- | --- | --- | --- | --- |
| 1002 | 李小华 | 基本称职 | 2026-01-12 | 旷工属实，已作检查 |
`;

function papersOn(markdown: string, asOf: string, kind: PaperKind): Paper[] {
  const input = inputOf(markdown);
  const { papers } = composeAll(input, survey(input, day(asOf)));
  return papers.map(({ paper }) => paper).filter((paper) => paper.kind === kind);
}

function viewOf(paper: Paper | undefined): TablePaper {
  if (paper === undefined) throw new Error("no such paper");
  // Deciding papers are composed as tables; the kinds asked for in this file all are.
  return paper.view as TablePaper;
}

describe("提请研究事项", () => {
  it.each([
    ["2025-06-24", []],
    ["2025-06-25", ["2025-H1 2025-06-25"]],
    ["2026-01-05", ["2025-H1 2025-06-25"]],
    ["2026-01-06", ["2025-H1 2025-06-25", "2025 2026-01-06"]],
  ])(
    "on %s there are %s: before the half-year meeting, and once December's reports were due",
    (asOf, papers) => {
      const found = papersOn(bureauOfOneKeeper + register, asOf, "study-matters");
      expect(found.map((paper) => `${paper.period} ${paper.day}`)).toEqual(papers);
    },
  );

  it("names the clause in its wording, the cells, and leaves the opinion to people", () => {
    const [paper] = papersOn(bureauOfOneKeeper + register, "2025-06-25", "study-matters");
    const [persons] = viewOf(paper).tables;
    expect(persons?.caption).toBe("个人（1项）");
    expect(persons?.rows).toEqual([
      [
        "1",
        "李小华",
        "有“一次无故旷工2个工作日”的情形，是否确定为不称职，提请研究。",
        "五（一）5a\n一次无故旷工2个工作日",
        "考勤活动登记“请假旷工”第5行",
        "",
      ],
    ]);
    expect(cellNames(paper?.sources ?? [])).toEqual(expect.arrayContaining(["请假旷工!D5", "请假旷工!E5"]));
    expect(paper?.tree).toBe("涉个人");
  });

  it.each([
    ["张伟", "李小华"],
    ["李小华", "李小华（办公室）"],
  ])("where the other one is called %s, names %s", (name, subject) => {
    const bureauOfTwo = bureauOfOneKeeper.replaceAll("张伟", name);
    const [paper] = papersOn(bureauOfTwo + register, "2025-06-25", "study-matters");
    expect(viewOf(paper).tables[0]?.rows[0]?.[1]).toBe(subject);
  });
});

describe("等次建议汇总表", () => {
  it("waits for the last proposal of a head", () => {
    const on = (asOf: string): string[] =>
      papersOn(bureauOfOneKeeper + comments, asOf, "grade-proposals").map((paper) => paper.day);
    expect([on("2026-01-05"), on("2026-01-06"), on("2026-01-07")]).toEqual([
      [],
      ["2026-01-06"],
      ["2026-01-07"],
    ]);
  });

  it("spells the quota out and cuts nobody: 由谁进入名额提请领导小组研究", () => {
    const [paper] = papersOn(bureauOfOneKeeper + comments, "2026-01-07", "grade-proposals");
    expect(viewOf(paper).notes[0]).toBe(
      "优秀等次名额：参加考核4人×30%＝1.2，取整数1名，可用名额1名；初定为优秀的2人，超出1人，由谁进入名额提请领导小组研究。（方案五（一）比例）",
    );
    const persons = viewOf(paper).tables[1]?.rows.map((row) => [row[2], row[5], row[7]]);
    expect(persons).toEqual([
      ["王　明", "—", ""],
      ["李小华", "优秀", ""],
      ["张　伟", "优秀", ""],
      ["赵青山", "—", ""],
    ]);
  });

  it("tells what stands against a person, and grades nobody for it", () => {
    const [paper] = papersOn(bureauOfOneKeeper + register + comments, "2026-01-07", "grade-proposals");
    const person = viewOf(paper).tables[1]?.rows.find((row) => row[2] === "李小华");
    expect([person?.[5], person?.[6], person?.[7]]).toEqual(["优秀", "有五（一）5a情形，提请研究", ""]);
  });
});

describe("等次审定表", () => {
  it.each([
    ["2026-01-07", []],
    ["2026-01-08", ["2026-01-08"]],
    ["2026-01-11", ["2026-01-08"]],
    ["2026-01-12", ["2026-01-12"]],
  ])("on %s has the data days %s: that of the last review", (asOf, days) => {
    const found = papersOn(bureauOfOneKeeper + comments + reviews, asOf, "grade-approval");
    expect(found.map((paper) => paper.day)).toEqual(days);
  });

  it("shows proposal, review and ground, and leaves the approval blank", () => {
    const [paper] = papersOn(
      bureauOfOneKeeper + register + comments + reviews,
      "2026-01-12",
      "grade-approval",
    );
    const [sections, persons] = viewOf(paper).tables;
    expect(sections?.rows[0]?.slice(1)).toEqual(["办公室", "未达标", "未达标\n（1月8日）", "", ""]);
    expect(persons?.rows.find((row) => row[2] === "李小华")?.slice(3)).toEqual([
      "优秀",
      "—",
      "基本称职\n（1月12日）",
      "有五（一）5a情形，提请研究；理由：旷工属实，已作检查",
      "",
    ]);
    expect(cellNames(paper?.sources ?? [])).toEqual(expect.arrayContaining(["个人等次!I5", "个人等次!E5"]));
  });
});
