import { dayOf, lastDayOfMonth, type Day } from "./day.ts";
import { keepingSome } from "./lazily.ts";

export const quarters = [1, 2, 3, 4] as const;
export type Quarter = (typeof quarters)[number];

export const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
export type Month = (typeof months)[number];

const numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"] as const;

/** 第一季度. */
export function quarterName(quarter: Quarter): string {
  return `第${numerals[quarter - 1]}季度`;
}

/** 一, 二 … 十二: the ordinal of a heading or month. */
export function numeral(ordinal: number): string {
  return numerals[ordinal - 1] ?? String(ordinal);
}

export function monthsOf(quarter: Quarter): readonly Month[] {
  return months.slice((quarter - 1) * 3, quarter * 3);
}

/** Months of which the days are remembered: those of a hundred years. */
const MOST_MONTHS = 1200;

const endsOf = keepingSome((yearMonth: number) => {
  const [year, month] = [Math.floor(yearMonth / 100), yearMonth % 100];
  const first = dayOf(year, month, 1);
  if (first === null) throw new RangeError(`no such month: ${year}-${month}`);
  return { first, last: lastDayOfMonth(year, month) };
}, MOST_MONTHS);

export function firstDayOf(year: number, month: Month): Day {
  return endsOf(year * 100 + month).first;
}

export function lastDayOf(year: number, month: Month): Day {
  return endsOf(year * 100 + month).last;
}

/** `2025-Q1`. */
export function quarterPeriod(year: number, quarter: Quarter): string {
  return `${year}-Q${quarter}`;
}

/** `2025-03`. */
export function monthPeriod(year: number, month: Month): string {
  return `${year}-${String(month).padStart(2, "0")}`;
}
