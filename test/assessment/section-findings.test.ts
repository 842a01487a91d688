import { describe, expect, it } from "vitest";
import { numbersOf } from "../../src/regulation/condition.ts";
import { standardNumbers } from "../../src/regulation/numbers.ts";
import { excellentSection, failedSection, satisfactorySection } from "../../src/regulation/section-grades.ts";
import { cellNames } from "../support/years.ts";
import { allWell, answerOf, evaluationOf, event, section, type SectionCase } from "./section-cases.ts";

const confirmed = { conclusion: "属实" };
const finding = (clause: string, conclusion: "符合" | "不符合") => [[clause, conclusion]] as const;

describe("三(三): a recorded 符合 meets a case that no register shows", () => {
  it.each(["三(三)1", "三(三)2", "三(三)3", "三(三)6"])(
    "%s recorded 符合: 未达标, on its cells",
    (clause) => {
      const each = section({ findings: [...allWell, [clause, "符合"]], review: "优秀" });
      const evaluation = evaluationOf(each, clause);
      expect(evaluation).toMatchObject({ clause, answer: "符合" });
      expect(cellNames(evaluation.cells)).toEqual(expect.arrayContaining(["研究认定!E10", "研究认定!F10"]));
      expect(each.proposal.grade).toBe("未达标");
    },
  );

  it.each([
    ["三(三)2", "较大失误"],
    ["三(三)3", "违章"],
    ["三(三)3", "违纪"],
    ["三(三)6", "一票否决"],
  ])("%s recorded 不符合 does not undo %s that is confirmed, and answers one that waits", (clause, kind) => {
    const findings = finding(clause, "不符合");
    expect(answerOf(section({ findings, events: [event(kind, confirmed)] }), clause)).toBe("符合");
    expect(answerOf(section({ findings, events: [event(kind)] }), clause)).toBe("不符合");
  });
});

describe("三(一), 三(二): a recorded judgement on the very condition", () => {
  it.each<readonly [clause: string, failing: SectionCase]>([
    ["三(二)1", { rows: [{ month: 12, of: 1, state: "未完成", cause: "客观" }] }],
    ["三(二)3", { events: [event("学习任务", { due: "2025-06-30" })] }],
    ["三(二)6", { events: [event("安全责任事故", confirmed)] }],
    ["三(一)1", { rows: [{ month: 12, of: 1, state: "未完成", cause: "客观" }] }],
    ["三(一)5", { events: [event("失泄密", confirmed)] }],
  ])(
    "%s: 不符合 counts against what the register holds, 符合 does not undo what fails by it",
    (clause, failing) => {
      const against = evaluationOf(section({ findings: finding(clause, "不符合") }), clause);
      expect(against.answer).toBe("不符合");
      expect(cellNames(against.cells)).toContain("研究认定!E5");
      expect(answerOf(section({ ...failing, findings: finding(clause, "符合") }), clause)).toBe("不符合");
    },
  );

  it.each([
    ["三(二)6", "失泄密"],
    ["三(一)5", "失泄密"],
    ["三(一)7", "违纪"],
    ["三(二)7", "违纪"],
  ])("%s: 符合 answers %s that waits, one on the whole clause does not", (clause, kind) => {
    const events = [event(kind)];
    expect(answerOf(section({ events, findings: finding(clause, "符合") }), clause)).toBe("符合");
    const whole = clause.slice(0, -1);
    expect(answerOf(section({ events, findings: finding(whole, "符合") }), clause)).toBe("待研究认定");
  });

  it.each(["三(一)6", "三(二)5", "四(一)3"])(
    "%s is counted, and no judgement changes the count",
    (clause) => {
      const before = answerOf(section({}), clause);
      for (const conclusion of ["符合", "不符合"] as const) {
        expect(answerOf(section({ findings: finding(clause, conclusion) }), clause)).toBe(before);
      }
    },
  );
});

describe("judged: the conditions under whose id a judgement can be recorded", () => {
  const { facts } = section({});
  it.each(
    [...failedSection, ...satisfactorySection, ...excellentSection].map(
      (condition) => [condition.id, condition] as const,
    ),
  )("%s says whether it asks for one", (_, condition) => {
    let asked = false;
    condition.answer(
      (name) => facts[name].value,
      numbersOf(condition, (name) => standardNumbers[name]),
      () => {
        asked = true;
        return "待研究认定";
      },
    );
    expect(condition.judged).toBe(asked);
  });
});

describe("受处分、法律制裁 of a person of the section, without a confirmed 违纪", () => {
  const sanction = (kind: string, given = {}) =>
    [event(kind, { subject: "2001", ...confirmed, ...given })] as const;
  const three = ["三(三)3", "三(一)7", "三(二)7"] as const;

  it.each(["党纪处分", "政务处分", "法律制裁"])(
    "%s leaves the three conditions open, on its cell",
    (kind) => {
      const each = section({ events: sanction(kind), findings: allWell, review: "优秀" });
      for (const clause of three) {
        const evaluation = evaluationOf(each, clause);
        expect(evaluation).toMatchObject({ answer: "待研究认定", openFor: "facts" });
        expect(cellNames(evaluation.cells)).toContain("事项登记!C5");
      }
      expect(each.proposal.grade).toBe("待研究认定");
    },
  );

  it("is answered by judgements on the three, either way", () => {
    const answers = (conclusions: readonly ("符合" | "不符合")[]) => {
      const findings = three.map((clause, index) => [clause, conclusions[index] ?? "符合"] as const);
      const each = section({ events: sanction("党纪处分"), findings });
      return three.map((clause) => answerOf(each, clause));
    };
    expect(answers(["不符合", "符合", "符合"])).toEqual(["不符合", "符合", "符合"]);
    expect(answers(["符合", "不符合", "不符合"])).toEqual(["符合", "不符合", "不符合"]);
  });

  it.each([
    ["not confirmed", { conclusion: "" }],
    ["refuted", { conclusion: "不属实" }],
    ["of a person of another section", { subject: "1002" }],
    ["of another year", { on: "2024-11-03" }],
  ])("%s changes nothing", (_, given) => {
    const each = section({ events: sanction("党纪处分", given), findings: allWell });
    expect(each.proposal.grade).toBe("优秀");
  });
});
