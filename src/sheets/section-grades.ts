import { sectionGrades } from "../domain/grade.ts";
import { choice, day, listed, naming } from "../workbook/kinds.ts";
import { sheet } from "../workbook/sheet.ts";

/** 科室等次: the leading group's grade and the party group's decision (四(三)4). */
export const sectionDecisions = sheet({
  name: "科室等次",
  purpose: "领导小组评议、局党组审定的科室等次，一科室一行。依据：四（三）4。",
  columns: {
    section: listed("科室", "科室", { required: true }),
    reviewed: choice("评议", sectionGrades),
    reviewedOn: day("评议日期"),
    approved: choice("审定", sectionGrades),
    approvedOn: day("审定日期"),
    ground: naming("理由", { width: 40, hint: "与方案条款不一致的，写明理由" }),
  },
  decisions: [
    { on: "reviewedOn", what: ["reviewed"] },
    { on: "approvedOn", what: ["approved"] },
  ],
});
