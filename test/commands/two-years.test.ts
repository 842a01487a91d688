import { describe, expect, it } from "vitest";
import { composeAll } from "../../src/commands/compose.ts";
import { explain } from "../../src/commands/explain.ts";
import { loadInput } from "../../src/commands/load.ts";
import { receive } from "../../src/commands/receive.ts";
import { survey } from "../../src/commands/survey.ts";
import { day } from "../../src/domain/day.ts";
import { months } from "../../src/domain/period.ts";
import type { Filing } from "../../src/facts/filings.ts";
import { bureauWith } from "../facts/bureaus.ts";
import { copy, monthLine, quantifiedTarget, target, wholeYear } from "../facts/ledgers.ts";
import { checkedMonths } from "../support/years.ts";
import { inputOf } from "../support/workbooks.ts";
import { inOffice, ledger, type Office } from "./office.ts";

const decided = `
# 目标办登记/2025年等次审定.xlsx | 等次审定 |  | 2025
## 个人等次
| 编号 | 姓名 | 审核 | 审核日期 | 审定 | 审定日期 |
| --- | --- | --- | --- | --- | --- |
| 2001 | 张伟 | 优秀 | 2026-01-08 | 优秀 | 2026-01-12 |
## 公示
| 批次 | 编号 | 起 | 止 | 状态 |
| --- | --- | --- | --- | --- |
| 1 | 2001 | 2026-01-13 | 2026-01-19 | 公示中 |

# 目标办登记/2025年考勤活动登记.xlsx | 考勤活动登记 | 办公室 | 2025
${checkedMonths}`;

/** 2025 to its end, decided in January. */
const old =
  bureauWith({ year: 2025 }) +
  wholeYear(
    [target(1), quantifiedTarget(2, 12)],
    months.flatMap((month) => [
      { month, of: 1, state: month === 12 ? "已完成" : "按进度推进" },
      { month, of: 2, state: "已完成", achieved: 1 },
    ]),
    { lateReports: [5] },
  ) +
  decided;

/** 2026 as it begins: targets and January's plan in December, February's plan late, a head newly come, a deadline rule of its own. */
const young =
  bureauWith({
    year: 2026,
    parameters: { 期限遇休息日: "不顺延" },
    people: ["| 2009 | 新到人 | 男 | 1990.01 | 群众 | 计量科 | 科长 | 2025.12 | 科长 | 计量全面工作 | | | |"],
  }) +
  copy("2025-12-24", { annual: [target(1)], monthly: [monthLine({ month: 1, of: 1 })] }, { year: 2026 }) +
  `
# 目标办登记/2026年目标办登记.xlsx | 目标办登记 |  | 2026
## 报送更正
| 科室 | 报表 | 期间 | 处理 | 收到日期 | 依据 | 认定日期 |
| --- | --- | --- | --- | --- | --- | --- |
| 计量科 | 月完成情况 | 1月 | 免于计次 | | 领导小组同意 | 2026-01-06 |
## 事项登记
| 日期 | 对象 | 类型 | 事实 | 认定结论 | 认定人 | 认定日期 |
| --- | --- | --- | --- | --- | --- | --- |
| 2026-01-06 | 2001 | 违纪 | 值班饮酒 | 属实 | 高远 | 2026-01-07 |
| 2026-01-08 | 不存在的科室 | 投诉 | 态度生硬 | | | |
`;

const days = ["2025-12-22", "2025-12-31", "2026-01-15", "2026-03-31", "2026-06-30"];

