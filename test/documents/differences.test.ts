import { describe, expect, it } from "vitest";
import { composeAll } from "../../src/commands/compose.ts";
import { survey } from "../../src/commands/survey.ts";
import { differencesOf } from "../../src/documents/differences.ts";
import { figuresOf } from "../../src/documents/view-figures.ts";
import { day } from "../../src/domain/day.ts";
import { inputOf } from "../support/workbooks.ts";
import { bureau, cellNames } from "../support/years.ts";

/** A month's row of 计量科: its number, content and state, with the account that an unfinished one needs. */
function row(month: string, number: string, content: string, state: string): string {
  const account = state === "未完成" || state === "滞后" ? "设备未归 | 客观 | 催办" : " | | ";
  return `| ${month} | ${number} | ${content} | 张伟 | 高远 | 2025-01-20 | ${state} | ${account} |`;
}

function ledger(receivedOn: string, ...rows: readonly string[]): string {
  return `
# 各科室报送/02/${receivedOn}-1 2025年目标台账.xlsx | 目标台账 | 计量科 | 2025
## 月计划与完成
| 月份 | 序号 | 内容 | 责任人 | 签发人 | 签发日期 | 状态 | 未完成原因 | 原因类别 | 改进措施 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join("\n")}
`;
}

const register = (...rows: readonly string[]): string => `
# 目标办登记/2025年目标办登记.xlsx | 目标办登记 |  | 2025
## 抽查督办
| 日期 | 对象 | 来源 | 事项 | 结果 |
| --- | --- | --- | --- | --- |
${rows.join("\n")}
`;

const february = [row("2月", "1", "送检标准器", "已完成"), row("2月", "2", "整理台账", "已完成")];
const march = [row("3月", "1", "编写报告", "")];
/** What stood there when the first quarter's bulletin was issued: February reported, March not. */
const issued = ledger("2025-03-04", ...february, ...march);
const check = "| 2025-03-11 | 计量科 | 抽查 | 台账 | 齐全 |";

function bulletin(markdown: string, asOf: string) {
  const surveyed = survey(inputOf(bureau + markdown), day(asOf));
  const found = composeAll(inputOf(bureau + markdown), surveyed).papers.find(
    ({ paper }) => paper.period === "2025-Q1",
  );
  const [year] = surveyed.years;
  if (found === undefined || year === undefined) throw new Error("no bulletin of the first quarter");
  return { found, year };
}

/** What the bulletin that was issued on 10 April would say differently in June. */
function differences(before: string, after: string) {
  const then = figuresOf(bulletin(before, "2025-04-10").found.paper);
  const { found, year } = bulletin(after, "2025-06-10");
  const now = found.again(year.again(day("2025-04-10"), day("2025-06-10")));
  return differencesOf(then, now === null ? [] : figuresOf(now));
}

const later = (...rows: readonly string[]): string => issued + ledger("2025-05-06", ...rows);

describe("no difference (office.md 4)", () => {
  it.each<[string, string]>([
    ["nothing came", issued],
    ["the same came again", later(...february, ...march)],
    [
      "a month that was not reported is reported: a mere 补报",
      later(...february, row("3月", "1", "编写报告", "已完成")),
    ],
    ["a 补报 that reports it unfinished", later(...february, row("3月", "1", "编写报告", "未完成"))],
    [
      "an item is added to a month that was not reported",
      later(...february, ...march, row("3月", "2", "培训", "已完成")),
    ],
    [
      "a month that was not planned is planned and reported",
      later(row("1月", "1", "总结", "已完成"), ...february, ...march),
    ],
    ["months of the next quarter", later(...february, ...march, row("4月", "1", "复查", "未完成"))],
    [
      "only white space and the order of rows",
      later(february[1] ?? "", row("2月", "1", "送检 标准器", "已完成"), ...march),
    ],
    [
      "what was filed too late stays late by its data day",
      `${issued}${ledger("2025-04-20", ...february, row("3月", "1", "编写报告", "已完成"))}`,
    ],
  ])("%s", (_, after) => {
    expect(differences(issued, after)).toEqual([]);
  });

  it("a spot check of a later day", () => {
    const after = register(check, "| 2025-05-11 | 计量科 | 抽查 | 台账 | 不全 |");
    expect(differences(issued + register(check), issued + after)).toEqual([]);
  });
});

