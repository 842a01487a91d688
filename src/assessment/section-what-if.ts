import { sectionGrades, type SectionGrade } from "../domain/grade.ts";
import type { Facts } from "../domain/place.ts";
import type { SectionChange, SectionChanged } from "../facts/section-changes.ts";
import { lateFilingConsequence } from "../regulation/late-filings.ts";
import type { Rules } from "../regulation/rules.ts";
import type { SectionQuestions } from "../regulation/section-questions.ts";
import { findingChanges, type FindingChange } from "./finding-changes.ts";
import type { JudgedSection } from "./judgement.ts";
import { proposeSectionGrade, type SectionProposal } from "./section-proposal.ts";

/** The leading group's grade, where it has given none yet. */
export interface ReviewChange {
  readonly kind: "review";
  readonly to: SectionGrade;
}

/** One thing that might be otherwise, and what the clauses would then lead to. */
export interface SectionWhatIf {
  readonly change: SectionChange | FindingChange | ReviewChange;
  readonly facts: Facts<SectionQuestions>;
  readonly proposal: SectionProposal;
}

/**
 * The single changes that would alter the proposal, its range, a case of 三(三) or the criticism of 四(一)3: found by
 * answering all conditions again. Those that alter the grade come first.
 */
export function sectionWhatIfs(
  each: JudgedSection,
  changed: readonly SectionChanged[],
  rules: Rules,
): SectionWhatIf[] {
  const { facts, findings, proposal, section } = each;
  const { review, failed, satisfactory, excellent } = proposal;
  const reviews = review === null ? sectionGrades : [];
  const all: SectionWhatIf[] = [
    ...changed.map((one) => ({ ...one, proposal: proposeSectionGrade(one.facts, findings, review, rules) })),
    ...findingChanges([...failed, ...satisfactory, ...excellent], findings).map(({ change, found }) => ({
      change,
      facts,
      proposal: proposeSectionGrade(facts, found, review, rules),
    })),
    ...reviews.map((grade) => ({
      change: { kind: "review" as const, to: grade },
      facts,
      proposal: proposeSectionGrade(facts, findings, { grade, cell: section.cell }, rules),
    })),
  ];
  const alters = (one: SectionWhatIf): number =>
    [
      one.proposal.grade !== proposal.grade,
      one.proposal.range.join() !== proposal.range.join(),
      groundsOf(one, rules) !== groundsOf(each, rules),
    ].indexOf(true);
  return [0, 1, 2].flatMap((rank) => all.filter((one) => alters(one) === rank));
}

function groundsOf(
  { facts, proposal }: Pick<SectionWhatIf, "facts" | "proposal">,
  { numbers }: Rules,
): string {
  const met = proposal.failed.filter(({ answer }) => answer === "符合").map(({ id }) => id);
  return [...met, lateFilingConsequence(facts.lateFilings.value, numbers)].join();
}
