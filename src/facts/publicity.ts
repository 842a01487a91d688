import type { Day } from "../domain/day.ts";
import { firstPublicDay } from "../regulation/publicity.ts";
import type { Settings } from "./settings.ts";

/** The last day of a 公示 that starts on a day, or null where the calendar does not hold its year (五(二)2(5)). */
export function publicityEnd(from: Day, { calendar, parameters }: Settings): Day | null {
  return calendar.lastOf(firstPublicDay(from, parameters.publicityFirstDay), parameters.publicityDays);
}
