import { describe, expect, it } from "vitest";
import type { Month } from "../../src/domain/period.ts";
import { sectionWhatIfs } from "../../src/assessment/section-what-if.ts";
import { sectionChanges } from "../../src/facts/section-changes.ts";
import type { Explanation } from "../../src/documents/explanation.ts";
import { explanationCells, explanationView } from "../../src/documents/explanation-paper.ts";
import { explainSection } from "../../src/documents/section-explanation.ts";
import { allWell, event, section, type SectionCase } from "../assessment/section-cases.ts";
import { target } from "../facts/ledgers.ts";
import { bureau, cellNames, judged } from "../support/years.ts";

const bureauJudged = judged(bureau);
const explained = (given: SectionCase): Explanation => explainSection(bureauJudged, section(given));

function clauseOf({ groups }: Explanation, cited: string) {
  const found = groups.flatMap(({ clauses }) => clauses).find((each) => each.cited === cited);
  if (found === undefined) throw new Error(`no clause ${cited}`);
  return found;
}

function changesOf({ changes }: Explanation): readonly (readonly [text: string, cells: string])[] {
  return changes.map(({ text, cells }) => [text, cellNames(cells).join(" ")]);
}

describe("四(一)3: how far from 给予批评 and from 未达标", () => {
  const three: readonly Month[] = [2, 5, 8];

  it.each([
    [0, "0/2次", "差2次", "0/3次", "差3次"],
    [1, "1/2次", "差1次", "1/3次", "差2次"],
    [2, "2/2次", "已达到", "2/3次", "差1次"],
    [3, "3/2次", "已达到，多1次", "3/3次", "已达到"],
  ])("%i late", (late, toCriticism, before, toFailure, after) => {
    const { distances } = clauseOf(explained({ lateReports: three.slice(0, late) }), "四（一）3");
    expect(distances).toEqual([
      { count: toCriticism, line: "2次以上，给予批评", distance: before },
      { count: toFailure, line: "3次以上", distance: after },
    ]);
  });

  it("follows the number that the office set", () => {
    const { distances } = clauseOf(
      explained({ lateReports: [2], parameters: { 按未达标处理的未按时报送次数: "4" } }),
      "四（一）3",
    );
    expect(distances[1]).toEqual({ count: "1/4次", line: "4次以上，设置所定，方案为3次", distance: "差3次" });
  });

  it("three late: each of them, had it been in time, would leave two and 达标", () => {
    const changes = changesOf(explained({ lateReports: three, findings: allWell }));
    const effect = "则未按时报送2次，按四（一）3应给予批评，建议等次为达标。";
    expect(changes.slice(0, 3)).toEqual([
      [`如2月完成情况表按期报送，${effect}`, "月计划与完成!J6"],
      [`如5月完成情况表按期报送，${effect}`, "月计划与完成!J9"],
      [`如8月完成情况表按期报送，${effect}`, "月计划与完成!J12"],
    ]);
  });

  it("one late: in time it would be 优秀, on the same cell", () => {
    const changes = changesOf(explained({ lateReports: [2], findings: allWell }));
    expect(changes).toContainEqual([
      "如2月完成情况表按期报送，则未按时报送0次，建议等次为优秀。",
      "月计划与完成!J6",
    ]);
  });

  it("two late, in November: any more would be the third", () => {
    const december = explained({ lateReports: [2, 5], findings: [], on: "2025-11-30" });
    const third = december.changes.find(({ text }) => text.includes("未按时报送3次"));
    expect(third?.text).toBe(
      "如11月完成情况表、12月完成情况表中任何一项未按时报送，则未按时报送3次，按四（一）3作未达标处理，建议等次为未达标。",
    );
  });
});

describe("三(三)1: 年度工作目标因主观原因有两项以上未完成", () => {
  const missed = (of: number, cause: string) => ({ month: 12 as Month, of, state: "未完成", cause });
  const annual = [target(1), target(2)];

  it("two missed: either finished, or for an objective cause, leaves the case", () => {
    const two = explained({ annual, rows: [missed(1, "主观"), missed(2, "主观")], findings: allWell });
    expect(two.conclusion[0]?.text).toBe("按方案建议等次为未达标。有三（三）1所列情形。");
    expect(clauseOf(two, "三（三）1").distances).toEqual([
      { count: "2/2项", line: "2项以上", distance: "已达到" },
    ]);
    const gap = "等次待研究认定，可能的等次为达标、未达标";
    expect(changesOf(two).slice(0, 4)).toEqual([
      [
        `如年度目标第1项“目标1”完成，则到期未完成1项，因主观原因未完成1项，${gap}。`,
        expect.stringMatching(/^年度目标!B5 月计划与完成!/u),
      ],
      [
        `如年度目标第1项“目标1”未完成的原因认定为客观，则因主观原因未完成1项，${gap}。`,
        expect.stringMatching(/^年度目标!B5 /u),
      ],
      [
        `如年度目标第2项“目标2”完成，则到期未完成1项，因主观原因未完成1项，${gap}。`,
        expect.stringMatching(/^年度目标!B6 /u),
      ],
      [
        `如年度目标第2项“目标2”未完成的原因认定为客观，则因主观原因未完成1项，${gap}。`,
        expect.stringMatching(/^年度目标!B6 /u),
      ],
    ]);
  });

  it("the gap: one missed stays open until it is finished", () => {
    const one = explained({
      annual,
      rows: [missed(1, "主观"), { month: 12, of: 2, state: "已完成" }],
      findings: allWell,
    });
    expect(one.conclusion[0]?.text).toContain("等次待研究认定，可能的等次为达标、未达标");
    expect(clauseOf(one, "三（三）1").distances[0]?.distance).toBe("差1项");
    expect(one.changes.map(({ text }) => text)).toContain(
      "如年度目标第1项“目标1”完成，则到期未完成0项，因主观原因未完成0项，建议等次为优秀。",
    );
  });
});

