import { dayOf, monthOf, type Day } from "../domain/day.ts";
import type { Cited } from "../domain/place.ts";
import { comparable } from "../domain/text.ts";
import type { SectionFormRows } from "../sheets/forms.ts";
import type { Cause } from "../sheets/monthly-targets.ts";

type Ledger = SectionFormRows["targetLedger"];
export type AnnualTargetRow = Ledger["annualTargets"][number];
export type MonthlyTargetRow = Ledger["monthlyTargets"][number];

export type TargetState = "已完成" | "未完成" | "已批准调整" | "未到期" | "无法判定";

/** An annual target as it stands on a day. */
export interface TargetOutcome {
  readonly target: AnnualTargetRow;
  readonly state: TargetState;
  /** Why it is unfinished, as its section states it; null where it states nothing. */
  readonly cause: Cause | null;
  /** The sum of the months' quantities, null for a target that is not quantified. */
  readonly achieved: number | null;
  /** The latest month that reports on it. */
  readonly latest: MonthlyTargetRow | null;
  readonly cells: readonly Cited[];
}

/** Every annual target of a ledger against its months (三(三)1, 三(一)1). */
export function targetOutcomes(ledger: Ledger, year: number, day: Day): TargetOutcome[] {
  return ledger.annualTargets.map((target) => outcomeOf(target, ledger, year, day));
}

function outcomeOf(target: AnnualTargetRow, ledger: Ledger, year: number, day: Day): TargetOutcome {
  const number = comparable(target.number.value ?? target.number.text);
  const due = target.due.value ?? dayOf(year, 12, 31) ?? day;
  const months = ledger.monthlyTargets
    .filter((row) => comparable(row.annual.value ?? "") === number && row.month.value !== null)
    .filter((row) => (row.month.value ?? 13) <= monthOf(due))
    .sort((left, right) => (left.month.value ?? 0) - (right.month.value ?? 0));
  const reported = months.filter(({ state }) => state.value !== null);
  const latest = reported.at(-1) ?? null;
  const lastMonth = months.filter(({ month }) => month.value === months.at(-1)?.month.value);
  const quantities = reported.filter(({ achieved }) => achieved.value !== null);
  const quantified = target.quantified.value === "是";
  const achieved = quantified ? sum(quantities.map((row) => row.achieved.value ?? 0)) : null;
  const adjusted = ledger.targetAdjustments.find(
    (row) => comparable(row.target.value ?? "") === number && row.approver.filled,
  );
  const base = { target, achieved, latest };

  const done = quantified
    ? target.goal.value !== null && achieved !== null && achieved >= target.goal.value && reported.length > 0
    : lastMonth.length > 0 && lastMonth.every(({ state }) => state.value === "已完成");
  const quantityCells = [target.goal, ...quantities.map((row) => row.achieved)];
  if (done) {
    const cells = quantified ? quantityCells : [target.target, ...lastMonth.map((row) => row.state)];
    return { ...base, state: "已完成", cause: null, cells };
  }
  if (adjusted !== undefined) {
    return {
      ...base,
      state: "已批准调整",
      cause: null,
      cells: [target.target, adjusted.content, adjusted.approver],
    };
  }
  if (day < due) return { ...base, state: "未到期", cause: null, cells: [target.due] };
  // A sum that falls short proves nothing while any of its months is unreported, a state nothing without the last one.
  const unreported = (quantified ? months : lastMonth).filter(({ state }) => state.value === null);
  const unapproved = latest?.state.value === "已批准调整";
  if (latest === null || unreported.length > 0 || unapproved) {
    const open = unreported.length > 0 ? unreported : lastMonth;
    return {
      ...base,
      state: "无法判定",
      cause: null,
      cells: [target.target, ...open.map((row) => row.state)],
    };
  }
  const account = reported.findLast(({ cause }) => cause.value !== null);
  return {
    ...base,
    state: "未完成",
    cause: account?.cause.value ?? null,
    cells: [
      ...(quantified ? quantityCells : [target.target]),
      latest.state,
      ...(account === undefined ? [] : [account.cause]),
    ],
  };
}

/** Sums as people add them: to six decimals, without the noise of binary fractions. */
function sum(values: readonly number[]): number {
  return Math.round(values.reduce((total, value) => total + value, 0) * 1e6) / 1e6;
}
