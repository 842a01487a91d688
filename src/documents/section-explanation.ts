import type { Evaluation } from "../assessment/evaluate.ts";
import type { JudgedSection, Judgement } from "../assessment/judgement.ts";
import { openConditions } from "../assessment/section-proposal.ts";
import { submissionNotes } from "../assessment/submission-notes.ts";
import { inChinese } from "../domain/day.ts";
import { fullWidth, quoted } from "../domain/text.ts";
import type { Filing } from "../facts/filings.ts";
import { cite, quote } from "../regulation/quote.ts";
import type { ClauseId } from "../regulation/wording.ts";
import { consequenceText } from "./consequence-text.ts";
import { dutyName } from "./duty-name.ts";
import { explainClause, waitsFor } from "./explain-clause.ts";
import type { ClauseGroup, Explanation, Told } from "./explanation.ts";
import { sectionSuppositions } from "./section-suppositions.ts";
import { groundOf, sectionTrail } from "./section-trail.ts";
import { schemeName } from "./wording.ts";

/** 考评依据说明 of a section: what the clauses say, on which cells, and what people still have to decide. */
export function explainSection(judgement: Judgement, each: JudgedSection): Explanation {
  const { facts } = judgement;
  const { section, proposal } = each;
  const open = openConditions(proposal);
  const uncovered = open.filter((evaluation) => !proposal.coveredByReview.includes(evaluation));
  const notes = submissionNotes(judgement).filter(
    ({ subject }) => subject.kind === "科室" && subject.code === section.code,
  );
  return {
    subject: section.name,
    title: `${facts.year}年度考评依据说明`,
    subtitle: `依据${schemeName(facts.settings)}，数据截至${inChinese(facts.day)}`,
    conclusion: [...conclusion(each), ...filingLines(each)],
    trail: sectionTrail(judgement, each),
    groups: groupsOf(each, judgement),
    changes: sectionSuppositions(each, facts),
    open: uncovered.map(({ id, asks, cells }) => ({ text: `${fullWidth(id)}：${asks}`, cells })),
    notes: notes.map(({ text, clause, cells }) => ({ text: `${text}依据：${cite(clause)}`, cells })),
  };
}

function conclusion({ proposal, decision }: JudgedSection): Told[] {
  const decided = proposal.grade !== "待研究认定";
  const proposed = decided
    ? `按方案建议等次为${proposal.grade}。${proposalBasis(proposal)}`
    : `等次待研究认定，可能的等次为${proposal.range.join("、")}。${undecidedBasis(proposal)}`;
  return [{ text: proposed, cells: [] }, ...decisionLines(proposal, decision)];
}

/** What the two bodies recorded, and on what ground where it differs from the clauses or between them. */
function decisionLines({ grade }: JudgedSection["proposal"], decision: JudgedSection["decision"]): Told[] {
  const steps = [
    ["领导小组评议", decision?.reviewed],
    ["局党组审定", decision?.approved],
  ] as const;
  const taken = steps.flatMap(([name, field]) =>
    field?.value == null ? [] : [{ name, field, grade: field.value }],
  );
  if (taken.length === 0) return [];
  const cells = taken.map(({ field }) => field);
  const said = { text: `${taken.map((one) => `${one.name}为${one.grade}`).join("，")}。`, cells };
  const grades = new Set<string>(taken.map((one) => one.grade));
  const differs = grades.size > 1 || (grade !== "待研究认定" && !grades.has(grade));
  const ground = groundOf(decision);
  if (!differs) return [said];
  return ground === null
    ? [said, { text: "各步意见不一致，尚未写明理由。", cells }]
    : [said, { text: `各步意见不一致，理由：${ground.text.replace(/。$/u, "")}。`, cells: [ground] }];
}

