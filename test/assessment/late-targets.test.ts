import { describe, expect, it } from "vitest";
import { quantifiedTarget, target } from "../facts/ledgers.ts";
import { cellNames } from "../support/years.ts";
import { allWell, answerOf, evaluationOf, section } from "./section-cases.ts";

describe("按规定时限 (三(一)) and 完成了 (三(二)): a target finished after its due date", () => {
  const late = section({
    annual: [target(1, "2025-06-30"), target(2)],
    rows: [
      { month: 6, of: 1, state: "滞后", cause: "主观" },
      { month: 7, of: 1, state: "已完成" },
      // What the rest of the year is about, so that July's row is the last of target 1.
      ...([8, 9, 10, 11, 12] as const).map((month) => ({ month, of: 2, state: "已完成" })),
    ],
    findings: allWell,
  });

  it("is finished: neither missed for 三(二)1 nor for 三(三)1", () => {
    expect(late.targets[0]).toMatchObject({ state: "已完成", late: true });
    expect(answerOf(late, "三(二)1")).toBe("符合");
    expect(answerOf(late, "三(三)1")).toBe("不符合");
  });

  it("is not in time, so 三(一)1 fails on the cells of its end and its due date, and 达标 is what remains", () => {
    const condition = evaluationOf(late, "三(一)1");
    expect(condition).toMatchObject({ clause: "三(一)", answer: "不符合" });
    expect(cellNames(condition.cells)).toContain("年度目标!H5");
    expect(late.proposal.grade).toBe("达标");
  });

  it("holds for a quantity too: reached in the month after, it is late; in its month, it is not", () => {
    const reached = (month: 6 | 7) =>
      section({
        annual: [quantifiedTarget(1, 10, "2025-06-30")],
        rows: [
          { month: 5, of: 1, state: "按进度推进", achieved: 4 },
          { month: 6, of: 1, state: "按进度推进", achieved: month === 6 ? 6 : 5 },
          { month: 7, of: 1, state: "已完成", achieved: 1 },
        ],
      }).targets[0];
    expect(reached(6)).toMatchObject({ state: "已完成", late: false });
    expect(reached(7)).toMatchObject({ state: "已完成", late: true, achieved: 10 });
  });
});
