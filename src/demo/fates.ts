import type { SectionGrade } from "../domain/grade.ts";
import type { Month } from "../domain/period.ts";
import type { DutyKind } from "../regulation/duties.ts";

/** A filing of the year, such as 月计划5 or 年度目标. */
export type DutyName = `${DutyKind}${Month | ""}`;

/** How an annual target comes to be missed. */
export type Miss = "counted" | "described" | "adjusted";

/** What the demo is to show with one section. */
export interface Fate {
  readonly late: readonly DutyName[];
  /** Never sent. */
  readonly missing: DutyName | null;
  /** Late, excused by the leading group. */
  readonly waived: DutyName | null;
  /** Sent late, but its paper had come in time. */
  readonly onPaper: DutyName | null;
  /** Turned back once, then sent properly in time. */
  readonly returned: DutyName | null;
  /** A month that a later copy reports otherwise than when it was closed. */
  readonly corrected: Month | null;
  readonly misses: readonly Miss[];
  readonly vetoed: boolean;
  /** The grade that both groups decide; null where the clauses leave it open, and they decide it last. */
  readonly grade: SectionGrade | null;
}

const plain: Fate = {
  late: [],
  missing: null,
  waived: null,
  onPaper: null,
  returned: null,
  corrected: null,
  misses: [],
  vetoed: false,
  grade: "达标",
};

const excellent: Fate = { ...plain, grade: "优秀" };

const shown: readonly Fate[] = [
  excellent,
  { ...plain, late: ["月完成情况5"] },
  { ...plain, late: ["月完成情况2", "月计划5"] },
  { ...plain, late: ["月计划3", "月完成情况7", "月计划11"], grade: "未达标" },
  { ...plain, misses: ["counted", "described"], grade: "未达标" },
  { ...plain, misses: ["counted"], grade: null },
  { ...plain, misses: ["adjusted"], corrected: 2 },
  {
    ...plain,
    missing: "月完成情况8",
    waived: "月完成情况4",
    onPaper: "月计划6",
    returned: "月完成情况10",
  },
  { ...plain, vetoed: true, grade: "未达标" },
];

/** The fate of the section at a place: each kind once, then plain ones with an excellent one now and then. */
export function fateOf(index: number): Fate {
  return shown[index] ?? (index % 4 === 3 ? excellent : plain);
}
