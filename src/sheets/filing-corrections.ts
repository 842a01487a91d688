import { months, type Month } from "../domain/period.ts";
import { comparable } from "../domain/text.ts";
import { choice, day, listed, naming, text } from "../workbook/kinds.ts";
import { sheet, type RowFault } from "../workbook/sheet.ts";

export const filingKinds = ["年度目标", "月计划", "月完成情况", "半年自检报告"] as const;

/** The month that a period names: 3月, 2025-03; null where it names none. */
export function monthIn(period: string): Month | null {
  const digits = /^(?:\d{4}[年.-])?0?(\d{1,2})月?$/.exec(comparable(period))?.[1];
  return months.find((month) => month === Number(digits)) ?? null;
}

/** The year that a period states: 2025-03, 2025年半年; null where it states none. */
export function yearIn(period: string): number | null {
  const digits = /^(\d{4})(?!\d)/.exec(comparable(period))?.[1];
  return digits === undefined ? null : Number(digits);
}

/** 报送更正: the exceptions to what the dated copies say (`office.md` 2). */
export const filingCorrections = sheet({
  name: "报送更正",
  purpose: "收到日期以收件登记为准；纸质先到、免于计次、退回未受理的，在此写明依据。依据：四（一）3。",
  columns: {
    section: listed("科室", "科室", { required: true }),
    filing: choice("报表", filingKinds, { required: true }),
    period: text("期间", {
      required: true,
      hint: "月报表填“3月”，年度目标填“全年”，自检报告填“半年”",
      width: 10,
    }),
    handling: choice("处理", ["更正收到日期", "免于计次", "退回未受理"], { required: true }),
    receivedOn: day("收到日期", { hint: "更正收到日期的必填；退回未受理的必填，填被退回那份的收到日期" }),
    basis: naming("依据", { required: true, width: 30 }),
    decidedOn: day("认定日期", { required: true }),
  },
  example: {
    section: "计量科",
    filing: "月计划",
    period: "3月",
    handling: "更正收到日期",
    receivedOn: "2025-02-27",
    basis: "纸质件2月27日送达，有签收记录",
    decidedOn: "2025-03-03",
  },
  knownFrom: "decidedOn",
  checks: (row) => {
    const faults: RowFault[] = [];
    const ofMonth = row.filing.value === "月计划" || row.filing.value === "月完成情况";
    if (ofMonth && row.period.value !== null && monthIn(row.period.value) === null) {
      faults.push({
        code: "period-not-a-month",
        severity: "must-fix",
        field: row.period,
        message: `“期间”填的是“${row.period.text}”，看不出是哪个月，暂不生效。`,
        help: "请填月份，如“3月”。",
        clause: "四(一)3",
      });
    }
    const needsDay = row.handling.value === "更正收到日期" || row.handling.value === "退回未受理";
    if (needsDay && !row.receivedOn.filled) {
      faults.push({
        code: "received-day-missing",
        severity: "must-fix",
        field: row.receivedOn,
        message: `处理为“${row.handling.value ?? ""}”，没有填“收到日期”，暂不生效。`,
        help: row.handling.value === "退回未受理" ? "请补填被退回那份的收到日期。" : "请补填“收到日期”。",
        clause: "四(一)3",
      });
    }
    return faults;
  },
});
