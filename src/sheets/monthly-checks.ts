import { month, yesNo } from "../workbook/kinds.ts";
import { sheet } from "../workbook/sheet.ts";

/** 每月核对: the keeper confirms month by month that the register is complete, so that no entry means nothing happened. */
export const monthlyChecks = sheet({
  name: "每月核对",
  purpose: "每月核对一次，登记齐全的填“是”。没有核对的月份，缺勤情况按未核定处理。",
  columns: {
    month: month("月份", { required: true }),
    checked: yesNo("已核无异常", { width: 14, aliases: ["已核对"] }),
  },
  example: {
    month: "3月",
    checked: "是",
  },
});
