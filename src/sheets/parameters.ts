import { text } from "../workbook/kinds.ts";
import { sheet } from "../workbook/sheet.ts";

/** 参数: the office's settings, one a row; which ones there are: `parameter-definitions.ts`. */
export const parameters = sheet({
  name: "参数",
  purpose: "方案没有规定、由本局设定的事项。“参数”一列不要改动；“取值”不填的按默认值办理。",
  columns: {
    name: text("参数", { required: true, width: 26 }),
    value: text("取值", { width: 12 }),
    meaning: text("说明", { width: 60 }),
  },
});
