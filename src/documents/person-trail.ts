import type { JudgedPerson, Judgement } from "../assessment/judgement.ts";
import type { Day } from "../domain/day.ts";
import { findingRows } from "../facts/findings.ts";
import { namesPerson } from "../facts/people.ts";
import { occasionText, spellText } from "./entry-words.ts";
import type { Step, Told } from "./explanation.ts";
import { isLed } from "./form-subject.ts";
import { gradeName } from "./grade-name.ts";
import { personDecisionSteps } from "./person-decision-steps.ts";
import { findingStep, gradeStep } from "./section-trail.ts";

/** Every step taken on a person's grade: what was found, then 五(二)2(1) to 2(5) in their order. */
export function personTrail(judgement: Judgement, each: JudgedPerson): Step[] {
  const { comment, person } = each;
  const { settings } = judgement.facts;
  const led = isLed(each);
  const proposed =
    comment?.proposed.value == null ? null : gradeName(person.category, comment.proposed.value, settings);
  return [
    ...confirmations(each),
    ...findingSteps(judgement, each),
    summaryStep(judgement, each),
    ...tallySteps(each),
    ...(led && comment === null
      ? []
      : [gradeStep(led ? "主管局领导" : "科室负责人", "初定等次", comment?.proposed, comment?.on, proposed)]),
    ...personDecisionSteps(judgement, each),
  ];
}

function step(on: Day | null, by: string, what: string, value: Told): Step {
  return { on, by, what, value };
}

/** Who confirmed that an absence was without ground, and that a sanction stands. */
function confirmations({ entries }: JudgedPerson): Step[] {
  const { leave, missed, sanctions } = entries;
  return [
    ...leave
      .filter(({ unexcused, confirmedBy }) => unexcused.value !== null && confirmedBy.filled)
      .map((row) =>
        step(null, row.confirmedBy.text, row.unexcused.value === "是" ? "认定无故" : "认定不是无故", {
          text: spellText(row),
          cells: [row.unexcused, row.confirmedBy],
        }),
      ),
    ...missed
      .filter(({ unexcused, confirmedBy }) => unexcused.value !== null && confirmedBy.filled)
      .map((row) =>
        step(null, row.confirmedBy.text, row.unexcused.value === "是" ? "认定无故" : "认定不是无故", {
          text: occasionText(row),
          cells: [row.unexcused, row.confirmedBy],
        }),
      ),
    ...sanctions
      .filter(({ conclusion }) => conclusion.value !== null)
      .map(({ confirmedOn, confirmedBy, kind, conclusion, paper }) =>
        step(confirmedOn.value, confirmedBy.text, "事项认定", {
          text: `${kind.text}${conclusion.text}${paper.text === "" ? "" : `（${paper.text}）`}`,
          cells: [conclusion, confirmedBy],
        }),
      ),
  ];
}

function findingSteps({ facts }: Judgement, { person }: JudgedPerson): Step[] {
  return findingRows(facts.known, namesPerson(facts.people, person)).map(findingStep);
}

function summaryStep({ facts }: Judgement, { summary }: JudgedPerson): Step {
  if (summary === null) return step(null, "本人", "个人总结", { text: "尚未收到", cells: [] });
  const { file } = summary.at;
  const copy = facts.known.copies.summaryForm.find((each) => each.file === file);
  return step(copy?.receivedOn ?? null, "本人", "个人总结", { text: "已报", cells: [summary.id] });
}

function tallySteps({ tally, discussion }: JudgedPerson): Step[] {
  const held =
    discussion === null
      ? []
      : [step(discussion.on.value, "全机关", "民主评议", { text: "已进行", cells: [discussion.manner] })];
  if (tally === null) return held;
  const { on, valid, excellent, competent, basic, incompetent, abstained } = tally;
  const counts = [excellent, competent, basic, incompetent, abstained];
  const names = ["优秀", "称职", "基本称职", "不称职", "弃权"];
  const votes = counts.map(({ value }, index) => `${names[index] ?? ""}${value ?? 0}票`);
  return [
    ...held,
    step(on.value, "全机关", "民主测评", {
      text: `有效${valid.value ?? 0}票，其中${votes.join("、")}`,
      cells: [valid, ...counts],
    }),
  ];
}
