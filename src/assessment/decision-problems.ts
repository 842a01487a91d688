import type { Problem } from "../diagnostics.ts";
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
    ...quotaProblems(judgement),
    ...unusedQuotas(judgement),
    ...publicityProblems(judgement),
  ];
}

function sectionProblem({ section, proposal, decision }: JudgedSection): Problem[] {
  if (decision === null || decision.ground.filled || proposal.grade === "待研究认定") return [];
  const { approved } = decision;
  if (approved.value === null || approved.value === proposal.grade) return [];
  const basis = proposal.failed.find(({ answer }) => answer === "符合")?.clause ?? "三";
  return [
    {
      code: "decision-without-ground",
      severity: "must-fix",
      place: decision.ground.place,
      message: `等次审定“科室等次”中${section.name}审定为“${approved.value}”，按方案建议为“${proposal.grade}”，没有填理由。`,
      help: "请在“理由”一列写明依据。",
      clause: basis,
    },
  ];
}

function quotaProblems({ quotas }: Judgement): Problem[] {
  return quotas.flatMap(({ approved, places, participants, percent }): Problem[] => {
    const grounded = approved.some(({ decision }) => decision?.ground.filled === true);
    const last = approved.at(-1)?.decision;
    if (approved.length <= places || grounded || last == null) return [];
    return [
      {
        code: "quota-exceeded-without-ground",
        severity: "must-fix",
        place: last.ground.place,
        message: `等次审定“个人等次”审定为优秀的${approved.length}人，超过名额${places}名（${participants}人×${percent}%），没有填理由。`,
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
  return [...onRows, ...people.flatMap((each) => unlisted(each, listed))];
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
