import { computed, deadline, decided, filledIn, printed, type ProvisionsOf } from "./provision.ts";

/** 四 工作程序及要求. */
export const procedureProvisions: ProvisionsOf<`四(${string}`> = {
  "四(一)1": [filledIn("目标台账›年度目标", "目标台账›月计划与完成")],
  "四(一)2": [
    deadline("年度目标", "月计划"),
    filledIn("目标台账›年度目标", "目标台账›月计划与完成", "目标台账›目标调整"),
    printed("目标调整审批表"),
  ],
  "四(一)3": [computed("late-filings.ts", "四(一)3"), filledIn("目标办登记›报送更正"), printed("季度通报")],
  "四(二)1": [deadline("月完成情况"), filledIn("目标台账›月计划与完成"), printed("完成月工作目标情况表")],
  "四(二)2": [filledIn("目标办登记›抽查督办"), printed("月度进展汇报")],
  "四(二)3": [printed("季度通报", "更正通知")],
  "四(三)1": [filledIn("目标办登记›会议"), decided("等次审定›科室等次")],
  "四(三)2": [deadline("半年自检报告"), filledIn("目标台账›自检")],
  "四(三)3": [decided("等次审定›科室等次"), printed("半年初评建议表", "科室半年考评表")],
  "四(三)4": [decided("等次审定›科室等次"), printed("等次建议汇总表", "科室考评表")],
};
