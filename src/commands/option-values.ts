import { parseDay, yearOf, type Day } from "../domain/day.ts";
import { UsageError } from "./usage-error.ts";

/** The years that can be named. */
export const years = { first: 2005, last: 2090 };

/** The year that an option names; null where it is not there. Throws `UsageError` for what is none. */
export function yearFrom(shown: string | undefined): number | null {
  return shown === undefined ? null : countFrom(shown, "year", years.first, years.last);
}

/** The day that an option names; null where it is not there. Throws `UsageError` for what is none. */
export function dayFrom(shown: string | undefined, option: string): Day | null {
  if (shown === undefined) return null;
  const day = parseDay(shown);
  if (day === null || yearOf(day) < 2000)
    throw new UsageError(`--${option} 请写成 年-月-日，如 2025-04-10。`);
  return day;
}

/** The whole number that an option names. Throws `UsageError` for what is none, or beyond the bounds. */
export function countFrom(shown: string, option: string, least: number, most: number): number {
  const count = Number(shown);
  if (!Number.isInteger(count) || count < least || count > most) {
    throw new UsageError(`--${option} 请填${least}至${most}的整数。`);
  }
  return count;
}
