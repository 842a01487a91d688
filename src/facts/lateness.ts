import { plusDays, type Day } from "../domain/day.ts";
import type { Filing } from "./filings.ts";
import type { Settings } from "./settings.ts";

/** Whether a filing's time was over before it came, or is over without it; a waiver does not undo that. */
export function isOverdue({ state }: Filing): boolean {
  return state === "补报" || state === "未报" || state === "免于计次";
}

/**
 * Working days by which an overdue filing came too late, or is too late on `day` where it has not come. 0 where only
 * days off lie between; null where that needs a year that the calendar does not hold.
 */
export function workingDaysLate(
  { due, receivedOn }: Filing,
  { calendar }: Settings,
  day: Day,
): number | null {
  return due === null ? null : calendar.countThrough(plusDays(due, 1), receivedOn ?? day);
}
