import { dice } from "./dice.ts";
import type { Person, Section } from "./model.ts";
import type { PersonCase } from "./person-cases.ts";
import type { Story } from "./story.ts";
import {
  ability,
  achievement,
  admitted,
  diligence,
  longLeave,
  morality,
  opening,
  probity,
  serviceAchievement,
  shortcomings,
} from "./words/summary.ts";

/** A person's summary of the year, in the person's own voice. */
export function summaryText(story: Story, section: Section, person: Person): string {
  const { year, seed } = story.bureau.options;
  const chance = dice(seed, "summary", person.id);
  const { counted, described, business } = section.field;
  const share = chance.pick(counted);
  const part = Math.max(1, Math.round((share.goal * chance.between(12, 34)) / 100));
  const paragraphs = [
    chance.pick(opening),
    chance.pick(morality),
    chance.pick(ability),
    chance.pick(attendanceWords(story, person)),
    chance.pick(person.category === "工勤" ? serviceAchievement : achievement),
    chance.pick(probity),
    chance.pick(shortcomings),
  ];
  const words: Readonly<Record<string, string>> = {
    年: String(year),
    科: person.stays.length === 0 ? "机关" : section.name,
    业: business,
    岗: person.id === section.head.id ? "科室全面" : person.work,
    做: share.work.replace(/\{n\}.*$/, ""),
    量: `${part}${share.unit}`,
    另: chance.pick(described).target,
    天: String(chance.between(4, 15)),
  };
  return paragraphs.join("\n").replace(/\{(.)\}/gu, (_, key: string) => words[key] ?? "");
}

const LONG_LEAVE: readonly PersonCase[] = ["五(一)6a", "五(一)6b", "病假40天"];

function attendanceWords(story: Story, person: Person): readonly string[] {
  const found = story.outcomes.get(person.id)?.case ?? null;
  if (found === null) return diligence;
  return LONG_LEAVE.includes(found) ? longLeave : admitted;
}
