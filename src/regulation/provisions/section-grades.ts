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

/** A case of 三(三) that people judge, or find in what was registered. */
function ofFailure(clause: string, ...registered: readonly Nature[]): Provision {
  return [computed("section-grades.ts", clause), ...registered, judgement];
}

const parts = (clause: string): string[] => [1, 2, 3, 4, 5, 6, 7].map((part) => `${clause}${part}`);

/** 三 各科室考核标准. */
export const sectionGradeProvisions: ProvisionsOf<"三" | `三(${string}`> = {
  三: [decided("等次审定›科室等次"), printed("科室考评表")],
  "三(一)": [computed("section-grades.ts", ...parts("三(一)")), judgement],
  "三(二)": [computed("section-grades.ts", ...parts("三(二)")), judgement],
  "三(三)": [computed("section-grades.ts"), printed("考评依据说明（科室）")],
  "三(三)1": ofFailure("三(三)1", filledIn("目标台账›年度目标", "目标台账›月计划与完成")),
  "三(三)2": ofFailure("三(三)2", events),
  "三(三)3": ofFailure("三(三)3", events),
  "三(三)4": ofFailure("三(三)4"),
  "三(三)5": ofFailure("三(三)5"),
  "三(三)6": ofFailure("三(三)6", events),
  "三(三)7": ofFailure("三(三)7"),
};
