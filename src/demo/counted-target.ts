import { lastDayOfMonth } from "../domain/day.ts";
import { months, type Month } from "../domain/period.ts";
import { adjusted, sharesOf, type Share } from "./amounts.ts";
import { dice } from "./dice.ts";
import type { Miss } from "./fates.ts";
import type { Bureau, Section } from "./model.ts";
import { ownersAt, type Report, type Target } from "./planned-target.ts";
import { adjustedAccount, heldUpAccount, objectiveAccounts, subjectiveAccounts } from "./words/accounts.ts";
import type { CountedTarget } from "./words/fields.ts";

const fill = (text: string, amount: number): string => text.replace("{n}", String(amount));

/** A quantified target with its share of each month. */
export function countedTarget(
  bureau: Bureau,
  section: Section,
  words: CountedTarget,
  index: number,
  miss: Miss | undefined,
): Target {
  const { year, seed } = bureau.options;
  const chance = dice(seed, "counted", section.code, index);
  const number = String(index + 1);
  const goal = words.goal < 20 ? words.goal : Math.round((words.goal * (0.9 + chance.next() * 0.2)) / 6) * 6;
  const last: Month = index === 2 ? 11 : 12;
  const slow = index === 1 && section.fate.grade !== "优秀" ? chance.pick([4, 5, 7, 9] as const) : null;
  const silent = months.find((month) => section.fate.missing === `月完成情况${month}`) ?? null;
  const shares = sharesOf(goal, last, miss, silent, goal < 20 ? null : slow, chance);
  return {
    row: {
      number,
      target: fill(words.target, goal),
      quantified: "是",
      measure: words.measure,
      unit: words.unit,
      goal,
      due: lastDayOfMonth(year, last),
      owners: ownersAt(bureau, section, 1, index),
    },
    items: shares.map((share) => ({
      month: share.month,
      plan: {
        annual: number,
        content: fill(words.work, share.planned),
        standard: `不少于${share.planned}${words.unit}`,
        owners: ownersAt(bureau, section, share.month, index),
      },
      report: countedReport(share, miss, last, chance.pick(objectiveAccounts)),
    })),
  };
}

function countedReport(
  { month, planned, achieved }: Share,
  miss: Miss | undefined,
  last: Month,
  objective: (typeof objectiveAccounts)[number],
): Report {
  if (miss === "adjusted" && month === adjusted.approved) {
    return { state: "已批准调整", achieved, ...adjustedAccount, cause: "客观" };
  }
  if (achieved >= planned) return { state: "已完成", achieved };
  if (miss === "counted") {
    const account = subjectiveAccounts[month % subjectiveAccounts.length] ?? subjectiveAccounts[0];
    return { state: month === last ? "未完成" : "滞后", achieved, ...account, cause: "主观" };
  }
  return { state: "滞后", achieved, ...(miss === "adjusted" ? heldUpAccount : objective), cause: "客观" };
}
