import type { Evaluation } from "../assessment/evaluate.ts";
import type { JudgedPerson, JudgedSection, Judgement } from "../assessment/judgement.ts";
import { submissionNotes, type SubmissionNote } from "../assessment/submission-notes.ts";
import { openConditions } from "../assessment/section-proposal.ts";
import { inChinese, type Day } from "../domain/day.ts";
import { describePlace, type Cited } from "../domain/place.ts";
import { fullWidth, quoted } from "../domain/text.ts";
import type { LateFilingConsequence } from "../regulation/late-filings.ts";
import { cite, quote } from "../regulation/quote.ts";
import { answerReason } from "./answer-reason.ts";
import { isLed, volumeOf } from "./form-subject.ts";
import { dutyName } from "./duty-name.ts";
import { evidenceLines } from "./evidence.ts";
import { pastGradeLines } from "./past-grades.ts";
import { schemeName } from "./wording.ts";

/** 考评依据说明 of a section: what the clauses say, on which cells, and what people still have to decide. */
export function explainSection(judgement: Judgement, each: JudgedSection): string[] {
  const { facts } = judgement;
  const { section, proposal, decision } = each;
  const late = each.facts.lateFilings;
  const decided = proposal.grade !== "待研究认定";
  const open = openConditions(proposal);
  const uncovered = open.filter((evaluation) => !proposal.coveredByReview.includes(evaluation));
  return [
    ...heading(`${section.name}${facts.year}年度考评依据说明`, judgement),
    "",
    "一、结论",
    decided
      ? `按方案建议等次为${proposal.grade}。${proposalBasis(proposal)}`
      : `等次待研究认定，可能的等次为${proposal.range.join("、")}。${undecidedBasis(proposal)}`,
    ...trail("领导小组评议", decision?.reviewed.value, decision?.reviewedOn.value, decision?.reviewed),
    ...trail("局党组审定", decision?.approved.value, decision?.approvedOn.value, decision?.approved),
    ...(decision?.ground.filled === true
      ? [`审定理由：${decision.ground.text}（${describePlace(decision.ground.place)}）`]
      : []),
    "",
    "二、报送情况",
    `${late.value === 0 ? "没有未按时报送的情况。" : `全年未按时报送${late.value}次，${lateText(each.lateConsequence)}`}依据：${cite("四(一)3")}${quoted(quote("四(一)3"))}`,
    ...each.filings
      .filter((filing) => filing.late || filing.state === "免于计次")
      .map(
        ({ duty, due, receivedOn, state, cells }) =>
          `  ${dutyName(duty)}：${state}，期限${due === null ? "待定" : inChinese(due)}，${receivedOn === null ? "未收到" : `${inChinese(receivedOn)}收到`}${placesOf(cells)}`,
      ),
    "",
    "三、未达标情形",
    ...proposal.failed.flatMap(conditionLines),
    "",
    `四、达标条件　${cite("三(二)")}${quoted(quote("三(二)"))}`,
    ...proposal.satisfactory.flatMap(conditionLines),
    "",
    `五、优秀条件　${cite("三(一)")}${quoted(quote("三(一)"))}`,
    ...proposal.excellent.flatMap(conditionLines),
    "",
    "六、待研究认定",
    ...(uncovered.length === 0
      ? [open.length === 0 ? "无。" : `由领导小组评议一并认定的${open.length}项，未另作专项认定。`]
      : uncovered.map(({ id, asks }) => `  ${fullWidth(id)}：${asks}`)),
    ...noteLines(
      judgement,
      ({ subject, clause }) =>
        (subject.kind === "全局" && !clause.startsWith("五")) ||
        (subject.kind === "科室" && subject.code === section.code),
    ),
  ];
}

