import type { Answer } from "../domain/grade.ts";
import type { Fact, Facts } from "../domain/place.ts";
import { groundsToAsk } from "../regulation/person-grounds.ts";
import type { PersonQuestions } from "../regulation/person-questions.ts";
import type { Rules } from "../regulation/rules.ts";
import { evaluate, type Evaluation } from "./evaluate.ts";

/** What stands against a person under 五(一); the program computes no grade of a person. */
export interface PersonReview {
  readonly grounds: readonly Evaluation[];
  /** Grounds that are met: put to the review panel (提请研究), since the scheme says 可确定. */
  readonly met: readonly Evaluation[];
  /** Grounds that nobody can deny or confirm yet. */
  readonly open: readonly Evaluation[];
}

export function reviewPerson(
  facts: Facts<PersonQuestions>,
  findings: ReadonlyMap<string, Fact<Answer>>,
  { numbers }: Rules,
): PersonReview {
  const grounds = groundsToAsk(findings).map((condition) => evaluate(condition, facts, findings, numbers));
  return {
    grounds,
    met: grounds.filter(({ answer }) => answer === "符合"),
    open: grounds.filter(({ answer }) => answer === "待研究认定"),
  };
}
