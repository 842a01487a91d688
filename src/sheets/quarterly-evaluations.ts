import { choice, listed, quarter, text } from "../workbook/kinds.ts";
import { sheet } from "../workbook/sheet.ts";

/** 季度评价: the head's evaluation of each person, each quarter (五(二)1(3)). */
export const quarterlyEvaluations = sheet({
  name: "季度评价",
  purpose: "科室负责人每季度对每人作一次阶段性评价。依据：五（二）1(3)。",
  columns: {
    id: listed("编号", "人员", { required: true }),
    name: text("姓名", { required: true, width: 12 }),
    quarter: quarter("季度", { required: true }),
    comment: text("评语", { reach: "涉个人", width: 48 }),
    evaluation: choice("评价", ["好", "较好", "一般", "较差"], { reach: "涉个人" }),
  },
  identity: ["id", "quarter"],
  example: {
    id: "1002 李小华",
    name: "李小华",
    quarter: "1季度",
    comment: "按时完成分管工作，服务态度好。",
    evaluation: "好",
  },
});
