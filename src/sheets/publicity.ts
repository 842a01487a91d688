import { choice, day, listed, number, text } from "../workbook/kinds.ts";
import { sheet } from "../workbook/sheet.ts";

/** 公示: who is publicised in which batch, from when to when (五(二)2(5)). */
export const publicity = sheet({
  name: "公示",
  purpose: "拟确定为优秀等次的人员分批公示，一人一行。依据：五（二）2(5)。",
  columns: {
    batch: number("批次", { required: true, whole: true, min: 1, max: 99, reach: "可公开" }),
    id: listed("编号", "人员", { required: true }),
    from: day("起", { reach: "可公开", hint: "张贴公示的日期" }),
    to: day("止", { reach: "可公开", hint: "不填的由程序按工作日推算" }),
    state: choice("状态", ["公示中", "期满", "更正", "撤回"]),
    settledOn: day("状态日期", { hint: "更正、撤回的必填；期满的可不填" }),
    objection: text("异议处理", { reach: "涉个人", width: 36 }),
  },
  example: {
    batch: "1",
    id: "1002 李小华",
    from: "2026-01-05",
    to: "2026-01-09",
    state: "期满",
    settledOn: "2026-01-12",
    objection: "无异议",
  },
  decisions: [{ on: "settledOn", what: ["state", "objection"], undated: "counts" }],
  checks: (row) => {
    const { from, to, state, settledOn, objection } = row;
    const taken = state.value === "更正" || state.value === "撤回" ? state.value : null;
    return [
      ...(from.value !== null && to.value !== null && to.value < from.value
        ? [
            {
              code: "days-reversed",
              severity: "must-fix" as const,
              field: to,
              message: "“止”早于“起”。",
              help: "请核对公示起止日期。",
              clause: "五(二)2(5)",
            },
          ]
        : []),
      ...(taken !== null && !settledOn.filled
        ? [
            {
              code: "publicity-change-undated",
              severity: "must-fix" as const,
              field: settledOn,
              message: `状态为“${taken}”，没有填“状态日期”。`,
              help: "请补填更正或撤回的日期；此后重新审核、审定的，按日期衔接。",
              clause: "五(二)2(5)",
            },
          ]
        : []),
      ...(taken === "撤回" && !objection.filled
        ? [
            {
              code: "publicity-change-unexplained",
              severity: "check" as const,
              field: objection,
              message: "状态为“撤回”，没有填“异议处理”。",
              help: "请写明撤回的原因和处理情况。",
              clause: "五(二)2(5)",
            },
          ]
        : []),
    ];
  },
});
