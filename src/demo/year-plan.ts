import { months } from "../domain/period.ts";
import type { annualTargets } from "../sheets/annual-targets.ts";
import { countedTarget } from "./counted-target.ts";
import { describedTarget } from "./described-target.ts";
import { dice } from "./dice.ts";
import type { Miss } from "./fates.ts";
import type { Bureau, EntryOf, Section } from "./model.ts";
import { ownersAt, type PlannedItem, type Target } from "./planned-target.ts";

export interface YearPlan {
  readonly targets: readonly EntryOf<typeof annualTargets>[];
  readonly items: readonly PlannedItem[];
  /** The counted target that was changed in the course of the year, by its number. */
  readonly changed: { readonly number: string; readonly goal: number; readonly reached: number } | null;
}

/** A section's targets of the year, and what each month brought of them. */
export function yearPlanOf(bureau: Bureau, section: Section): YearPlan {
  const { misses } = section.fate;
  const { counted, described, daily } = section.field;
  const chance = dice(bureau.options.seed, "plan", section.code);
  const missOf = (index: number): Miss | undefined =>
    misses.find((miss) => (miss === "counted" && index === 0) || (miss === "adjusted" && index === 1));
  const targets: Target[] = [
    ...counted.map((words, index) => countedTarget(bureau, section, words, index, missOf(index))),
    ...described.map((words, index) =>
      describedTarget(
        bureau,
        section,
        words,
        counted.length + index,
        misses.includes("described") && index === 0,
      ),
    ),
  ];
  const everyday = months.map((month): PlannedItem => ({
    month,
    plan: {
      content: chance.pick(daily),
      standard: "及时、准确、无差错",
      owners: ownersAt(bureau, section, month, month),
    },
    report: { state: "已完成" },
  }));
  const items = months.flatMap((month) =>
    [...targets.flatMap((target) => target.items), ...everyday]
      .filter((item) => item.month === month)
      .map((item, index) => ({ ...item, plan: { month, number: String(index + 1), ...item.plan } })),
  );
  const changed = targets[1];
  return {
    targets: targets.map(({ row }) => row),
    items,
    changed:
      misses.includes("adjusted") && changed !== undefined
        ? {
            number: changed.row.number ?? "",
            goal: changed.row.goal ?? 0,
            reached: changed.items.reduce((sum, { report }) => sum + (report.achieved ?? 0), 0),
          }
        : null,
  };
}
