import { choice, day, naming, text } from "../workbook/kinds.ts";
import { sheet } from "../workbook/sheet.ts";

/** 自检: the half-year self report and the materials ready for inspection (四(三)2). */
export const selfChecks = sheet({
  name: "自检",
  purpose: "每年6月20日前写出自检报告并准备好应检资料，在此登记题名。依据：四（三）2。",
  columns: {
    kind: choice("类别", ["半年自检报告", "应检资料"], { required: true }),
    title: text("题名", { required: true, width: 40 }),
    on: day("日期"),
    keeper: naming("保管人", { width: 12 }),
  },
});
