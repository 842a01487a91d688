import { daysThrough, plusDays, type Day } from "../domain/day.ts";
import type { Cited } from "../domain/place.ts";
import type { leave as leaveSheet, LeaveKind } from "../sheets/leave.ts";
import type { RowsOf } from "../workbook/sheet.ts";
import type { Calendar } from "./calendar/calendar.ts";

export type LeaveRow = RowsOf<typeof leaveSheet>[number];

/** One entry of leave or absence, cut to the year and to what was over by the day. */
export interface Spell {
  readonly kind: LeaveKind;
  readonly from: Day;
  readonly to: Day;
  /** Half a day; only where the spell is a single day. */
  readonly half: boolean;
  /** Without ground, and somebody confirmed it by name. */
  readonly unexcused: boolean;
  readonly row: LeaveRow;
}

/** The spells of a person between two days; entries that lack a kind or a day are left to their 必须改. */
export function spellsOf(rows: readonly LeaveRow[], first: Day, last: Day): Spell[] {
  return rows
    .flatMap((row): Spell[] => {
      const { kind, from, to } = row;
      if (kind.value === null || from.value === null || to.value === null) return [];
      const start = from.value < first ? first : from.value;
      const end = to.value > last ? last : to.value;
      if (end < start) return [];
      const unexcused = row.unexcused.value === "是" && row.confirmedBy.filled;
      const half = row.half.value === "是" && from.value === to.value;
      return [{ kind: kind.value, from: start, to: end, half, unexcused, row }];
    })
    .sort((left, right) => (left.from < right.from ? -1 : left.from > right.from ? 1 : 0));
}

/** Calendar days of spells (天), half days as 0.5. */
export function calendarDays(spells: readonly Spell[]): number {
  return spells.reduce((sum, { from, to, half }) => sum + (half ? 0.5 : daysThrough(from, to)), 0);
}

/** Working days of spells (工作日), half days as 0.5; null where the calendar does not hold a year of them. */
export function workingDays(spells: readonly Spell[], calendar: Calendar): number | null {
  let sum = 0;
  for (const { from, to, half } of spells) {
    const days = calendar.countThrough(from, to);
    if (days === null) return null;
    sum += half ? Math.min(days, 0.5) : days;
  }
  return sum;
}

/**
 * Spells joined where no working day lies between them: absence on Friday and on Monday is one spell (一次).
 * A half day ends a spell on neither side, since which half it was is not recorded.
 */
export function unbroken(spells: readonly Spell[], calendar: Calendar): Spell[][] {
  const runs: Spell[][] = [];
  for (const spell of spells) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const between =
      before === undefined ? null : calendar.countThrough(plusDays(before.to, 1), plusDays(spell.from, -1));
    if (run !== undefined && between === 0) run.push(spell);
    else runs.push([spell]);
  }
  return runs;
}

/** The cells by which a spell is cited. */
export function spellCells(spells: readonly Spell[]): Cited[] {
  return spells.flatMap(({ row }) => [row.from, row.to]);
}
