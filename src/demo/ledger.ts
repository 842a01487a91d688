import { day, plusDays, type Day } from "../domain/day.ts";
import type { annualTargets } from "../sheets/annual-targets.ts";
import { targetLedger } from "../sheets/forms.ts";
import type { monthlyTargets } from "../sheets/monthly-targets.ts";
import type { selfChecks } from "../sheets/self-checks.ts";
import type { targetAdjustments } from "../sheets/target-adjustments.ts";
import { adjustedAccount, correctedAccount } from "./words/accounts.ts";
import { filingsOf, signatureOf, type Filing } from "./filings.ts";
import type { Bureau, EntryOf, Section } from "./model.ts";
import { bareThird, inOwnHand, marchWithPoints, tickForYes } from "./own-hand.ts";
import type { PlannedCopy } from "./planned-copy.ts";
import { yearPlanOf, type YearPlan } from "./year-plan.ts";

/** How some sections write; the others use the drop-downs. */
const hands = [
  {},
  { monthlyTargets: { signedOn: marchWithPoints } },
  { monthlyTargets: { month: bareThird } },
  { annualTargets: { quantified: tickForYes } },
] as const;

/** The target ledger as the section sent it, time after time. */
export function ledgerCopies(bureau: Bureau, section: Section): readonly PlannedCopy[] {
  const plan = yearPlanOf(bureau, section);
  const filings = filingsOf(bureau, section);
  const form = inOwnHand(targetLedger, hands[section.index] ?? {});
  return filings.map((filing, index) => ({
    on: filing.day,
    form: targetLedger.name,
    write: (writer) => {
      const sent = filings.filter((each, at) => at === index || (at < index && !each.turnedBack));
      return writer(form, {
        annualTargets: annualRows(bureau, section, plan, sent),
        monthlyTargets: monthlyRows(bureau, section, plan, sent, filing.day),
        targetAdjustments: adjustmentRows(bureau, section, plan, filing.day),
        selfChecks: selfCheckRows(bureau, section, sent),
      });
    },
  }));
}

function annualRows(
  bureau: Bureau,
  section: Section,
  plan: YearPlan,
  sent: readonly Filing[],
): readonly EntryOf<typeof annualTargets>[] {
  const filing = sent.find(({ kind }) => kind === "年度目标");
  if (filing === undefined) return [];
  const signature = signatureOf(section, filing, bureau);
  return plan.targets.map((target) => ({ ...target, ...signature }));
}

function monthlyRows(
  bureau: Bureau,
  section: Section,
  plan: YearPlan,
  sent: readonly Filing[],
  sentOn: Day,
): readonly EntryOf<typeof monthlyTargets>[] {
  return plan.items.flatMap((item) => {
    const planned = sent.find(({ kind, month }) => kind === "月计划" && month === item.month);
    if (planned === undefined) return [];
    const reported = sent.find(({ kind, month }) => kind === "月完成情况" && month === item.month);
    const row = { ...item.plan, ...signatureOf(section, planned, bureau) };
    if (reported === undefined) return [row];
    const reopened = section.fate.corrected === item.month && sentOn >= correctedFrom(bureau);
    if (reopened && item.plan.annual === undefined) return [{ ...row, ...correctedAccount }];
    // What was turned back said that all was done, and not how much.
    return [{ ...row, ...item.report, ...(reported.turnedBack ? { achieved: null } : {}) }];
  });
}

/** From this day on a section reports a closed month otherwise: after the quarter's bulletin was issued. */
function correctedFrom(bureau: Bureau): Day {
  return day(`${bureau.options.year}-05-01`);
}

/** The day on which the change of a target was approved. */
function approvedOn(bureau: Bureau): Day {
  return bureau.days.onOrAfter(day(`${bureau.options.year}-09-16`));
}

function adjustmentRows(
  bureau: Bureau,
  section: Section,
  plan: YearPlan,
  sentOn: Day,
): readonly EntryOf<typeof targetAdjustments>[] {
  const on = approvedOn(bureau);
  if (plan.changed === null || sentOn < on) return [];
  const { number, goal, reached } = plan.changed;
  return [
    {
      on,
      target: number,
      content: `目标值由${goal}调整为${reached}`,
      reason: adjustedAccount.reason,
      approver: section.leader.name,
    },
  ];
}

function selfCheckRows(
  bureau: Bureau,
  section: Section,
  sent: readonly Filing[],
): readonly EntryOf<typeof selfChecks>[] {
  return [...halfYearRows(bureau, section, sent), ...yearEndRows(bureau, section, sent)];
}

function halfYearRows(
  bureau: Bureau,
  section: Section,
  sent: readonly Filing[],
): readonly EntryOf<typeof selfChecks>[] {
  const filing = sent.find(({ kind }) => kind === "半年自检报告");
  if (filing === undefined) return [];
  const written = { on: bureau.days.onOrBefore(plusDays(filing.day, -1)), keeper: section.reporter.name };
  const { year } = bureau.options;
  return [
    {
      kind: "半年自检报告",
      title: `${section.name}${year}年上半年目标管理工作自检报告`,
      ...written,
    },
    { kind: "应检资料", title: `${year}年上半年月计划和完成情况表`, ...written },
    { kind: "应检资料", title: `${section.field.business}工作台账`, ...written },
  ];
}

/** With the last report of the year; no section thinks that it failed. */
function yearEndRows(
  bureau: Bureau,
  section: Section,
  sent: readonly Filing[],
): readonly EntryOf<typeof selfChecks>[] {
  const filing = sent.find(({ kind, month }) => kind === "月完成情况" && month === 12);
  if (filing === undefined) return [];
  return [
    {
      kind: "年终自评",
      title: `${section.name}${bureau.options.year}年度目标管理工作自评`,
      on: bureau.days.onOrBefore(plusDays(filing.day, -1)),
      keeper: section.reporter.name,
      grade: section.fate.grade === "优秀" ? "优秀" : "达标",
    },
  ];
}
