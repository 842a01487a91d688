/** What “期间” of 文稿与印发 says of each paper: which month, quarter or half of the year, which subject, which batch. */
export const paperPeriods = {
  季度通报: "quarter",
  月度进展汇报: "month",
  年度目标汇总表: "year",
  半年初评建议表: "year",
  科室半年考评表: "section",
  科室考评表: "section",
  季度平时考核汇总表: "quarter",
  民主测评情况汇总表: "year",
  年度考核登记表: "person",
  提请研究事项: "half",
  等次建议汇总表: "year",
  等次审定表: "year",
  公示: "batch",
  公示结果报告: "batch",
  考核结果通报: "year",
  个人考核结果通知书: "person",
  年度考核备案表: "year",
  更正通知: "any",
} as const;

export type PaperName = keyof typeof paperPeriods;
export type PeriodKind = (typeof paperPeriods)[PaperName];

const [first, ...others] = Object.keys(paperPeriods) as [PaperName, ...PaperName[]];

/** 文种, in the order of the lists that people choose from. */
export const paperNames: readonly [PaperName, ...PaperName[]] = [first, ...others];
