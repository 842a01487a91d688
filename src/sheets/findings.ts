import { choice, day, listed, naming, text } from "../workbook/kinds.ts";
import { sheet } from "../workbook/sheet.ts";
import { bodyNames } from "./bodies.ts";

/** 研究认定: judgements that people took on a clause, with who, when and on what ground. */
export const findings = sheet({
  name: "研究认定",
  purpose: "方案中需要人来判断的条款，由有权机构研究后在此登记结论和理由。",
  columns: {
    on: day("日期", { required: true }),
    body: choice("机构", [...bodyNames, "目标管理办公室"], { required: true }),
    clause: listed("条款", "条款", { required: true, width: 14 }),
    subject: text("对象", { required: true, reach: "涉个人", hint: "科室名称；涉及个人的填编号" }),
    conclusion: choice("结论", ["符合", "不符合"], { required: true, reach: "涉个人" }),
    ground: naming("理由", { required: true, width: 40, reach: "涉个人" }),
  },
  example: {
    on: "2025-12-24",
    body: "考评领导小组",
    clause: "三(三)2",
    subject: "计量科",
    conclusion: "不符合",
    ground: "经调查，投诉不属实",
  },
  knownFrom: "on",
});
