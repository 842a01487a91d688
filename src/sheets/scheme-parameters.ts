import * as z from "zod";
import { dayOf } from "../domain/day.ts";
import { fullWidth } from "../domain/text.ts";
import {
  schemeDates,
  schemeNumbers,
  type MonthAndDate,
  type SchemeDateName,
  type SchemeNumberName,
} from "../regulation/numbers.ts";
import { parameter, type Parameter } from "./parameter.ts";
import { asPercent } from "./share.ts";

/** A number as people write it, with or without its unit: 25, 25%, 3次. */
function counted(min: number, max: number): z.ZodType<number | null, string> {
  return z
    .string()
    .regex(/^\d{1,3}(%|％|个?[\u4E00-\u9FFF]{1,3})?$/u)
    .transform((shown) => Number.parseInt(shown, 10))
    .pipe(z.number().min(min).max(max));
}

/** 12月25日, of a year of any length. */
const monthAndDate: z.ZodType<MonthAndDate | null> = z
  .string()
  .transform((shown) => {
    const [, month = "", date = ""] = /^(\d{1,2})月(\d{1,2})日$/.exec(shown) ?? [];
    return { month: Number(month), date: Number(date) };
  })
  .refine(({ month, date }) => dayOf(2025, month, date) !== null);

function said({ clause, said: words }: { readonly clause: string; readonly said: string }): string {
  return `方案${fullWidth(clause)}：“${words}”`;
}

function numberOf(name: SchemeNumberName, title: string, min = 1, max = 366): Parameter<number | null> {
  const { value } = schemeNumbers[name];
  const expected = `请填${min}至${max}的整数，如${value}；不填的按方案办理。`;
  return parameter(title, counted(min, max), null, expected, said(schemeNumbers[name]));
}

function percentOf(name: SchemeNumberName, title: string): Parameter<number | null> {
  const schema = z.string().transform(asPercent).pipe(counted(0, 100));
  return { ...numberOf(name, title, 0, 100), schema };
}

function dateOf(name: SchemeDateName, title: string): Parameter<MonthAndDate | null> {
  const { month, date: dayOfMonth } = schemeDates[name].value;
  const expected = `请填几月几日，如${month}月${dayOfMonth}日；不填的按方案办理。`;
  return parameter(title, monthAndDate, null, expected, said(schemeDates[name]));
}

/** The numbers of the scheme, as the office may set them otherwise; blank is the scheme's own. */
export const schemeParameters = {
  missedTargets: numberOf("missedTargets", "主观原因未完成目标项数"),
  annualTargetsDate: dateOf("annualTargetsDate", "年度目标报送期限"),
  monthPlanDate: numberOf("monthPlanDate", "月计划报送期限", 1, 28),
  criticism: numberOf("criticism", "给予批评的未按时报送次数"),
  failure: numberOf("failure", "按未达标处理的未按时报送次数"),
  monthReportDate: numberOf("monthReportDate", "月完成情况报送期限", 1, 28),
  halfYearSelfReportDate: dateOf("halfYearSelfReportDate", "半年自检报告报送期限"),
  excellentPercent: percentOf("excellentPercent", "优秀等次比例（%）"),
  absenceSpell: numberOf("absenceSpell", "一次无故旷工工作日数"),
  overstay: numberOf("overstay", "无正当理由超假天数"),
  absenceTotal: numberOf("absenceTotal", "旷工累计超过的工作日数"),
  sickLeave: numberOf("sickLeave", "病假累计超过的天数"),
  personalLeaveMonths: numberOf("personalLeaveMonths", "事假累计超过的月数", 1, 12),
  missedDuty: numberOf("missedDuty", "值班漏岗次数"),
  missedMeetings: numberOf("missedMeetings", "无故不参加会议次数"),
  lateOrEarly: numberOf("lateOrEarly", "会议迟到早退次数"),
  missedStudy: numberOf("missedStudy", "无故不参加集中学习次数"),
  missedBranchStudy: numberOf("missedBranchStudy", "无故不参加党支部学习次数"),
} as const satisfies Readonly<Record<SchemeNumberName, Parameter<number | null>>> &
  Readonly<Record<SchemeDateName, Parameter<MonthAndDate | null>>>;

export type SchemeParameterName = keyof typeof schemeParameters;
