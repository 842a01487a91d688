import { describe, expect, it } from "vitest";
import type { MonthRow } from "../facts/ledgers.ts";
import { copy, monthLine, quantifiedTarget, target } from "../facts/ledgers.ts";
import { bureau, cellNames, judged, sectionOf } from "../support/years.ts";
import { answerOf, evaluationOf, section, type SectionCase } from "./section-cases.ts";

/** December's rows, one for each state and cause, of as many annual targets. */
function december(...ends: readonly Pick<MonthRow, "state" | "cause">[]): SectionCase {
  return {
    annual: ends.map((_, index) => target(index + 1)),
    rows: ends.map((end, index) => ({ month: 12, of: index + 1, ...end })),
  };
}

const done = { state: "已完成" };
const subjective = { state: "未完成", cause: "主观" };
const objective = { state: "未完成", cause: "客观" };
const both = { state: "未完成", cause: "主客观兼有" };
const unstated = { state: "未完成" };
const delayed = { state: "滞后", cause: "主观" };
const unreported = {};

describe("三(三)1: 年度工作目标因主观原因有两项以上未完成", () => {
  it.each<{
    readonly sentence: string;
    readonly given: SectionCase;
    readonly failed: string;
    readonly finished: string;
  }>([
    { sentence: "all done", given: december(done, done), failed: "不符合", finished: "符合" },
    { sentence: "one subjective", given: december(subjective, done), failed: "不符合", finished: "不符合" },
    {
      sentence: "two subjective",
      given: december(subjective, subjective),
      failed: "符合",
      finished: "不符合",
    },
    {
      sentence: "three subjective",
      given: december(subjective, subjective, subjective),
      failed: "符合",
      finished: "不符合",
    },
    {
      sentence: "two subjective, one of them 滞后 when its time is over",
      given: december(subjective, delayed),
      failed: "符合",
      finished: "不符合",
    },
    {
      sentence: "one undecided alone",
      given: december(unstated, done),
      failed: "不符合",
      finished: "不符合",
    },
    {
      sentence: "one subjective, one without a cause",
      given: december(subjective, unstated),
      failed: "待研究认定",
      finished: "不符合",
    },
    {
      sentence: "one subjective, one 主客观兼有",
      given: december(subjective, both),
      failed: "待研究认定",
      finished: "不符合",
    },
    { sentence: "two undecided", given: december(both, unstated), failed: "待研究认定", finished: "不符合" },
    {
      sentence: "one subjective, one undecided, found to be two",
      given: { ...december(subjective, both), findings: [["三(三)1", "符合"]] },
      failed: "符合",
      finished: "不符合",
    },
    {
      sentence: "one subjective, one undecided, found to be one",
      given: { ...december(subjective, both), findings: [["三(三)1", "不符合"]] },
      failed: "不符合",
      finished: "不符合",
    },
    {
      sentence: "two subjective, whatever a finding says",
      given: { ...december(subjective, subjective), findings: [["三(三)1", "不符合"]] },
      failed: "符合",
      finished: "不符合",
    },
    {
      sentence: "three objective",
      given: december(objective, objective, objective),
      failed: "不符合",
      finished: "不符合",
    },
    {
      sentence: "one subjective, one objective",
      given: december(subjective, objective),
      failed: "不符合",
      finished: "不符合",
    },
    {
      sentence: "two subjective, one of them adjusted with approval",
      given: {
        ...december(subjective, subjective),
        adjustments: ["| 2025-11-20 | 2 | 推迟到下年 | 设备未到 | 高远 |"],
      },
      failed: "不符合",
      finished: "不符合",
    },
    {
      sentence: "one subjective and adjusted with approval",
      given: {
        ...december(subjective, done),
        adjustments: ["| 2025-11-20 | 1 | 推迟到下年 | 设备未到 | 高远 |"],
      },
      failed: "不符合",
      finished: "符合",
    },
    {
      sentence: "an adjustment that nobody approved",
      given: {
        ...december(subjective, subjective),
        adjustments: ["| 2025-11-20 | 2 | 推迟到下年 | 设备未到 | |"],
      },
      failed: "符合",
      finished: "不符合",
    },
    {
      sentence: "已批准调整 as a state, without the row of 目标调整, is open",
      given: december({ state: "已批准调整" }, done),
      failed: "不符合",
      finished: "待研究认定",
    },
    {
      sentence: "one not reported yet",
      given: december(unreported, done),
      failed: "不符合",
      finished: "待研究认定",
    },
    {
      sentence: "one subjective, one not reported yet, which may be the second",
      given: december(subjective, unreported),
      failed: "待研究认定",
      finished: "不符合",
    },
    {
      sentence: "two not reported yet",
      given: december(unreported, unreported),
      failed: "待研究认定",
      finished: "待研究认定",
    },
    {
      sentence: "one subjective, one not due yet",
      given: {
        annual: [target(1, "2025-06-30"), target(2)],
        rows: [{ month: 6, of: 1, ...subjective }],
        on: "2025-07-15",
      },
      failed: "待研究认定",
      finished: "不符合",
    },
    {
      sentence: "no annual target at all",
      given: { annual: [] },
      failed: "待研究认定",
      finished: "待研究认定",
    },
  ])("$sentence: 三(三)1 $failed, 三(二)1 $finished", ({ given, failed, finished }) => {
    const each = section(given);
    expect([answerOf(each, "三(三)1"), answerOf(each, "三(二)1")]).toEqual([failed, finished]);
  });

  it("its evidence is the targets, their states and the causes that the section gave", () => {
    const { cells } = evaluationOf(section(december(subjective, subjective)), "三(三)1");
    expect(cellNames(cells)).toEqual([
      "年度目标!B5",
      "月计划与完成!J16",
      "月计划与完成!M16",
      "年度目标!B6",
      "月计划与完成!J17",
      "月计划与完成!M17",
    ]);
  });

  it("a section without any ledger has not finished, and has not failed", () => {
    const each = sectionOf(judged(bureau), "02");
    expect([answerOf(each, "三(三)1"), answerOf(each, "三(二)1"), answerOf(each, "三(一)1")]).toEqual([
      "待研究认定",
      "待研究认定",
      "待研究认定",
    ]);
  });
});

