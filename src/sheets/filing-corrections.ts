import { choice, day, listed, text } from "../workbook/kinds.ts";
import { sheet } from "../workbook/sheet.ts";

export const filingKinds = ["年度目标", "月计划", "月完成情况", "半年自检报告"] as const;

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
    receivedOn: day("收到日期", { hint: "更正收到日期的必填；退回未受理的填被退回那份的收到日期" }),
    basis: text("依据", { required: true, width: 30 }),
    decidedOn: day("认定日期", { required: true }),
  },
  knownFrom: "decidedOn",
  checks: (row) =>
    row.handling.value === "更正收到日期" && !row.receivedOn.filled
      ? [
          {
            code: "received-day-missing",
            severity: "must-fix",
            field: row.receivedOn,
            message: "更正收到日期，没有填“收到日期”。",
            help: "请补填“收到日期”。",
            clause: "四(一)3",
          },
        ]
      : [],
});
