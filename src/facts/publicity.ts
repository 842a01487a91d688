import { plusDays, type Day } from "../domain/day.ts";
import type { Settings } from "./settings.ts";

/** The last day of a 公示 that starts on a day, or null where the calendar does not hold its year (五(二)2(5)). */
export function publicityEnd(from: Day, { calendar, parameters }: Settings): Day | null {
  const first = parameters.publicityFirstDay === "是" ? from : plusDays(from, 1);
  return calendar.lastOf(first, parameters.publicityDays);
}
