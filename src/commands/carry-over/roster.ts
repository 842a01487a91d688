import { inChinese } from "../../domain/day.ts";
import { comparable } from "../../domain/text.ts";
import {
  membershipOn,
  peopleOf,
  yearEnd,
  type Membership,
  type Person,
  type TransferRow,
} from "../../facts/people.ts";
import type { YearRecords } from "../../facts/records.ts";
import { sectionsOf, type Section } from "../../facts/sections.ts";
import { transferEffects } from "../../facts/transfer-effects.ts";
import type { YearFacts } from "../../facts/year-facts.ts";
import { rosterForm } from "../../sheets/forms.ts";
import { again } from "../../workbook/again.ts";
import type { Entries } from "../../workbook/write.ts";
import { filledRow, filledRows } from "../filled-rows.ts";
import { sentence, type Carried } from "./carried.ts";
import { carriedGrades } from "./past-grades.ts";

type RosterForm = typeof rosterForm;
const { people: peopleSheet, transfers: transfersSheet } = rosterForm.sheets;

/**
 * 花名册 of the next year: who belongs to the bureau at the year's end, in the section of that day. `records` are the
 * year's own, since moves of the next year that are registered already go along; `next` are the sections of that year.
 */
export function carriedRoster(
  facts: YearFacts,
  records: YearRecords,
  next: readonly Section[],
): Carried<RosterForm> {
  const { known, year } = facts;
  const { left, staying, coming } = placedAtYearEnd(facts, records);
  const closed = staying.filter(
    ({ end }) => end.kind === "section" && !next.some(({ code }) => code === end.section.code),
  );
  const visiting = staying.filter(({ end }) => end.kind === "section" && end.visiting);
  const gone = new Set(left.map(({ person }) => person.row));
  const sectionIn = ({ person, end }: Placed): unknown => {
    if (end.kind === "section" && end.visiting) return null;
    if (end.kind === "section") return next.find(({ code }) => code === end.section.code)?.name ?? null;
    return again(person.row.section);
  };
  const byRow = new Map(staying.map((each) => [each.person.row, each]));
  const idsOf = (placed: readonly Placed[]) => new Set(placed.map(({ person }) => person.id));
  const here = staying.filter(({ end }) => end.kind !== "away");
  const grades = carriedGrades(facts, idsOf(staying), idsOf(here));
  return {
    rows: {
      people: known.roster.people
        .filter((row) => !gone.has(row))
        .map((row): Entries => {
          const each = byRow.get(row);
          const filled = filledRow(peopleSheet, row);
          return each === undefined ? filled : { ...filled, section: sectionIn(each) };
        }),
      transfers: filledRows(transfersSheet, [
        ...visiting.flatMap(({ person }) => lending(person)),
        ...coming,
      ]),
      pastGrades: grades.rows,
    } satisfies Readonly<Record<keyof RosterForm["sheets"], unknown>>,
    toCheck: [
      ...sentence(
        "已离开、没有结转的人员",
        left.map(({ person }) => `${nameOf(person)}${departure(person)}`),
      ),
      ...sentence(
        "所在科室已撤并、科室没有填的人员",
        closed.map(({ person }) => nameOf(person)),
      ),
      ...sentence(
        "借入的异动一并结转，已回原单位的请删去",
        visiting.map(({ person }) => nameOf(person)),
      ),
      ...toLookAt(staying.map(({ person }) => person)),
      ...(coming.length === 0 ? [] : [`已登记的${year + 1}年异动${coming.length}行一并结转。`]),
      ...grades.toCheck,
    ],
  };
}

/** The move by which a person of another unit works here. */
function lending({ transfers }: Person): TransferRow[] {
  const last = transfers.findLast(
    ({ kind }) => kind.value !== null && ["visits", "lent"].includes(transferEffects[kind.value].place),
  );
  return last === undefined ? [] : [last];
}

/** A person with where the year's end finds them. */
interface Placed {
  readonly person: Person;
  readonly end: Membership;
}

/** Who has left by the year's end, who stays or is to come, and the moves of the next year that are known. */
export function placedAtYearEnd({ year }: YearFacts, records: YearRecords) {
  const sections = sectionsOf(records);
  const coming = records.roster.transfers.filter(({ on }) => on.value !== null && on.value > yearEnd(year));
  const comes = new Set(coming.map(({ id }) => comparable(id.value ?? "")));
  const placed = peopleOf(records).map((person): Placed => ({
    person,
    end: membershipOn(person, yearEnd(year), sections),
  }));
  const left = placed.filter(({ person, end }) => end.kind === "away" && !comes.has(person.id));
  return { left, staying: placed.filter((each) => !left.includes(each)), coming };
}

export function nameOf({ id, name }: Person): string {
  return `${name}（${id}）`;
}

function departure({ transfers }: Person): string {
  const last = transfers.at(-1);
  if (last?.on.value == null || last.kind.value === null) return "";
  return `${inChinese(last.on.value)}${last.kind.value}`;
}

/** What a move may have changed and no column of 异动 says. */
function toLookAt(people: readonly Person[]): string[] {
  const moved = (kinds: ReadonlySet<TransferRow["kind"]["value"]>): string[] =>
    people
      .filter(({ transfers }) => transfers.some(({ kind }) => kinds.has(kind.value)))
      .map(({ name, id, transfers }) => {
        const last = transfers.findLast(({ kind }) => kinds.has(kind.value));
        return `${name}（${id}，${last?.kind.value ?? ""}）`;
      });
  return [
    ...sentence(
      "年内有异动，请核对职务职级、任现职时间、类别和从事工作的人员",
      moved(new Set(["调入", "轮岗", "提任", "主持工作", "试用"])),
    ),
    ...sentence(
      "年末仍在外单位或试用未满的，请在新年度“异动”中补登",
      moved(new Set(["借出", "挂职", "援派", "试用"])),
    ),
    ...sentence(
      "请核对新年度是否参加考核及原因",
      people.filter(({ row }) => row.takesPart.value === "否").map(nameOf),
    ),
  ];
}
