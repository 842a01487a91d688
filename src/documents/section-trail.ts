import type { JudgedSection, Judgement } from "../assessment/judgement.ts";
import type { Cited, Field } from "../domain/place.ts";
import type { Day } from "../domain/day.ts";
import { fullWidth } from "../domain/text.ts";
import { correctionsOf } from "../facts/filings.ts";
import { findingRows } from "../facts/findings.ts";
import { selfAppraisalOf } from "../facts/self-appraisal.ts";
import { sectionNamed } from "../facts/sections.ts";
import type { Step, Told } from "./explanation.ts";
import { proposedGrade } from "./grade-tables.ts";

/** Every step taken on a section's grade, in the order of their days: what was found, proposed, reviewed, approved. */
export function sectionTrail(judgement: Judgement, each: JudgedSection): Step[] {
  const { halfYear, decision } = each;
  const proposed: Step = {
    on: null,
    by: "按方案条款推算",
    what: "建议等次",
    value: { text: proposedGrade(each), cells: [] },
  };
  const earlier = [
    ...(halfYear === null
      ? []
      : [gradeStep("领导小组", "半年初评建议", halfYear.reviewed, halfYear.reviewedOn)]),
    ...selfAppraisalSteps(judgement, each),
    ...correctionSteps(judgement, each),
    ...eventSteps(each),
    ...findingSteps(judgement, each),
  ];
  const ground = groundOf(decision);
  return [
    ...earlier.sort((left, right) => ((left.on ?? "") < (right.on ?? "") ? -1 : 1)),
    proposed,
    gradeStep("领导小组", "年终评议", decision?.reviewed, decision?.reviewedOn),
    gradeStep("局党组", "审定", decision?.approved, decision?.approvedOn),
    ...(ground === null ? [] : [groundStep(ground)]),
  ];
}

/** A recorded grade, or that there is none yet. */
export function gradeStep(
  by: string,
  what: string,
  grade: Field<string> | undefined,
  on: Field<Day> | undefined,
  shown: string | null = grade?.value ?? null,
): Step {
  const isRecorded = grade !== undefined && grade.value !== null;
  return {
    on: on?.value ?? null,
    by,
    what,
    value: isRecorded ? { text: shown ?? "", cells: [grade] } : { text: "尚无记录", cells: [] },
  };
}

/** The ground written beside decisions, once one of them has been taken: it has no day of its own. */
export function groundOf(
  decision: {
    readonly reviewed: Field<string>;
    readonly approved: Field<string>;
    readonly ground: Field<string>;
  } | null,
): Field<string> | null {
  const isTaken = decision !== null && (decision.reviewed.value !== null || decision.approved.value !== null);
  return isTaken && decision.ground.filled ? decision.ground : null;
}

/** The ground that was written beside the decisions. */
export function groundStep(ground: Cited): Step {
  return { on: null, by: "", what: "理由", value: { text: ground.text, cells: [ground] } };
}

function selfAppraisalSteps({ facts }: Judgement, { section }: JudgedSection): Step[] {
  const own = selfAppraisalOf(facts.known, section.code);
  if (own === null) return [];
  const { grade } = own.row;
  return [{ on: own.receivedOn, by: "科室", what: "年终自评", value: { text: grade.text, cells: [grade] } }];
}

function correctionSteps({ facts }: Judgement, { section }: JudgedSection): Step[] {
  return correctionsOf(facts.known, section).map(
    ({ filing, period, handling, receivedOn, basis, decidedOn }) => ({
      on: decidedOn.value,
      by: "目标管理办公室",
      what: "报送更正",
      value: {
        text: `${period.text}${filing.text}${handling.text}${receivedOn.text}，依据：${basis.text}`,
        cells: [handling, basis],
      },
    }),
  );
}

function eventSteps({ events }: JudgedSection): Step[] {
  return events
    .filter(({ conclusion }) => conclusion.value !== null)
    .map(({ kind, conclusion, confirmedBy, confirmedOn }) => ({
      on: confirmedOn.value,
      by: confirmedBy.text,
      what: "事项认定",
      value: { text: `${kind.text}${conclusion.text}`, discreet: inRegister, cells: [conclusion] },
    }));
}

const inRegister = "内容见登记表";

function findingSteps({ facts }: Judgement, { section }: JudgedSection): Step[] {
  const sections = facts.sections.map((each) => each.section);
  return findingRows(facts.known, (shown) => sectionNamed(sections, shown)?.code === section.code).map(
    findingStep,
  );
}

/** A recorded judgement, with who took it when and on what ground. */
export function findingStep({
  on,
  body,
  clause,
  conclusion,
  ground,
}: ReturnType<typeof findingRows>[number]): Step {
  const value: Told = {
    text: `${conclusion.text}，理由：${ground.text}`,
    discreet: inRegister,
    cells: [conclusion, ground],
  };
  return { on: on.value, by: body.text, what: `研究认定${fullWidth(clause.text)}`, value };
}
