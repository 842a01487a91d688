import { day, naming, number, text, yesNo } from "../workbook/kinds.ts";
import { sheet, type RowFault } from "../workbook/sheet.ts";
import { lumped } from "./itemised.ts";

/** 年度目标: a section's targets of the year (四(一)1, 四(一)2). */
export const annualTargets = sheet({
  name: "年度目标",
  purpose: "每年12月25日之前报送下一年度目标，须经主管局领导审查签发。依据：四（一）1、四（一）2。",
  columns: {
    number: text("序号", { required: true, width: 6 }),
    target: text("目标", { required: true, width: 36, aliases: ["工作目标", "年度工作目标"] }),
    quantified: yesNo("是否量化", { required: true }),
    measure: text("指标", { hint: "量化目标必填，如检定台件数" }),
    unit: text("单位", { width: 8 }),
    goal: number("目标值"),
    standard: text("完成标准", { width: 28, hint: "不能量化的目标写明怎样算完成" }),
    due: day("时限", { aliases: ["完成时限"] }),
    owners: naming("责任人", { required: true, hint: "多人的用顿号分开" }),
    signer: naming("签发人", { width: 12 }),
    signedOn: day("签发日期"),
  },
  identity: ["number"],
  example: {
    number: "1",
    target: "完成计量器具检定",
    quantified: "是",
    measure: "检定台件数",
    unit: "台件",
    goal: "1200",
    standard: "检定合格率不低于95%",
    due: "2025-12-20",
    owners: "王明、李小华",
    signer: "高远",
    signedOn: "2024-12-18",
  },
  checks: (row) => {
    const missing = (
      field: typeof row.measure | typeof row.goal | typeof row.due,
      title: string,
    ): RowFault[] =>
      field.filled
        ? []
        : [
            {
              code: "target-not-specific",
              severity: "must-fix",
              field,
              message: `是量化目标，没有填“${title}”。`,
              help: `请补填“${title}”；不能量化的，“是否量化”填“否”。`,
              clause: "四(一)1",
            },
          ];
    const standardMissing: RowFault = {
      code: "standard-missing",
      severity: "check",
      field: row.standard,
      message: "不是量化目标，没有填“完成标准”。",
      help: "请核对；不能量化的目标，在“完成标准”中写明怎样算完成。",
      clause: "四(一)1",
    };
    const fraction: RowFault = {
      code: "goal-below-one-percent",
      severity: "check",
      field: row.goal,
      message: `单位是“%”，“目标值”填的是“${row.goal.text}”，即不足百分之一。`,
      help: "请核对；指95%的，请填95。",
      clause: "四(一)1",
    };
    const inPercent = /^[%％]$/u.test(row.unit.value ?? "") && row.goal.value !== null;
    return row.quantified.value === "是"
      ? [
          ...(inPercent && (row.goal.value ?? 0) > 0 && (row.goal.value ?? 0) <= 1 ? [fraction] : []),
          ...missing(row.measure, "指标"),
          ...missing(row.unit, "单位"),
          ...missing(row.goal, "目标值"),
          ...missing(row.due, "时限"),
        ]
      : [
          ...lumped(row.target),
          ...(row.quantified.value === "否" && !row.standard.filled ? [standardMissing] : []),
        ];
  },
});
