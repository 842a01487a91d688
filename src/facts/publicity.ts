import type { Day } from "../domain/day.ts";
import { oncePer } from "../domain/lazily.ts";
import type { Field } from "../domain/place.ts";
import { comparable } from "../domain/text.ts";
import { firstPublicDay, isTakenOff } from "../regulation/publicity.ts";
import type { publicity } from "../sheets/publicity.ts";
import type { RowsOf } from "../workbook/sheet.ts";
import type { YearRecords } from "./records.ts";
import type { Settings } from "./settings.ts";

/** The last day of a 公示 that starts on a day, or null where the calendar does not hold its year (五(二)2(5)). */
export function publicityEnd(from: Day, { calendar, parameters }: Settings): Day | null {
  return calendar.lastOf(firstPublicDay(from, parameters.publicityFirstDay), parameters.publicityDays);
}

export type PublicityRow = RowsOf<typeof publicity>[number];

/**
 * The rows known on a day: a name that comes back on another list does so once it was taken off the one before, or once
 * that list is posted.
 */
export function publicityKnown(rows: readonly PublicityRow[], day: Day): PublicityRow[] {
  const standing = new Set<string>();
  return rows.filter(({ id, from, state }) => {
    const key = comparable(id.value ?? "");
    const isToCome = standing.has(key) && (from.value === null || from.value > day);
    if (isToCome) return false;
    if (isTakenOff(state.value)) standing.delete(key);
    else if (key !== "") standing.add(key);
    return true;
  });
}

/** The 公示 that counts for a person: the last row that was not taken off its list; null where there is none. */
export function publicityOf(known: YearRecords, id: string): PublicityRow | null {
  return standingRows(known.decisions.publicity).get(id) ?? null;
}

const standingRows = oncePer(
  (rows: readonly PublicityRow[]): ReadonlyMap<string, PublicityRow> =>
    new Map(
      rows.flatMap((row) =>
        row.id.value === null || isTakenOff(row.state.value)
          ? []
          : [[comparable(row.id.value), row] as const],
      ),
    ),
);

/** The first beginning that a batch says. */
const beginnings = oncePer((rows: readonly PublicityRow[]): ReadonlyMap<number, Field<Day>> => {
  const found = new Map<number, Field<Day>>();
  for (const { batch, from } of rows) {
    if (batch.value !== null && from.value !== null && !found.has(batch.value)) found.set(batch.value, from);
  }
  return found;
});

/** A row of 公示 with its period. */
export interface Posting {
  readonly row: PublicityRow;
  /** 起: a batch is one list with one period, so any of its rows may say it; null where none does. */
  readonly from: Field<Day> | null;
  /** The last day; null without a beginning, or where the calendar does not hold its year. */
  readonly end: Day | null;
}

export function postingsOf(known: YearRecords, settings: Settings): Posting[] {
  return known.decisions.publicity.map((row) => postingOf(known, row, settings));
}

function postingOf(known: YearRecords, row: PublicityRow, settings: Settings): Posting {
  const { batch } = row;
  const ofBatch = batch.value === null ? undefined : beginnings(known.decisions.publicity).get(batch.value);
  const from = row.from.value === null ? (ofBatch ?? null) : row.from;
  const end = row.to.value ?? (from?.value == null ? null : publicityEnd(from.value, settings));
  return { row, from, end };
}

/** The day on which a person's 公示 had run its time, without objection upheld; null where it had not by `day`. */
export function publicityOver(known: YearRecords, id: string, settings: Settings, day: Day): Day | null {
  const row = publicityOf(known, id);
  if (row === null || row.state.value !== "期满") return null;
  const { from, end } = postingOf(known, row, settings);
  if (from === null) return null;
  return end !== null && end <= day ? end : null;
}

/** The 公示 that counts for a person, as it stands on a day. */
export interface Publication extends Posting {
  /** The day on which it had run its time; null where it had not. */
  readonly over: Day | null;
}

export function publicationOf(
  known: YearRecords,
  id: string,
  settings: Settings,
  day: Day,
): Publication | null {
  const row = publicityOf(known, id);
  return row === null
    ? null
    : { ...postingOf(known, row, settings), over: publicityOver(known, id, settings, day) };
}
