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
  example: {
    on: "2025-03-18",
    subject: "计量科",
    source: "抽查",
    matter: "抽查3月计划完成进度",
    due: "2025-03-25",
    result: "进度与报表一致",
    conclusion: "属实",
    reportedOn: "2025-03-28",
  },
  knownFrom: "on",
});
