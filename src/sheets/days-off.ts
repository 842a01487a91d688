import { daysThrough } from "../domain/day.ts";
import { choice, day } from "../workbook/kinds.ts";
import { sheet } from "../workbook/sheet.ts";

/** The statutory festivals; a year counts as entered once each of them has its days off. */
export const festivals = ["元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节"] as const;

/** No festival takes longer, in days; a longer entry has a slip in one of its days and is not read. */
export const LONGEST_HOLIDAY = 30;

/** 放假调休: days off and shifted working days of years that the program does not hold, from the State Council's notice. */
export const daysOff = sheet({
  name: "放假调休",
  purpose: "程序未收录年份的放假调休安排，按国务院办公厅通知填写，七个节日都要填；程序已收录的年份不用填。",
  columns: {
    festival: choice("节日", festivals, { required: true }),
    kind: choice("类型", ["放假", "上班"], { required: true, hint: "调休上班的日子填“上班”" }),
    from: day("起", { required: true }),
    to: day("止", { hint: "只有一天的不用填" }),
  },
  example: {
    festival: "春节",
    kind: "放假",
    from: "2030-02-02",
    to: "2030-02-08",
  },
  checks: ({ from, to }) => {
    if (from.value === null || to.value === null) return [];
    if (daysThrough(from.value, to.value) <= LONGEST_HOLIDAY) return [];
    return [
      {
        code: "holiday-too-long",
        severity: "must-fix",
        field: to,
        message: `“止”填的是“${to.text}”，从“起”算超过${LONGEST_HOLIDAY}天，暂不生效。`,
        help: "请核对起止日期的年份和月份。",
      },
    ];
  },
});
