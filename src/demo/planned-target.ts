import { months, type Month } from "../domain/period.ts";
import type { annualTargets } from "../sheets/annual-targets.ts";
import type { monthlyTargets } from "../sheets/monthly-targets.ts";
import { membersAt, type Bureau, type EntryOf, type Section } from "./model.ts";

type Row = EntryOf<typeof monthlyTargets>;
export type Report = Pick<Row, "state" | "achieved" | "reason" | "cause" | "remedy">;

/** A month's row in its two halves. */
export interface PlannedItem {
  readonly month: Month;
  readonly plan: Omit<Row, keyof Report>;
  readonly report: Report;
}

/** An annual target with the monthly rows that serve it. */
export interface Target {
  readonly row: EntryOf<typeof annualTargets>;
  readonly items: readonly PlannedItem[];
}

/** Who answers for something in a month; `turn` spreads the work. A plan of the month before knows no newcomers. */
export function ownersAt(bureau: Bureau, section: Section, month: Month, turn: number): string {
  const { year } = bureau.options;
  const before = months[month - 2];
  const known = before === undefined ? null : new Set(membersAt(section, year, before).map(({ id }) => id));
  const members = membersAt(section, year, month).filter(({ id }) => known === null || known.has(id));
  const others = members.filter(({ id }) => id !== section.head.id).map(({ name }) => name);
  const first = others[turn % Math.max(1, others.length)] ?? section.head.name;
  const second = others[(turn + 1) % Math.max(1, others.length)];
  return second !== undefined && second !== first && turn % 3 === 0 ? `${first}、${second}` : first;
}
