/** What people write of a month, with `{做}` for the work at hand. */
export const monthSentences = [
  "按计划{做}，当月任务完成",
  "参加{做}，做好资料整理和登记",
  "承担{做}，并协助科室报送材料",
  "{做}，同时处理日常来电来访",
  "配合同事{做}，完成交办的其他事项",
  "主要精力用于{做}，进度正常",
] as const;

export const behindReasons = ["部分单位时间未约定，顺延下月办理", "材料待对方补充，下月继续跟进"] as const;

/** A head's sentence on somebody's quarter, by how the quarter was. */
export const quarterComments = {
  好: [
    "工作主动，任务完成质量高，能够带动同事共同推进重点工作。",
    "思路清楚，办事扎实，本季度承担的任务均提前完成。",
    "责任心强，业务熟练，在重点任务中发挥了骨干作用。",
  ],
  较好: [
    "能够按时完成本季度任务，工作踏实，服从安排。",
    "业务较熟悉，遵守纪律，完成任务情况较好。",
    "工作认真，与同事配合较好，文字材料还可再细致一些。",
    "按计划推进各项工作，主动性有所提高。",
  ],
  一般: [
    "基本完成本季度任务，遵守工作纪律方面需要加强。",
    "能够完成交办事项，但工作主动性不够，请注意改进。",
  ],
} as const;
