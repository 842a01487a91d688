import type { Day } from "../domain/day.ts";
import { fact, type Fact } from "../domain/place.ts";
import { lastDayOf, months, type Month } from "../domain/period.ts";
import { comparable } from "../domain/text.ts";
import { keepersIn, keepersOf, type KeptPart } from "../sheets/keepers.ts";
import type { KeptRegister, YearRecords } from "./records.ts";
import type { Settings } from "./settings.ts";

/** How many months `openMonths` finds. */
export function uncheckedMonths(
  known: YearRecords,
  settings: Settings,
  part: KeptPart,
  on: Day,
): Fact<number> {
  const { value, cells } = openMonths(known, settings, part, on);
  return fact(value.length, cells);
}

/**
 * Months wholly past on the day that whoever answers for a part of attendance has not confirmed. A register that is
 * not there confirms none.
 */
export function openMonths(
  known: YearRecords,
  { parameters, parameterCells }: Settings,
  part: KeptPart,
  on: Day,
): Fact<readonly Month[]> {
  const past = months.filter((month) => lastDayOf(known.year, month) <= on);
  const kept = keepersOf(part, keepersIn(parameters.attendanceKeepers)).map((keeper) =>
    known.attendance.filter((register) => comparable(register.keeper) === comparable(keeper)),
  );
  const confirmed = kept.map((registers) => registers.map(confirmedMonths));
  const open = past.filter((month) =>
    confirmed.some((sets) => sets.length === 0 || sets.some((set) => !set.has(month))),
  );
  const checks = kept
    .flat()
    .flatMap(({ rows }) => rows.monthlyChecks)
    .filter((row) => past.some((month) => month === row.month.value))
    .map((row) => row.checked);
  const named = parameterCells.attendanceKeepers;
  const isMissing = kept.some((registers) => registers.length === 0);
  return fact(open, isMissing && named !== undefined ? [...checks, named] : checks);
}

function confirmedMonths({ rows }: KeptRegister): ReadonlySet<number | null> {
  return new Set(
    rows.monthlyChecks.filter((row) => row.checked.value === "是").map((row) => row.month.value),
  );
}
