import { comparable } from "../../domain/text.ts";
import type { YearFacts } from "../../facts/year-facts.ts";
import { rosterForm } from "../../sheets/forms.ts";
import type { Entries } from "../../workbook/write.ts";
import { filledRows } from "../filled-rows.ts";
import { sentence } from "./carried.ts";

const { pastGrades } = rosterForm.sheets;
type GradeEntries = Entries<(typeof pastGrades)["columns"]>;

interface CarriedGrades {
  readonly rows: readonly Entries[];
  readonly toCheck: readonly string[];
}

/**
 * 历年等次 of the people who stay or come: what stood there, and what the party group approved this year. `here` are
 * those who are there at the year's end, and so wait for a grade.
 */
export function carriedGrades(
  facts: YearFacts,
  staying: ReadonlySet<string>,
  here: ReadonlySet<string>,
): CarriedGrades {
  const { known, year } = facts;
  const approved = gradesOf(facts).filter(({ id }) => staying.has(id ?? ""));
  const now = new Set(approved.map(({ id }) => id));
  const before = known.roster.pastGrades.filter((row) => {
    const id = comparable(row.id.value ?? "");
    return staying.has(id) && !(row.year.value === year && now.has(id));
  });
  const open = facts.appraised.filter(
    ({ person, decision }) => here.has(person.id) && decision?.approved.value == null,
  );
  return {
    rows: [...filledRows(pastGrades, before), ...approved],
    toCheck: sentence(
      `${year}年度等次还没有审定，审定后请补填“历年等次”的人员`,
      open.map(({ person }) => `${person.name}（${person.id}）`),
    ),
  };
}

/** The grades of the year that are approved. */
export function gradesOf({ appraised, year }: YearFacts): GradeEntries[] {
  return appraised.flatMap(({ person, decision }): GradeEntries[] => {
    if (decision?.approved.value == null) return [];
    const { approved, approvedOn } = decision;
    return [{ year, id: person.id, name: person.name, grade: approved.value, approvedOn: approvedOn.value }];
  });
}
