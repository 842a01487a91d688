import { day, type Day } from "../domain/day.ts";
import { firstDayOf, lastDayOf, monthPeriod, months, type Month } from "../domain/period.ts";
import type { Numbers } from "./numbers.ts";
import type { ClauseId } from "./wording.ts";

/** What a section files with the target office. */
export type DutyKind = "年度目标" | "月计划" | "月完成情况" | "半年自检报告";

/** One paper that a section owes for a year, and the date that the scheme sets for it. */
export interface Duty {
  readonly kind: DutyKind;
  /** The month it is about; null for the annual targets and the half-year self report. */
  readonly month: Month | null;
  readonly period: string;
  readonly clause: ClauseId;
  /** The scheme's date, or the one set in its place; a deadline on a day off may move (本局设定). */
  readonly date: Day;
  /** The day from which a receipt can be a filing of it, or null where any day can. */
  readonly earliest: Day | null;
}

/** The dates of the year's filings. */
export type DutyDates = Pick<
  Numbers,
  "annualTargetsDate" | "monthPlanDate" | "monthReportDate" | "halfYearSelfReportDate" | "reportFromDate"
>;

const two = (value: number): string => String(value).padStart(2, "0");

function inMonth(year: number, month: number, date: number): Day {
  const [y, m] = month < 1 ? [year - 1, month + 12] : month > 12 ? [year + 1, month - 12] : [year, month];
  return day(`${y}-${two(m)}-${two(date)}`);
}

/**
 * The 26 papers that each section owes for a year (四(一)2, 四(二)1, 四(三)2), by the dates in force. A
 * date for the annual targets in the first half of a year is one of the year itself.
 */
export function dutiesOf(year: number, dates: DutyDates): readonly Duty[] {
  const { annualTargetsDate: annualTargets, halfYearSelfReportDate: halfYearSelfReport } = dates;
  const duties: Duty[] = [
    {
      kind: "年度目标",
      month: null,
      period: String(year),
      clause: "四(一)2",
      date: inMonth(annualTargets.month > 6 ? year - 1 : year, annualTargets.month, annualTargets.date),
      earliest: null,
    },
    {
      kind: "半年自检报告",
      month: null,
      period: String(year),
      clause: "四(三)2",
      date: inMonth(year, halfYearSelfReport.month, halfYearSelfReport.date),
      earliest: firstDayOf(year, 1),
    },
    ...months.flatMap((month): Duty[] => [
      {
        kind: "月计划",
        month,
        period: monthPeriod(year, month),
        clause: "四(一)2",
        date: inMonth(year, month - 1, dates.monthPlanDate),
        earliest: null,
      },
      {
        kind: "月完成情况",
        month,
        period: monthPeriod(year, month),
        clause: "四(二)1",
        date: inMonth(year, month + 1, dates.monthReportDate),
        earliest: inMonth(year, month, dates.reportFromDate),
      },
    ]),
  ];
  return duties.sort((left, right) => (left.date < right.date ? -1 : left.date > right.date ? 1 : 0));
}

/** The last day of the time that a duty is about: a section that did not exist then does not owe it. */
export function dutyTime(year: number, duty: Duty): { readonly from: Day; readonly to: Day } {
  return duty.month === null
    ? { from: firstDayOf(year, 1), to: lastDayOf(year, duty.kind === "半年自检报告" ? 6 : 12) }
    : { from: firstDayOf(year, duty.month), to: lastDayOf(year, duty.month) };
}
