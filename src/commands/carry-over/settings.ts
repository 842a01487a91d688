import { inChinese, yearOf, type Day } from "../../domain/day.ts";
import { comparable } from "../../domain/text.ts";
import { datesIn } from "../../facts/filings.ts";
import { headOn } from "../../facts/heads.ts";
import { membershipOn, personNamed, yearEnd, type Person } from "../../facts/people.ts";
import { sectionNamed, type Section } from "../../facts/sections.ts";
import type { YearFacts } from "../../facts/year-facts.ts";
import { dutiesOf } from "../../regulation/duties.ts";
import { settingsForm } from "../../sheets/forms.ts";
import { parameterDefinitions } from "../../sheets/parameter-definitions.ts";
import { parameterRows as blankParameters } from "../../sheets/parameter-rows.ts";
import { again } from "../../workbook/again.ts";
import type { Entries } from "../../workbook/write.ts";
import { filledRow, filledRows } from "../filled-rows.ts";
import type { Carried } from "./carried.ts";

type SettingsForm = typeof settingsForm;
const { sections: sectionsSheet, bodies, unit, daysOff } = settingsForm.sheets;

/** 设置 of the next year: the sections that still exist, who answers for them now, who is in office, all as set. */
export function carriedSettings(facts: YearFacts): Carried<SettingsForm> {
  const { known, year, settings } = facts;
  const toCheck: string[] = [];
  const rows = {
    unit: filledRows(unit, known.settings.unit),
    sections: sectionRows(facts, toCheck),
    bodies: bodyRows(facts, toCheck),
    parameters: parameterRows(facts),
    // The new year's first deadlines lie in the December before it.
    daysOff: filledRows(
      daysOff,
      known.settings.daysOff.filter(({ from, to }) => yearIn(to.value ?? from.value, year) >= year),
    ),
  } satisfies Readonly<Record<keyof SettingsForm["sheets"], unknown>>;
  if (settings.parameters.startsOn !== "") toCheck.push(`“参数”中的启用日期只用于${year}年度，没有结转。`);
  if (!settings.calendar.holds(year + 1)) {
    toCheck.push(`程序未收录${year + 1}年的放假调休安排，国务院办公厅通知公布后请填写“放假调休”。`);
  }
  return { rows, toCheck };
}

function yearIn(value: Day | null, otherwise: number): number {
  return value === null ? otherwise : yearOf(value);
}

/** Whether a section still exists when the year is over. */
export function lastsBeyond({ to }: Section, year: number): boolean {
  return to === null || to > yearEnd(year);
}

function sectionRows(facts: YearFacts, toCheck: string[]): Entries[] {
  const { known, year, people } = facts;
  const sections = facts.sections.map(({ section }) => section);
  const firstDeadline = dutiesOf(year + 1, datesIn(facts.settings.rules))[0]?.date ?? yearEnd(year);
  return known.settings.sections.flatMap((row): Entries[] => {
    const filled = filledRow(sectionsSheet, row);
    const section = sections.find(({ cell }) => cell === row.name);
    if (section === undefined) return [filled];
    if (!lastsBeyond(section, year)) {
      toCheck.push(`${section.name}已于${inChinese(section.to ?? yearEnd(year))}撤并，没有结转。`);
      return [];
    }
    const places = { people, sections, year };
    const head = headAtYearEnd(section, places);
    const reporter = answering(section.reporter, section, places);
    const leader = inOffice(section.leader, places);
    const signers = section.signers.filter((name) => inOffice(name, places) !== null);
    for (const [title, before, now] of [
      ["负责人", section.head, head],
      ["专人", section.reporter, reporter],
      ["主管局领导", section.leader, leader],
    ] as const) {
      if (before === null || before === now) continue;
      toCheck.push(
        now === null
          ? `${section.name}的${title}${before}已有异动，没有结转，请填写现任的。`
          : `${section.name}的${title}${before}，按异动改为${now}。`,
      );
    }
    return [
      {
        ...filled,
        from: section.from !== null && section.from > firstDeadline ? section.from : null,
        head,
        reporter,
        leader,
        signers:
          signers.length === section.signers.length
            ? again(row.signers)
            : signers.length === 0
              ? null
              : signers.join("、"),
      },
    ];
  });
}

interface Places {
  readonly people: readonly Person[];
  readonly sections: readonly Section[];
  readonly year: number;
}

/** Who answered for a section, unless a move took them out of it; one who answers from outside stays. */
function answering(
  shown: string | null,
  section: Section,
  { people, sections, year }: Places,
): string | null {
  const person = personNamed(people, shown);
  if (person === null) return shown;
  const end = membershipOn(person, yearEnd(year), sections);
  if (end.kind === "away") return null;
  const isThis = (name: string | null): boolean => sectionNamed(sections, name)?.code === section.code;
  const came = isThis(person.row.section.value) || person.transfers.some(({ to }) => isThis(to.value));
  return came && !(end.kind === "section" && end.section.code === section.code) ? null : shown;
}

/** The head at the year's end: as 设置 names them, another by name, or by number where two bear it. */
function headAtYearEnd(section: Section, { people, sections, year }: Places): string | null {
  const named = personNamed(people, section.head);
  if (section.head !== null && named === null) return section.head;
  const head = headOn(section, yearEnd(year), people, sections)?.person;
  if (head === undefined) return null;
  if (head.id === named?.id) return section.head;
  return personNamed(people, head.name) === null ? head.id : head.name;
}

/** A name, unless its bearer has left the bureau. */
function inOffice(shown: string | null, { people, sections, year }: Places): string | null {
  const person = personNamed(people, shown);
  if (person === null) return shown;
  return membershipOn(person, yearEnd(year), sections).kind === "away" ? null : shown;
}

function bodyRows(facts: YearFacts, toCheck: string[]): Entries[] {
  const { known, year, people } = facts;
  const places = { people, year, sections: facts.sections.map(({ section }) => section) };
  return known.settings.bodies.flatMap((row): Entries[] => {
    const over = row.to.value !== null && row.to.value <= yearEnd(year);
    if (!over && (row.name.value === null || inOffice(row.name.value, places) !== null)) {
      return [filledRow(bodies, row)];
    }
    toCheck.push(`${row.body.text}的${row.name.text}${over ? "已不任职" : "已有异动"}，没有结转。`);
    return [];
  });
}

/** Every parameter that there is, as set; what was never set keeps its default. */
function parameterRows({ known }: YearFacts): Entries[] {
  return blankParameters.map((blank) => {
    const row = known.settings.parameters.find(
      ({ name }) => name.value !== null && comparable(name.value) === comparable(blank.name),
    );
    const { startsOn } = parameterDefinitions;
    return row === undefined || blank.name === startsOn.title ? blank : { ...blank, value: again(row.value) };
  });
}
