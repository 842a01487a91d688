import type { JudgedPerson, Judgement } from "../assessment/judgement.ts";
import { day, latest, plusDays, type Day } from "../domain/day.ts";
import { lastDayOf, monthsOf, quarters, type Quarter } from "../domain/period.ts";
import { comparable } from "../domain/text.ts";
import type { Copy, YearRecords } from "../facts/records.ts";
import { publicityOver } from "../facts/publicity.ts";
import { composeAppraisalForm } from "./appraisal-form.ts";
import { composeBulletin } from "./bulletin.ts";
import type { Paper } from "./paper.ts";
import { composePublicityList } from "./publicity-list.ts";
import { composeSectionAppraisalForm } from "./section-appraisal-form.ts";
import { issueOf, meansBatch, meansQuarter } from "./wording.ts";

/** A paper that exists on the as-of day, and the day of which it speaks. */
export interface Plan {
  readonly day: Day;
  /** Null where, on the paper's own day, its subject turns out not to be there. */
  readonly compose: (judgement: Judgement) => Paper | null;
}

/** The date of the month after a quarter on which its bulletin closes its books. */
const BULLETIN_DATE = 10;

/**
 * The papers of a year that exist on the as-of day, each with its data day (`office.md` 3). `current` is the year as
 * judged on the as-of day: it says who has a form, no more.
 */
export function plansOf(records: YearRecords, current: Judgement, asOf: Day): Plan[] {
  return [
    ...quarters.map((quarter) => bulletinPlan(records, quarter)),
    ...current.sections.map(({ section, decision }): Plan => {
      const steps = [decision?.reviewedOn.value, decision?.approvedOn.value];
      return {
        day: latestStep(steps, records.year),
        compose: (judgement) => {
          const own = judgement.sections.find((each) => each.section.code === section.code);
          return own === undefined ? null : composeSectionAppraisalForm(judgement, own);
        },
      };
    }),
    ...current.people.map((each): Plan => ({
      day: latestStep(stepsOf(each, current), records.year),
      compose: (judgement) => {
        const own = judgement.people.find(({ person }) => person.id === each.person.id);
        return own === undefined ? null : composeAppraisalForm(judgement, own);
      },
    })),
    ...publicityPlans(records, current),
  ].filter((plan) => plan.day <= asOf);
}

function bulletinPlan(records: YearRecords, quarter: Quarter): Plan {
  const given = issueOf(records, "季度通报", (shown) => meansQuarter(shown, records.year, quarter));
  const lastMonth = monthsOf(quarter).at(-1) ?? 12;
  const standard = plusDays(lastDayOf(records.year, lastMonth), BULLETIN_DATE);
  return {
    day: given?.dataDay.value ?? standard,
    compose: (judgement) => composeBulletin(judgement, quarter),
  };
}

function latestStep(steps: readonly (Day | null | undefined)[], year: number): Day {
  return latest(steps.filter((step) => step != null)) ?? day(`${year}-12-31`);
}

/** The days on which a person's form moved on: receipts that speak of the person, dated decisions, the end of the 公示. */
function stepsOf({ person, decision, comment }: JudgedPerson, { facts }: Judgement): (Day | null)[] {
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

/** A batch exists from the last day on which the party group approved one of its people. */
function publicityPlans(records: YearRecords, current: Judgement): Plan[] {
  const approvals = new Map<number, Day[]>();
  for (const row of records.decisions.publicity) {
    const id = comparable(row.id.value ?? "");
    const person = current.people.find((each) => each.person.id === id);
    const approvedOn = person?.decision?.approvedOn.value;
    if (row.batch.value === null || approvedOn == null) continue;
    approvals.set(row.batch.value, [...(approvals.get(row.batch.value) ?? []), approvedOn]);
  }
  return [...approvals].flatMap(([batch, days]): Plan[] => {
    const given = issueOf(records, "公示", (shown) => meansBatch(shown, batch));
    const dataDay = given?.dataDay.value ?? latestStep(days, records.year);
    return (["publicity-list", "publicity-page"] as const).map((shape) => ({
      day: dataDay,
      compose: (judgement) => composePublicityList(judgement, batch, shape),
    }));
  });
}
