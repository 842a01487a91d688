import { expect, it } from "vitest";
import { inputOf } from "../support/workbooks.ts";
import { bureau } from "../support/years.ts";
import { annualRow, ledgerCopy, monthRow } from "../facts/section-ledger.ts";

function told(rows: Parameters<typeof ledgerCopy>[1]): string[] {
  const { problemsByFile } = inputOf(bureau + ledgerCopy("2025-04-02", rows));
  return [...problemsByFile.values()]
    .flat()
    .filter(({ severity }) => severity !== "tidied")
    .map(({ severity, code, clause, place }) => `${severity} ${code} ${clause ?? ""} ${place.cell ?? ""}`);
}

it.each([
  ["建立计量标准", []],
  ["评定等级，按平等、自愿原则办理", []],
  ["落实中等城市、县城的检定点", []],
  ["做好检定、监督等工作", ["check items-left-open 四(一)1 B5"]],
  ["做好检定、监督、宣传等", ["check items-left-open 四(一)1 B5"]],
  ["完成检定、监督等三项任务", ["check items-left-open 四(一)1 B5"]],
  ["建立标准；开展检定", ["check items-in-one-cell 四(一)1 B5"]],
  ["1.建立标准 2.开展检定", ["check items-in-one-cell 四(一)1 B5"]],
  ["（一）建立标准（二）开展检定", ["check items-in-one-cell 四(一)1 B5"]],
  ["完成2.5公里管网检查", []],
])("四(一)1, 逐条、逐项写清楚: %s", (target, found) => {
  expect(told({ annual: [annualRow({ target, goal: "" })] })).toEqual(found);
});

it("asks the same of a month's plan", () => {
  expect(told({ monthly: [monthRow({ content: "检定、监督等工作" })] })).toEqual([
    "check items-left-open 四(一)1 D5",
  ]);
});

it("asks for 完成标准 of a target that cannot be counted, and of no other", () => {
  expect(told({ annual: [annualRow({ goal: "" }).replace("通过考核", "")] })).toEqual([
    "check standard-missing 四(一)1 G5",
  ]);
  expect(told({ annual: [annualRow({})] })).toEqual([]);
});
