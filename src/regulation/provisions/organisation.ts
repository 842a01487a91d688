import { filledIn, printed, type ProvisionsOf } from "./provision.ts";

/** 六 组织领导. */
export const organisationProvisions: ProvisionsOf<`六(${string}`> = {
  "六(一)": [filledIn("设置›机构成员", "设置›科室")],
  "六(二)1": [filledIn("目标办登记›会议"), printed("提请研究事项", "等次建议汇总表")],
  "六(二)2": [filledIn("目标办登记›会议"), printed("年度目标汇总表", "月度进展汇报")],
  "六(二)3": [filledIn("目标办登记›会议", "目标台账›月计划与完成")],
};
