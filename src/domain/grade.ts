/** 三: the grades of a section, best first. */
export const sectionGrades = ["优秀", "达标", "未达标"] as const;
export type SectionGrade = (typeof sectionGrades)[number];

/** 五(一): the grades of a person, best first. */
export const personGrades = ["优秀", "称职", "基本称职", "不称职"] as const;

/** What may be recorded for a person: a grade, or 不确定等次 (added by the office; the scheme is silent). */
export const personOutcomes = [...personGrades, "不确定等次"] as const;
export type PersonOutcome = (typeof personOutcomes)[number];

/** How 工勤人员 are graded in many offices; where it is written so, the grade of 五(一) is meant. */
export const workerGradeNames: Readonly<Record<PersonOutcome, string>> = {
  优秀: "优秀",
  称职: "合格",
  基本称职: "基本合格",
  不称职: "不合格",
  不确定等次: "不确定等次",
};

/** The same the other way round, for cells in which people write them. */
export const workerGradesMeant = {
  合格: "称职",
  基本合格: "基本称职",
  不合格: "不称职",
} as const satisfies Readonly<Record<string, PersonOutcome>>;

/** A clause says yes, no, or that people have to study and decide. */
export const answers = ["符合", "不符合", "待研究认定"] as const;
export type Answer = (typeof answers)[number];

/** Of conditions that must all hold: one failed fails them, one open leaves them open. */
export function allOf(parts: readonly Answer[]): Answer {
  if (parts.includes("不符合")) return "不符合";
  return parts.includes("待研究认定") ? "待研究认定" : "符合";
}

/** Of conditions one of which suffices: one met meets them, one open leaves them open. */
export function anyOf(parts: readonly Answer[]): Answer {
  if (parts.includes("符合")) return "符合";
  return parts.includes("待研究认定") ? "待研究认定" : "不符合";
}

export function answer(holds: boolean): Answer {
  return holds ? "符合" : "不符合";
}
