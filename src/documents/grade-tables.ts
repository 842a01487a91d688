import type { Evaluation } from "../assessment/evaluate.ts";
import type { JudgedPerson, JudgedSection } from "../assessment/judgement.ts";
import type { Cited } from "../domain/place.ts";
import { cite } from "../regulation/quote.ts";
import { isLed } from "./form-subject.ts";

/** 建议等次 as the clauses lead to it: a grade, or what it may still become. */
export function proposedGrade({ proposal }: JudgedSection): string {
  return proposal.grade === "待研究认定" ? `待研究认定（${proposal.range.join("、")}）` : proposal.grade;
}

/** What decides a section's proposal: the cases of 未达标 that stand, else what fails and how much is still open. */
export function proposalGround({ proposal }: JudgedSection): string {
  const { failed, satisfactory, excellent, grade } = proposal;
  const clauses = (own: readonly Evaluation[]): string =>
    [...new Set(own.map(({ clause }) => cite(clause)))].join("、");
  const met = failed.filter(({ answer }) => answer === "符合");
  if (met.length > 0) return `有${clauses(met)}所列情形`;
  const [unmet, unfit] = [satisfactory, excellent].map((own) =>
    own.filter(({ answer }) => answer === "不符合"),
  );
  if (grade === "优秀") return `符合${cite("三(一)")}各项条件`;
  if (grade === "达标") {
    return `符合${cite("三(二)")}各项条件${(unfit ?? []).length === 0 ? "" : `；不符合${cite("三(一)")}“${(unfit ?? []).map(({ asks }) => asks).join("”“")}”`}`;
  }
  const open = [...failed, ...satisfactory].filter(({ answer }) => answer === "待研究认定").length;
  return [
    ...((unmet ?? []).length === 0
      ? []
      : [`不符合${cite("三(二)")}“${(unmet ?? []).map(({ asks }) => asks).join("”“")}”，又无未达标情形`]),
    ...(open === 0 ? [] : [`尚待认定的条件${open}项`]),
  ].join("；");
}

/** The clauses that stand against a person (提请研究), and whether some cannot be told yet. */
export function standsAgainst({ review }: JudgedPerson): string {
  const met = [...new Set(review.met.map(({ clause }) => cite(clause)))].join("、");
  return [
    ...(met === "" ? [] : [`有${met}情形，提请研究`]),
    ...(review.open.length === 0 ? [] : [`尚不能认定的情形${review.open.length}项`]),
  ].join("；");
}

/** Where no grade was proposed: nobody proposes one for those whom the leader in charge appraises (五(二)2(4)). */
export function notProposed(each: JudgedPerson): string {
  return isLed(each) ? "—" : "未报";
}

/** The cells behind a section's row. */
export function sectionCells({ section, facts, proposal, decision }: JudgedSection): Cited[] {
  return [
    section.cell,
    ...facts.lateFilings.cells,
    ...[...proposal.failed, ...proposal.satisfactory, ...proposal.excellent].flatMap(({ cells }) => cells),
    ...(decision === null ? [] : [decision.reviewed, decision.reviewedOn, decision.ground]),
  ];
}

/** The cells behind a person's row. */
export function personCells({ person, membership, comment, tally, review, decision }: JudgedPerson): Cited[] {
  return [
    person.row.name,
    person.row.category,
    membership.cell,
    ...review.met.flatMap(({ cells }) => cells),
    ...(comment === null ? [] : [comment.proposed, comment.on]),
    ...(tally === null
      ? []
      : [tally.valid, tally.excellent, tally.competent, tally.basic, tally.incompetent]),
    ...(decision === null
      ? []
      : [decision.leaderOpinion, decision.leaderOn, decision.reviewed, decision.reviewedOn, decision.ground]),
  ];
}
