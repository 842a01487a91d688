/** Events of a person that are sanctions (五(一)2b, 2c, 3). */
export const sanctionEvents = ["政务处分", "党纪处分", "法律制裁"] as const;
export type SanctionEvent = (typeof sanctionEvents)[number];

/** 政务处分 and 党纪处分 by their names, each lightest first (公务员法 62; 中国共产党纪律处分条例). */
export const sanctionDegrees = [
  "警告",
  "记过",
  "记大过",
  "降级",
  "撤职",
  "开除",
  "党内警告",
  "党内严重警告",
  "撤销党内职务",
  "留党察看",
  "开除党籍",
] as const;
export type SanctionDegree = (typeof sanctionDegrees)[number];

/** What a sanction of a degree means for the year's grade. */
interface SanctionEffect {
  readonly party: boolean;
  /** 五(一)2c 行政记大过以上, 五(一)3 党内严重警告 and above: as grave as the ground asks. */
  readonly grave: boolean;
  /** 公务员考核规定: no 优秀 in the year. */
  readonly barsExcellent: boolean;
  /** 公务员考核规定 29: no grade in the year, or in the year and the next. */
  readonly ungraded: "no" | "this year" | "this year and next";
}

const light = { party: false, grave: false, barsExcellent: false, ungraded: "no" } as const;
const grave = { ...light, grave: true } as const;
const graveParty = { ...grave, party: true } as const;

export const sanctionEffects: Readonly<Record<SanctionDegree, SanctionEffect>> = {
  警告: { ...light, barsExcellent: true },
  记过: { ...light, ungraded: "this year" },
  记大过: { ...grave, ungraded: "this year and next" },
  降级: { ...grave, ungraded: "this year and next" },
  撤职: { ...grave, ungraded: "this year and next" },
  开除: grave,
  党内警告: { ...light, party: true, barsExcellent: true },
  党内严重警告: graveParty,
  撤销党内职务: graveParty,
  留党察看: graveParty,
  开除党籍: graveParty,
};
