import { describe, expect, it } from "vitest";
import type { Evaluation } from "../../src/assessment/evaluate.ts";
import { conditionIds } from "../../src/regulation/condition-ids.ts";
import { incompetentGrounds } from "../../src/regulation/person-grounds.ts";
import { excellentSection, failedSection, satisfactorySection } from "../../src/regulation/section-grades.ts";
import { bureauOfOneKeeper, cellNames, checkedMonths, judged, personOf } from "../support/years.ts";
import { section } from "./section-cases.ts";

const sectionIds = [...failedSection, ...satisfactorySection, ...excellentSection]
  .filter((condition) => condition.judged)
  .map(({ id }) => id);
const personIds = incompetentGrounds.filter((condition) => condition.judged).map(({ id }) => id);

/** What a year in which nothing happened says of a condition; null where it is not raised. */
function ofSection(id: string, conclusion?: "符合" | "不符合"): Evaluation | null {
  const { proposal } = section(conclusion === undefined ? {} : { findings: [[id, conclusion]] });
  return (
    [...proposal.failed, ...proposal.satisfactory, ...proposal.excellent].find((each) => each.id === id) ??
    null
  );
}

function ofPerson(id: string, conclusion?: "符合" | "不符合"): Evaluation | null {
  const row =
    conclusion === undefined ? "" : `| 2026-01-12 | 考评小组 | ${id} | 1002 | ${conclusion} | 经研究 |`;
  const markdown = `${bureauOfOneKeeper}
# 目标办登记/2025年考勤活动登记.xlsx | 考勤活动登记 | 办公室 | 2025
${checkedMonths}
# 目标办登记/2025年目标办登记.xlsx | 目标办登记 |  | 2025
## 研究认定
| 日期 | 机构 | 条款 | 对象 | 结论 | 理由 |
| --- | --- | --- | --- | --- | --- |
${row}
`;
  return personOf(judged(markdown), "1002").review.grounds.find((each) => each.id === id) ?? null;
}

const judgementCells = (evaluation: Evaluation | null) =>
  cellNames(evaluation?.cells ?? []).filter((cell) => cell.startsWith("研究认定!"));

const all = [
  ...sectionIds.map((id) => ({ id, of: ofSection })),
  ...personIds.map((id) => ({ id, of: ofPerson })),
];

it("are all the ids under which a judgement can be recorded, but for 三(一) and 三(二) whole", () => {
  expect(new Set(all.map(({ id }) => id))).toEqual(
    new Set(conditionIds.filter((id) => id !== "三(一)" && id !== "三(二)")),
  );
});

describe.each(all)("$id", ({ id, of }) => {
  it("without a judgement it waits for one, is not raised, or says what the registers hold", () => {
    const evaluation = of(id);
    expect(judgementCells(evaluation)).toEqual([]);
    if (evaluation !== null && evaluation.asked.length === 0) {
      expect(evaluation).toMatchObject({ answer: "待研究认定", openFor: "judgement" });
    }
    // Nothing happened in that year: nobody is charged with anything by a register.
    const charges = id.startsWith("三(三)") || id.startsWith("五");
    if (charges) expect(evaluation?.answer).not.toBe("符合");
    else expect(evaluation?.answer).not.toBe("不符合");
  });

  it.each(["符合", "不符合"] as const)(
    "judged %s it follows, on the cells of the judgement",
    (conclusion) => {
      const evaluation = of(id, conclusion);
      expect(evaluation).toMatchObject({ id, answer: conclusion, openFor: null });
      expect(judgementCells(evaluation)).toEqual(["研究认定!E5", "研究认定!F5"]);
    },
  );
});
