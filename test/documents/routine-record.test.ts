import { expect, it } from "vitest";
import { papersOn, tablesOf } from "../support/papers.ts";
import { bureau, cellNames } from "../support/years.ts";

const copy = (day: string, rows: string): string => `
# 各科室报送/01/${day}-1 2025年平时考核.xlsx | 平时考核 | 办公室 | 2025
## 记实
| 编号 | 姓名 | 月份 | 出勤 | 完成情况 | 未完成原因 | 查阅人 | 查阅日期 |
| --- | --- | --- | --- | --- | --- | --- | --- |
${rows}
## 季度评价
| 编号 | 姓名 | 季度 | 评语 | 评价 |
| --- | --- | --- | --- | --- |
| 1001 | 王明 | 1季度 | 带头作用好 | 好 |
`;
const january = "| 1002 | 李小华 | 1月 | 满勤 | 起草文稿 |  | 王明 | 2025-02-05 |";
const february = "| 1002 | 李小华 | 2月 | 事假1天 | 整理档案 | 材料未齐 | 王明 | 2025-03-04 |";

const year = [
  bureau,
  copy("2025-02-06", january),
  copy("2025-03-05", `${january}\n${february}`),
  copy(
    "2025-04-03",
    `${january}\n${february}\n| 9001 | 赵青山 | 3月 | 满勤 | 协助分管 |  | 高远 | 2025-04-01 |`,
  ),
].join("");

const shown = (asOf: string): string[] =>
  papersOn(year, asOf, "routine-record").map(
    ({ path, day }) => `${path.split("/").slice(2).join("/")} ${day}`,
  );

it.each([
  ["2025-02-05", []],
  ["2025-02-06", ["01 办公室/1001 王明.pdf 2025-02-06", "01 办公室/1002 李小华.pdf 2025-02-06"]],
  ["2025-03-05", ["01 办公室/1001 王明.pdf 2025-02-06", "01 办公室/1002 李小华.pdf 2025-03-05"]],
  [
    "2025-12-31",
    [
      "01 办公室/1001 王明.pdf 2025-02-06",
      "01 办公室/1002 李小华.pdf 2025-03-05",
      "局领导班子以外其他人员/9001 赵青山.pdf 2025-04-03",
    ],
  ],
])(
  "on %s: from the first receipt that mentions a person, as of the last one that says something new",
  (asOf, papers) => {
    expect(shown(asOf)).toEqual(papers);
  },
);

it("shows twelve months and four quarters, with room to sign", () => {
  const paper = papersOn(year, "2025-12-31", "routine-record").find(({ person }) => person === "1002");
  const [records, evaluations] = tablesOf(paper).tables;
  expect(records?.rows).toHaveLength(12);
  expect(records?.rows[1]).toEqual(["2月", "事假1天", "整理档案", "材料未齐", "王　明", "3月4日"]);
  expect(records?.rows[2]).toEqual(["3月", "", "", "", "", ""]);
  expect(evaluations?.rows).toEqual(
    ["第一季度", "第二季度", "第三季度", "第四季度"].map((quarter) => [quarter, "", "", "", ""]),
  );
  expect(paper?.tree).toBe("涉个人");
  expect(paper?.sources[0]?.place.file).toContain("设置");
  expect(cellNames(paper?.sources ?? [])).toContain("记实!F6");
});

it("a year in which nobody records has none", () => {
  expect(papersOn(bureau, "2026-01-30", "routine-record")).toEqual([]);
});
