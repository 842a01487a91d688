import { choice, day, text } from "../workbook/kinds.ts";
import { sheet } from "../workbook/sheet.ts";

/** 抽查督办: spot checks and supervision by the target office (四(二)2). */
export const spotChecks = sheet({
  name: "抽查督办",
  purpose: "不定期抽查和督办情况，及时报告领导小组。依据：四（二）2。",
  columns: {
    on: day("日期", { required: true }),
    subject: text("对象", { required: true, hint: "科室名称" }),
    source: choice("来源", ["抽查", "督办"], { required: true }),
    matter: text("事项", { required: true, width: 36 }),
    due: day("时限"),
    result: text("结果", { width: 36 }),
    conclusion: choice("结论", ["属实", "基本属实", "不属实", "已整改", "整改中"]),
    reportedOn: day("报告领导小组日期"),
  },
  knownFrom: "on",
});
