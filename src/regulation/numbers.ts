import type { Facts } from "../domain/place.ts";
import type { ClauseId } from "./wording.ts";

/** A number of the scheme: the clause that gives it, in which words, and the number itself. */
interface NumberOfScheme<T = number> {
  readonly clause: ClauseId;
  readonly said: string;
  readonly value: T;
}

/** A date that comes every year. */
export interface MonthAndDate {
  readonly month: number;
  readonly date: number;
}

/** The numbers of the wording, each once. The office may set others (设置 › 参数); those in force are in `Rules`. */
export const schemeNumbers = {
  missedTargets: { clause: "三(三)1", said: "两项以上", value: 2 },
  monthPlanDate: { clause: "四(一)2", said: "每月28日前", value: 28 },
  criticism: { clause: "四(一)3", said: "两次未按时上报", value: 2 },
  failure: { clause: "四(一)3", said: "3次按未达标处理", value: 3 },
  monthReportDate: { clause: "四(二)1", said: "每月5日前", value: 5 },
  excellentPercent: { clause: "五(一)比例", said: "30%以内", value: 30 },
  absenceSpell: { clause: "五(一)5a", said: "2个工作日", value: 2 },
  overstay: { clause: "五(一)5b", said: "2天以上", value: 2 },
  absenceTotal: { clause: "五(一)5c", said: "超过4个工作日", value: 4 },
  sickLeave: { clause: "五(一)6a", said: "超过40天", value: 40 },
  personalLeaveMonths: { clause: "五(一)6b", said: "超过1个月", value: 1 },
  missedDuty: { clause: "五(一)7", said: "2次以上", value: 2 },
  missedMeetings: { clause: "五(一)8a", said: "2次以上", value: 2 },
  lateOrEarly: { clause: "五(一)8b", said: "3次以上", value: 3 },
  missedStudy: { clause: "五(一)9", said: "2次以上", value: 2 },
  missedBranchStudy: { clause: "五(一)10", said: "2次以上", value: 2 },
} as const satisfies Readonly<Record<string, NumberOfScheme>>;

/** The dates of the wording that come once a year. */
export const schemeDates = {
  annualTargetsDate: { clause: "四(一)2", said: "12月25日之前", value: { month: 12, date: 25 } },
  halfYearSelfReportDate: { clause: "四(三)2", said: "6月20日前", value: { month: 6, date: 20 } },
} as const satisfies Readonly<Record<string, NumberOfScheme<MonthAndDate>>>;

/** 本局设定: numbers without which a clause cannot be computed and that the wording does not give. */
export const officeNumbers = {
  /** 五(一)6b speaks of a month; in calendar days. */
  daysOfMonth: 30,
  /** 五(一)12 gives no number. */
  missedActivities: 1,
  /** 三(二): the share of the study tasks that counts as 基本完成. */
  studyShare: 0.8,
  /** A report received before this date of its month speaks of a month that is not over: no filing (`office.md` 2). */
  reportFromDate: 25,
} as const satisfies Readonly<Record<string, number>>;

export type SchemeNumberName = keyof typeof schemeNumbers;
export type SchemeDateName = keyof typeof schemeDates;
export type OfficeNumberName = keyof typeof officeNumbers;
export type NumberName = SchemeNumberName | OfficeNumberName;

/** All numbers that conditions and deadlines ask for. */
export type Numbers = Readonly<Record<NumberName, number>> & Readonly<Record<SchemeDateName, MonthAndDate>>;

/** The numbers in force, each with the cell that sets it, where one does. */
export type NumbersInForce = Facts<Numbers>;

/** The numbers as the scheme, and for the rest the program, has them. */
export const standardNumbers: Numbers = {
  ...valuesOf(schemeNumbers),
  ...valuesOf(schemeDates),
  ...officeNumbers,
};

function valuesOf<T extends Readonly<Record<string, { readonly value: unknown }>>>(
  table: T,
): { readonly [K in keyof T]: T[K]["value"] } {
  const values = Object.entries(table).map(([name, { value }]) => [name, value]);
  // Entry by entry the same names, each with its own value.
  return Object.fromEntries(values) as { readonly [K in keyof T]: T[K]["value"] };
}
