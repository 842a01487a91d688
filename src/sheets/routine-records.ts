import { day, listed, month, naming, text } from "../workbook/kinds.ts";
import { sheet } from "../workbook/sheet.ts";

/** 记实: what each person records of a month, and the head's reading of it (五(二)1(1), 五(二)1(2)). */
export const routineRecords = sheet({
  name: "记实",
  purpose: "每人每月记实，科室负责人每月查阅。依据：五（二）1(1)、五（二）1(2)。",
  columns: {
    id: listed("编号", "人员", { required: true }),
    name: text("姓名", { required: true, width: 12 }),
    month: month("月份", { required: true }),
    attendance: text("出勤", { reach: "涉个人", width: 20 }),
    done: text("完成情况", { reach: "涉个人", width: 36 }),
    reason: naming("未完成原因", { reach: "涉个人", width: 24 }),
    reader: naming("查阅人", { width: 12 }),
    readOn: day("查阅日期"),
  },
  identity: ["id", "month"],
  example: {
    id: "1002 李小华",
    name: "李小华",
    month: "3月",
    attendance: "全勤",
    done: "检定计量器具80台件",
    reason: "送检单位推迟送检",
    reader: "王明",
    readOn: "2025-03-31",
  },
});
