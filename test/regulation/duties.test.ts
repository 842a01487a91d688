import { describe, expect, it } from "vitest";
import { dutiesOf, dutyNumbers } from "../../src/regulation/duties.ts";
import { quote } from "../../src/regulation/quote.ts";

describe("the papers of a year, by the dates of the wording", () => {
  it.each([2024, 2025, 2026])("%i: 26, the first in December before, the last in January after", (year) => {
    const duties = dutiesOf(year);
    expect(duties).toHaveLength(26);
    expect(duties[0]).toMatchObject({ kind: "年度目标", date: `${year - 1}-12-25` });
    expect(duties.at(-1)).toMatchObject({ kind: "月完成情况", month: 12, date: `${year + 1}-01-05` });
    expect(new Set(duties.map(({ kind, month }) => `${kind}${month ?? ""}`)).size).toBe(26);
  });

  it("a plan falls due on the 28th of the month before, a report on the 5th of the month after", () => {
    const dates = (kind: string) =>
      dutiesOf(2025)
        .filter((duty) => duty.kind === kind)
        .map(({ month, date }) => `${month ?? ""}: ${date}`);
    expect(dates("月计划").slice(0, 3)).toEqual(["1: 2024-12-28", "2: 2025-01-28", "3: 2025-02-28"]);
    expect(dates("月完成情况").slice(0, 3)).toEqual(["1: 2025-02-05", "2: 2025-03-05", "3: 2025-04-05"]);
    expect(dates("半年自检报告")).toEqual([": 2025-06-20"]);
  });

  it("the numbers are those of the text", () => {
    const { annualTargets, monthPlan, monthReport, halfYearSelfReport } = dutyNumbers;
    expect(quote("四(一)2")).toContain(`每年${annualTargets.month}月${annualTargets.date}日之前`);
    expect(quote("四(一)2")).toContain(`每月${monthPlan.date}日前`);
    expect(quote("四(二)1")).toContain(`每月${monthReport.date}日前`);
    expect(quote("四(三)2")).toContain(`${halfYearSelfReport.month}月${halfYearSelfReport.date}日前`);
  });

  it("every duty cites the clause that sets its date", () => {
    const clauses = dutiesOf(2025).map(({ kind, clause }) => `${kind} ${clause}`);
    expect(new Set(clauses)).toEqual(
      new Set(["年度目标 四(一)2", "月计划 四(一)2", "月完成情况 四(二)1", "半年自检报告 四(三)2"]),
    );
  });
});
