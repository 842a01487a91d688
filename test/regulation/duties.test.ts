import { describe, expect, it } from "vitest";
import { dutiesOf } from "../../src/regulation/duties.ts";
import { standardNumbers } from "../../src/regulation/numbers.ts";

describe("the papers of a year, by the dates of the wording", () => {
  it.each([2024, 2025, 2026])("%i: 26, the first in December before, the last in January after", (year) => {
    const duties = dutiesOf(year, standardNumbers);
    expect(duties).toHaveLength(26);
    expect(duties[0]).toMatchObject({ kind: "年度目标", date: `${year - 1}-12-25` });
    expect(duties.at(-1)).toMatchObject({ kind: "月完成情况", month: 12, date: `${year + 1}-01-05` });
    expect(new Set(duties.map(({ kind, month }) => `${kind}${month ?? ""}`)).size).toBe(26);
  });

  it("a plan falls due on the 28th of the month before, a report on the 5th of the month after", () => {
    const dates = (kind: string) =>
      dutiesOf(2025, standardNumbers)
        .filter((duty) => duty.kind === kind)
        .map(({ month, date }) => `${month ?? ""}: ${date}`);
    expect(dates("月计划").slice(0, 3)).toEqual(["1: 2024-12-28", "2: 2025-01-28", "3: 2025-02-28"]);
    expect(dates("月完成情况").slice(0, 3)).toEqual(["1: 2025-02-05", "2: 2025-03-05", "3: 2025-04-05"]);
    expect(dates("半年自检报告")).toEqual([": 2025-06-20"]);
  });

  it("with dates set otherwise they fall due on those", () => {
    const dates = {
      ...standardNumbers,
      annualTargetsDate: { month: 12, date: 31 },
      halfYearSelfReportDate: { month: 7, date: 10 },
      monthPlanDate: 25,
      monthReportDate: 8,
    };
    const set = dutiesOf(2025, dates).map(({ kind, month, date }) => `${kind}${month ?? ""} ${date}`);
    expect(set).toEqual(
      expect.arrayContaining(["年度目标 2024-12-31", "半年自检报告 2025-07-10", "月计划3 2025-02-25"]),
    );
    expect(set).toContain("月完成情况12 2026-01-08");
    const inJanuary = { ...standardNumbers, annualTargetsDate: { month: 1, date: 10 } };
    expect(dutiesOf(2025, inJanuary).find(({ kind }) => kind === "年度目标")?.date).toBe("2025-01-10");
  });

  it("every duty cites the clause that sets its date", () => {
    const clauses = dutiesOf(2025, standardNumbers).map(({ kind, clause }) => `${kind} ${clause}`);
    expect(new Set(clauses)).toEqual(
      new Set(["年度目标 四(一)2", "月计划 四(一)2", "月完成情况 四(二)1", "半年自检报告 四(三)2"]),
    );
  });
});
