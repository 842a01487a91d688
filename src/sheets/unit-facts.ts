/** The facts of the bureau that 设置 › 单位 asks for, in the order of the sheet. */
export const unitFacts = {
  fullName: "单位全称",
  shortName: "单位简称",
  schemeTitle: "方案名称",
  numberPrefix: "文号代字",
  targetOffice: "目标管理办公室名称",
  contact: "受理部门",
  contactPhone: "受理电话",
  contactAddress: "受理地址",
  contactHours: "受理时间",
  postedAt: "公示张贴处",
} as const;

export type UnitFact = keyof typeof unitFacts;

/** Without these no paper can be made. */
export const requiredUnitFacts = [
  "fullName",
  "shortName",
  "schemeTitle",
] as const satisfies readonly UnitFact[];
