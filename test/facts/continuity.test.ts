import { describe, expect, it } from "vitest";
import { continuityProblems } from "../../src/facts/continuity-problems.ts";
import type { Problem } from "../../src/diagnostics.ts";
import { bureau, judged } from "../support/years.ts";
import { annualRow, ledgerCopy, monthRow, type LedgerRows } from "./section-ledger.ts";

const register = (row: string): string => `
# 目标办登记/2025年目标办登记.xlsx | 目标办登记 | | 2025
## 报送更正
| 科室 | 报表 | 期间 | 处理 | 收到日期 | 依据 | 认定日期 |
| --- | --- | --- | --- | --- | --- | --- |
${row}
`;

/** A problem as these tests write it, with month and date of the copy that it stands in. */
function line({ code, clause, place }: Problem): string {
  const received = /\d{4}-(\d\d-\d\d)/.exec(place.file)?.[1] ?? "";
  return `${code} ${clause ?? ""} ${received} ${place.sheet ?? ""}!${place.cell ?? ""}`;
}

/** Targets and the plan of March filed on 26 February, sent again on 2 April. */
function told(before: LedgerRows, now: LedgerRows, more = ""): string[] {
  const markdown = bureau + more + ledgerCopy("2025-02-26", before) + ledgerCopy("2025-04-02", now);
  return continuityProblems(judged(markdown, "2025-04-10").facts).map(line);
}

const adjusted = (target: string, approver = "高远"): LedgerRows["adjustments"] => [
  `| 2025-03-10 | ${target} | 改期 | 设备检修 | ${approver} |`,
];

describe("四(一)2: a filed plan stays as it was filed, or a 目标调整 says why not", () => {
  const plan = { monthly: [monthRow(), monthRow({ number: "2", content: "整理档案", annual: "" })] };
  it.each<{ readonly what: string; readonly now: LedgerRows; readonly found: readonly string[] }>([
    { what: "the same rows", now: plan, found: [] },
    { what: "the same rows in another order", now: { monthly: [...plan.monthly].reverse() }, found: [] },
    {
      what: "white space and full-width forms alone",
      now: { monthly: [monthRow({ content: "检定 在用　器具" }), plan.monthly[1] ?? ""] },
      found: [],
    },
    {
      what: "rows that were only numbered anew",
      now: {
        monthly: [monthRow({ number: "2" }), monthRow({ number: "1", content: "整理档案", annual: "" })],
      },
      found: [],
    },
    {
      what: "a row that is gone, at the copy that had it",
      now: { monthly: [monthRow()] },
      found: ["plan-gone-after-filing 四(一)2 02-26 月计划与完成!D6"],
    },
    {
      what: "a whole month that is gone, once",
      now: { monthly: [] },
      found: ["plan-gone-after-filing 四(一)2 02-26 月计划与完成!D5"],
    },
    {
      what: "a row that came later",
      now: { monthly: [...plan.monthly, monthRow({ number: "3", content: "迎接检查", annual: "" })] },
      found: ["plan-added-after-filing 四(一)2 04-02 月计划与完成!D7"],
    },
    {
      what: "内容",
      now: { monthly: [monthRow({ content: "检定新购器具" }), plan.monthly[1] ?? ""] },
      found: ["plan-changed-after-filing 四(一)2 04-02 月计划与完成!D5"],
    },
    {
      what: "标准",
      now: { monthly: [monthRow({ standard: "抽检" }), plan.monthly[1] ?? ""] },
      found: ["plan-changed-after-filing 四(一)2 04-02 月计划与完成!E5"],
    },
    {
      what: "责任人",
      now: { monthly: [monthRow({ owners: "王明" }), plan.monthly[1] ?? ""] },
      found: ["plan-changed-after-filing 四(一)2 04-02 月计划与完成!F5"],
    },
    {
      what: "时限",
      now: { monthly: [monthRow({ due: "2025-03-20" }), plan.monthly[1] ?? ""] },
      found: ["plan-changed-after-filing 四(一)2 04-02 月计划与完成!G5"],
    },
    {
      what: "several cells of one row, once",
      now: { monthly: [monthRow({ standard: "抽检", owners: "王明" }), plan.monthly[1] ?? ""] },
      found: ["plan-changed-after-filing 四(一)2 04-02 月计划与完成!E5"],
    },
    {
      what: "nothing where its annual target was adjusted",
      now: {
        monthly: [monthRow({ content: "检定新购器具" }), plan.monthly[1] ?? ""],
        adjustments: adjusted("1") ?? [],
      },
      found: [],
    },
    {
      what: "nothing where the row itself was adjusted",
      now: { monthly: [monthRow()], adjustments: adjusted("3月第2项") ?? [] },
      found: [],
    },
    {
      what: "an adjustment that nobody approved",
      now: { monthly: [monthRow()], adjustments: adjusted("3月2", "") ?? [] },
      found: ["plan-gone-after-filing 四(一)2 02-26 月计划与完成!D6"],
    },
    {
      what: "an adjustment of something else",
      now: { monthly: [monthRow()], adjustments: adjusted("4月2") ?? [] },
      found: ["plan-gone-after-filing 四(一)2 02-26 月计划与完成!D6"],
    },
  ])("$what", ({ now, found }) => {
    expect(told(plan, now)).toEqual(found);
  });

  it("names both copies and both cells", () => {
    const markdown =
      bureau +
      ledgerCopy("2025-02-26", plan) +
      ledgerCopy("2025-04-02", { monthly: [plan.monthly[1] ?? "", monthRow({ content: "检定新购器具" })] });
    const [problem] = continuityProblems(judged(markdown, "2025-04-10").facts);
    expect(problem?.message).toBe(
      "计量科目标台账“月计划与完成”第6行与2025年2月26日第1次报送的一份不同：“内容”由“检定在用器具”（D5）改为“检定新购器具”（D6），没有登记目标调整。",
    );
  });

  it("compares with the copy that was not turned back", () => {
    const refused = register("| 02 | 月计划 | 3月 | 退回未受理 | 2025-02-26 | 内容不全 | 2025-02-26 |");
    expect(told(plan, { monthly: [monthRow({ content: "检定新购器具" })] }, refused)).toEqual([]);
  });

  it("says nothing of a plan that is not filed yet", () => {
    expect(told({ monthly: [monthRow({ signer: "" })] }, { monthly: [] })).toEqual([]);
  });
});

