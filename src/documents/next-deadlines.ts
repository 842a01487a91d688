import type { Judgement } from "../assessment/judgement.ts";
import { monthAndDate, type Day } from "../domain/day.ts";
import { dutyName } from "./duty-name.ts";

const SHOWN = 3;

/** The deadlines that come next after the data day, as one sentence for its reader; none where nothing more is due. */
export function nextDeadlines(
  { sections, facts }: Judgement,
  opening: "请各科室按期报送" | "各科室近期报送时限",
): string[] {
  const upcoming = new Map<string, Day>();
  for (const { duty, due } of sections.flatMap(({ filings }) => filings)) {
    if (due !== null && due > facts.day) upcoming.set(dutyName(duty), due);
  }
  const next = [...upcoming].sort(([, left], [, right]) => (left < right ? -1 : 1)).slice(0, SHOWN);
  return next.length === 0
    ? []
    : [`${opening}：${next.map(([name, due]) => `${monthAndDate(due)}前报送${name}`).join("，")}。`];
}
