import { choice, text } from "../workbook/kinds.ts";
import { sheet } from "../workbook/sheet.ts";
import { paperNames } from "./paper-periods.ts";

export const passagePlaces = [
  "总体情况",
  "报送情况",
  "抽查督办情况",
  "存在问题",
  "下步要求",
  "核查意见",
] as const;
export type PassagePlace = (typeof passagePlaces)[number];

/** 段落文字: the sentences that people write into papers; the program writes none of its own. */
export const passages = sheet({
  name: "段落文字",
  purpose: "写进通报等文稿的段落，一段一行，按行序排印。",
  columns: {
    paper: choice("文种", paperNames, { required: true }),
    period: text("期间", {
      required: true,
      width: 14,
      hint: "如“1季度”“3月”；一个年度一份的填年度，科室考评表填科室名称",
    }),
    place: choice("位置", passagePlaces, { required: true }),
    words: text("文字", { required: true, width: 80 }),
  },
  example: {
    paper: "季度通报",
    period: "1季度",
    place: "总体情况",
    words: "一季度，各科室围绕全年目标，扎实推进各项工作。",
  },
});
