import { text } from "../workbook/kinds.ts";
import { sheet } from "../workbook/sheet.ts";

/** 单位: facts of the bureau, one a row; which ones there are: `unit-facts.ts`. */
export const unit = sheet({
  name: "单位",
  purpose: "填写本单位基本情况，每年初核对一次，“项目”一列不要改动。",
  columns: {
    item: text("项目", { required: true, reach: "可公开", width: 22 }),
    content: text("内容", { reach: "可公开", width: 60 }),
  },
  example: {
    item: "单位简称",
    content: "某某州质量技术监督局",
  },
});
