import { choice, day, month, naming, number, text } from "../workbook/kinds.ts";
import { sheet, type RowFault } from "../workbook/sheet.ts";
import { lumped } from "./itemised.ts";

export const targetStates = ["已完成", "按进度推进", "滞后", "未完成", "已批准调整"] as const;

export const causes = ["主观", "客观", "主客观兼有"] as const;
export type Cause = (typeof causes)[number];

/** 月计划与完成: plan and report as two halves of one row (四(一)2, 四(二)1). */
export const monthlyTargets = sheet({
  name: "月计划与完成",
  purpose:
    "前半为计划，每月28日前报下月；后半为完成情况，每月5日前报上月。计划须经主管局领导签发。依据：四（一）2、四（二）1。",
  columns: {
    month: month("月份", { required: true }),
    number: text("序号", { required: true, width: 6 }),
    annual: text("对应目标", { width: 10, hint: "对应年度目标的序号，没有对应的不填" }),
    content: text("内容", { required: true, width: 36, aliases: ["本月目标", "工作内容"] }),
    standard: text("标准", { width: 24 }),
    owners: naming("责任人", { required: true, hint: "多人的用顿号分开" }),
    due: day("时限", { hint: "不填即当月末" }),
    signer: naming("签发人", { width: 12 }),
    signedOn: day("签发日期"),
    state: choice("状态", targetStates, { hint: "月末填写" }),
    achieved: number("完成值", { hint: "量化目标填本月完成的数量，不是累计数" }),
    reason: naming("未完成原因", { width: 28 }),
    cause: choice("原因类别", causes),
    remedy: naming("改进措施", { width: 28 }),
  },
  identity: ["month", "number"],
  example: {
    month: "3月",
    number: "1",
    annual: "1",
    content: "检定计量器具100台件",
    standard: "合格率不低于95%",
    owners: "王明、李小华",
    due: "2025-03-28",
    signer: "高远",
    signedOn: "2025-02-26",
    state: "未完成",
    achieved: "80",
    reason: "送检单位推迟送检",
    cause: "客观",
    remedy: "4月上旬补检20台件",
  },
  checks: (row) => {
    const unfinished = row.state.value === "未完成" || row.state.value === "滞后";
    if (!unfinished) return lumped(row.content);
    const unaccounted = (["reason", "cause", "remedy"] as const)
      .filter((key) => !row[key].filled)
      .map((key): RowFault => {
        const title = { reason: "未完成原因", cause: "原因类别", remedy: "改进措施" }[key];
        return {
          code: "unfinished-without-account",
          severity: "must-fix",
          field: row[key],
          message: `状态为“${row.state.value ?? ""}”，没有填“${title}”。`,
          help: `请补填“${title}”。`,
          clause: "四(二)1",
        };
      });
    return [...lumped(row.content), ...unaccounted];
  },
});
