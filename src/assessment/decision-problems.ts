import type { Problem } from "../diagnostics.ts";
import { inChinese, type Day } from "../domain/day.ts";
import type { Field } from "../domain/place.ts";
import type { JudgedPerson, JudgedSection, Judgement } from "./judgement.ts";
import { publicityProblems } from "./publicity-problems.ts";

/**
 * Decisions that a clause speaks against: the party group is final, but a decision against a clause has its ground
 * recorded (`office.md` 5). With the ground it is simply printed.
 */
export function decisionProblems(judgement: Judgement): Problem[] {
  return [
    ...judgement.sections.flatMap(sectionProblem),
    ...judgement.sections.flatMap(({ section, decision }) =>
      decision === null
        ? []
        : outOfOrder(`科室等次”中${section.name}`, [
            ["评议", decision.reviewedOn],
            ["审定", decision.approvedOn],
          ]),
    ),
    ...judgement.people.flatMap(({ person, comment, decision }) =>
      outOfOrder(`个人等次”中${person.name}`, [
        ["初定", comment?.on],
        ["主管局领导意见", decision?.leaderOn],
        ["审核", decision?.reviewedOn],
        ["审定", decision?.approvedOn],
      ]),
    ),
    ...judgement.people.flatMap(approvedOtherwise),
    ...quotaProblems(judgement),
    ...unusedQuotas(judgement),
    ...publicityProblems(judgement),
  ];
}

function sectionProblem({ section, proposal, decision }: JudgedSection): Problem[] {
  if (decision === null || decision.ground.filled) return [];
  const { approved } = decision;
  if (approved.value === null || proposal.range.includes(approved.value)) return [];
  const basis = proposal.failed.find(({ answer }) => answer === "符合")?.clause ?? "三";
  return [
    {
      code: "decision-without-ground",
      severity: "must-fix",
      place: decision.ground.place,
      message: `等次审定“科室等次”中${section.name}审定为“${approved.value}”，按方案${proposal.range.length > 1 ? "可能" : "建议"}的等次为${proposal.range.join("、")}，没有填理由。`,
      help: "请在“理由”一列写明依据。",
      clause: basis,
    },
  ];
}

/** Steps dated before the one they follow (四(三)4, 五(二)2(4)). */
function outOfOrder(whose: string, steps: readonly (readonly [string, Field<Day> | undefined])[]): Problem[] {
  const taken = steps.flatMap(([name, on]) => (on?.value == null ? [] : [{ name, on, day: on.value }]));
  return taken.flatMap(({ name, on, day }, index): Problem[] => {
    const before = taken[index - 1];
    if (before === undefined || before.day <= day) return [];
    return [
      {
        code: "steps-out-of-order",
        severity: "check",
        place: on.place,
        message: `等次审定“${whose}的${name}日期${inChinese(day)}早于${before.name}日期${inChinese(before.day)}。`,
        discreetMessage: "等次审定中有日期需要核对。",
        help: "请核对日期。",
        clause: "五(二)2(4)",
      },
    ];
  });
}

/** 审定 that differs from 审核: shown with its ground, so the ground is asked for. */
function approvedOtherwise({ person, decision }: JudgedPerson): Problem[] {
  if (decision === null || decision.ground.filled) return [];
  const { reviewed, approved } = decision;
  if (reviewed.value === null || approved.value === null || reviewed.value === approved.value) return [];
  return [
    {
      code: "approved-otherwise-without-ground",
      severity: "check",
      place: decision.ground.place,
      message: `等次审定“个人等次”中${person.name}审核为“${reviewed.value}”，审定为“${approved.value}”，没有填理由。`,
      discreetMessage: "等次审定“个人等次”需要核对。",
      help: "请在“理由”一列写明依据。",
      clause: "五(二)2(4)",
    },
  ];
}

function quotaProblems({ quotas }: Judgement): Problem[] {
  return quotas.flatMap(({ approved, places, participants, percent, set }): Problem[] => {
    const grounded = approved.some(({ decision }) => decision?.ground.filled === true);
    const last = approved.at(-1)?.decision;
    if (approved.length <= places || grounded || last == null) return [];
    return [
      {
        code: "quota-exceeded-without-ground",
        severity: "must-fix",
        place: last.ground.place,
        message: `等次审定“个人等次”审定为优秀的${approved.length}人，超过名额${places}名（${set === null ? `${participants}人×${percent}%` : `上级核定${set}名`}），没有填理由。`,
        discreetMessage: "等次审定“个人等次”需要核对。",
        help: "请核对名额；确需超过的，在“理由”一列写明依据。",
        clause: "五(一)比例",
      },
    ];
  });
}

/** Numbers set for groups that are not counted apart, or for the whole where they are. */
function unusedQuotas({ facts, quotas }: Judgement): Problem[] {
  return facts.known.decisions.quotas
    .filter(({ kind }) => kind.value !== null && !quotas.some(({ name }) => name === kind.value))
    .map(({ kind }) => ({
      code: "quota-not-used",
      severity: "check",
      place: kind.place,
      message: `等次审定“名额”中“${kind.text}”的核定名额没有采用。`,
      help: "公务员、工勤分别核定的，请把设置“参数”中“工勤人员名额单列”改为“是”；否则范围请填“全局”。",
      clause: "五(一)比例",
    }));
}
