import { comparable } from "../../domain/text.ts";
import type { YearRecords } from "../../facts/records.ts";
import { sectionNamed, sectionsOf } from "../../facts/sections.ts";
import type { YearFacts } from "../../facts/year-facts.ts";
import { sentence } from "./carried.ts";
import { gradesOf } from "./past-grades.ts";
import { lastingSanctions } from "./register.ts";
import { nameOf, placedAtYearEnd } from "./roster.ts";

/** What the year just ended says and a 花名册 of the next year that stands already does not: for people to fill in. */
export function rosterDifferences(facts: YearFacts, records: YearRecords, next: YearRecords): string[] {
  const { left, staying } = placedAtYearEnd(facts, records);
  const sections = sectionsOf(next);
  const rows = new Map(next.roster.people.map((row) => [comparable(row.id.value ?? ""), row]));
  const entered = new Set(
    next.roster.pastGrades
      .filter(({ year }) => year.value === facts.year)
      .map(({ id }) => comparable(id.value ?? "")),
  );
  const missing = gradesOf(facts).filter(({ id }) => rows.has(id ?? "") && !entered.has(id ?? ""));
  return [
    ...sentence(
      "花名册中没有，请补填的人员",
      staying.filter(({ person }) => !rows.has(person.id)).map(({ person }) => nameOf(person)),
    ),
    ...sentence(
      "年末已离开，请从花名册中删去的人员",
      left.filter(({ person }) => rows.has(person.id)).map(({ person }) => nameOf(person)),
    ),
    ...sentence(
      "花名册中的科室与年末所在科室不一致，请核对的人员",
      staying.flatMap(({ person, end }) => {
        const row = rows.get(person.id);
        if (row === undefined || end.kind !== "section" || end.visiting) return [];
        const expected = sections.find(({ code }) => code === end.section.code);
        const same = sectionNamed(sections, row.section.value)?.code === expected?.code;
        return same ? [] : [`${nameOf(person)}年末在${end.section.name}`];
      }),
    ),
    ...sentence(
      `请在“历年等次”补填${facts.year}年度等次的人员`,
      missing.map(({ id, name, grade }) => `${name ?? ""}（${id ?? ""}）${grade ?? ""}`),
    ),
  ];
}

/** Sanctions that last into the next year and that its register does not show. */
export function registerDifferences(facts: YearFacts, next: YearRecords): string[] {
  const shown = new Set(next.register.events.map(({ subject, on }) => `${subject.text}|${on.value ?? ""}`));
  return sentence(
    "请在“事项登记”补登尚未期满的处分",
    lastingSanctions(facts)
      .filter(({ row }) => !shown.has(`${row.subject.text}|${row.on.value ?? ""}`))
      .map(({ row }) => `${row.subject.text}（${row.kind.text}，${row.on.text}）`),
  );
}
