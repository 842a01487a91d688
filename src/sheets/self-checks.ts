import { sectionGrades } from "../domain/grade.ts";
import { choice, day, naming, text } from "../workbook/kinds.ts";
import { sheet } from "../workbook/sheet.ts";

/** 自检: the half-year self report, the materials ready for inspection (四(三)2), and the section's own view of its year. */
export const selfChecks = sheet({
  name: "自检",
  purpose:
    "每年6月20日前写出自检报告并准备好应检资料，在此登记题名；年终自评也登记一行。依据：四（三）2、四（三）4。",
  columns: {
    kind: choice("类别", ["半年自检报告", "应检资料", "年终自评"], { required: true }),
    title: text("题名", { required: true, width: 40 }),
    on: day("日期"),
    keeper: naming("保管人", { width: 12 }),
    grade: choice("自评等次", sectionGrades, { hint: "“年终自评”一行填，其他不填" }),
  },
  identity: ["kind", "title"],
  example: {
    kind: "半年自检报告",
    title: "计量科2025年上半年目标完成情况自检报告",
    on: "2025-06-18",
    keeper: "李小华",
  },
});
