import type { Facts } from "../domain/place.ts";
import type { PersonChange, PersonChanged } from "../facts/person-changes.ts";
import type { Rules } from "../regulation/rules.ts";
import type { PersonQuestions } from "../regulation/person-questions.ts";
import type { Evaluation } from "./evaluate.ts";
import { findingChanges, type FindingChange } from "./finding-changes.ts";
import type { JudgedPerson } from "./judgement.ts";
import { reviewPerson, type PersonReview } from "./person-review.ts";

/** One thing that might be otherwise, and what would then stand against the person. */
export interface PersonWhatIf {
  readonly change: PersonChange | FindingChange;
  readonly facts: Facts<PersonQuestions>;
  readonly review: PersonReview;
}

/**
 * The single changes that would alter which grounds of 五(一) are met or open: found by answering all of them again.
 * Those that alter what is met come first.
 */
export function personWhatIfs(
  each: JudgedPerson,
  changed: readonly PersonChanged[],
  rules: Rules,
): PersonWhatIf[] {
  const { facts, findings, review } = each;
  const all: PersonWhatIf[] = [
    ...changed.map((one) => ({ ...one, review: reviewPerson(one.facts, findings, rules) })),
    ...findingChanges(review.grounds, findings).map(({ change, found }) => ({
      change,
      facts,
      review: reviewPerson(facts, found, rules),
    })),
  ];
  const alters = (one: PersonWhatIf): number =>
    [
      ids([...one.review.met, ...one.review.ungraded]) !== ids([...review.met, ...review.ungraded]),
      ids(one.review.open) !== ids(review.open),
    ].indexOf(true);
  return [0, 1].flatMap((rank) => all.filter((one) => alters(one) === rank));
}

function ids(evaluations: readonly Evaluation[]): string {
  return evaluations.map(({ id }) => id).join();
}
