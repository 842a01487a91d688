import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/assessment/evaluate.ts";
import { survey } from "../../src/commands/survey.ts";
import { day } from "../../src/domain/day.ts";
import { fact } from "../../src/domain/place.ts";
import { eventProblems } from "../../src/facts/event-problems.ts";
import { explainSection } from "../../src/documents/section-explanation.ts";
import { excellentSection, failedSection, satisfactorySection } from "../../src/regulation/section-grades.ts";
import { bureauWith } from "../facts/bureaus.ts";
import { quantifiedTarget, target } from "../facts/ledgers.ts";
import { inputOf } from "../support/workbooks.ts";
import { bureau, cellNames, judged, sectionOf } from "../support/years.ts";
import { allWell, answerOf, evaluationOf, event, section, type SectionCase } from "./section-cases.ts";

const confirmed = { conclusion: "属实" };

describe("期限待定 proves neither lateness nor punctuality (三(一)6, 三(二)5, 四(一)3)", () => {
  it("26 papers missing in a year without a calendar leave all three open, on the section's cell", () => {
    const each = sectionOf(judged(bureauWith({ year: 2028 }), "2029-02-01"), "02");
    expect(each.facts.undecidedFilings.value).toBe(26);
    for (const id of ["三(一)6", "三(二)5", "四(一)3"]) {
      const evaluation = evaluationOf(each, id);
      expect(evaluation).toMatchObject({ answer: "待研究认定", openFor: "facts" });
      expect(cellNames(evaluation.cells)).toEqual(["科室!B6"]);
    }
  });

  it("a self report that does not count is not undecided either", () => {
    const markdown = bureauWith({ year: 2028, parameters: { 半年自检报告计入报送: "否" } });
    expect(sectionOf(judged(markdown, "2029-02-01"), "02").facts.undecidedFilings.value).toBe(25);
  });

  const { facts } = section({});
  const inForce = judged(bureau).facts.settings.rules.numbers;
  it.each([
    { late: 0, undecided: 0, excellent: "符合", satisfactory: "符合", failed: "不符合" },
    { late: 0, undecided: 1, excellent: "待研究认定", satisfactory: "符合", failed: "不符合" },
    { late: 0, undecided: 2, excellent: "待研究认定", satisfactory: "符合", failed: "不符合" },
    { late: 0, undecided: 3, excellent: "待研究认定", satisfactory: "待研究认定", failed: "待研究认定" },
    { late: 1, undecided: 1, excellent: "不符合", satisfactory: "符合", failed: "不符合" },
    { late: 2, undecided: 1, excellent: "不符合", satisfactory: "待研究认定", failed: "待研究认定" },
    { late: 3, undecided: 1, excellent: "不符合", satisfactory: "不符合", failed: "符合" },
  ])("$late late, $undecided undecided", ({ late, undecided, excellent, satisfactory, failed }) => {
    const answerTo = (conditions: typeof failedSection, id: string) => {
      const condition = conditions.find((each) => each.id === id);
      if (condition === undefined) throw new Error(id);
      const given = { ...facts, lateFilings: fact(late), undecidedFilings: fact(undecided) };
      return evaluate(condition, given, new Map(), inForce).answer;
    };
    expect(answerTo([...excellentSection], "三(一)6")).toBe(excellent);
    expect(answerTo([...satisfactorySection], "三(二)5")).toBe(satisfactory);
    expect(answerTo([...failedSection], "四(一)3")).toBe(failed);
  });
});

