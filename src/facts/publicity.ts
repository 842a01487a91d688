import type { Day } from "../domain/day.ts";
import { firstPublicDay } from "../regulation/publicity.ts";
import { comparable } from "../domain/text.ts";
import type { publicity } from "../sheets/publicity.ts";
import type { RowsOf } from "../workbook/sheet.ts";
import type { YearRecords } from "./records.ts";
import type { Settings } from "./settings.ts";

/** The last day of a 公示 that starts on a day, or null where the calendar does not hold its year (五(二)2(5)). */
export function publicityEnd(from: Day, { calendar, parameters }: Settings): Day | null {
  return calendar.lastOf(firstPublicDay(from, parameters.publicityFirstDay), parameters.publicityDays);
}

type PublicityRow = RowsOf<typeof publicity>[number];

/** The 公示 that counts for a person: the last row that was not withdrawn; null where there is none. */
export function publicityOf(known: YearRecords, id: string): PublicityRow | null {
  return (
    known.decisions.publicity.findLast(
      (row) => row.id.value !== null && comparable(row.id.value) === id && row.state.value !== "撤回",
    ) ?? null
  );
}

/** The day on which a person's 公示 had run its time, without objection upheld; null where it had not by `day`. */
export function publicityOver(known: YearRecords, id: string, settings: Settings, day: Day): Day | null {
  const row = publicityOf(known, id);
  if (row === null || row.state.value !== "期满") return null;
  const end = row.to.value ?? (row.from.value === null ? null : publicityEnd(row.from.value, settings));
  return end !== null && end <= day ? end : null;
}
