import { describe, expect, it } from "vitest";
import { periodProblems } from "../../src/documents/period-problems.ts";
import { ledgerProblems } from "../../src/facts/ledger-problems.ts";
import { yearInHand } from "../../src/facts/years.ts";
import { day } from "../../src/domain/day.ts";
import { bureau, judged } from "../support/years.ts";
import { copy, target } from "./ledgers.ts";

const signed = "张伟 | 高远 | 2025-01-20";
const row = (month: string, annual: string, rest: string) =>
  `| ${month} | 1 | ${annual} | 检定 | ${rest} | | | |`;

function problemsOf(monthly: readonly string[], annual: readonly string[] = [target(1)]) {
  const { facts } = judged(bureau + copy("2025-04-02", { annual, monthly }), "2025-05-02");
  return ledgerProblems(facts).map(
    ({ code, clause, place }) => `${code} ${clause ?? ""} ${place.sheet ?? ""}!${place.cell ?? ""}`,
  );
}

describe("what keeps a ledger from being filed is told at its cell", () => {
  it.each<{
    readonly told: string;
    readonly annual?: readonly string[];
    readonly rows: readonly string[];
    readonly found: readonly string[];
  }>([
    {
      told: "nothing of a signed plan and a whole report",
      rows: [row("3月", "1", `${signed} | 已完成 | |`)],
      found: [],
    },
    {
      told: "a plan without 签发人",
      rows: [row("6月", "1", "张伟 | | | | |")],
      found: ["plan-not-signed 四(一)2 月计划与完成!H5"],
    },
    {
      told: "a plan without 签发日期",
      rows: [row("6月", "1", "张伟 | 高远 | | | |")],
      found: ["plan-not-signed 四(一)2 月计划与完成!I5"],
    },
    {
      told: "a month of which one row has no 状态",
      rows: [row("3月", "1", `${signed} | 已完成 | |`), row("3月", "1", `${signed} | | |`)],
      found: ["report-not-complete 四(二)1 月计划与完成!J6"],
    },
    {
      told: "nothing of a month that nobody has begun to report",
      rows: [row("3月", "1", `${signed} | | |`)],
      found: [],
    },
    {
      told: "an annual target due in the year after",
      annual: [target(1), target(2, "2026-01-15")],
      rows: [],
      found: ["due-outside-year 四(一)1 年度目标!H6"],
    },
    {
      told: "an annual target due before the year",
      annual: [target(1, "2024-12-31")],
      rows: [],
      found: ["due-outside-year 四(一)1 年度目标!H5"],
    },
    {
      told: "nothing of the first and the last day of the year",
      annual: [target(1, "2025-01-01"), target(2, "2025-12-31")],
      rows: [],
      found: [],
    },
    {
      told: "a row whose annual target does not exist",
      rows: [row("3月", "9", `${signed} | 已完成 | |`)],
      found: ["target-not-known 四(一)1 月计划与完成!C5"],
    },
  ])("$told", ({ rows, found, annual }) => {
    expect(problemsOf(rows, annual)).toEqual(found);
  });
});

describe("期间 that means no paper", () => {
  it.each([
    ["季度通报", "1季度", true],
    ["季度通报", "第一季度", true],
    ["季度通报", "2025-Q4", true],
    ["季度通报", "第一季度通报", false],
    ["季度通报", "5季度", false],
    ["公示", "第1批", false],
  ])("%s %s: %s", (paper, period, known) => {
    const { facts } = judged(`${bureau}
# 目标办登记/2025年文稿与印发.xlsx | 文稿与印发 |  | 2025
## 印发登记
| 文种 | 期间 |
| --- | --- |
| ${paper} | ${period} |
`);
    const found = periodProblems(facts.known).map(({ code, place }) => `${code} ${place.cell ?? ""}`);
    expect(found).toEqual(known ? [] : ["period-not-known B5"]);
  });
});

describe("the year that the office has in hand", () => {
  it.each([
    { years: [2025], on: "2026-11-22", year: 2025 },
    { years: [2025, 2026], on: "2026-01-15", year: 2025 },
    { years: [2025, 2026], on: "2026-04-01", year: 2026 },
    { years: [2025, 2026], on: "2025-12-27", year: 2025 },
    { years: [2026], on: "2026-01-15", year: 2026 },
    { years: [2026], on: "2025-12-27", year: 2026 },
    { years: [], on: "2026-01-15", year: null },
  ])("of $years on $on: $year", ({ years, on, year }) => {
    expect(yearInHand(years, day(on))).toBe(year);
  });
});

describe("启用日期 (本局设定)", () => {
  it("takes duties out whose date came before it", () => {
    const begun = (date: string) =>
      judged(
        bureau.replace("## 科室", `## 参数\n| 参数 | 取值 |\n| --- | --- |\n| 启用日期 | ${date} |\n## 科室`),
        "2026-01-30",
      ).sections[0];
    expect(begun("")?.filings).toHaveLength(26);
    expect(
      begun("2025-07-01")
        ?.filings.map(({ duty }) => duty.date)
        .filter((date) => date < "2025-07-01"),
    ).toEqual([]);
    // Plans of August to December, reports of June to December.
    expect(begun("2025-07-01")?.facts.lateFilings.value).toBe(5 + 7);
    expect(begun("七月")?.filings).toHaveLength(26);
  });
});