describe("完成值 that is missing is not none", () => {
  const counted = (achieved: number | undefined, december: number | undefined, due = "2025-12-31") =>
    section({
      annual: [quantifiedTarget(1, 100, due)],
      rows: [
        { month: 11, of: 1, state: "按进度推进", ...(achieved === undefined ? {} : { achieved }) },
        { month: 12, of: 1, state: "已完成", ...(december === undefined ? {} : { achieved: december }) },
      ],
    });

  it("the sum falls short and a reported month is blank: 无法判定 on that cell, and 三(二)1, 三(一)1 are open", () => {
    const each = counted(50, undefined);
    expect(each.targets[0]?.state).toBe("无法判定");
    expect(cellNames(each.targets[0]?.cells ?? [])).toEqual(["年度目标!B5", "月计划与完成!K16"]);
    expect(answerOf(each, "三(二)1")).toBe("待研究认定");
    expect(answerOf(each, "三(一)1")).toBe("待研究认定");
  });

  it.each([
    { november: 50, december: 50, state: "已完成" },
    { november: 50, december: 49, state: "未完成" },
    { november: 50, december: 0, state: "未完成" },
    { november: 100, december: undefined, state: "已完成" },
    { november: undefined, december: 99, state: "无法判定" },
  ])("$november and $december of 100: $state", ({ november, december, state }) => {
    expect(counted(november, december).targets[0]?.state).toBe(state);
  });

  it("reached after its due date with a month before it blank, nobody can tell whether it is late", () => {
    const [outcome] = counted(undefined, 100, "2025-11-30").targets;
    expect(outcome).toMatchObject({ state: "无法判定", late: false });
    expect(cellNames(outcome?.cells ?? [])).toContain("月计划与完成!K15");
  });

  it("目标值 that is missing is not reached and not missed", () => {
    const annual = ["| 1 | 检定 | 是 | 台件数 | 台件 | | 2025-12-31 | 张伟 | 高远 | 2024-12-18 |"];
    const [outcome] = section({ annual, rows: [{ month: 12, of: 1, state: "已完成", achieved: 9 }] }).targets;
    expect(outcome?.state).toBe("无法判定");
    expect(cellNames(outcome?.cells ?? [])).toContain("年度目标!F5");
  });
});

describe("时限 of another year", () => {
  it.each(["2026-01-15", "2024-12-31", "2026-12-31"])(
    "%s: December's row is still in time, and the last",
    (due) => {
      const outcome = (state: string, on: string) =>
        section({ annual: [target(1, due)], rows: [{ month: 12, of: 1, state, cause: "客观" }], on })
          .targets[0];
      expect(outcome("已完成", "2026-01-30")).toMatchObject({ state: "已完成", late: false });
      expect(outcome("未完成", "2027-01-30")?.state).toBe("未完成");
      expect(outcome("未完成", "2026-01-10")?.state).toBe(due < "2026" ? "未完成" : "未到期");
    },
  );
});

describe("时限 that is missing", () => {
  it("of a study task not finished leaves 三(一)3 and 三(二)3 open, on its cell", () => {
    const each = section({ events: [event("学习任务")], review: "优秀" });
    for (const clause of ["三(一)3", "三(二)3"]) {
      const evaluation = evaluationOf(each, clause);
      expect(evaluation).toMatchObject({ answer: "待研究认定", openFor: "facts" });
      expect(cellNames(evaluation.cells)).toContain("事项登记!E5");
    }
    expect(each.proposal.grade).toBe("待研究认定");
    expect(answerOf(section({ events: [event("学习任务", { doneOn: "2025-05-05" })] }), "三(一)3")).toBe(
      "符合",
    );
  });

  it.each([
    { sentence: "not finished", given: {}, answer: "待研究认定" },
    { sentence: "not finished, refuted", given: { conclusion: "不属实" }, answer: "不符合" },
    { sentence: "not finished, said to be so", given: confirmed, answer: "待研究认定" },
    { sentence: "finished", given: { doneOn: "2025-05-05" }, answer: "不符合" },
  ])("of a task set by a leader, $sentence: 三(三)2 $answer", ({ given, answer }) => {
    const evaluation = evaluationOf(section({ events: [event("领导交办", given)] }), "三(三)2");
    expect(evaluation.answer).toBe(answer);
    if (answer === "待研究认定") expect(cellNames(evaluation.cells)).toContain("事项登记!E5");
  });
});

