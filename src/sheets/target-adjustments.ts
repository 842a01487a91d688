import { day, naming, text } from "../workbook/kinds.ts";
import { sheet } from "../workbook/sheet.ts";

/** 目标调整: approved changes to filed targets. */
export const targetAdjustments = sheet({
  name: "目标调整",
  purpose: "已备案的目标需要调整的，经主管局领导批准后在此登记。",
  columns: {
    on: day("日期", { required: true }),
    target: text("目标", {
      required: true,
      hint: "年度目标的序号；调整某月某项计划的填月份和序号，如5月3",
      width: 10,
    }),
    content: text("内容", { required: true, width: 36 }),
    reason: naming("理由", { required: true, width: 28 }),
    approver: naming("批准人", { required: true, width: 12 }),
  },
  identity: ["on", "target"],
  example: {
    on: "2025-05-06",
    target: "5月3",
    content: "台件数由100调整为80",
    reason: "送检单位停产检修",
    approver: "高远",
  },
  knownFrom: "on",
});
