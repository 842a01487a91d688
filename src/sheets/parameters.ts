import { choice, text } from "../workbook/kinds.ts";
import { sheet } from "../workbook/sheet.ts";

/** 参数: the office's settings, one a row; which ones there are: `parameter-rows.ts`. */
export const parameters = sheet({
  name: "参数",
  purpose:
    "“本局设定”是方案没有规定、由本局设定的事项，“取值”不填的按默认值办理；“方案规定”是方案所定的数字，“取值”不填的按方案办理，另填的须有依据。“参数”一列不要改动。",
  columns: {
    name: text("参数", { required: true, width: 30 }),
    value: text("取值", { width: 14 }),
    meaning: text("说明", { width: 60 }),
    nature: choice("性质", ["本局设定", "方案规定"]),
  },
  example: {
    name: "公示工作日数",
    value: "5",
    meaning: "公示至少几个工作日",
    nature: "本局设定",
  },
});