function proposalBasis(proposal: JudgedSection["proposal"]): string {
  const { grade, failed, coveredByReview, satisfactory } = proposal;
  const met = failed.filter(({ answer }) => answer === "符合");
  if (grade === "未达标") return `有${clausesOf(met)}所列情形。`;
  const basis =
    coveredByReview.length === 0
      ? "各项条件均已认定。"
      : `其中须由人认定的${coveredByReview.length}项，以领导小组评议为准。`;
  // 三(一) does not repeat every word of 三(二): what 达标 forbids does not always stand in the way of 优秀.
  const unmet = satisfactory.filter(({ answer }) => answer === "不符合");
  if (grade !== "优秀" || unmet.length === 0) return basis;
  return `${basis}另有不符合达标条件的情形（${unmet.map(({ id }) => fullWidth(id)).join("、")}），请一并研究。`;
}

function undecidedBasis({ failed: cases, satisfactory, excellent }: JudgedSection["proposal"]): string {
  const failed = [...excellent, ...satisfactory].filter(({ answer }) => answer === "不符合");
  const clear = cases.every(({ answer }) => answer === "不符合");
  return failed.length === 0
    ? "尚有条件须由领导小组认定。"
    : `不符合${[...new Set(failed.map(({ id }) => fullWidth(id)))].join("、")}，${clear ? `又没有${cite("三(三)")}所列情形` : `${cite("三(三)")}所列情形尚有待认定的`}，须由领导小组研究。`;
}

function clausesOf(evaluations: readonly Evaluation[]): string {
  return [...new Set(evaluations.map(({ clause }) => cite(clause)))].join("、");
}

/** What was late, paper by paper, and what was waived. */
function filingLines({ facts, filings, lateConsequence }: JudgedSection): Told[] {
  const late = facts.lateFilings;
  const told = filings.filter((filing) => filing.late || filing.undecided || filing.state === "免于计次");
  return [
    {
      text:
        late.value === 0
          ? "没有未按时报送的情况。"
          : `全年累计未按时报送${late.value}次，${consequenceText(lateConsequence)}。`,
      cells: [],
    },
    ...told.map((filing) => ({ text: `${filingText(filing)}。`, cells: filing.cells })),
  ];
}

function filingText({ duty, due, receivedOn, state }: Filing): string {
  const limit = due === null ? "期限待定" : `期限${inChinese(due)}`;
  const received = receivedOn === null ? "未收到" : `${inChinese(receivedOn)}收到`;
  return `${dutyName(duty)}：${limit}，${received}，${state}`;
}

function groupsOf({ proposal, lateConsequence }: JudgedSection, { facts }: Judgement): ClauseGroup[] {
  const { numbers } = facts.settings.rules;
  const group = (
    heading: string,
    clause: ClauseId,
    evaluations: readonly Evaluation[],
    follows: (evaluation: Evaluation) => string,
  ): ClauseGroup => ({
    heading,
    introduction: `${cite(clause)}${quoted(quote(clause))}`,
    clauses: evaluations.map((evaluation) => explainClause(evaluation, follows(evaluation), numbers)),
  });
  const openText = (evaluation: Evaluation): string =>
    proposal.coveredByReview.includes(evaluation) ? "以领导小组评议为准" : waitsFor(evaluation);
  return [
    group("未达标情形", "三(三)", proposal.failed, (evaluation) => {
      const { id, answer } = evaluation;
      if (answer === "待研究认定") return openText(evaluation);
      if (answer === "符合") return "建议等次为未达标";
      return id === "四(一)3" && lateConsequence === "给予批评" ? "应给予批评" : "没有";
    }),
    group("达标条件", "三(二)", proposal.satisfactory, (evaluation) => {
      if (evaluation.answer === "待研究认定") return openText(evaluation);
      return evaluation.answer === "符合" ? "" : "不能按达标条件评定";
    }),
    group("优秀条件", "三(一)", proposal.excellent, (evaluation) => {
      if (evaluation.answer === "待研究认定") return openText(evaluation);
      return evaluation.answer === "符合" ? "" : "不能建议为优秀";
    }),
  ];
}
