import type { Answer } from "../domain/grade.ts";
import type { Fact, Facts } from "../domain/place.ts";
import { groundsToAsk } from "../regulation/person-grounds.ts";
import type { PersonQuestions } from "../regulation/person-questions.ts";
import { ungradedGrounds, type UngradedReason } from "../regulation/ungraded-grounds.ts";
import type { Rules } from "../regulation/rules.ts";
import { evaluate, type Evaluation } from "./evaluate.ts";

/** What stands against a person under 五(一); the program computes no grade of a person. */
export interface PersonReview {
  readonly grounds: readonly Evaluation[];
  /** Grounds that are met: put to the review panel (提请研究), since the scheme says 可确定. */
  readonly met: readonly Evaluation[];
  /** Grounds that nobody can deny or confirm yet. */
  readonly open: readonly Evaluation[];
  /** Grounds for 不确定等次 that the registers show: put to the review too. */
  readonly ungraded: readonly UngradedMatter[];
}

/** A ground for 不确定等次 that is there, by which national provision. */
export interface UngradedMatter extends Evaluation {
  readonly reason: UngradedReason;
  readonly basis: string;
}

export function reviewPerson(
  facts: Facts<PersonQuestions>,
  findings: ReadonlyMap<string, Fact<Answer>>,
  { numbers, profile }: Rules,
): PersonReview {
  const grounds = groundsToAsk(findings, profile).map((condition) =>
    evaluate(condition, facts, findings, numbers),
  );
  return {
    grounds,
    met: grounds.filter(({ answer }) => answer === "符合"),
    open: grounds.filter(({ answer }) => answer === "待研究认定"),
    ungraded: ungradedGrounds
      .map(({ reason, basis, condition }) => ({
        ...evaluate(condition, facts, findings, numbers),
        reason,
        basis,
      }))
      .filter(({ answer }) => answer === "符合"),
  };
}
