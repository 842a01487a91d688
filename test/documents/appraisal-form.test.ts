import { describe, expect, it } from "vitest";
import type { AppraisalFormView } from "../../src/documents/views.ts";
import { papersOn } from "../support/papers.ts";
import { bureau, cellNames } from "../support/years.ts";

const decisions = `
# 目标办登记/2025年等次审定.xlsx | 等次审定 |  | 2025
## 个人等次
| 编号 | 姓名 | 审核 | 审核日期 | 审定 | 审定日期 | 理由 |
| --- | --- | --- | --- | --- | --- | --- |
| 1002 | 李小华 | 优秀 | 2026-01-06 | 优秀 | 2026-01-08 |  |
| 2001 | 张伟 | 不确定等次 | 2026-01-06 | 不确定等次 | 2026-01-08 | 试用期未满 |
## 公示
| 批次 | 编号 | 起 | 止 | 状态 |
| --- | --- | --- | --- | --- |
| 1 | 1002 | 2026-01-12 | 2026-01-16 | 期满 |
`;
const year = bureau + decisions;

function withSetting(name: string, value: string, markdown = year): string {
  return markdown.replace(
    "## 科室",
    `## 参数\n| 参数 | 取值 |\n| --- | --- |\n| ${name} | ${value} |\n## 科室`,
  );
}

function formOn(markdown: string, asOf: string, id: string) {
  const paper = papersOn(markdown, asOf, "appraisal-form").find(({ person }) => person === id);
  if (paper === undefined) return null;
  // Every paper of this kind has this view.
  const view = paper.view as AppraisalFormView;
  return { paper, view, said: new Map(view.back.map(({ label, paragraphs }) => [label, paragraphs])) };
}

const office = "机关负责人或考核委员会意见";
const explained = "未确定等次或不参加考核情况说明";

describe("the boxes of 年度考核登记表", () => {
  it.each([
    ["2026-01-07", []],
    ["2026-01-15", ["2026年1月8日经局党组审定，拟确定为优秀等次。"]],
    [
      "2026-01-16",
      ["2026年1月8日经局党组审定，拟确定为优秀等次；2026年1月12日至1月16日公示期满，确定为优秀等次。"],
    ],
  ])("on %s the party group's says %s (五(二)2(5))", (asOf, words) => {
    expect(formOn(year, asOf, "1002")?.said.get(office)).toEqual(words);
  });

  it("gives the ground of 不确定等次", () => {
    const form = formOn(year, "2026-01-30", "2001");
    expect(form?.said.get(office)).toEqual(["2026年1月8日经局党组审定，不确定等次。"]);
    expect(form?.said.get(explained)).toEqual(["试用期未满"]);
    expect(cellNames(form?.paper.sources ?? [])).toContain("个人等次!I6");
  });

  it("has no box for the panel, one of its own, or its words in the office's, as set", () => {
    const words = "2026年1月6日经考评小组审核，提出优秀等次的意见。";
    const plain = formOn(year, "2026-01-15", "1002");
    const own = formOn(withSetting("登记表考评小组审核意见", "单列"), "2026-01-15", "1002");
    const joined = formOn(withSetting("登记表考评小组审核意见", "并入机关意见"), "2026-01-15", "1002");
    expect(plain?.said.has("考评小组审核意见")).toBe(false);
    expect(JSON.stringify(plain?.view)).not.toContain("考评小组");
    expect([...(own?.said.keys() ?? [])].indexOf("考评小组审核意见")).toBe(2);
    expect(own?.said.get("考评小组审核意见")).toEqual([words]);
    expect(joined?.said.get(office)).toEqual([words, "2026年1月8日经局党组审定，拟确定为优秀等次。"]);
    expect(cellNames(joined?.paper.sources ?? [])).toContain("个人等次!E5");
    expect(cellNames(plain?.paper.sources ?? [])).not.toContain("个人等次!E5");
  });

  it.each([
    [
      "现行",
      ["姓　　名", "性　别", "出生年月", "政治面貌", "任现职务职级时间", "单位及职务职级", "从事或分管工作"],
      ["参加脱产培训情况", "主管领导评语和考核等次建议", office, "本人意见", explained],
    ],
    [
      "2007年",
      ["姓　　名", "性　别", "出生年月", "政治面貌", "任现职时间", "单位及职务", "从事或分管工作"],
      ["主管领导评语和考核等次建议", office, "本人意见", explained],
    ],
  ])("stand in the order of the form %s, behind the summary", (type, facts, back) => {
    const form = formOn(withSetting("登记表式样", type), "2026-01-30", "1002");
    expect(form?.view.facts.flat().map(({ label }) => label)).toEqual(facts);
    expect(form?.view.front.map(({ label }) => label)).toEqual(["个人总结"]);
    expect(form?.view.back.map(({ label }) => label)).toEqual(back);
    const names = [...facts, "个人总结", ...back].map((label) => label.replaceAll("　", ""));
    expect(form?.paper.figures?.map(({ name }) => name)).toEqual(names);
  });
});

describe("somebody who does not take part", () => {
  const excused = bureau
    .replace("从事工作 |\n", "从事工作 | 是否参加考核 | 不参加考核的原因 |\n")
    .replace("| 文秘 |", "| 文秘 | 否 | 病假超过半年 |");

  it.each([
    ["2025-12-30", null],
    ["2025-12-31", ["不参加2025年度考核。原因：病假超过半年。"]],
  ])("has on %s a form that says %s", (asOf, words) => {
    expect(formOn(excused, asOf, "1002")?.said.get(explained) ?? null).toEqual(words);
  });

  it("stands in the volume of the section in the roster's order, and in no count of participants", () => {
    const papers = papersOn(excused, "2025-12-31", "appraisal-form");
    expect(papers.map(({ path }) => path.split("/").at(-1))).toEqual([
      "1001 王明.pdf",
      "1002 李小华.pdf",
      "2001 张伟.pdf",
      "9001 赵青山.pdf",
    ]);
    expect(cellNames(papers[1]?.sources ?? [])).toContain("人员!M6");
  });

  it("whose grade a higher body decides has no form here", () => {
    const above = bureau
      .replace("从事工作 |\n", "从事工作 | 等次确定机关 |\n")
      .replace("| 协助分管 |", "| 协助分管 | 上级机关 |");
    expect(formOn(above, "2026-01-30", "9001")).toBeNull();
  });
});
