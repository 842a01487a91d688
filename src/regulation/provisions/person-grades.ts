import {
  computed,
  decided,
  filledIn,
  printed,
  type Nature,
  type Provision,
  type ProvisionsOf,
} from "./provision.ts";

const judgement = decided("目标办登记›研究认定");
const events = filledIn("目标办登记›事项登记");
const leave = filledIn("考勤活动登记›请假旷工");
const absences = filledIn("考勤活动登记›缺席");
const approved = decided("等次审定›个人等次");

/** A ground on which 不称职 may be set: by the register, by judgement, or by both. */
function ground(clause: string, ...registered: readonly Nature[]): Provision {
  return [computed("person-grounds.ts", clause), ...registered, judgement];
}

/** 五 考核项目, 五(一) 个人考核等次评定标准. */
export const personGradeProvisions: ProvisionsOf<"五" | `五(一)${string}`> = {
  五: [printed("年度考核登记表")],
  "五(一)": [approved, printed("年度考核登记表", "个人考核结果通知书")],
  "五(一)优秀": [approved],
  "五(一)比例": [computed("quota.ts"), filledIn("等次审定›名额"), printed("等次建议汇总表")],
  "五(一)称职": [approved],
  "五(一)基本称职": [approved],
  "五(一)基本称职后果": [printed("个人考核结果通知书", "诫勉谈话记录")],
  "五(一)不称职": [computed("person-grounds.ts"), approved, printed("提请研究事项", "考评依据说明（个人）")],
  "五(一)1": ground("五(一)1"),
  "五(一)2a": ground("五(一)2a"),
  "五(一)2b": ground("五(一)2b", events),
  "五(一)2c": ground("五(一)2c", events),
  "五(一)3": ground("五(一)3", events),
  "五(一)4": ground("五(一)4"),
  "五(一)5a": ground("五(一)5a", leave),
  "五(一)5b": ground("五(一)5b", leave),
  "五(一)5c": ground("五(一)5c", leave),
  "五(一)6a": ground("五(一)6a", leave),
  "五(一)6b": ground("五(一)6b", leave),
  "五(一)7": ground("五(一)7", absences),
  "五(一)8a": ground("五(一)8a", absences),
  "五(一)8b": ground("五(一)8b", absences),
  "五(一)9": ground("五(一)9", absences),
  "五(一)10": ground("五(一)10", absences),
  "五(一)11": ground("五(一)11"),
  "五(一)12": ground("五(一)12", absences),
};
