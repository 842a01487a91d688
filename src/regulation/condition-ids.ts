import { incompetentGrounds } from "./person-grounds.ts";
import { excellentSection, failedSection, satisfactorySection } from "./section-grades.ts";

const conditions = [...failedSection, ...satisfactorySection, ...excellentSection, ...incompetentGrounds];

/** The ids under which a judgement (研究认定) can be recorded: conditions of 三 and 五(一) that ask for one, and 三(一), 三(二) whole. */
export const conditionIds: readonly string[] = [
  ...new Set([...conditions.filter(({ judged }) => judged).map(({ id }) => id), "三(一)", "三(二)"]),
];
