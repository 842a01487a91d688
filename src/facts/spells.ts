import { eachDay, latest, plusDays, type Day } from "../domain/day.ts";
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

/** The spells of a person between two days; entries that must be mended are left to `undecided-entries.ts`. */
export function spellsOf(rows: readonly LeaveRow[], first: Day, last: Day): Spell[] {
  return rows
    .flatMap((row): Spell[] => {
      const { kind, from, to } = row;
      if (kind.value === null || from.value === null || to.value === null) return [];
      const start = from.value < first ? first : from.value;
      const end = to.value > last ? last : to.value;
      if (end < start) return [];
      const unexcused = row.unexcused.value === "是" && row.confirmedBy.filled;
      const single = from.value === to.value;
      // Whether it was half a day must be mended first.
      if (single && row.half.filled && row.half.value === null) return [];
      const half = single && row.half.value === "是";
      return [{ kind: kind.value, from: start, to: end, half, unexcused, row }];
    })
    .sort((left, right) => (left.from < right.from ? -1 : left.from > right.from ? 1 : 0));
}

/** How much of each day spells take: a day named by several entries counts once, a half day 0.5. */
function shares(spells: readonly Spell[]): ReadonlyMap<Day, number> {
  const taken = new Map<Day, number>();
  for (const { from, to, half } of spells) {
    for (const each of eachDay(from, to)) taken.set(each, Math.max(taken.get(each) ?? 0, half ? 0.5 : 1));
  }
  return taken;
}

/** Calendar days of spells (天), half days as 0.5. */
export function calendarDays(spells: readonly Spell[]): number {
  return [...shares(spells).values()].reduce((sum, share) => sum + share, 0);
}

/** Working days of spells (工作日), half days as 0.5; null where the calendar does not hold a year of them. */
export function workingDays(spells: readonly Spell[], calendar: Calendar): number | null {
  let sum = 0;
  for (const [each, share] of shares(spells)) {
    const working = calendar.isWorkingDay(each);
    if (working === null) return null;
    if (working) sum += share;
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
    const end = latest((run ?? []).map(({ to }) => to));
    const between = end === null ? null : calendar.countThrough(plusDays(end, 1), plusDays(spell.from, -1));
    if (run !== undefined && between === 0) run.push(spell);
    else runs.push([spell]);
  }
  return runs;
}

/** The cells by which a spell is cited. */
export function spellCells(spells: readonly Spell[]): Cited[] {
  return spells.flatMap(({ row }) => [row.from, row.to]);
}
