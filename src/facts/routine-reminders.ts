import type { Problem } from "../diagnostics.ts";
import { plusDays, type Day } from "../domain/day.ts";
import type { Place } from "../domain/place.ts";
import { lastDayOf, monthsOf, quarterName, quarters, type Month, type Quarter } from "../domain/period.ts";
import { comparable } from "../domain/text.ts";
import { isInScope } from "../regulation/scope.ts";
import { quarterlyEvaluations } from "../sheets/quarterly-evaluations.ts";
import { headOn } from "./heads.ts";
import { PeopleIndex } from "./people-index.ts";
import type { Person } from "./people.ts";
import { latestCopies } from "./records.ts";
import { existedOn, type Section } from "./sections.ts";
import { toCheck } from "./to-check.ts";
import type { YearFacts } from "./year-facts.ts";

/** A quarter's 平时考核 is waited for until the day of its bulletin: the scheme names none. */
const DAYS_AFTER_QUARTER = 10;

/** More names than these are counted instead. */
const NAMED = 3;

/**
 * 记实 and 季度评价 that a past quarter lacks (五(二)1(1), 五(二)1(3)), once a section and quarter. Reminders alone; and
 * while no section has sent any, the form is not in use and nobody is reminded.
 */
export function routineReminders(facts: YearFacts): Problem[] {
  const { known, sections, people, year, day, settings } = facts;
  const copies = latestCopies(known.copies.routineAppraisal);
  if (copies.size === 0) return [];
  const all = sections.map(({ section }) => section);
  const index = new PeopleIndex(people, all);
  const [records, evaluations] = [new Set<string>(), new Set<string>()];
  for (const { rows } of copies.values()) {
    for (const { id, month } of rows.routineRecords)
      records.add(`${comparable(id.text)} ${month.value ?? ""}`);
    for (const { id, quarter } of rows.quarterlyEvaluations) {
      evaluations.add(`${comparable(id.text)} ${quarter.value ?? ""}`);
    }
  }
  const past = quarters.filter((quarter) => {
    const end = quarterEnd(year, quarter);
    return plusDays(end, DAYS_AFTER_QUARTER) < day && end >= settings.parameters.startsOn;
  });
  const appraised = people.filter(
    // Whoever has left is not appraised any more.
    (person) => isAppraised(person) && index.placeOn(person, day).kind !== "away",
  );
  return past.flatMap((quarter) => {
    const end = quarterEnd(year, quarter);
    const members = membersOn(appraised, end, index);
    return all.flatMap((section) => {
      const own = existedOn(section, end) ? (members.get(section.code) ?? []) : [];
      if (own.length === 0) return [];
      const head = headOn(section, end, people, all)?.person.id;
      const unrecorded = own.filter((person) =>
        monthsOf(quarter).some(
          (month) => isHere(person, section, year, month, index) && !records.has(`${person.id} ${month}`),
        ),
      );
      const unjudged = own.filter(({ id }) => id !== head && !evaluations.has(`${id} ${quarter}`));
      const copy = copies.get(section.code);
      const place: Place =
        copy === undefined
          ? section.cell.place
          : { file: copy.file, sheet: quarterlyEvaluations.name, cell: null };
      return reminder(section, quarter, place, unrecorded, unjudged);
    });
  });
}

function reminder(
  section: Section,
  quarter: Quarter,
  place: Place,
  unrecorded: readonly Person[],
  unjudged: readonly Person[],
): Problem[] {
  if (unrecorded.length === 0 && unjudged.length === 0) return [];
  const parts = [
    ...(unrecorded.length === 0 ? [] : [`缺记实的${listed(unrecorded)}`]),
    ...(unjudged.length === 0 ? [] : [`缺季度评价的${listed(unjudged)}`]),
  ];
  return [
    toCheck(place, {
      code: "routine-appraisal-missing",
      message: `${section.name}${quarterName(quarter)}平时考核：${parts.join("，")}。`,
      help: "请提醒补填后报送平时考核。",
      clause: unjudged.length > 0 ? "五(二)1(3)" : "五(二)1(1)",
    }),
  ];
}

function listed(people: readonly Person[]): string {
  return people.length > NAMED ? `有${people.length}人` : `有${people.map(({ name }) => name).join("、")}`;
}

function quarterEnd(year: number, quarter: Quarter): Day {
  const [, , last = 12] = monthsOf(quarter);
  return lastDayOf(year, last);
}

function isAppraised({ category, row }: Person): boolean {
  return isInScope(category) && row.gradedBy.value !== "上级机关" && row.takesPart.value !== "否";
}

function membersOn(people: readonly Person[], on: Day, index: PeopleIndex): ReadonlyMap<string, Person[]> {
  const found = new Map<string, Person[]>();
  for (const person of people) {
    const code = index.placeOn(person, on).section?.code;
    if (code !== undefined) found.set(code, [...(found.get(code) ?? []), person]);
  }
  return found;
}

function isHere(person: Person, section: Section, year: number, month: Month, index: PeopleIndex): boolean {
  return index.placeOn(person, lastDayOf(year, month)).section?.code === section.code;
}