describe("what people judged and may judge", () => {
  it("a recorded judgement turned round: those of equal effect in one sentence", () => {
    const { changes } = explained({ findings: allWell });
    expect(changes.map(({ text }) => text)).toContain(
      "如三（三）4、三（三）5、三（三）7中任何一项经研究认定为符合，则建议等次为未达标。",
    );
    expect(changes.map(({ text }) => text)).toContain("如三（一）经研究认定为不符合，则建议等次为达标。");
  });

  it("nothing judged yet: what the leading group's grade would settle", () => {
    const texts = explained({}).changes.map(({ text }) => text);
    expect(texts).toContain("如领导小组评议为优秀，则建议等次为优秀。");
    expect(texts).toContain("如领导小组评议为达标，则建议等次为达标。");
  });

  it("the trail: who found and decided what, when, on which cell", () => {
    const each = section({ findings: [["三(三)4", "不符合"]], review: "达标" });
    const register = `
# 目标办登记/2025年目标办登记.xlsx | 目标办登记 | | 2025
## 研究认定
| 日期 | 机构 | 条款 | 对象 | 结论 | 理由 |
| --- | --- | --- | --- | --- | --- |
| 2026-01-08 | 考评领导小组 | 三(三)4 | 计量科 | 不符合 | 会议研究 |
`;
    const { trail } = explainSection(judged(bureau + register), each);
    expect(
      trail.map(({ on, by, what, value }) => [on, by, what, value.text, cellNames(value.cells)]),
    ).toEqual([
      [
        "2026-01-08",
        "考评领导小组",
        "研究认定三（三）4",
        "不符合，理由：会议研究",
        ["研究认定!E5", "研究认定!F5"],
      ],
      [null, "按方案条款推算", "建议等次", "达标", []],
      ["2026-01-12", "领导小组", "年终评议", "达标", ["科室等次!C5"]],
      [null, "局党组", "审定", "尚无记录", []],
    ]);
  });
});

describe("the paper in 内部", () => {
  const given: SectionCase = {
    findings: allWell,
    events: [event("一票否决", { conclusion: "属实" }), event("工作差错", { conclusion: "属实" })],
  };
  const explanation = explained(given);

  it("tells the veto by its row, the terminal by its kind", () => {
    const told = explanation.changes[0];
    expect(told?.text).toBe(
      "如2025年3月3日登记的一票否决认定为不属实，则经认定的一票否决0起，建议等次为达标。",
    );
    expect(told?.discreet).toBe(
      "如“事项登记”第5行所列事项认定为不属实，则经认定的一票否决0起，建议等次为达标。",
    );
  });

  it("has no value of a column that is 涉个人", () => {
    const personal = explanationCells(explanation).filter((cell) => cell.personal === true);
    expect(cellNames(personal)).toContain("事项登记!G5");
    const printed = JSON.stringify(explanationView(explanation, "内部"));
    expect(JSON.stringify(explanationView(explanation, "涉个人"))).toContain("登记的一票否决");
    for (const value of ["登记的一票否决", "登记的工作差错", "会议研究", "一票否决属实"]) {
      expect(printed).not.toContain(value);
    }
  });
});

describe("a what-if is what the rules answer where it is so", () => {
  it.each([
    [[2, 5, 8], 2, [5, 8]],
    [[5], 5, []],
  ] as const)("late %j without the month %i", (late, month, rest) => {
    const each = section({ lateReports: late, findings: allWell });
    const { settings, day } = bureauJudged.facts;
    const changed = sectionChanges(each, settings, day).filter(
      ({ change }) => change.kind === "filing" && change.filing.duty.month === month,
    );
    const [whatIf] = sectionWhatIfs(each, changed, settings.rules);
    const actual = section({ lateReports: rest, findings: allWell });
    expect(whatIf?.proposal.grade).toBe(actual.proposal.grade);
    expect(whatIf?.proposal.range).toEqual(actual.proposal.range);
  });
});
