import type { Problem } from "../diagnostics.ts";
import { lazily } from "../domain/lazily.ts";
import type { YearRecords } from "../facts/records.ts";
import { groundProblems } from "./ground-problems.ts";
import type { JudgedPerson, Judgement } from "./judgement.ts";
import { publicityProblems } from "./publicity-problems.ts";
import { quotaProblems } from "./quota-problems.ts";
import { stepProblems } from "./step-problems.ts";

/** What the recorded decisions owe: each step in its order, a ground where a clause speaks against one, a 公示. */
export function decisionProblems(judgement: Judgement): Problem[] {
  const judged = hasPersonSteps(judgement.facts.known)
    ? judgement
    : lazily(judgement, { people: (): readonly JudgedPerson[] => [] });
  return [
    ...stepProblems(judged),
    ...groundProblems(judged),
    ...quotaProblems(judged),
    ...publicityProblems(judged),
  ];
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
