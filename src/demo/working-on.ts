import { day, type Day } from "../domain/day.ts";
import type { Story } from "./story.ts";

/** The first working day on or after a date of the year, written 06-27. */
export function workingOn({ bureau }: Story, date: string): Day {
  return bureau.days.onOrAfter(day(`${bureau.options.year}-${date}`));
}
