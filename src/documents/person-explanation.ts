import type { Evaluation } from "../assessment/evaluate.ts";
import type { JudgedPerson, Judgement } from "../assessment/judgement.ts";
import { submissionNotes } from "../assessment/submission-notes.ts";
import { inChinese } from "../domain/day.ts";
import type { NumbersInForce } from "../regulation/numbers.ts";
import { cite, quote } from "../regulation/quote.ts";
import { quoted } from "../domain/text.ts";
import { volumeOf } from "./form-subject.ts";
import { explainClause, waitsFor } from "./explain-clause.ts";
import type { ClauseGroup, Explanation, Told } from "./explanation.ts";
import { gradeName } from "./grade-name.ts";
import { pastGrades } from "./past-grades.ts";
import { personSuppositions } from "./person-suppositions.ts";
import { personTrail } from "./person-trail.ts";
import { groundOf } from "./section-trail.ts";
import { schemeName } from "./wording.ts";

/** 考评依据说明 of a person: that person's data alone. */
export function explainPerson(judgement: Judgement, each: JudgedPerson): Explanation {
  const { facts } = judgement;
  const { person } = each;
  const notes = submissionNotes(judgement).filter(
    ({ subject }) => subject.kind === "全局" || (subject.kind === "个人" && subject.id === person.id),
  );
  return {
    subject: `${person.name}（${person.id}　${volumeOf(each).name}）`,
    title: `${facts.year}年度考评依据说明`,
    subtitle: `依据${schemeName(facts.settings)}，数据截至${inChinese(facts.day)}`,
    conclusion: conclusion(each, judgement),
    trail: personTrail(judgement, each),
    groups: groupsOf(each, judgement),
    changes: personSuppositions(each, facts),
    open: [],
    notes: [
      ...pastGrades(facts, person.id),
      ...quotaLines(judgement, each),
      ...notes.map(({ text, clause, cells }) => ({ text: `送审提示：${text}依据：${cite(clause)}`, cells })),
    ],
  };
}

function clausesOf(evaluations: readonly Evaluation[]): string {
  return [...new Set(evaluations.map(({ clause }) => cite(clause)))].join("、");
}

function conclusion({ review, person, comment, decision }: JudgedPerson, { facts }: Judgement): Told[] {
  const { met, open, ungraded } = review;
  const against: Told[] = [
    {
      text:
        met.length === 0
          ? `没有${cite("五(一)不称职")}所列可以由登记数据认定的情形。`
          : `有${clausesOf(met)}所列情形，可确定为不称职等次；是否确定，提请考评小组和局党组研究。`,
      cells: [],
    },
    ...(open.length === 0 ? [] : [{ text: `${clausesOf(open)}所列情形尚不能认定。`, cells: [] }]),
  ];
  const without: Told[] = ungraded.map(({ asks, basis }) => ({
    text: `有不确定等次的情形：${asks}（${basis}），提请研究。`,
    cells: [],
  }));
  const steps = [
    ["初定", comment?.proposed],
    ["考评小组审核", decision?.reviewed],
    ["局党组审定", decision?.approved],
  ] as const;
  const taken = steps.flatMap(([name, field]) =>
    field?.value == null
      ? []
      : [{ name, field, grade: gradeName(person.category, field.value, facts.settings) }],
  );
  const cells = taken.map(({ field }) => field);
  if (taken.length === 0) return [...against, ...without, { text: "等次尚未提出。", cells: [] }];
  const ground = groundOf(decision);
  const differs = new Set(taken.map(({ grade }) => grade)).size > 1;
  return [
    ...against,
    ...without,
    { text: `${taken.map(({ name, grade }) => `${name}为${grade}`).join("，")}。`, cells },
    ...(differs && ground === null ? [{ text: "各步意见不一致，尚未写明理由。", cells }] : []),
    ...(ground === null
      ? []
      : [
          {
            text: `${differs ? "各步意见不一致，" : ""}理由：${ground.text.replace(/。$/u, "")}。`,
            cells: [ground],
          },
        ]),
  ];
}

function groupsOf({ review }: JudgedPerson, { facts }: Judgement): ClauseGroup[] {
  const { numbers } = facts.settings.rules;
  const group = (
    heading: string,
    introduction: string,
    evaluations: readonly Evaluation[],
    follows: (evaluation: Evaluation) => string,
  ): ClauseGroup[] =>
    evaluations.length === 0
      ? []
      : [
          {
            heading,
            introduction,
            clauses: evaluations.map((one) => explainClause(one, follows(one), numbers)),
          },
        ];
  return [
    ...group(
      "提请研究的情形",
      `${cite("五(一)不称职")}${quoted(quote("五(一)不称职"))}`,
      review.met,
      () => "提请研究",
    ),
    ...ungradedGroup(review.ungraded, numbers),
    ...group("尚不能认定的情形", "登记未经核对，或有登记待认定。", review.open, waitsFor),
    ...group(
      "没有的情形",
      "登记数据没有达到条款界限，或经研究认定没有。",
      review.grounds.filter(({ answer }) => answer === "不符合"),
      () => "不列入研究",
    ),
  ];
}

/** The scheme is silent on 不确定等次; the national provisions are named in the place of a clause. */
function ungradedGroup(matters: JudgedPerson["review"]["ungraded"], numbers: NumbersInForce): ClauseGroup[] {
  if (matters.length === 0) return [];
  const clauses = matters.map((matter) => ({
    ...explainClause(matter, "提请研究", numbers),
    cited: "不确定等次",
    words: `${matter.asks}（${matter.basis}）`,
  }));
  return [{ heading: "不确定等次的情形", introduction: "方案没有规定，按公务员考核规定列出。", clauses }];
}

/** The places for 优秀 among those with whom the person is counted. */
function quotaLines({ quotas }: Judgement, { person }: JudgedPerson): Told[] {
  const own = person.category === "工勤" ? "工勤" : "公务员";
  return quotas
    .filter(({ name }) => name === "全局" || name === own)
    .map(({ name, base, participants, percent, places, cells }) => ({
      text: `优秀等次名额：${name === "全局" ? "" : name}${base}${participants}人×${percent}%，名额${places}名。依据：${cite("五(一)比例")}`,
      cells,
    }));
}
