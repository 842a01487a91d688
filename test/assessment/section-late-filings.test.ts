import { describe, expect, it } from "vitest";
import { openMatters } from "../../src/assessment/open-matters.ts";
import type { Month } from "../../src/domain/period.ts";
import { target, wholeYear } from "../facts/ledgers.ts";
import { bureau, cellNames, judged, sectionOf } from "../support/years.ts";

const monthsLate: readonly Month[] = [2, 5, 8, 11];

function yearWith(late: number): string {
  return (
    bureau +
    wholeYear([target(1)], [{ month: 12, of: 1, state: "已完成" }], {
      lateReports: monthsLate.slice(0, late),
    })
  );
}

describe("四(一)3: 两次未按时上报者给予批评, 3次按未达标处理", () => {
  it.each([
    { late: 0, consequence: "无", failed: "不符合", satisfactory: "符合", excellent: "符合" },
    { late: 1, consequence: "无", failed: "不符合", satisfactory: "符合", excellent: "不符合" },
    { late: 2, consequence: "给予批评", failed: "不符合", satisfactory: "符合", excellent: "不符合" },
    { late: 3, consequence: "按未达标处理", failed: "符合", satisfactory: "不符合", excellent: "不符合" },
    { late: 4, consequence: "按未达标处理", failed: "符合", satisfactory: "不符合", excellent: "不符合" },
  ])("$late late: $consequence", ({ late, consequence, failed, satisfactory, excellent }) => {
    const judgement = judged(yearWith(late));
    const { facts, proposal, lateConsequence } = sectionOf(judgement, "02");
    expect(facts.lateFilings.value).toBe(late);
    expect(lateConsequence).toBe(consequence);
    const answers = [...proposal.failed, ...proposal.satisfactory, ...proposal.excellent]
      .filter(({ id }) => ["四(一)3", "三(二)5", "三(一)6"].includes(id))
      .map(({ answer }) => answer);
    expect(answers).toEqual([failed, satisfactory, excellent]);
    expect(proposal.grade).toBe(late >= 3 ? "未达标" : "待研究认定");
    expect(proposal.range).not.toContain(late === 0 ? "none" : "优秀");
  });

  it("its evidence is the cell of each late report, in the copy that brought it", () => {
    const { facts, proposal } = sectionOf(judged(yearWith(3)), "02");
    expect(cellNames(facts.lateFilings.cells)).toEqual([
      "月计划与完成!J6",
      "月计划与完成!J9",
      "月计划与完成!J12",
    ]);
    const evaluation = proposal.failed.find(({ id }) => id === "四(一)3");
    expect(evaluation?.cells).toEqual(facts.lateFilings.cells);
    expect(
      evaluation?.cells.map(({ place }) =>
        place.file.slice("各科室报送/02/".length, -"-1 2025年目标台账.xlsx".length),
      ),
    ).toEqual(["2025-04-09", "2025-07-10", "2025-10-10"]);
  });

  it.each([
    [1, undefined],
    [2, "累计未按时报送2次，给予批评，提请领导小组研究。"],
    [3, "累计未按时报送3次，年度等次按未达标处理，提请领导小组研究。"],
    [4, "累计未按时报送4次，年度等次按未达标处理，提请领导小组研究。"],
  ])("%i late: the matter put to the leading group says %s", (late, text) => {
    const matter = openMatters(judged(yearWith(late))).find(
      ({ subject, clause }) => subject === "计量科" && clause === "四(一)3",
    );
    expect(matter?.text).toBe(text);
    expect(matter?.cells.length).toBe(text === undefined ? undefined : late);
  });

  it("a waived paper is not counted, and the count falls back below the line", () => {
    const waiver = `
# 目标办登记/2025年目标办登记.xlsx | 目标办登记 | | 2025
## 报送更正
| 科室 | 报表 | 期间 | 处理 | 依据 | 认定日期 |
| --- | --- | --- | --- | --- | --- |
| 计量科 | 月完成情况 | 5月 | 免于计次 | 领导小组会议 | 2025-12-20 |
`;
    const grade = (on: string) => {
      const { facts, proposal } = sectionOf(judged(yearWith(3) + waiver, on), "02");
      return [facts.lateFilings.value, proposal.grade];
    };
    expect(grade("2025-12-19")).toEqual([3, "未达标"]);
    expect(grade("2025-12-20")).toEqual([2, "待研究认定"]);
  });
});
