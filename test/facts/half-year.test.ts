import { describe, expect, it } from "vitest";
import { survey } from "../../src/commands/survey.ts";
import { day } from "../../src/domain/day.ts";
import { inputOf } from "../support/workbooks.ts";
import { bureau, judged, sectionOf } from "../support/years.ts";

const decided = (...rows: readonly string[]) => `${bureau}
# 目标办登记/2025年等次审定.xlsx | 等次审定 |  | 2025
## 科室等次
| 科室 | 阶段 | 评议 | 评议日期 | 审定 | 审定日期 |
| --- | --- | --- | --- | --- | --- |
${rows.join("\n")}
`;
const june = "| 计量科 | 半年初评 | 优秀 | 2025-06-27 | | |";
const january = "| 计量科 | | 未达标 | 2026-01-12 | 未达标 | 2026-01-16 |";

function grades(markdown: string, on?: string) {
  const { halfYear, decision } = sectionOf(judged(markdown, on), "02");
  return [halfYear?.reviewed.value ?? null, decision?.reviewed.value ?? null];
}

function problemsOf(markdown: string) {
  return survey(inputOf(markdown), day("2026-01-30"))
    .problems.filter(({ place }) => place.sheet === "科室等次")
    .map(({ severity, code, place, clause }) => [severity, code, place.cell, clause]);
}

describe("四(三)3: the half-year suggestion is not the grade of the year", () => {
  it.each([
    ["before the half-year", [june, january], "2025-06-26", [null, null]],
    ["after it", [june, january], "2025-06-27", ["优秀", null]],
    ["at the year's end", [june, january], "2026-01-12", ["优秀", "未达标"]],
    ["in whichever order", [january, june], "2026-01-12", ["优秀", "未达标"]],
    ["with the suggestion alone", [june], "2026-01-30", ["优秀", null]],
    ["without 阶段", [january], "2026-01-30", [null, "未达标"]],
    ["with a 阶段 to mend", [june.replace("半年初评", "六月")], "2026-01-30", [null, null]],
  ])("%s", (_, rows, on, found) => {
    expect(grades(decided(...rows), on)).toEqual(found);
  });

  it("one row of each stage is no repetition, two of one stage are", () => {
    expect(problemsOf(decided(june, january))).toEqual([]);
    expect(problemsOf(decided(june, june))).toEqual([["must-fix", "entry-twice", "A6", undefined]]);
    expect(problemsOf(decided(january, january))).toEqual([["must-fix", "entry-twice", "A6", undefined]]);
  });

  it("an approval at the half-year is 请核对 and has no effect", () => {
    const approved = "| 计量科 | 半年初评 | 优秀 | 2025-06-27 | 优秀 | 2025-06-30 |";
    expect(problemsOf(decided(approved))).toEqual([["check", "half-year-approved", "E5", "四(三)3"]]);
    expect(grades(decided(approved))).toEqual(["优秀", null]);
  });

  it("does not close the year's open matters or its proposal", () => {
    expect(sectionOf(judged(decided(june)), "02").proposal.review).toBeNull();
  });
});
