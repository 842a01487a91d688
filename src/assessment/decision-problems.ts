import type { Problem } from "../diagnostics.ts";
import { lazily } from "../domain/lazily.ts";
import type { Place } from "../domain/place.ts";
import type { YearRecords } from "../facts/records.ts";
import { groundProblems } from "./ground-problems.ts";
import type { JudgedPerson, Judgement } from "./judgement.ts";
import { publicityProblems } from "./publicity-problems.ts";
import { quotaProblems } from "./quota-problems.ts";
import { stepProblems } from "./step-problems.ts";

/** What the recorded decisions owe: each step in its order, a ground where a clause speaks against one, a 公示. */
export function decisionProblems(judgement: Judgement): Problem[] {
  return [...sectionDecisionProblems(judgement), ...personDecisionProblems(judgement)];
}

/** Of sections: 四(三). */
export function sectionDecisionProblems(judgement: Judgement): Problem[] {
  const { sections } = judgement;
  return [...stepProblems({ sections, people: [] }), ...groundProblems({ sections, people: [] })];
}

/** Of persons, quotas and 公示: 五(二)2. They stand in `personDecisionFiles`, and nowhere else. */
export function personDecisionProblems(judgement: Judgement): Problem[] {
  const judged = hasPersonSteps(judgement.facts.known)
    ? judgement
    : lazily(judgement, { people: (): readonly JudgedPerson[] => [] });
  const { people } = judged;
  return [
    ...stepProblems({ sections: [], people }),
    ...groundProblems({ sections: [], people }),
    ...quotaProblems(judged),
    ...publicityProblems(judged),
  ];
}

/** The workbooks in which the steps of 五(二)2 are recorded. */
export function personDecisionFiles({ copies, decisions }: YearRecords): ReadonlySet<string> {
  const copied = [...copies.summaryForm, ...copies.commentForm].map(({ file }) => file);
  return new Set([...copied, ...filesOf(decisions)]);
}

/** The workbooks that rows stand in. */
export function filesOf(sheets: Readonly<Record<string, readonly { readonly at: Place }[]>>): string[] {
  return Object.values(sheets).flatMap((rows) => rows.slice(0, 1).map(({ at }) => at.file));
}

/** Whether any step of 五(二)2 is recorded of anybody: before, nobody need be judged for what steps owe. */
function hasPersonSteps({ copies, decisions }: YearRecords): boolean {
  return (
    copies.summaryForm.length + copies.commentForm.length > 0 ||
    decisions.appraisalCounts.length + decisions.publicity.length > 0 ||
    decisions.personDecisions.some((row) =>
      [row.leaderOpinion, row.leaderOn, row.reviewed, row.reviewedOn, row.approved, row.approvedOn].some(
        ({ filled }) => filled,
      ),
    )
  );
}
