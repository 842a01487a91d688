import { choice, day, listed, naming, text, yesNo } from "../workbook/kinds.ts";
import { sheet } from "../workbook/sheet.ts";

export const leaveKinds = ["旷工", "超假", "病假", "事假", "公休假", "产假", "工伤假", "其他"] as const;
export type LeaveKind = (typeof leaveKinds)[number];

/** 请假旷工: spells of leave and absence (五(一)5, 五(一)6). */
export const leave = sheet({
  name: "请假旷工",
  purpose: "只登记请假、超假和旷工，不登记正常出勤。无故的须写明认定人。依据：五（一）5a至6b。",
  columns: {
    id: listed("编号", "人员", { required: true }),
    name: text("姓名", { required: true, width: 12 }),
    kind: choice("类型", leaveKinds, { required: true, reach: "涉个人" }),
    from: day("起", { required: true, reach: "涉个人" }),
    to: day("止", { required: true, reach: "涉个人" }),
    half: yesNo("半天", { hint: "只有半天的填“是”" }),
    unexcused: yesNo("是否无故", { reach: "涉个人", hint: "旷工、超假必填" }),
    confirmedBy: naming("认定人", { width: 12 }),
  },
  example: {
    id: "1002 李小华",
    name: "李小华",
    kind: "病假",
    from: "2025-03-03",
    to: "2025-03-05",
    half: "否",
    unexcused: "否",
    confirmedBy: "赵敏",
  },
  knownFrom: "from",
  checks: (row) => [
    ...(row.from.value !== null && row.to.value !== null && row.to.value < row.from.value
      ? [
          {
            code: "days-reversed",
            severity: "must-fix" as const,
            field: row.to,
            message: "“止”早于“起”。",
            help: "请核对起止日期。",
          },
        ]
      : []),
    ...((row.kind.value === "旷工" || row.kind.value === "超假") && !row.unexcused.filled
      ? [
          {
            code: "unexcused-not-stated",
            severity: "must-fix" as const,
            field: row.unexcused,
            message: "没有填“是否无故”。",
            help: "请填“是”或“否”。",
            clause: "五(一)5a",
          },
        ]
      : []),
    ...(row.unexcused.value === "是" && !row.confirmedBy.filled
      ? [
          {
            code: "unexcused-without-name",
            severity: "must-fix" as const,
            field: row.confirmedBy,
            message: "填了无故，没有填“认定人”，暂不计入。",
            help: "请补填认定人。",
            clause: "五(一)5a",
          },
        ]
      : []),
  ],
});
