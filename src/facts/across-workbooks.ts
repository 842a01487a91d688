import type { Problem } from "../diagnostics.ts";
import { approvalProblems } from "./approval-problems.ts";
import { continuityProblems } from "./continuity-problems.ts";
import { ownerProblems } from "./owner-problems.ts";
import { targetProgressProblems } from "./target-progress-problems.ts";
import type { YearFacts } from "./year-facts.ts";

/** What shows only when workbooks are read side by side. All of it is 请核对: none of it holds a paper back. */
export function acrossWorkbooks(facts: YearFacts): Problem[] {
  return [continuityProblems, targetProgressProblems, ownerProblems, approvalProblems].flatMap((problems) =>
    problems(facts),
  );
}
