import { describe, expect, it } from "vitest";
import { sectionProcedure } from "./procedures.ts";

const june = "半年初评 | 优秀 | 2025-06-27 | | |";
const january = "年终考评 | 未达标 | 2026-01-12 | 未达标 | 2026-01-16 |";

describe("四(三): 半年初评, 评议, 审定", () => {
  it.each<readonly [string, readonly string[], readonly string[], string | null, readonly string[]]>([
    ["nothing yet", [], ["评议 未到", "审定 未到"], "评议", []],
    ["the half-year", [june], ["半年初评 已办 2025-06-27", "评议 未到", "审定 未到"], "评议", []],
    [
      "the whole year",
      [june, january],
      ["半年初评 已办 2025-06-27", "评议 已办 2026-01-12", "审定 已办 2026-01-16"],
      null,
      [],
    ],
    [
      "an office that records no half-year",
      [january],
      ["评议 已办 2026-01-12", "审定 已办 2026-01-16"],
      null,
      [],
    ],
    [
      "审定 without 评议",
      ["年终考评 | | | 未达标 | 2026-01-16 |"],
      ["评议 跳过", "审定 已办 2026-01-16"],
      "评议",
      ["必须改 step-skipped 科室等次!C5 四(三)4"],
    ],
    [
      "审定 before 评议",
      ["年终考评 | 未达标 | 2026-01-16 | 未达标 | 2026-01-12 |"],
      ["评议 已办 2026-01-16", "审定 倒序 2026-01-12"],
      null,
      ["必须改 steps-out-of-order 科室等次!F5 四(三)4"],
    ],
    ["评议 without its day", ["年终考评 | 未达标 | | | |"], ["评议 未注日期", "审定 未到"], "评议", []],
    [
      "a day of 审定 without the grade",
      ["年终考评 | 未达标 | 2026-01-12 | | 2026-01-16 |"],
      ["评议 已办 2026-01-12", "审定 未注日期"],
      "审定",
      ["请核对 step-without-value 科室等次!E5 四(三)4"],
    ],
    [
      "评议 dated before the half-year",
      [june, "年终考评 | 未达标 | 2025-06-12 | | |"],
      ["半年初评 已办 2025-06-27", "评议 倒序 2025-06-12", "审定 未到"],
      "审定",
      ["请核对 steps-out-of-order 科室等次!D6 四(三)4"],
    ],
    [
      "审定 other than 评议, by a ground",
      ["年终考评 | 达标 | 2026-01-12 | 未达标 | 2026-01-16 | 经局党组研究确定"],
      ["评议 已办 2026-01-12", "审定 已办 2026-01-16"],
      null,
      [],
    ],
    [
      "审定 other than 评议, without a ground",
      ["年终考评 | 达标 | 2026-01-12 | 未达标 | 2026-01-16 |"],
      ["评议 已办 2026-01-12", "审定 已办 2026-01-16"],
      null,
      ["请核对 approved-otherwise-without-ground 科室等次!G5 四(三)4"],
    ],
  ])("%s", (_, rows, states, next, problems) => {
    const found = sectionProcedure(rows);
    expect(found.states).toEqual(states);
    expect(found.next).toBe(next);
    expect(found.problems).toEqual(problems);
  });

  it("a section that the half-year passed over, where others have it", () => {
    const found = sectionProcedure([january], "2026-01-30", [
      "| 办公室 | 半年初评 | 优秀 | 2025-06-27 | | | |",
    ]);
    expect(found.states[0]).toBe("半年初评 跳过");
    expect(found.problems).toEqual(["请核对 step-skipped 科室等次!C5 四(三)3"]);
  });

  it("a decision of a later day is unknown", () => {
    expect(sectionProcedure([june, january], "2026-01-12").states).toEqual([
      "半年初评 已办 2025-06-27",
      "评议 已办 2026-01-12",
      "审定 未到",
    ]);
  });
});
