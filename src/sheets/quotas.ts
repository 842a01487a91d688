import { choice, naming, number } from "../workbook/kinds.ts";
import { sheet } from "../workbook/sheet.ts";

/** 名额: the number of 优秀 that a higher organ set, where it did (五(一)比例). */
export const quotas = sheet({
  name: "名额",
  purpose: "上级核定优秀名额的，在此填写；没有核定的不填，按方案比例计算。依据：五（一）比例。",
  columns: {
    kind: choice("范围", ["全局", "公务员", "工勤"], { required: true }),
    quota: number("核定名额", { required: true, whole: true, max: 10_000 }),
    paper: naming("依据文号", { required: true, width: 24 }),
  },
  example: {
    kind: "全局",
    quota: "12",
    paper: "州考办〔2025〕3号",
  },
});
