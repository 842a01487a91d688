import type { Problem } from "../diagnostics.ts";
import { approvalProblems } from "./approval-problems.ts";
import { continuityProblems } from "./continuity-problems.ts";
import { meetingProblems } from "./meeting-problems.ts";
import { ownerProblems } from "./owner-problems.ts";
import { routineAttendanceProblems } from "./routine-attendance-problems.ts";
import { routineReadingProblems } from "./routine-reading-problems.ts";
import { routineReminders } from "./routine-reminders.ts";
import { sectionProblems } from "./section-problems.ts";
import { spotCheckProblems } from "./spot-check-problems.ts";
import { targetProgressProblems } from "./target-progress-problems.ts";
import type { YearFacts } from "./year-facts.ts";

const checks: readonly ((facts: YearFacts) => Problem[])[] = [
  sectionProblems,
  continuityProblems,
  targetProgressProblems,
  ownerProblems,
  approvalProblems,
  spotCheckProblems,
  meetingProblems,
  routineAttendanceProblems,
  routineReadingProblems,
  routineReminders,
];

/** What shows only when workbooks are read side by side. All of it is 请核对: none of it holds a paper back. */
export function acrossWorkbooks(facts: YearFacts): Problem[] {
  return checks.flatMap((problems) => problems(facts));
}
