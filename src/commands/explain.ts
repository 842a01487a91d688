import type { Day } from "../domain/day.ts";
import { explanationLines } from "../documents/explanation-lines.ts";
import { explainPerson } from "../documents/person-explanation.ts";
import { explainSection } from "../documents/section-explanation.ts";
import { comparable } from "../domain/text.ts";
import { sectionNamed } from "../facts/sections.ts";
import { yearInHand } from "../facts/years.ts";
import type { Effects, ExitCode } from "./effects.ts";
import { sayWhatToDoFirst } from "./first-steps.ts";
import { loadInput } from "./load.ts";
import { survey } from "./survey.ts";

/** Prints the 考评依据说明 of a section or person for a year; where none is named, the year in hand on the day. */
export async function explain(
  settings: {
    readonly input: string;
    readonly asOf: Day;
    readonly subject: string;
    readonly year: number | null;
  },
  effects: Effects,
): Promise<ExitCode> {
  const { terminal } = effects;
  const input = await loadInput(settings.input, effects);
  const { years } = survey(input, settings.asOf);
  if (years.length === 0) {
    sayWhatToDoFirst(terminal, settings.input);
    return 2;
  }
  const held = years.map(({ records }) => records.year);
  const wanted = settings.year ?? yearInHand(held, settings.asOf);
  const year = years.find(({ records }) => records.year === wanted);
  if (year === undefined) {
    terminal.note(`没有${wanted ?? ""}年度的设置，现有${held.join("、")}年度。`);
    return 2;
  }
  const { judgement } = year.on(settings.asOf);
  const section = sectionNamed(
    judgement.sections.map((each) => each.section),
    settings.subject,
  );
  const judged = judgement.sections.find((each) => each.section.code === section?.code);
  if (judged !== undefined) {
    for (const line of explanationLines(explainSection(judgement, judged))) terminal.say(line);
    return 0;
  }
  const shown = comparable(settings.subject);
  const people = judgement.people.filter(
    ({ person }) => person.id === shown || comparable(person.name) === shown,
  );
  const [first, ...others] = people;
  if (first === undefined) {
    terminal.note(`没有找到名称、姓名或编号为“${settings.subject}”的科室或参加考核人员。`);
    return 2;
  }
  if (others.length > 0) {
    terminal.note(
      `“${settings.subject}”有${people.length}人，请改用编号：${people.map(({ person }) => person.id).join("、")}。`,
    );
    return 2;
  }
  for (const line of explanationLines(explainPerson(judgement, first))) terminal.say(line);
  return 0;
}