describe("a quantified target is reached as the sum of its months", () => {
  it.each([
    { sentence: "just below", achieved: [60, 39], state: "未完成" },
    { sentence: "exactly", achieved: [60, 40], state: "已完成" },
    { sentence: "just above", achieved: [60, 41], state: "已完成" },
    { sentence: "to a tenth below", achieved: [60, 39.9], state: "未完成" },
  ])("目标值 100, $sentence: $state", ({ achieved, state }) => {
    const [first = 0, second = 0] = achieved;
    const { targets } = section({
      annual: [quantifiedTarget(1, 100)],
      rows: [
        { month: 6, of: 1, state: "按进度推进", achieved: first },
        { month: 12, of: 1, state: "未完成", achieved: second, cause: "客观" },
      ],
    });
    expect(targets[0]).toMatchObject({ state, achieved: first + second });
  });

  it("sums fractions as people do: 0.1 and 0.2 are 0.3", () => {
    const { targets } = section({
      annual: [quantifiedTarget(1, 0.3)],
      rows: [
        { month: 11, of: 1, state: "按进度推进", achieved: 0.1 },
        { month: 12, of: 1, state: "已完成", achieved: 0.2 },
      ],
    });
    expect(targets[0]).toMatchObject({ state: "已完成", achieved: 0.3 });
  });

  it("已完成 as a state does not make up for quantities that fall short", () => {
    const { targets } = section({
      annual: [quantifiedTarget(1, 100)],
      rows: [{ month: 12, of: 1, state: "已完成", achieved: 99 }],
    });
    expect(targets[0]?.state).toBe("未完成");
  });
});

describe("a target's time", () => {
  const ledger = (state: string) =>
    bureau +
    copy("2025-09-26", {
      annual: [target(1, "2025-09-30")],
      monthly: [monthLine({ month: 9, of: 1, state, cause: state === "未完成" ? "客观" : "" })],
    });
  const stateOn = (state: string, on: string) => sectionOf(judged(ledger(state), on), "02").targets[0]?.state;

  it.each([
    { on: "2025-09-29", when: "due tomorrow", undone: "未到期", silent: "未到期" },
    { on: "2025-09-30", when: "due today", undone: "未完成", silent: "无法判定" },
    { on: "2025-10-01", when: "due yesterday", undone: "未完成", silent: "无法判定" },
  ])("$when: unfinished is $undone, unreported $silent", ({ on, undone, silent }) => {
    expect(stateOn("未完成", on)).toBe(undone);
    expect(stateOn("", on)).toBe(silent);
    expect(stateOn("已完成", on)).toBe("已完成");
  });
});
