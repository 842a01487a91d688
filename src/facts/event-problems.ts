import type { CheckProblem } from "../diagnostics.ts";
import { inChinese, yearOf } from "../domain/day.ts";
import { firstDayOf } from "../domain/period.ts";
import { rowOf } from "../domain/place.ts";
import { sanctionsRunningOn } from "./running-sanctions.ts";
import type { YearFacts } from "./year-facts.ts";

/**
 * Events dated outside the appraisal year: they do not count in it, so the office is asked where they belong. A sanction
 * of an earlier year that still lasts belongs there.
 */
export function eventProblems({ known, year }: YearFacts): CheckProblem[] {
  const lasting = new Set(
    sanctionsRunningOn(known, firstDayOf(year, 1)).flatMap(({ row, until }) => (until === null ? [] : [row])),
  );
  return known.register.events.flatMap((row): CheckProblem[] => {
    const { on } = row;
    if (on.value === null || yearOf(on.value) === year) return [];
    if (yearOf(on.value) < year && lasting.has(row)) return [];
    return [
      {
        code: "event-of-another-year",
        severity: "check",
        place: on.place,
        message: `目标办登记“事项登记”第${rowOf(on.place) ?? ""}行“日期”是${inChinese(on.value)}，不在${year}年度内，暂不计入${year}年度考评。`,
        help: "请核对日期；属于其他年度的，登记到该年度的目标办登记。",
        clause: "三",
      },
    ];
  });
}
