import type { Problem } from "../diagnostics.ts";
import { groundProblems } from "./ground-problems.ts";
import type { Judgement } from "./judgement.ts";
import { publicityProblems } from "./publicity-problems.ts";
import { quotaProblems } from "./quota-problems.ts";
import { stepProblems } from "./step-problems.ts";

/** What the recorded decisions owe: each step in its order, a ground where a clause speaks against one, a 公示. */
export function decisionProblems(judgement: Judgement): Problem[] {
  return [
    ...stepProblems(judgement),
    ...groundProblems(judgement),
    ...quotaProblems(judgement),
    ...publicityProblems(judgement),
  ];
}
