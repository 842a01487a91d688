import { lastDayOfMonth } from "../domain/day.ts";
import { months } from "../domain/period.ts";
import type { Bureau, Section } from "./model.ts";
import { ownersAt, type Target } from "./planned-target.ts";
import { subjectiveAccounts } from "./words/accounts.ts";
import type { DescribedTarget } from "./words/fields.ts";

/** A target that cannot be counted, with its steps; `missed` leaves the last step undone. */
export function describedTarget(
  bureau: Bureau,
  section: Section,
  words: DescribedTarget,
  index: number,
  missed: boolean,
): Target {
  const number = String(index + 1);
  const steps = words.steps.flatMap(([at, work]) =>
    months.filter((month) => month === at).map((month) => ({ month, work })),
  );
  const last = steps.at(-1)?.month ?? 12;
  const due = lastDayOfMonth(bureau.options.year, last);
  return {
    row: {
      number,
      target: words.target,
      quantified: "否",
      standard: words.standard,
      due,
      owners: ownersAt(bureau, section, 1, index),
    },
    items: steps.map(({ month, work }, step) => ({
      month,
      plan: {
        annual: number,
        content: work,
        standard: "按时间节点完成",
        owners: ownersAt(bureau, section, month, index),
        due: step === steps.length - 1 ? due : null,
      },
      report:
        missed && month === last
          ? { state: "未完成", ...subjectiveAccounts[2], cause: "主观" }
          : { state: step === 1 && month !== last ? "按进度推进" : "已完成" },
    })),
  };
}
