import { dayOfSerial } from "../domain/day.ts";
import { months, numeral } from "../domain/period.ts";
import { comparable } from "../domain/text.ts";
import type { RawCell } from "./cell.ts";
import type { Candidate } from "./column.ts";
import { isDaySerial } from "./day-text.ts";

/** The number of a month or quarter that a cell means: 3月, 第一季度, 2025-03. `year` is the form's. */
export function ordinalIn(cell: RawCell, unit: string, year: number | null): Candidate {
  const made = cell.kind === "number" && isDaySerial(cell.value) ? dayOfSerial(cell.value) : null;
  // Excel makes the first of the month of a month that is typed with its year.
  if (made !== null && unit === "月" && made.endsWith("-01")) {
    return ofYear(Number(made.slice(5, 7)), Number(made.slice(0, 4)), year, true);
  }
  const shown = comparable(cell.text);
  // As in yearMonthIn: the number 2025.1 may have been 2025.10.
  if (cell.kind === "number" && /\.\d$/.test(shown)) return none;
  const named = new RegExp(`^(?:(\\d{4})[年.-])?第?0?(\\d{1,2}|[一二三四五六七八九十]{1,2})(?:${unit}份?)?$`);
  const parts = named.exec(shown);
  const meant = parts?.[2];
  if (meant === undefined) return none;
  const value = /^\d/.test(meant) ? Number(meant) : months.find((each) => numeral(each) === meant);
  const stated = parts?.[1] === undefined ? null : Number(parts[1]);
  return ofYear(value ?? null, stated, year, shown !== `${value ?? ""}${unit}`);
}

const none: Candidate = { value: null, tidied: false };

/** A month of another year is no month of this form: last year's file may have been filled in again. */
function ofYear(
  value: number | null,
  stated: number | null,
  year: number | null,
  tidied: boolean,
): Candidate {
  if (stated === null || year === null || stated === year) return { value, tidied };
  const help = `本表是${year}年度的，格中写的是${stated}年；请核对，属于${stated}年度的填入${stated}年度的报表。`;
  return { value: null, tidied: false, help };
}

/** A year and month as personnel forms write it: 1995.03. */
export function yearMonthIn(cell: RawCell): Candidate {
  // Excel makes a day of a month that is typed into an unformatted cell.
  const made =
    cell.kind === "number" && cell.value >= 3_000 && cell.value < 80_000 ? dayOfSerial(cell.value) : null;
  if (made !== null) return { value: made.slice(0, 7).replace("-", "."), tidied: true };
  const shown = comparable(cell.text);
  const parts = /^(\d{4})(?:[-./年](\d{1,2})月?|(\d{2}))$/.exec(shown);
  // A number such as 1995.1 may have been 1995.10: only two decimals are beyond doubt.
  const written = parts?.[3] ?? parts?.[2];
  if (parts === null || written === undefined || (cell.kind === "number" && written.length !== 2)) {
    return { value: shown, tidied: false };
  }
  const meant = `${parts[1] ?? ""}.${written.padStart(2, "0")}`;
  return { value: meant, tidied: meant !== cell.text.trim() };
}