describe("四(一)2: filed annual targets", () => {
  const targets = { annual: [annualRow(), annualRow({ number: "2", target: "建标", goal: "" })] };
  it.each<{ readonly what: string; readonly now: LedgerRows; readonly found: readonly string[] }>([
    { what: "the same targets", now: targets, found: [] },
    {
      what: "another goal",
      now: { annual: [annualRow({ goal: "100" }), targets.annual[1] ?? ""] },
      found: ["target-changed-after-filing 四(一)2 04-02 年度目标!F5"],
    },
    {
      what: "a target that was dropped",
      now: { annual: [annualRow()] },
      found: ["target-gone-after-filing 四(一)2 02-26 年度目标!B6"],
    },
    {
      what: "a target that was added",
      now: { annual: [...targets.annual, annualRow({ number: "3", target: "下乡检定" })] },
      found: ["target-added-after-filing 四(一)2 04-02 年度目标!B7"],
    },
    {
      what: "nothing where 目标调整 says so",
      now: {
        annual: [annualRow({ goal: "100" })],
        adjustments: [...(adjusted("1") ?? []), ...(adjusted("2") ?? [])],
      },
      found: [],
    },
  ])("$what", ({ now, found }) => {
    expect(told(targets, now)).toEqual(found);
  });
});

describe("office.md 2: a closed month that reads differently is 请核对", () => {
  const done = { monthly: [monthRow({ state: "已完成", achieved: "10" })] };
  const reported = (before: LedgerRows, now: LedgerRows): string[] => {
    const markdown =
      bureau +
      ledgerCopy("2025-02-26", { monthly: [monthRow()] }) +
      ledgerCopy("2025-04-02", before) +
      ledgerCopy("2025-05-06", now);
    return continuityProblems(judged(markdown, "2025-05-08").facts).map(line);
  };
  it.each<{
    readonly what: string;
    readonly before?: LedgerRows;
    readonly now: LedgerRows;
    readonly found: readonly string[];
  }>([
    { what: "the same", now: done, found: [] },
    {
      what: "another 状态",
      now: { monthly: [monthRow({ state: "按进度推进", achieved: "10" })] },
      found: ["closed-month-changed 四(二)1 05-06 月计划与完成!J5"],
    },
    {
      what: "another 完成值",
      now: { monthly: [monthRow({ state: "已完成", achieved: "12" })] },
      found: ["closed-month-changed 四(二)1 05-06 月计划与完成!K5"],
    },
    {
      what: "another 原因类别",
      before: { monthly: [monthRow({ state: "未完成", account: "检修 | 主观 | 改期" })] },
      now: { monthly: [monthRow({ state: "未完成", account: "检修 | 客观 | 改期" })] },
      found: ["closed-month-changed 四(二)1 05-06 月计划与完成!M5"],
    },
    {
      what: "nothing where an account that was asked for followed",
      before: { monthly: [monthRow({ state: "未完成", account: "检修 | | " })] },
      now: { monthly: [monthRow({ state: "未完成", account: "检修 | 客观 | 改期" })] },
      found: [],
    },
    {
      what: "nothing where a cell that had to be mended was mended",
      before: { monthly: [monthRow({ state: "基本完成", achieved: "10" })] },
      now: done,
      found: [],
    },
  ])("$what", ({ before = done, now, found }) => {
    expect(reported(before, now)).toEqual(found);
  });

  it("compares the latest with the first alone, whatever lay between", () => {
    const between = ledgerCopy("2025-04-20", { monthly: [monthRow({ state: "滞后" })] });
    const markdown = bureau + ledgerCopy("2025-04-02", done) + between + ledgerCopy("2025-05-06", done);
    expect(continuityProblems(judged(markdown, "2025-05-08").facts)).toEqual([]);
  });
});
