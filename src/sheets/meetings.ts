import { choice, day, naming, text } from "../workbook/kinds.ts";
import { sheet } from "../workbook/sheet.ts";

/** 会议: meetings of the leading group, the target office and the others (六(二)). */
export const meetings = sheet({
  name: "会议",
  purpose: "领导小组、目标管理办公室等召开的会议。依据：六（二）1、六（二）2。",
  columns: {
    on: day("日期", { required: true }),
    body: choice("机构", ["考评领导小组", "考评小组", "局党组", "目标管理办公室"], { required: true }),
    chair: naming("主持人", { width: 12 }),
    agenda: text("议题", { required: true, width: 40 }),
    present: naming("出席", { width: 30 }),
    absent: naming("缺席", { width: 20 }),
  },
  knownFrom: "on",
});
