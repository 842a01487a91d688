import { judgedPersonOf } from "../assessment/judgement.ts";
import type { Day } from "../domain/day.ts";
import { comparable } from "../domain/text.ts";
import { isTakenOff } from "../regulation/publicity.ts";
import { meansBatch } from "./periods.ts";
import { latestStep, type Plan, type Plans } from "./plan.ts";
import { composePublicityList } from "./publicity-list.ts";
import { issueOf } from "./wording.ts";

/**
 * The list and the page of each batch: it exists from the last day on which the party group approved one of its people,
 * or one of them was taken off it, or off the list before it.
 */
export const publicityPlans: Plans = (records, current) => {
  const steps = new Map<number, Day[]>();
  const takenOff = new Map<string, Day>();
  for (const row of current.facts.known.decisions.publicity) {
    const id = comparable(row.id.value ?? "");
    const person = judgedPersonOf(current, id);
    const isOff = isTakenOff(row.state.value);
    const step = isOff ? row.settledOn.value : person?.decision?.approvedOn.value;
    if (row.batch.value === null || step == null) continue;
    steps.set(row.batch.value, [
      ...(steps.get(row.batch.value) ?? []),
      ...[takenOff.get(id), step].filter((day) => day !== undefined),
    ]);
    if (isOff) takenOff.set(id, step);
  }
  return [...steps].flatMap(([batch, days]): Plan[] => {
    const given = issueOf(records, "公示", (shown) => meansBatch(shown, batch));
    const dataDay = given?.dataDay.value ?? latestStep(days, records.year);
    return (["publicity-list", "publicity-page"] as const).map((shape) => ({
      day: dataDay,
      compose: (judgement) => composePublicityList(judgement, batch, shape),
    }));
  });
};
