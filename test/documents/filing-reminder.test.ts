import { describe, expect, it } from "vitest";
import { survey } from "../../src/commands/survey.ts";
import { reminderOf, reminderText } from "../../src/documents/filing-reminder.ts";
import { day } from "../../src/domain/day.ts";
import { months } from "../../src/domain/period.ts";
import { bureauWith } from "../facts/bureaus.ts";
import { copy, monthLine, target } from "../facts/ledgers.ts";
import { inputOf } from "../support/workbooks.ts";

/** What 计量科 is reminded of on a day; null where it is not. */
function reminded(markdown: string, on: string): string | null {
  const asOf = day(on);
  const judgements = survey(inputOf(markdown), asOf).years.map((year) => year.on(asOf).judgement);
  return reminderOf(judgements, asOf).sections.find(({ section }) => section === "计量科")?.text ?? null;
}

const reported = (through: number) =>
  months.map((month) => monthLine(month <= through ? { month, of: 1, state: "已完成" } : { month, of: 1 }));
const selfChecks = ["| 半年自检报告 | 上半年自检报告 |"];
/** All plans of 2025, and the reports of the months up to September. */
const upToSeptember = copy("2025-10-09", { annual: [target(1)], monthly: reported(9), selfChecks });
const bureau = bureauWith({});

describe("报送提醒: October's report is due on Wednesday, 5 November 2025", () => {
  it.each([
    ["2025-10-30", null],
    ["2025-10-31", "请报送10月完成情况表（11月5日前）。"],
    ["2025-11-05", "请报送10月完成情况表（11月5日前）。"],
    ["2025-11-06", "尚未收到10月完成情况表（应于11月5日前报送，已逾期1个工作日），请尽快补报。"],
    ["2025-11-10", "尚未收到10月完成情况表（应于11月5日前报送，已逾期3个工作日），请尽快补报。"],
    [
      "2025-12-01",
      "请报送11月完成情况表（12月5日前）。尚未收到10月完成情况表（应于11月5日前报送，已逾期18个工作日），请尽快补报。",
    ],
  ])("%s: %s", (on, expected) => {
    expect(reminded(bureau + upToSeptember, on)).toBe(expected);
  });

  it("is said as early as 提醒提前天数 asks", () => {
    const early = bureauWith({ parameters: { 提醒提前天数: "6" } });
    expect(reminded(early + upToSeptember, "2025-10-30")).toBe("请报送10月完成情况表（11月5日前）。");
  });

  it("is silent once it has come, also too late", () => {
    const late = copy("2025-11-20", { annual: [target(1)], monthly: reported(10), selfChecks });
    expect(reminded(bureau + upToSeptember + late, "2025-11-19")).toMatch(/^尚未收到10月/);
    expect(reminded(bureau + upToSeptember + late, "2025-11-20")).toBeNull();
  });

  it("is silent where the leading group waived it, and speaks again where it was turned back", () => {
    const corrected = (row: string) => `${bureau}${upToSeptember}
# 目标办登记/2025年目标办登记.xlsx | 目标办登记 | | 2025
## 报送更正
| 科室 | 报表 | 期间 | 处理 | 收到日期 | 依据 | 认定日期 |
| --- | --- | --- | --- | --- | --- | --- |
${row}
`;
    const waived = corrected("| 计量科 | 月完成情况 | 10月 | 免于计次 | | 领导小组同意 | 2025-11-06 |");
    expect(reminded(waived, "2025-11-07")).toBeNull();
    const refused = corrected(
      "| 计量科 | 月完成情况 | 9月 | 退回未受理 | 2025-10-09 | 没有签发 | 2025-10-10 |",
    );
    expect(reminded(refused, "2025-10-10")).toBe(
      "尚未收到9月完成情况表（应于10月9日前报送，已逾期1个工作日），请尽快补报。",
    );
  });

  it("moves with the deadline: September's is due on 9 October, after National Day", () => {
    const upToAugust = copy("2025-09-05", { annual: [target(1)], monthly: reported(8), selfChecks });
    expect(reminded(bureau + upToAugust, "2025-10-04")).toBe("请报送9月完成情况表（10月9日前）。");
    expect(reminded(bureau + upToAugust, "2025-10-03")).toBeNull();
  });

  it("counts no working day on the Saturday after a Friday", () => {
    const upToOctober = copy("2025-11-05", { annual: [target(1)], monthly: reported(10), selfChecks });
    expect(reminded(bureau + upToOctober, "2025-12-06")).toBe(
      "尚未收到11月完成情况表（应于12月5日前报送），请尽快补报。",
    );
  });
});

describe("报送提醒 at the turn of the year", () => {
  const both = bureau + bureauWith({ year: 2026 }) + upToSeptember;

  it("speaks in December of the targets and the plan of the next year", () => {
    const through = copy("2025-12-05", { annual: [target(1)], monthly: reported(11), selfChecks });
    expect(reminded(both + through, "2025-12-24")).toBe(
      "请报送2026年度工作目标（12月25日前）、2026年1月工作目标计划（12月29日前）。",
    );
  });

  it("speaks in January of both years in one line, and in April of the old one no more", () => {
    const through = copy("2025-12-05", { annual: [target(1)], monthly: reported(11), selfChecks });
    const next = copy(
      "2025-12-24",
      { annual: [target(1)], monthly: [monthLine({ month: 1, of: 1 })] },
      { year: 2026 },
    );
    expect(reminded(both + through + next, "2026-01-26")).toBe(
      "请报送2月工作目标计划（1月28日前）。尚未收到2025年12月完成情况表（应于1月5日前报送，已逾期15个工作日），请尽快补报。",
    );
    expect(reminded(both + through + next, "2026-04-01")).not.toContain("2025年");
  });
});

describe("报送提醒 as a text", () => {
  const text = (markdown: string, on: string): string[] => {
    const asOf = day(on);
    const judgements = survey(inputOf(markdown), asOf).years.map((year) => year.on(asOf).judgement);
    return reminderText(reminderOf(judgements, asOf)).split("\n");
  };

  it("opens with the clauses that set the dates, one line a section, and is signed", () => {
    expect(text(bureau + upToSeptember, "2025-01-31").map((line) => line.slice(0, 60))).toEqual([
      "各科室：按照《青原州质量技术监督局机关目标管理方案》四（一）2、四（二）1的规定，现将有关材料报送事项提醒如下。",
      expect.stringMatching(
        /^办公室：请报送2月工作目标计划（2月5日前）、1月完成情况表（2月5日前）。尚未收到/,
      ),
      expect.stringMatching(/^计量科：/),
      "目标管理办公室",
      "2025年1月31日",
    ]);
  });

  it("says so where there is nothing to say", () => {
    expect(text("", "2025-01-31")[0]).toBe("近期没有应报送的材料，也没有逾期未报的材料。");
  });
});
