import { expect, test } from "vitest";
import { guardOf, saidIn } from "../../src/documents/leaks.ts";
import type { Tree } from "../../src/documents/paper.ts";
import type { TypedCell } from "../../src/facts/typed-cells.ts";

const cell = (text: string, reach: Tree, column = "评语", free = true): TypedCell => ({
  text,
  reach,
  column,
  free,
  place: { file: "登记.xlsx", sheet: "登记", cell: "D5" },
});

function found(tree: Tree, paper: string, ...cells: readonly TypedCell[]): string[] {
  return guardOf(() => cells)
    .leaks(tree, saidIn(paper))
    .map(({ column }) => column);
}

const comment = "该同志工作认真负责，全年完成检定任务三百余批次；与同事相处有时急躁。";

test.each<[string, Tree, string, TypedCell, boolean]>([
  ["a whole text", "内部", `通报如下：${comment}特此通报`, cell(comment, "涉个人"), true],
  [
    "set with spaces and broken over lines",
    "内部",
    "该同志　工作认真负责，\n全年完成检定任务三百余批次",
    cell(comment, "涉个人"),
    true,
  ],
  [
    "one sentence of it",
    "可公开",
    "其中与同事相处有时急躁爱发脾气",
    cell("与同事相处有时急躁爱发脾气。其他尚可。", "涉个人"),
    true,
  ],
  ["a paper that may say it", "涉个人", comment, cell(comment, "涉个人"), false],
  [
    "an internal text on a 公示",
    "可公开",
    "完成十二个强制检定项目的建标",
    cell("完成十二个强制检定项目的建标", "内部"),
    true,
  ],
  [
    "an internal text on an internal paper",
    "内部",
    "完成十二个强制检定项目的建标",
    cell("完成十二个强制检定项目的建标", "内部"),
    false,
  ],
  ["six characters on a 公示", "可公开", "因长期病休不在岗", cell("长期病休不在岗", "涉个人"), true],
  ["so short a text on other papers", "内部", "因长期病休不在岗", cell("长期病休不在岗", "涉个人"), false],
  [
    "a choice or a day",
    "可公开",
    "2025年度基本称职等次",
    cell("2025年度基本称职等次", "涉个人", "等次", false),
    false,
  ],
  [
    "a year and month of a person",
    "可公开",
    "王明，1995.03，科员",
    cell("1995.03", "涉个人", "出生年月"),
    true,
  ],
  ["such figures within others", "可公开", "共21995.038吨", cell("1995.03", "涉个人", "出生年月"), false],
  [
    "an identity number",
    "内部",
    "身份证号11010119900307888X",
    cell("证号11010119900307888x", "涉个人"),
    true,
  ],
  ["a telephone number in groups", "内部", "电话139 1234 5678转", cell("13912345678", "涉个人"), true],
  ["part of a longer number", "内部", "编号9139123456780", cell("13912345678", "涉个人"), false],
  ["a number of few figures", "内部", "共20250105", cell("共250105元", "涉个人"), false],
])("%s", (_, tree, paper, kept, leaks) => {
  expect(found(tree, paper, kept)).toEqual(leaks ? [kept.column] : []);
});

test("the same words in a column that such papers may quote, or in the scheme, are no leak", () => {
  const done = cell("完成十二个强制检定项目的建标", "涉个人", "完成情况");
  const target = cell("年内完成十二个强制检定项目的建标。", "内部", "目标");
  expect(found("内部", done.text, done)).toEqual(["完成情况"]);
  expect(found("内部", done.text, done, target)).toEqual([]);
  expect(found("可公开", done.text, done, target)).toEqual(["完成情况"]);
  expect(found("内部", "工作人员有违章或违纪行为", cell("工作人员有违章或违纪行为", "涉个人"))).toEqual([]);
});

test("what is looked for is counted", () => {
  const guard = guardOf(() => [cell(comment, "涉个人"), cell("1995.03", "涉个人"), cell("王明", "可公开")]);
  expect([guard.kept("可公开"), guard.kept("内部"), guard.kept("涉个人")]).toEqual([3, 3, 0]);
});