describe("a difference, with the cells on both sides (office.md 4)", () => {
  const told = (before: string, after: string) =>
    differences(before, after)
      .filter(({ name }) => !name.startsWith("合计"))
      .map(({ name, issued: old, now, issuedCells, nowCells }) => [
        name,
        old,
        now,
        cellNames(issuedCells),
        cellNames(nowCells),
      ]);

  it("a reported item reads otherwise", () => {
    const cells = [["月计划与完成!J5"], ["月计划与完成!J5"]];
    const unfinished = [row("2月", "1", "送检标准器", "滞后"), ...february.slice(1), ...march];
    expect(told(issued, later(...unfinished))).toEqual([
      ["计量科·已完成", "2", "1", ...cells],
      ["计量科·完成率", "66.7%", "33.3%", ...cells],
      ["计量科·滞后", "0", "1", ...cells],
      [
        "未完成目标·计量科·2月第1项",
        null,
        "送检标准器；滞后；设备未归（客观）；催办",
        [],
        ["D5", "J5", "L5", "M5", "N5"].map((cell) => `月计划与完成!${cell}`),
      ],
    ]);
  });

  it("an item of a reported month is gone", () => {
    const names = told(issued, later(february[0] ?? "", ...march)).map(([name, old, now]) => [
      name,
      old,
      now,
    ]);
    expect(names).toEqual([
      ["计量科·项数", "3", "2"],
      ["计量科·已到期", "3", "2"],
      ["计量科·已完成", "2", "1"],
      ["计量科·完成率", "66.7%", "50.0%"],
    ]);
  });

  it("an item is added to a reported month", () => {
    const added = later(...february, row("2月", "3", "培训", "已完成"), ...march);
    expect(told(issued, added).find(([name]) => name === "计量科·项数")).toEqual([
      "计量科·项数",
      "3",
      "4",
      [],
      ["月计划与完成!D7"],
    ]);
  });

  it("of a month reported in part, an item that was reported reads otherwise", () => {
    const part = ledger("2025-03-04", february[0] ?? "", row("2月", "2", "整理台账", ""));
    const mended = [row("2月", "1", "送检标准器", "未完成"), row("2月", "2", "整理台账", "已完成")];
    const names = told(part, part + ledger("2025-05-06", ...mended)).map(([name, old, now]) => [
      name,
      old,
      now,
    ]);
    expect(names.slice(0, 3)).toEqual([
      ["计量科·已完成", "1", "0"],
      ["计量科·完成率", "50.0%", "0.0%"],
      ["计量科·未完成", "0", "1"],
    ]);
  });

  it("the office corrects a spot check in its own register", () => {
    const after = register(check.replace("齐全", "不全"));
    expect(told(issued + register(check), issued + after)).toEqual([
      ["抽查督办·2025-03-11·计量科·台账", "抽查；齐全；", "抽查；不全；", ["抽查督办!F5"], ["抽查督办!F5"]],
    ]);
  });

  it("the office corrects a day of receipt that was decided before the data day", () => {
    const corrected = `
# 目标办登记/2025年目标办登记.xlsx | 目标办登记 |  | 2025
## 报送更正
| 科室 | 报表 | 期间 | 处理 | 收到日期 | 依据 | 认定日期 |
| --- | --- | --- | --- | --- | --- | --- |
| 计量科 | 月完成情况 | 3月 | 更正收到日期 | 2025-04-03 | 签收单 | DAY |
`;
    const names = (decidedOn: string) =>
      told(issued, issued + corrected.replace("DAY", decidedOn)).map(([name, old, now]) => [name, old, now]);
    expect(names("2025-04-09")).toContainEqual(["报送·计量科·未报", "4", "3"]);
    expect(names("2025-05-09")).toEqual([]);
  });
});
