import { expect, it } from "vitest";
import { spotCheckProblems } from "../../src/facts/spot-check-problems.ts";
import { judged } from "../support/years.ts";
import { bureauWith } from "./bureaus.ts";

function told(row: string, on = "2025-06-10", parameters: Readonly<Record<string, string>> = {}): string[] {
  const register = `
# 目标办登记/2025年目标办登记.xlsx | 目标办登记 | | 2025
## 抽查督办
| 日期 | 对象 | 来源 | 事项 | 时限 | 结果 | 结论 | 报告领导小组日期 |
| --- | --- | --- | --- | --- | --- | --- | --- |
${row}
`;
  return spotCheckProblems(judged(bureauWith({ parameters }) + register, on).facts).map(
    ({ code, clause, place }) => `${code} ${clause ?? ""} ${place.cell ?? ""}`,
  );
}

// 2025-04-24 is a Thursday: 27 April is a working Sunday, 1 to 5 May are days off.
it.each([
  ["2025-04-30", "2025-06-10", []],
  ["2025-05-06", "2025-06-10", ["spot-check-reported-late 四(二)2 H5"]],
  ["2025-04-23", "2025-06-10", ["spot-check-reported-before 四(二)2 H5"]],
  ["", "2025-04-30", []],
  ["", "2025-05-01", ["spot-check-not-reported 四(二)2 H5"]],
])("四(二)2, 及时报告: within five working days; reported on “%s”, as of %s", (reportedOn, on, found) => {
  expect(told(`| 2025-04-24 | 计量科 | 抽查 | 台账 | | 齐全 | 属实 | ${reportedOn} |`, on)).toEqual(found);
});

it("takes the office's own time", () => {
  const row = "| 2025-04-24 | 计量科 | 抽查 | 台账 | | 齐全 | 属实 | 2025-05-06 |";
  expect(told(row, "2025-06-10", { 报告领导小组时限: "10" })).toEqual([]);
});

it.each([
  ["计量科", []],
  ["02", []],
  ["办公室、计量科", []],
  ["各科室", []],
  ["检定所", ["spot-check-subject-not-known 四(二)2 B5"]],
  ["计量科、检定所", ["spot-check-subject-not-known 四(二)2 B5"]],
])("四(二)2: concerns sections: %s", (subject, found) => {
  expect(told(`| 2025-04-24 | ${subject} | 抽查 | 台账 | | 齐全 | 属实 | 2025-04-25 |`)).toEqual(found);
});

it.each([
  ["2025-05-09 | 已补齐 | 已整改", []],
  ["2025-05-09 | | ", ["rectification-overdue 四(二)2 F5"]],
  ["2025-05-09 | 已落实人员 | 整改中", ["rectification-overdue 四(二)2 G5"]],
  ["2025-06-10 | | ", []],
  [" | | ", []],
])("四(二)2, 督办: 时限, 结果, 结论 %s", (rest, found) => {
  expect(told(`| 2025-04-24 | 计量科 | 督办 | 进度 | ${rest} | 2025-04-25 |`)).toEqual(found);
});
