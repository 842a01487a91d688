import type { Judgement } from "../assessment/judgement.ts";
import { latest, plusDays, type Day } from "../domain/day.ts";
import { membershipOn, type Membership } from "../facts/people.ts";
import { outsideSections, volumeName } from "./form-subject.ts";
import { pathOf, type Paper, type Volume } from "./paper.ts";

/**
 * The volumes of a year's forms, one for each section and one of people outside sections, in the order of the roster. A
 * volume's data day is the latest of its forms and of the moves that changed who is in it.
 */
export function volumesOf(forms: readonly Paper[], current: Judgement): Volume[] {
  const { year } = current.facts;
  const bySection = new Map<string, Paper[]>();
  for (const form of forms) {
    const code = form.section ?? "";
    if (form.kind === "appraisal-form") bySection.set(code, [...(bySection.get(code) ?? []), form]);
  }
  const moves = movesOf(current);
  return [...bySection].flatMap(([code, parts]): Volume[] => {
    const day = latest([...parts.map((part) => part.day), ...(moves.get(code) ?? [])]);
    const section = current.sections.find((each) => each.section.code === code)?.section;
    if (day === null) return [];
    const name = volumeName(section ?? { code: "", name: outsideSections });
    return [
      {
        kind: "form-volume",
        title: `${year}年度考核登记表合订（${name}）`,
        period: String(year),
        ...(section === undefined ? {} : { section: code }),
        tree: "涉个人",
        path: pathOf("年度考核登记表", `${year}年度`, `${name}（合订）.pdf`),
        day,
        parts,
      },
    ];
  });
}

/** The days on which somebody came into a section or left it, by section code. */
function movesOf({ facts }: Judgement): Map<string, Day[]> {
  const sections = facts.sections.map(({ section }) => section);
  const days = new Map<string, Day[]>();
  for (const person of facts.people) {
    for (const { on } of person.transfers) {
      if (on.value === null) continue;
      const before = codeOf(membershipOn(person, plusDays(on.value, -1), sections));
      const after = codeOf(membershipOn(person, on.value, sections));
      if (before === after) continue;
      for (const code of [before, after]) {
        if (code !== null) days.set(code, [...(days.get(code) ?? []), on.value]);
      }
    }
  }
  return days;
}

function codeOf(membership: Membership): string | null {
  if (membership.kind === "away") return null;
  return membership.kind === "section" ? membership.section.code : "";
}
