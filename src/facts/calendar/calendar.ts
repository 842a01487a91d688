import { day, eachDay, plusDays, weekday, yearOf, type Day } from "../../domain/day.ts";
import { publishedYears } from "./published-years.ts";

/** The official working days. Every answer is null where it would need a year that is not held: never a guess. */
export interface Calendar {
  holds(year: number): boolean;
  isWorkingDay(value: Day): boolean | null;
  /** The first working day on or after `value`. */
  onOrAfter(value: Day): Day | null;
  /** The day on which a period of `count` working days ends whose first possible day is `from`. */
  lastOf(from: Day, count: number): Day | null;
  /** Working days from `from` to `to`, both counted. */
  countThrough(from: Day, to: Day): number | null;
}

/** Days that the office entered for years beyond the published ones (设置 › 放假调休). */
export interface EnteredDays {
  readonly years: ReadonlySet<number>;
  readonly off: ReadonlySet<Day>;
  readonly working: ReadonlySet<Day>;
}

const published = (() => {
  const off = new Set<Day>();
  const working = new Set<Day>();
  for (const year of publishedYears.values()) {
    for (const [from, to] of year.off) for (const each of eachDay(day(from), day(to))) off.add(each);
    for (const each of year.working) working.add(day(each));
  }
  return { off, working };
})();

export function calendarWith(entered: EnteredDays): Calendar {
  const holds = (year: number): boolean => publishedYears.has(year) || entered.years.has(year);
  const isWorkingDay = (value: Day): boolean | null => {
    if (!holds(yearOf(value))) return null;
    // What the office enters for a published year has been announced later, so it comes first.
    if (entered.working.has(value)) return true;
    if (entered.off.has(value)) return false;
    if (published.working.has(value)) return true;
    return !published.off.has(value) && weekday(value) <= 5;
  };
  const countThrough = (from: Day, to: Day): number | null => {
    let count = 0;
    for (const each of eachDay(from, to)) {
      const working = isWorkingDay(each);
      if (working === null) return null;
      if (working) count += 1;
    }
    return count;
  };
  const lastOf = (from: Day, count: number): Day | null => {
    let left = count;
    for (let each = from; ; each = plusDays(each, 1)) {
      const working = isWorkingDay(each);
      if (working === null) return null;
      if (working) left -= 1;
      if (left <= 0) return each;
    }
  };
  return { holds, isWorkingDay, countThrough, lastOf, onOrAfter: (value) => lastOf(value, 1) };
}

/** The published years alone. */
export const publishedCalendar = calendarWith({ years: new Set(), off: new Set(), working: new Set() });
