import { personOutcomes, workerGradesMeant } from "../domain/grade.ts";
import { choice, day, listed, text } from "../workbook/kinds.ts";
import { sheet } from "../workbook/sheet.ts";

/** 评语与初定: the head's comment and proposed grade for each person (五(二)2(3)). */
export const headComments = sheet({
  name: "评语与初定",
  purpose: "科室负责人填写，直接送目标管理办公室，不经他人转交。依据：五（二）2(3)。",
  columns: {
    id: listed("编号", "人员", { required: true }),
    name: text("姓名", { required: true, width: 12 }),
    comment: text("评语", { required: true, reach: "涉个人", width: 60 }),
    proposed: choice("初定等次", personOutcomes, { reach: "涉个人", synonyms: workerGradesMeant }),
    on: day("日期"),
  },
  identity: ["id"],
  example: {
    id: "1002 李小华",
    name: "李小华",
    comment: "工作认真负责，全年按时完成分管的检定工作。",
    proposed: "称职",
    on: "2025-12-20",
  },
  decisions: [{ on: "on", what: ["proposed"] }],
});
