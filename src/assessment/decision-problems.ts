import type { Problem } from "../diagnostics.ts";
import { inChinese, type Day } from "../domain/day.ts";
import type { Field } from "../domain/place.ts";
import { comparable } from "../domain/text.ts";
import { firstPublicDay } from "../regulation/publicity.ts";
import type { JudgedPerson, JudgedSection, Judgement } from "./judgement.ts";

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

function publicityProblems({ facts, people }: Judgement): Problem[] {
  const { calendar, parameters } = facts.settings;
  const byId = new Map(people.map((each) => [each.person.id, each]));
  const rows = facts.known.decisions.publicity;
  const listed = new Set(rows.map((row) => comparable(row.id.value ?? "")));
  const onRows = rows.flatMap((row): Problem[] => {
    const each = byId.get(comparable(row.id.value ?? ""));
    const problems: Problem[] = [];
    if (each === undefined && row.id.value !== null) {
      problems.push({
        code: "publicity-not-appraised",
        severity: "must-fix",
        place: row.id.place,
        message: `等次审定“公示”中的编号“${row.id.text}”不在本局参加考核人员之内，不列入公示。`,
        discreetMessage: "等次审定“公示”需要核对。",
        help: "请核对编号。",
        clause: "二",
      });
    }
    if (each !== undefined && each.decision?.approved.value !== "优秀" && row.state.value !== "撤回") {
      problems.push({
        code: "publicity-not-approved",
        severity: "must-fix",
        place: row.id.place,
        message: `等次审定“公示”中的${each.person.name}尚未审定为优秀，暂不列入公示。`,
        discreetMessage: "等次审定“公示”需要核对。",
        help: "请核对“个人等次”中的审定和审定日期。",
        clause: "五(二)2(5)",
      });
    }
    const { from, to } = row;
    if (from.value !== null && to.value !== null) {
      const first = firstPublicDay(from.value, parameters.publicityFirstDay);
      const days = calendar.countThrough(first, to.value);
      if (days !== null && days < parameters.publicityDays) {
        problems.push({
          code: "publicity-too-short",
          severity: "must-fix",
          place: to.place,
          message: `等次审定“公示”第${row.batch.text}批公示期只有${days}个工作日，少于${parameters.publicityDays}个工作日。`,
          help: "请推迟截止日期；不填“止”的由程序推算。",
          clause: "五(二)2(5)",
        });
      }
    }
    return problems;
  });
  return [...onRows, ...batchProblems(rows), ...people.flatMap((each) => unlisted(each, listed))];
}

/** One batch is one list with one period; a name that is added starts a period, and a batch, of its own. */
function batchProblems(rows: Judgement["facts"]["known"]["decisions"]["publicity"]): Problem[] {
  return rows.flatMap((row): Problem[] => {
    const first = rows.find((each) => each.batch.value === row.batch.value && each.from.value !== null);
    if (first === undefined || row.from.value === null || row.from.value === first.from.value) return [];
    return [
      {
        code: "publicity-dates-differ",
        severity: "must-fix",
        place: row.from.place,
        message: `等次审定“公示”第${row.batch.text}批的“起”有不同日期（${first.from.text}、${row.from.text}）。`,
        help: "同一批填同一日期；补充公示的人员另列一批。",
        clause: "五(二)2(5)",
      },
    ];
  });
}

function unlisted({ person, decision }: JudgedPerson, listed: ReadonlySet<string>): Problem[] {
  if (decision?.approved.value !== "优秀" || listed.has(person.id)) return [];
  return [
    {
      code: "excellent-not-publicised",
      severity: "check",
      place: decision.approved.place,
      message: `${person.name}审定为优秀，没有列入公示。`,
      discreetMessage: "等次审定“个人等次”需要核对。",
      help: "请在等次审定“公示”中填写批次和编号。",
      clause: "五(二)2(5)",
    },
  ];
}
