import { computed, decided, filledIn, printed, type ProvisionsOf } from "./provision.ts";

/** 五(二) 个人考核办法及程序. */
export const personProcedureProvisions: ProvisionsOf<`五(二)${string}`> = {
  "五(二)1(1)": [filledIn("平时考核›记实"), printed("个人平时考核登记")],
  "五(二)1(2)": [filledIn("平时考核›记实"), printed("个人平时考核登记")],
  "五(二)1(3)": [filledIn("平时考核›季度评价"), printed("个人平时考核登记")],
  "五(二)1(4)": [filledIn("设置›科室"), printed("季度平时考核汇总表")],
  "五(二)2(1)": [filledIn("个人总结›个人总结"), printed("年度考核登记表")],
  "五(二)2(2)": [filledIn("等次审定›民主测评"), printed("民主测评情况汇总表")],
  "五(二)2(3)": [decided("评语与初定›评语与初定"), printed("年度考核登记表")],
  "五(二)2(4)": [decided("等次审定›个人等次"), printed("等次建议汇总表", "等次审定表")],
  "五(二)2(5)": [
    computed("publicity.ts"),
    filledIn("等次审定›公示"),
    printed("公示", "公示（内网页面）", "公示结果报告"),
  ],
};
