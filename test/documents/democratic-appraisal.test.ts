import { expect, it } from "vitest";
import { survey } from "../../src/commands/survey.ts";
import { day } from "../../src/domain/day.ts";
import { composedOn, papersOn, tablesOf } from "../support/papers.ts";
import { inputOf } from "../support/workbooks.ts";
import { bureau, cellNames } from "../support/years.ts";

const tallies = (rows: string): string => `${bureau}
# 目标办登记/2025年等次审定.xlsx | 等次审定 |  | 2025
## 民主测评
| 日期 | 对象 | 发出 | 收回 | 有效 | 优秀 | 称职 | 基本称职 | 不称职 | 弃权 | 计票人 | 监票人 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows}
`;
const wang = "| 2025-12-23 | 1001 | 30 | 29 | 28 | 20 | 7 | 0 | 0 | 1 | 张伟 | 高远 |";
const li = "| 2025-12-24 | 1002 | 30 | 30 | 30 | 9 | 20 | 1 | 0 | 0 | 张伟、王明 | 高远 |";
const year = tallies(`${wang}\n${li}`);

it.each([
  ["2025-12-22", []],
  ["2025-12-23", ["2025-12-23"]],
  ["2025-12-24", ["2025-12-24"]],
  ["2026-01-30", ["2025-12-24"]],
])("on %s there are %s: its day is the latest tally", (asOf, days) => {
  expect(papersOn(year, asOf, "democratic-appraisal").map((paper) => paper.day)).toEqual(days);
});

it("shows papers, grades and shares of the valid ones, and who counted", () => {
  const [paper] = papersOn(year, "2025-12-31", "democratic-appraisal");
  const { facts, tables } = tablesOf(paper);
  expect(facts.map(({ value }) => value)).toEqual([
    "2025年12月23日、2025年12月24日",
    "张　伟、王　明",
    "高　远",
  ]);
  expect(tables[0]?.rows.slice(0, 3)).toEqual([
    ["1", "办公室", "王　明", "30", "29", "28", "20", "71.4%", "7", "25.0%", "0", "0.0%", "0", "0.0%", "1"],
    ["2", "办公室", "李小华", "30", "30", "30", "9", "30.0%", "20", "66.7%", "1", "3.3%", "0", "0.0%", "0"],
    ["3", "计量科", "张　伟", "未登记", "", "", "", "", "", "", "", "", "", "", ""],
  ]);
  expect(paper?.tree).toBe("涉个人");
  expect(cellNames(paper?.sources ?? [])).toEqual(expect.arrayContaining(["民主测评!E5", "民主测评!J6"]));
});

it.each([
  ["收回票数多于发出票数。", "30 | 31 | 28"],
  ["有效票数多于收回票数。", "30 | 27 | 28"],
])("%s is to be mended, and the paper says so", (message, counts) => {
  const wrong = tallies(wang.replace("30 | 29 | 28", counts));
  const { problems } = survey(inputOf(wrong), day("2025-12-31"));
  expect(problems.map((each) => each.message).join()).toContain(message);
  expect(composedOn(wrong, "2025-12-31", "democratic-appraisal").map(({ incomplete }) => incomplete)).toEqual(
    [true],
  );
});
