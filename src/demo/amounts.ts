import { months, type Month } from "../domain/period.ts";
import type { Dice } from "./dice.ts";
import type { Miss } from "./fates.ts";

/** A month's share of a counted target, as planned and as it turned out. */
export interface Share {
  readonly month: Month;
  readonly planned: number;
  readonly achieved: number;
}

/** How busy the months are, for a target that runs through all of them. */
const weights: readonly number[] = [6, 5, 8, 9, 9, 8, 8, 8, 9, 9, 10, 11];

/** Spreads a goal over the months through `last`, whole and adding up. */
function planned(goal: number, last: Month): readonly { month: Month; planned: number }[] {
  const running = months.filter((month) => month <= last);
  const total = running.reduce((sum, month) => sum + (weights[month - 1] ?? 0), 0);
  let weight = 0;
  let given = 0;
  return running.flatMap((month) => {
    weight += weights[month - 1] ?? 0;
    const share = Math.round((goal * weight) / total) - given;
    given += share;
    return share > 0 ? [{ month, planned: share }] : [];
  });
}

/** The month in which an adjusted target is first behind, and the one in which the change is approved. */
export const adjusted = { behind: 6, approved: 9 } as const satisfies Record<string, Month>;

/** The shares of a counted target that reach its goal, or miss it as told. `silent` is a month never reported. */
export function sharesOf(
  goal: number,
  last: Month,
  miss: Miss | undefined,
  silent: Month | null,
  slow: Month | null,
  chance: Dice,
): readonly Share[] {
  const plan = planned(goal, last);
  if (miss === "adjusted") {
    return plan
      .filter(({ month }) => month <= adjusted.approved)
      .map((each) => ({
        ...each,
        achieved: each.month === adjusted.behind || each.month === adjusted.approved ? 0 : each.planned,
      }));
  }
  if (miss === "counted") {
    return plan.map((each) => ({
      ...each,
      achieved: each.month >= 10 ? Math.floor(each.planned * 0.4) : each.planned,
    }));
  }
  const shares = plan.map((each) => {
    const more = 1 + chance.next() * 0.06;
    const factor = each.month === slow ? 0.8 : each.month - 1 === slow ? 1.25 : more;
    return { ...each, achieved: Math.round(each.planned * factor) };
  });
  const sum = shares.reduce((total, { month, achieved }) => total + (month === silent ? 0 : achieved), 0);
  const end = shares.at(-1)?.month;
  // What is still short of the goal is made up in the last month.
  return shares.map((each) =>
    each.month === end && sum < goal ? { ...each, achieved: each.achieved + goal - sum } : each,
  );
}
