import { choice, day, naming, number, text, yesNo } from "../workbook/kinds.ts";
import { sheet } from "../workbook/sheet.ts";
import { paperNames } from "./paper-periods.ts";

/** 印发登记: data day, number, signer and date of each paper as the office gives them (`office.md` 3, 4). */
export const issues = sheet({
  name: "印发登记",
  purpose: "文稿的数据截至日期、文号、签发和印发情况，一份文稿一行。",
  columns: {
    paper: choice("文种", paperNames, { required: true }),
    period: text("期间", {
      required: true,
      width: 14,
      hint: "季度通报如“1季度”，月度进展汇报如“3月”，公示如“第1批”，一个年度一份的填年度",
    }),
    dataDay: day("数据截至", { hint: "不填的按默认日期" }),
    number: text("文号", { width: 20, hint: "只填年份和序号，如〔2025〕3号；代字取自“单位”" }),
    signer: naming("签发人", { width: 12 }),
    issuedOn: day("印发日期"),
    copies: number("份数", { whole: true, max: 100_000 }),
    named: yesNo("点名", { hint: "经领导同意点名批评的填“是”" }),
    replaces: text("更正或取代", {
      width: 24,
      hint: "更正通知填所更正的文种，如“季度通报”；重新印发填“取代”，撤回填“撤回”，都另起一行",
    }),
  },
  example: {
    paper: "季度通报",
    period: "1季度",
    dataDay: "2025-04-10",
    number: "〔2025〕3号",
    signer: "高远",
    issuedOn: "2025-04-15",
    copies: "20",
    named: "否",
  },
});
