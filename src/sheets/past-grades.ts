import { personOutcomes } from "../domain/grade.ts";
import { choice, day, listed, number, text } from "../workbook/kinds.ts";
import { sheet } from "../workbook/sheet.ts";

/** 历年等次: the grades of years before, carried over from 等次审定, for what two years in a row bring (五(一)基本称职后果). */
export const pastGrades = sheet({
  name: "历年等次",
  purpose: "以前年度审定的个人等次，由跨年结转填入，一人一年一行；结转时还没有审定的，审定后补填。",
  optional: true,
  columns: {
    year: number("年度", { required: true, whole: true, min: 1990, max: 2100 }),
    id: listed("编号", "人员", { required: true }),
    name: text("姓名", { required: true, width: 12 }),
    grade: choice("等次", personOutcomes, { required: true, reach: "涉个人" }),
    approvedOn: day("审定日期", { reach: "涉个人" }),
  },
  example: {
    year: "2024",
    id: "1002 李小华",
    name: "李小华",
    grade: "称职",
    approvedOn: "2025-01-15",
  },
});
