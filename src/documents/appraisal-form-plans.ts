import type { JudgedPerson, Judgement } from "../assessment/judgement.ts";
import type { Day } from "../domain/day.ts";
import { comparable } from "../domain/text.ts";
import type { Copy } from "../facts/records.ts";
import { publicityOver } from "../facts/publicity.ts";
import { composeAppraisalForm } from "./appraisal-form.ts";
import { latestStep, type Plans } from "./plan.ts";

/** One form for each person who takes part. */
export const appraisalFormPlans: Plans = (records, current) =>
  current.people.map((each) => ({
    day: latestStep(stepsOf(each, current), records.year),
    compose: (judgement) => {
      const own = judgement.people.find(({ person }) => person.id === each.person.id);
      return own === undefined ? null : composeAppraisalForm(judgement, own);
    },
  }));

/** The days on which a person's form moved on: receipts that speak of the person, dated decisions, the end of the 公示. */
export function stepsOf({ person, decision, comment }: JudgedPerson, { facts }: Judgement): (Day | null)[] {
  const { known } = facts;
  const receipts = <K extends "summaryForm" | "commentForm">(
    copies: readonly Copy<K>[],
    names: (copy: Copy<K>) => readonly { readonly value: string | null }[],
  ): Day | null =>
    copies.findLast((copy) => names(copy).some(({ value }) => comparable(value ?? "") === person.id))
      ?.receivedOn ?? null;
  return [
    receipts(known.copies.summaryForm, ({ rows }) => rows.summaries.map(({ id }) => id)),
    receipts(known.copies.commentForm, ({ rows }) => rows.headComments.map(({ id }) => id)),
    comment?.on.value ?? null,
    decision?.leaderOn.value ?? null,
    decision?.reviewedOn.value ?? null,
    decision?.approvedOn.value ?? null,
    publicityOver(known, person.id, facts.settings, facts.day),
  ];
}
