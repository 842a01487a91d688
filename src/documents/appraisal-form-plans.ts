import { judgedPersonOf, type JudgedPerson, type Judgement } from "../assessment/judgement.ts";
import type { Day } from "../domain/day.ts";
import { oncePer } from "../domain/lazily.ts";
import { comparable } from "../domain/text.ts";
import type { Copy } from "../facts/records.ts";
import { publicityOver } from "../facts/publicity.ts";
import { composeAppraisalForm } from "./appraisal-form.ts";
import { type FormSubject } from "./form-subject.ts";
import { latestStep, type Plan, type Plans } from "./plan.ts";

/** One form for each person who takes part, and for each whom the roster excuses, with the reason (`domain.md` 3.1). */
export const appraisalFormPlans: Plans = (records, current) => {
  const excused = current.facts.notAppraised.filter(({ why }) => why === "不参加考核");
  const steps = new Map<string, readonly (Day | null)[]>([
    ...current.people.map((each) => [each.person.id, stepsOf(each, current)] as const),
    ...excused.map(({ person }) => [person.id, []] as const),
  ]);
  return current.facts.people.flatMap(({ id }): Plan[] => {
    const own = steps.get(id);
    return own === undefined ? [] : [planOf(id, latestStep(own, records.year))];
  });
};

function planOf(id: string, day: Day): Plan {
  return {
    day,
    compose: (judgement) => {
      const own = judgedPersonOf(judgement, id) ?? excusedOf(judgement, id);
      return own === null ? null : composeAppraisalForm(judgement, own);
    },
  };
}

/** The form of somebody who does not take part holds the roster's facts alone. */
function excusedOf({ facts }: Judgement, id: string): FormSubject | null {
  const found = facts.notAppraised.find(({ person, why }) => person.id === id && why === "不参加考核");
  if (found === undefined) return null;
  const { person, membership } = found;
  return { person, membership, appraisedBy: "sectionHead", summary: null, comment: null, decision: null };
}

/** The day on which the last copy came that speaks of a person, by number. */
function lastReceipts<K extends "summaryForm" | "commentForm">(
  names: (copy: Copy<K>) => readonly { readonly value: string | null }[],
): (copies: readonly Copy<K>[]) => ReadonlyMap<string, Day> {
  return oncePer(
    (copies: readonly Copy<K>[]) =>
      new Map(
        copies.flatMap((copy) =>
          names(copy).map(({ value }) => [comparable(value ?? ""), copy.receivedOn] as const),
        ),
      ),
  );
}

const summariesReceived = lastReceipts<"summaryForm">(({ rows }) => rows.summaries.map(({ id }) => id));
const commentsReceived = lastReceipts<"commentForm">(({ rows }) => rows.headComments.map(({ id }) => id));

/** The days on which a person's form moved on: receipts that speak of the person, dated decisions, objections, the end of the 公示. */
export function stepsOf(
  { person, decision, ledBack, comment }: JudgedPerson,
  { facts }: Judgement,
): (Day | null)[] {
  const { known } = facts;
  return [
    summariesReceived(known.copies.summaryForm).get(person.id) ?? null,
    commentsReceived(known.copies.commentForm).get(person.id) ?? null,
    comment?.on.value ?? null,
    decision?.leaderOn.value ?? null,
    decision?.reviewedOn.value ?? null,
    decision?.approvedOn.value ?? null,
    ledBack?.on ?? null,
    publicityOver(known, person.id, facts.settings, facts.day),
  ];
}