describe("四(三)4: the leading group's grade answers judgements, never open facts", () => {
  const rows = [{ month: 12, of: 1 }] as const;
  it.each<{ readonly sentence: string; readonly given: SectionCase; readonly open: readonly string[] }>([
    { sentence: "a target nobody can tell", given: { rows }, open: ["三(二)1", "三(一)1"] },
    {
      sentence: "失泄密 that waits",
      given: { events: [event("失泄密")] },
      open: ["三(二)6", "三(一)5"],
    },
    { sentence: "较大失误 that waits", given: { events: [event("较大失误")] }, open: ["三(三)2"] },
    {
      sentence: "违纪 that waits",
      given: { events: [event("违纪")] },
      open: ["三(三)3", "三(二)7", "三(一)7"],
    },
    { sentence: "投诉 that waits", given: { events: [event("投诉")] }, open: ["三(二)4"] },
    {
      sentence: "a study task whose time runs",
      given: { events: [event("学习任务", { due: "2026-03-31" })] },
      open: ["三(二)3", "三(一)3"],
    },
    {
      sentence: "a task of a leader that is overdue",
      given: { events: [event("领导交办", { due: "2025-06-30" })] },
      open: ["三(三)2"],
    },
  ])("$sentence: $open stay open", ({ given, open }) => {
    const { proposal } = section({ ...given, review: "优秀" });
    // Only 三(二)4 speaks of complaints: an open one leaves 优秀 as it is.
    const grade = open.includes("三(二)4") ? "优秀" : "待研究认定";
    const all = [...proposal.failed, ...proposal.satisfactory, ...proposal.excellent];
    expect(all.filter(({ openFor }) => openFor === "facts").map(({ id }) => id)).toEqual(open);
    expect(proposal.coveredByReview.map(({ id }) => id).filter((id) => open.includes(id))).toEqual([]);
    expect(proposal.grade).toBe(grade);
  });

  it("whose fault two misses were is judgement, unless a third target is still open", () => {
    const both = { month: 12, state: "未完成", cause: "主客观兼有" } as const;
    const two = { annual: [target(1), target(2)], rows: [1, 2].map((of) => ({ ...both, of })) };
    expect(evaluationOf(section(two), "三(三)1").openFor).toBe("judgement");
    const third = {
      annual: [...two.annual, target(3)],
      rows: [...two.rows, { month: 12, of: 3 } as const],
    };
    expect(evaluationOf(section(third), "三(三)1").openFor).toBe("facts");
  });
});

describe("事项登记 of another year", () => {
  it.each([
    ["2024-12-31", "不符合", 1],
    ["2025-01-01", "符合", 0],
    ["2025-12-31", "符合", 0],
    ["2026-01-01", "不符合", 1],
  ])("违纪 of %s: 三(三)3 %s, and %i to look at", (on, answer, count) => {
    const events = [event("违纪", { ...confirmed, on, confirmedOn: "2026-01-05" })];
    expect(answerOf(section({ events }), "三(三)3")).toBe(answer);
    const register = `
# 目标办登记/2025年目标办登记.xlsx | 目标办登记 | | 2025
## 事项登记
| 日期 | 对象 | 类型 | 事实 |
| --- | --- | --- | --- |
| ${on} | 计量科 | 违纪 | 事实 |
`;
    const problem = {
      severity: "check",
      code: "event-of-another-year",
      place: { sheet: "事项登记", cell: "A5" },
    };
    const expected = Array.from({ length: count }, () => problem);
    expect(eventProblems(judged(bureau + register).facts)).toMatchObject(expected);
    const told = survey(inputOf(bureau + register), day("2026-01-30")).problems;
    expect(told.filter(({ code }) => code === problem.code)).toMatchObject(expected);
  });
});

describe("三(一) does not repeat all of 三(二)", () => {
  it.each([
    ["安全责任事故", "三（二）6"],
    ["投诉", "三（二）4"],
  ])("%s fails 达标 and not 优秀: the explanation says so in its conclusion", (kind, id) => {
    const each = section({ findings: allWell, events: [event(kind, confirmed)] });
    expect(each.proposal.grade).toBe("优秀");
    const conclusion = explainSection(judged(bureau), each).conclusion[0]?.text;
    expect(conclusion).toContain(`另有不符合达标条件的情形（${id}）`);
  });

  it("says nothing of it where all of 达标 holds", () => {
    const conclusion = explainSection(judged(bureau), section({ findings: allWell })).conclusion[0]?.text;
    expect(conclusion).toContain("优秀");
    expect(conclusion).not.toContain("另有");
  });
});
