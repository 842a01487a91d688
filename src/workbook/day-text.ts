import { dayOf, dayOfSerial, lastDayOfMonth, weekday, type Day } from "../domain/day.ts";
import { comparable } from "../domain/text.ts";
import type { RawCell } from "./cell.ts";
import type { Candidate } from "./column.ts";
import { inDigits } from "./numerals.ts";

const standard = /^\d{4}-\d{2}-\d{2}$/;
const written = /^(\d{4})[-./年、](\d{1,2})[-./月、](\d{1,2})[日号]?$/;
const run = /^(\d{4})(\d{2})(\d{2})$/;
const yearless = /^(\d{1,2})[-./月](\d{1,2})[日号]?$/;
const shortYear = /^(\d{2})[-./年](\d{1,2})[-./月](\d{1,2})[日号]?$/;
const monthAlone = /^(\d{4})[-./年](\d{1,2})月?[份底末]?$/;
const about = /(之前|以前|之内|以内|左右|前|后|底)$/;
const weekdays = "一二三四五六日";

/** Serial numbers that a day may have: 1954 to 2119. */
export function isDaySerial(value: number): boolean {
  return value >= 20_000 && value < 80_000;
}

/** The day that a cell means. `year` is the form's: proposed where a day has none, never taken. */
export function dayIn(cell: RawCell, year: number | null): Candidate {
  return cell.kind === "number" ? dayInNumber(cell.value) : dayInText(cell.text, year);
}

function dayInNumber(value: number): Candidate {
  const parts = run.exec(String(value));
  if (parts !== null) return ofParts(parts, true);
  if (isDaySerial(value)) return { value: dayOfSerial(value), tidied: false };
  const help =
    value > 0 && value < 1
      ? "格中只有时间，没有日期，请填写带年份的日期，如2025-1-5。"
      : "格中是一个数，看不出是哪一天，请填写带年份的日期，如2025-1-5。";
  return { value: null, tidied: false, help };
}

function dayInText(text: string, year: number | null): Candidate {
  const withoutTime = text.normalize("NFKC").replace(/[\sT]+\d{1,2}:\d{2}(:\d{2})?\s*$/, "");
  const shown = comparable(withoutTime).replace(/[。]$/, "");
  const named = /[(]?(?:星期|周|礼拜)([一二三四五六日天])[)]?$/.exec(shown);
  const bare = inDigits(named === null ? shown : shown.slice(0, named.index));
  const parts = written.exec(bare) ?? run.exec(bare);
  if (parts === null) return { value: null, tidied: false, ...proposal(bare, year) };
  const found = ofParts(parts, !standard.test(comparable(text)));
  return named === null ? found : agreeing(found, named[1] ?? "");
}

function ofParts([, year, month, date]: readonly string[], tidied: boolean): Candidate {
  const value = dayOf(Number(year), Number(month), Number(date));
  if (value !== null) return { value, tidied };
  return { value, tidied: false, help: "没有这一天，请核对后填写带年份的日期，如2025-1-5。" };
}

/** A day that is said to be another day of the week than it is may be any of two. */
function agreeing(found: Candidate, named: string): Candidate {
  const { value } = found;
  if (typeof value !== "string") return found;
  const is = weekdays[weekday(value as Day) - 1] ?? "";
  if (is === named.replace("天", "日")) return found;
  return { value: null, tidied: false, help: `${plainly(value)}是星期${is}，请核对日期。` };
}

/** How to mend what is nearly a day. */
function proposal(shown: string, year: number | null): { readonly help?: string } {
  const bare = shown.replace(about, "");
  const whole = written.exec(bare);
  if (whole !== null) {
    const meant = plainly(dayOf(Number(whole[1]), Number(whole[2]), Number(whole[3])));
    return meant === null ? {} : { help: `请只填日期，如${meant}。` };
  }
  const withoutYear = yearless.exec(bare);
  if (withoutYear !== null) {
    const meant = year === null ? null : dayOf(year, Number(withoutYear[1]), Number(withoutYear[2]));
    return meant === null
      ? {}
      : { help: `请填写带年份的日期；如指${year ?? ""}年，请填${plainly(meant) ?? ""}。` };
  }
  const cut = shortYear.exec(bare);
  if (cut !== null) {
    const meant = plainly(dayOf(2000 + Number(cut[1]), Number(cut[2]), Number(cut[3])));
    return meant === null ? {} : { help: `请写四位年份；如指20${cut[1] ?? ""}年，请填${meant}。` };
  }
  const month = monthAlone.exec(shown);
  if (month !== null && Number(month[2]) >= 1 && Number(month[2]) <= 12) {
    const end = plainly(lastDayOfMonth(Number(month[1]), Number(month[2])));
    return { help: `请写明是哪一日；如指月底，请填${end ?? ""}。` };
  }
  const serial = /^\d{5}$/.test(shown) && isDaySerial(Number(shown)) ? dayOfSerial(Number(shown)) : null;
  return serial === null ? {} : { help: `请填写带年份的日期；如指${plainly(serial) ?? ""}，请照此填写。` };
}

/** As people are asked to write it: 2025-1-5. */
function plainly(value: string | null): string | null {
  return value === null ? null : value.replaceAll("-0", "-");
}
