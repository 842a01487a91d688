import { choice, day, listed, naming, text, yesNo } from "../workbook/kinds.ts";
import { sheet } from "../workbook/sheet.ts";

export const occasions = ["值班", "会议", "全机关集中学习", "党支部学习", "集体活动", "社会募捐"] as const;
export type Occasion = (typeof occasions)[number];

/** 缺席: who was missing, late or left early (五(一)7–10, 五(一)12). */
export const nonAttendance = sheet({
  name: "缺席",
  purpose:
    "只登记缺席、漏岗、迟到、早退的人员，不用全员签到表。无故的须写明认定人。依据：五（一）7至10、12。",
  columns: {
    on: day("日期", { required: true }),
    occasion: choice("类别", occasions, { required: true }),
    id: listed("编号", "人员", { required: true }),
    name: text("姓名", { required: true, width: 12 }),
    manner: choice("情形", ["缺席", "漏岗", "迟到", "早退"], { required: true, reach: "涉个人" }),
    unexcused: yesNo("是否无故", { required: true, reach: "涉个人" }),
    confirmedBy: naming("认定人", { width: 12 }),
  },
  example: {
    on: "2025-03-10",
    occasion: "会议",
    id: "1002 李小华",
    name: "李小华",
    manner: "缺席",
    unexcused: "否",
    confirmedBy: "赵敏",
  },
  knownFrom: "on",
  checks: (row) =>
    row.unexcused.value === "是" && !row.confirmedBy.filled
      ? [
          {
            code: "unexcused-without-name",
            severity: "must-fix",
            field: row.confirmedBy,
            message: "填了无故，没有填“认定人”，暂不计入。",
            help: "请补填认定人。",
            clause: "五(一)7",
          },
        ]
      : [],
});
