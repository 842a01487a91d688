/** Why something was not done in time and what is done about it: pairs that fit each other. */
export const subjectiveAccounts = [
  {
    reason: "工作安排前松后紧，进度跟踪不够，未按计划推进",
    remedy: "倒排工期，明确专人每周督促",
  },
  {
    reason: "对工作量估计不足，人员调配不及时",
    remedy: "调整人员分工，集中力量补齐进度",
  },
  {
    reason: "与有关单位沟通不主动，材料收集滞后",
    remedy: "由科室负责人牵头对接，限期完成",
  },
] as const;

export const objectiveAccounts = [
  { reason: "受连续降雨天气影响，部分现场工作顺延", remedy: "天气好转后增派人员，下月补齐" },
  { reason: "受检单位停产检修，现场工作顺延", remedy: "与受检单位商定时间，下月补做" },
  { reason: "检测设备送检，当月可用设备不足", remedy: "协调借用设备，下月补齐差额" },
] as const;

/** Of the target that is adjusted later, when it first falls behind. */
export const heldUpAccount = {
  reason: "承办单位场地改造，当月活动未能举办",
  remedy: "与承办单位协商场地和时间，确实无法举办的按程序报批调整",
} as const;

export const adjustedAccount = {
  reason: "承办单位场地改造，活动无法按原计划安排",
  remedy: "按批准的调整方案执行",
} as const;

/** Of a month that was reported as done and turned out not to be. */
export const correctedAccount = {
  state: "滞后",
  reason: "复核台账发现部分工作当月没有办结，原填报有误",
  cause: "主观",
  remedy: "已于次月办结，今后先核对台账再填报",
} as const;
