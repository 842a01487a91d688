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
    objection: text("异议处理", { reach: "涉个人", width: 36 }),
  },
  checks: (row) =>
    row.from.value !== null && row.to.value !== null && row.to.value < row.from.value
      ? [
          {
            code: "days-reversed",
            severity: "must-fix",
            field: row.to,
            message: "“止”早于“起”。",
            help: "请核对公示起止日期。",
            clause: "五(二)2(5)",
          },
        ]
      : [],
});