describe.each(days)("two years side by side on %s", (shown) => {
  const asOf = day(shown);
  const both = survey(inputOf(old + young), asOf);

  it.each([
    { year: 2025, own: old },
    { year: 2026, own: young },
  ])("$year has the papers that it has alone", ({ year, own }) => {
    const composed = (markdown: string) => {
      const input = inputOf(markdown);
      const { papers, volumes } = composeAll(input, survey(input, asOf));
      // As data: a paper can also be read again, and two functions are never equal.
      return {
        papers: papers
          .filter(({ paper }) => paper.period.startsWith(String(year)))
          .map((each) => JSON.stringify(each)),
        volumes: volumes
          .filter(({ volume }) => volume.period.startsWith(String(year)))
          .map((each) => JSON.stringify(each)),
      };
    };
    const alone = composed(own);
    expect(composed(old + young)).toEqual(alone);
    expect(composed(young + old)).toEqual(alone);
    if (year === 2025) expect(alone.papers.length).toBeGreaterThan(2);
  });

  it.each([
    { year: 2025, own: old },
    { year: 2026, own: young },
  ])("$year has the duties and problems that it has alone", ({ year, own }) => {
    const alone = survey(inputOf(own), asOf);
    const judged = (years: typeof both.years) => {
      const judgement = years.find(({ records }) => records.year === year)?.on(asOf).judgement;
      return {
        sections: judgement?.sections.map(({ filings, facts, proposal }) => ({ filings, facts, proposal })),
        people: judgement?.people.map(({ person, membership, review }) => ({ person, membership, review })),
      };
    };
    expect(judged(both.years)).toEqual(judged(alone.years));
    const others = survey(inputOf(year === 2025 ? young : old), asOf).problems;
    expect([...alone.problems, ...others].map(({ message }) => message).sort()).toEqual(
      both.problems.map(({ message }) => message).sort(),
    );
  });
});

describe("the duties of the turn of the year", () => {
  const of = (year: number, on: string): Filing[] => {
    const asOf = day(on);
    const found = survey(inputOf(old + young), asOf).years.find(({ records }) => records.year === year);
    return [
      ...(found?.on(asOf).judgement.sections.find(({ section }) => section.code === "02")?.filings ?? []),
    ];
  };
  const state = (year: number, on: string, kind: string, month: number | null) =>
    of(year, on).find(({ duty }) => duty.kind === kind && duty.month === month)?.state;

  it.each([
    [2026, "2025-12-23", "年度目标", null, "未到期"],
    [2026, "2025-12-24", "年度目标", null, "按时"],
    [2026, "2025-12-31", "月计划", 1, "按时"],
    [2026, "2026-01-28", "月计划", 2, "未到期"],
    [2026, "2026-01-29", "月计划", 2, "未报"],
    [2025, "2025-12-31", "月完成情况", 12, "未到期"],
    [2025, "2026-01-01", "月完成情况", 12, "未到期"],
    [2025, "2026-01-02", "月完成情况", 12, "按时"],
    [2025, "2026-01-15", "月完成情况", 5, "补报"],
  ])("%i on %s: %s %s is %s", (year, on, kind, month, expected) => {
    expect(state(year, on, kind, month)).toBe(expected);
  });
});

describe("January in the office", () => {
  const settings = bureauWith({ year: 2025 }) + bureauWith({ year: 2026 });
  const told = async (office: Office, asOf: string, year: number | null = null) => {
    office.said.length = 0;
    await explain({ input: office.input, asOf: day(asOf), subject: "计量科", year }, office.effects);
    return office.said[0];
  };

  it("receive files each copy under its own year, and each counts in that year alone", () =>
    inOffice(async (office) => {
      await office.file(
        settings + ledger("待收/甲.xlsx", "12月") + ledger("待收/乙.xlsx", "1月", "计量科", "2026"),
      );
      expect(await receive({ input: office.input, date: day("2026-01-05") }, office.effects)).toBe(0);
      const { years } = await loadInput(office.input, office.effects);
      const files = years.map(({ year, copies }) => [year, copies.targetLedger.map(({ file }) => file)]);
      expect(files).toEqual([
        [2025, [expect.stringMatching(/^各科室报送\/02\/2026-01-05-\d 2025年目标台账\.xlsx$/u)]],
        [2026, [expect.stringMatching(/^各科室报送\/02\/2026-01-05-\d 2026年目标台账\.xlsx$/u)]],
      ]);
    }));

  it("explain speaks of the year in hand: the old one to the end of March, or the one that is named", () =>
    inOffice(async (office) => {
      await office.file(settings);
      expect(await told(office, "2025-12-20")).toContain("2025年度");
      expect(await told(office, "2026-01-15")).toContain("2025年度");
      expect(await told(office, "2026-03-31")).toContain("2025年度");
      expect(await told(office, "2026-04-01")).toContain("2026年度");
      expect(await told(office, "2026-01-15", 2026)).toContain("2026年度");
    }));
});
