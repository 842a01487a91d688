import { incompetentGrounds } from "./person-grounds.ts";
import { excellentSection, failedSection, satisfactorySection } from "./section-grades.ts";
import { wording } from "./wording.ts";

const conditions = [...failedSection, ...satisfactorySection, ...excellentSection, ...incompetentGrounds];
const personal = Object.keys(wording).filter((id) => /^五\(一\)\d/.test(id));

/** The ids under which a judgement (研究认定) can be recorded: conditions of 三 and 五(一), and the clauses they stand in. */
export const conditionIds: readonly string[] = [
  ...new Set([...conditions.map(({ id }) => id), "三(一)", "三(二)", ...personal]),
];