function proposalBasis(proposal: JudgedSection["proposal"]): string {
  const { grade, failed, coveredByReview, satisfactory } = proposal;
  const met = failed.filter(({ answer }) => answer === "符合");
  if (grade === "未达标") return `符合${met.map(({ clause }) => cite(clause)).join("、")}。`;
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

/** 考评依据说明 of a person: that person's data alone. */
export function explainPerson(judgement: Judgement, each: JudgedPerson): string[] {
  const { person, review, comment, decision, tally, facts } = each;
  const { uncheckedAttendance, uncheckedStudy, uncheckedBranchStudy } = facts;
  const unchecked = Math.max(
    ...[uncheckedAttendance, uncheckedStudy, uncheckedBranchStudy].map(({ value }) => value),
  );
  const clear = review.grounds.filter(({ answer }) => answer === "不符合");
  return [
    ...heading(
      `${person.name}（${person.id}　${volumeOf(each).name}）${judgement.facts.year}年度考评依据说明`,
      judgement,
    ),
    "",
    "一、办理过程",
    ...trail(
      "个人总结",
      each.summary === null ? null : "已报",
      null,
      each.summary?.summary ?? undefined,
      false,
    ),
    ...(tally === null
      ? []
      : [
          `民主测评：有效${tally.valid.text}票，优秀${tally.excellent.text}、称职${tally.competent.text}、基本称职${tally.basic.text}、不称职${tally.incompetent.text}（${describePlace(tally.valid.place)}）`,
        ]),
    ...trail("科室初定", comment?.proposed.value, comment?.on.value, comment?.proposed),
    ...(isLed(each)
      ? trail(
          "主管局领导意见",
          decision?.leaderOpinion.value,
          decision?.leaderOn.value,
          decision?.leaderOpinion,
        )
      : []),
    ...trail("考评小组审核", decision?.reviewed.value, decision?.reviewedOn.value, decision?.reviewed),
    ...trail("局党组审定", decision?.approved.value, decision?.approvedOn.value, decision?.approved),
    ...(decision?.ground.filled === true
      ? [`理由：${decision.ground.text}（${describePlace(decision.ground.place)}）`]
      : []),
    ...pastGradeLines(judgement.facts, person.id),
    "",
    "二、提请研究的情形",
    ...(review.met.length === 0
      ? [`没有${cite("五(一)不称职")}所列可以由登记数据认定的情形。`]
      : [
          `有下列情形之一者，可确定为不称职等次；是否确定，由考评小组和局党组研究。`,
          ...review.met.flatMap(conditionLines),
        ]),
    ...(review.open.length === 0
      ? []
      : [
          "",
          unchecked > 0 ? `三、尚不能认定的情形（有${unchecked}个月的登记未经核对）` : "三、尚不能认定的情形",
          ...review.open.flatMap(conditionLines),
        ]),
    "",
    `${review.open.length === 0 ? "三" : "四"}、登记数据未达到的情形`,
    ...clear.map(
      (evaluation) =>
        `  ${cite(evaluation.clause)}${quoted(quote(evaluation.clause))}：${answerReason(evaluation)}`,
    ),
    "",
    `优秀名额：${judgement.quotas
      .map(
        ({ name, base, participants, percent, places }) =>
          `${name === "全局" ? "" : name}${base}${participants}人×${percent}%，名额${places}名`,
      )
      .join("；")}。依据：${cite("五(一)比例")}`,
    ...noteLines(
      judgement,
      ({ subject }) => subject.kind === "全局" || (subject.kind === "个人" && subject.id === person.id),
    ),
  ];
}

/** 送审提示, where there are any. */
function noteLines(judgement: Judgement, concerns: (note: SubmissionNote) => boolean): string[] {
  const notes = submissionNotes(judgement).filter(concerns);
  return notes.length === 0
    ? []
    : ["", "送审提示", ...notes.map(({ clause, text }) => `  ${text}依据：${cite(clause)}`)];
}

function heading(title: string, { facts }: Judgement): string[] {
  return [title, `（数据截至${inChinese(facts.day)}；条款引自${schemeName(facts.settings)}）`];
}

function trail(
  step: string,
  value: string | null | undefined,
  on: Day | null | undefined,
  cell: Cited | undefined,
  needsDay = true,
): string[] {
  if (value == null) return [`${step}：尚无记录`];
  const when = on == null ? (needsDay ? "（未注明日期）" : "") : `，${inChinese(on)}`;
  const said = value.replace(/[。；，]+$/u, "");
  return [`${step}：${said}${when}${cell === undefined ? "" : `（${describePlace(cell.place)}）`}`];
}

function lateText(consequence: LateFilingConsequence): string {
  switch (consequence) {
    case "无":
      return "未到给予批评的次数。";
    case "给予批评":
      return "应给予批评。";
    case "按未达标处理":
      return "按未达标处理。";
  }
}

function placesOf(cells: readonly Cited[]): string {
  const places = cells.map(({ place }) => describePlace(place));
  return places.length === 0 ? "" : `（${places.join("；")}）`;
}

/** What stands in a cell, behind its name. */
function inBrackets({ text }: Cited): string {
  return `（${text === "" ? "空" : text}）`;
}

/** A condition with its wording, its answer and why, and the cells that its predicate read. */
function conditionLines(evaluation: Evaluation): string[] {
  const { id, clause, asks, answer, cells } = evaluation;
  const words = id === clause ? quote(clause) : asks;
  return [
    `  ${fullWidth(id)}${quoted(words.replace(/。$/, ""))}：${answer}。${answerReason(evaluation)}`,
    ...evidenceLines(cells, inBrackets).map((line) => `      ${line}`),
  ];
}
