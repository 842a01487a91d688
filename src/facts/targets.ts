import { yearOf, type Day } from "../domain/day.ts";
import type { Cited } from "../domain/place.ts";
import { firstDayOf, lastDayOf } from "../domain/period.ts";
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
  /** Whether it was finished only after its due date: done for 三(二) and 三(三)1, not in time for 三(一). */
  readonly late: boolean;
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

/** The months that report on a target, up to some month, and whether they finish it. */
interface Account {
  readonly months: readonly MonthlyTargetRow[];
  readonly reported: readonly MonthlyTargetRow[];
  /** The rows of the last of its months. */
  readonly last: readonly MonthlyTargetRow[];
  readonly achieved: number | null;
  readonly done: boolean;
  /** The cells without which a sum that falls short proves nothing. */
  readonly missing: readonly Cited[];
  /** The cells that say whether it is finished. */
  readonly cells: readonly Cited[];
}

function accountOf(target: AnnualTargetRow, months: readonly MonthlyTargetRow[]): Account {
  const reported = months.filter(({ state }) => state.value !== null);
  const last = months.filter(({ month }) => month.value === months.at(-1)?.month.value);
  if (target.quantified.value !== "是") {
    const done = last.length > 0 && last.every(({ state }) => state.value === "已完成");
    return {
      months,
      reported,
      last,
      achieved: null,
      done,
      missing: [],
      cells: [target.target, ...last.map((row) => row.state)],
    };
  }
  const quantities = reported.filter(({ achieved }) => achieved.value !== null);
  const blank = reported.filter(({ achieved }) => achieved.value === null);
  const achieved = sum(quantities.map((row) => row.achieved.value ?? 0));
  const done = target.goal.value !== null && achieved >= target.goal.value && reported.length > 0;
  return {
    months,
    reported,
    last,
    achieved,
    done,
    missing: done
      ? []
      : [...(target.goal.value === null ? [target.goal] : []), ...blank.map((row) => row.achieved)],
    cells: [target.goal, ...quantities.map((row) => row.achieved)],
  };
}

function outcomeOf(target: AnnualTargetRow, ledger: Ledger, year: number, day: Day): TargetOutcome {
  const number = comparable(target.number.value ?? target.number.text);
  const yearEnd = lastDayOf(year, 12);
  const stated = target.due.value ?? yearEnd;
  // A due date of another year is 请核对; the months of this ledger run to the year's end whatever it says.
  const due = yearOf(stated) < year ? yearEnd : stated;
  const linked = ledger.monthlyTargets
    .filter((row) => comparable(row.annual.value ?? "") === number && row.month.value !== null)
    .sort((left, right) => (left.month.value ?? 0) - (right.month.value ?? 0));
  const inTime = accountOf(
    target,
    linked.filter((row) => row.month.value !== null && firstDayOf(year, row.month.value) <= due),
  );
  const all = accountOf(
    target,
    linked.filter((row) => row.state.value !== null || inTime.months.includes(row)),
  );
  const latest = all.reported.at(-1) ?? null;
  const base = { target, achieved: all.achieved, latest, late: false, cause: null };
  if (inTime.done) return { ...base, state: "已完成", cells: inTime.cells };
  if (all.done && inTime.missing.length === 0) {
    return { ...base, state: "已完成", late: true, cells: [...all.cells, target.due] };
  }

  const adjusted = ledger.targetAdjustments.find(
    (row) => comparable(row.target.value ?? "") === number && row.approver.filled,
  );
  if (adjusted !== undefined) {
    return { ...base, state: "已批准调整", cells: [target.target, adjusted.content, adjusted.approver] };
  }
  if (day < due) return { ...base, state: "未到期", cells: [target.due] };
  // A sum that falls short proves nothing while any of its months is unreported, a state nothing without the last one.
  const needed = target.quantified.value === "是" ? inTime.months : inTime.last;
  const unreported = needed.filter(({ state }) => state.value === null);
  const missing = all.missing.length > 0 ? all.missing : inTime.missing;
  const unapproved = latest?.state.value === "已批准调整";
  if (latest === null || unreported.length > 0 || unapproved) {
    const open = unreported.length > 0 ? unreported : inTime.last;
    return { ...base, state: "无法判定", cells: [target.target, ...open.map((row) => row.state)] };
  }
  if (missing.length > 0) return { ...base, state: "无法判定", cells: [target.target, ...missing] };
  const account = all.reported.findLast(({ cause }) => cause.value !== null);
  return {
    ...base,
    state: "未完成",
    cause: account?.cause.value ?? null,
    cells: [...all.cells, latest.state, ...(account === undefined ? [] : [account.cause])],
  };
}

/** Sums as people add them: to six decimals, without the noise of binary fractions. */
function sum(values: readonly number[]): number {
  return Math.round(values.reduce((total, value) => total + value, 0) * 1e6) / 1e6;
}
