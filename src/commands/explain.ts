import type { Day } from "../domain/day.ts";
import { explainPerson, explainSection } from "../documents/explanation.ts";
import { comparable } from "../domain/text.ts";
import { sectionNamed } from "../facts/sections.ts";
import type { Effects, ExitCode } from "./effects.ts";
import { sayWhatToDoFirst } from "./first-steps.ts";
import { loadInput } from "./load.ts";
import { survey } from "./survey.ts";

/** Prints the 考评依据说明 of a section or person of the latest year that is known by then. */
export async function explain(
  settings: { readonly input: string; readonly asOf: Day; readonly subject: string },
  effects: Effects,
): Promise<ExitCode> {
  const { terminal } = effects;
  const input = await loadInput(settings.input, terminal);
  const year = survey(input, settings.asOf).years.at(-1);
  if (year === undefined) {
    sayWhatToDoFirst(terminal, settings.input);
    return 2;
  }
  const { judgement } = year.on(settings.asOf);
  const section = sectionNamed(
    judgement.sections.map((each) => each.section),
    settings.subject,
  );
  const judged = judgement.sections.find((each) => each.section.code === section?.code);
  if (judged !== undefined) {
    for (const line of explainSection(judgement, judged)) terminal.say(line);
    return 0;
  }
  const wanted = comparable(settings.subject);
  const people = judgement.people.filter(
    ({ person }) => person.id === wanted || comparable(person.name) === wanted,
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
  for (const line of explainPerson(judgement, first)) terminal.say(line);
  return 0;
}
