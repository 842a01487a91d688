import type { Judgement, JudgedSection } from "../assessment/judgement.ts";
import { firstDayOf, lastDayOf, monthsOf, quarterName, type Month, type Quarter } from "../domain/period.ts";
import type { MonthlyTargetRow } from "../facts/targets.ts";

/** The months that a paper speaks of, in their order, and what it calls them. */
export interface Span {
  readonly called: "本月" | "本季度";
  readonly plans: "本月计划" | "本季度月计划";
  /** Within its year: 3月, 第一季度. */
  readonly name: string;
  readonly months: readonly Month[];
}

export function monthSpan(month: Month): Span {
  return { called: "本月", plans: "本月计划", name: `${month}月`, months: [month] };
}

export function quarterSpan(quarter: Quarter): Span {
  return { called: "本季度", plans: "本季度月计划", name: quarterName(quarter), months: monthsOf(quarter) };
}

/** The sections of which a span speaks: one founded after it, or merged before it, is left out. */
export function sectionsIn({ sections, facts }: Judgement, { months }: Span): JudgedSection[] {
  const start = firstDayOf(facts.year, months[0] ?? 1);
  const end = lastDayOf(facts.year, months.at(-1) ?? 12);
  return sections.filter(
    ({ section: { from, to } }) => (from === null || from <= end) && (to === null || to >= start),
  );
}

/** The monthly rows of a section's ledger that a span speaks of. */
export function rowsIn({ ledger }: JudgedSection, { months }: Span): MonthlyTargetRow[] {
  return (ledger?.rows.monthlyTargets ?? []).filter(({ month }) =>
    months.some((each) => each === month.value),
  );
}
