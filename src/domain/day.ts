import { UTCDate } from "@date-fns/utc";
// One by one: the whole of the library takes half a second to load.
import { addDays } from "date-fns/addDays";
import { addMonths } from "date-fns/addMonths";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { endOfMonth } from "date-fns/endOfMonth";
import { isValid } from "date-fns/isValid";

declare const dayMark: unique symbol;

/** A calendar day, written `YYYY-MM-DD`, without time or zone. Days compare as strings. */
export type Day = string & { readonly [dayMark]: true };

/** Day 0 of spreadsheets, right from serial 61 on: 60 is their false 29 February 1900, before every day we accept. */
const SERIAL_ZERO = new UTCDate(1899, 11, 30);

function toDay(date: Date): Day {
  return date.toISOString().slice(0, 10) as Day;
}

/** The moment at which a day begins in UTC. What is asked a million times is reckoned in these, all else in dates. */
function momentOf(value: string): number {
  const [year = 0, month = 1, date = 1] = value.split("-").map(Number);
  return Date.UTC(year, month - 1, date);
}

const DAY_LONG = 24 * 60 * 60 * 1000;

function toDate(value: string): UTCDate {
  const [year = 0, month = 1, date = 1] = value.split("-").map(Number);
  return new UTCDate(year, month - 1, date);
}

/** The day that `text` writes as `YYYY-MM-DD`, or null where it writes none. */
export function parseDay(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const date = new Date(momentOf(text));
  if (!isValid(date)) return null;
  // The 30th of February rolls over into March.
  const found = toDay(date);
  return found === text ? found : null;
}

/** The day of a year, month (1–12) and date, or null where the month has no such date. */
export function dayOf(year: number, month: number, date: number): Day | null {
  const pad = (value: number, width: number): string => String(value).padStart(width, "0");
  return parseDay(`${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`);
}

/** A day known to exist when the program is written, such as a fixed date of the scheme. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new RangeError(`not a day: ${text}`);
  return parsed;
}

/** The day of a spreadsheet serial number in the 1900 system (1 and up), or null where it is none. */
export function dayOfSerial(serial: number): Day | null {
  const date = addDays(SERIAL_ZERO, Math.floor(serial));
  return Number.isFinite(serial) && serial >= 1 && isValid(date) && date.getUTCFullYear() <= 9999
    ? toDay(date)
    : null;
}

export function serialOf(value: Day): number {
  return differenceInCalendarDays(toDate(value), SERIAL_ZERO);
}

/** The day that a moment (milliseconds since 1970) falls on in Shanghai, which has kept UTC+8 without summer time since 1991. */
export function dayInShanghai(milliseconds: number): Day {
  return toDay(new UTCDate(milliseconds + 8 * 60 * 60 * 1000));
}

export function plusDays(value: Day, count: number): Day {
  return toDay(new Date(momentOf(value) + count * DAY_LONG));
}

/** The same date so many months later, or the last of that month where it has no such date (民法典第二百零二条). */
export function plusMonths(value: Day, count: number): Day {
  return toDay(addMonths(toDate(value), count));
}

/** The later of two days. */
export function later(left: Day, right: Day): Day {
  return left < right ? right : left;
}

/** Days from `from` to `to`, both counted; 0 or less where `to` comes first. */
export function daysThrough(from: Day, to: Day): number {
  return (momentOf(to) - momentOf(from)) / DAY_LONG + 1;
}

/** Every day from `from` through `to`. */
export function eachDay(from: Day, to: Day): Day[] {
  const length = Math.max(0, daysThrough(from, to));
  return Array.from({ length }, (_, index) => plusDays(from, index));
}

/** 1 for Monday through 7 for Sunday. */
export function weekday(value: Day): number {
  // The first day of that reckoning, 1 January 1970, was a Thursday.
  return ((((momentOf(value) / DAY_LONG + 3) % 7) + 7) % 7) + 1;
}

export function lastDayOfMonth(year: number, month: number): Day {
  return toDay(endOfMonth(new UTCDate(year, month - 1, 1)));
}

export function yearOf(value: Day): number {
  return Number(value.slice(0, 4));
}

export function monthOf(value: Day): number {
  return Number(value.slice(5, 7));
}

/** The later of the days, or null where there is none. */
export function latest(days: Iterable<Day>): Day | null {
  let found: Day | null = null;
  for (const each of days) if (found === null || each > found) found = each;
  return found;
}

/** As a paper writes it, without leading zeros: 2025年1月5日 (GB/T 9704-2012, 7.3.5). */
export function inChinese(value: Day): string {
  return `${yearOf(value)}年${monthAndDate(value)}`;
}

/** Month and date only: 1月5日. */
export function monthAndDate(value: Day): string {
  return `${monthOf(value)}月${Number(value.slice(8))}日`;
}
