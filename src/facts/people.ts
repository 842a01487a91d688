import { comparable } from "../domain/text.ts";
import { day, type Day } from "../domain/day.ts";
import type { Cited } from "../domain/place.ts";
import type { RowsOf } from "../workbook/sheet.ts";
import type { people as peopleSheet, PersonCategory } from "../sheets/people.ts";
import type { transfers as transfersSheet } from "../sheets/transfers.ts";
import type { YearRecords } from "./records.ts";
import { sectionNamed, type Section } from "./sections.ts";

export type RosterRow = RowsOf<typeof peopleSheet>[number];
export type TransferRow = RowsOf<typeof transfersSheet>[number];

/** A person of the roster with how they moved in the year. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** Null where the cell must be mended: the person is not lost for it. */
  readonly category: PersonCategory | null;
  readonly row: RosterRow;
  /** In the order of their days. */
  readonly transfers: readonly TransferRow[];
}

/** Moves after which a person no longer belongs to the bureau. */
const leaving = new Set(["调出", "退休", "辞职", "去世"]);
const joining = new Set(["调入", "试用"]);

export function peopleOf(records: YearRecords): Person[] {
  const byPerson = new Map<string, TransferRow[]>();
  for (const transfer of records.roster.transfers) {
    if (transfer.id.value === null || transfer.on.value === null) continue;
    const id = comparable(transfer.id.value);
    byPerson.set(id, [...(byPerson.get(id) ?? []), transfer]);
  }
  const taken = new Set<string>();
  return records.roster.people.flatMap((row): Person[] => {
    if (row.id.value === null || row.name.value === null) return [];
    const id = comparable(row.id.value);
    // A number that comes twice is 必须改; until then the first row counts.
    if (taken.has(id)) return [];
    taken.add(id);
    const transfers = (byPerson.get(id) ?? []).sort((left, right) =>
      (left.on.value ?? "") < (right.on.value ?? "") ? -1 : 1,
    );
    return [{ id, name: row.name.value, category: row.category.value, row, transfers }];
  });
}

/** Where a person belongs on a day: a section, outside every section, or no longer (not yet) in the bureau. */
export type Membership =
  | { readonly kind: "section"; readonly section: Section; readonly cell: Cited }
  | { readonly kind: "outside"; readonly cell: Cited }
  | { readonly kind: "away"; readonly cell: Cited };

export function membershipOn(person: Person, on: Day, sections: readonly Section[]): Membership {
  const start = sectionNamed(sections, person.row.section.value);
  const first = person.transfers[0];
  const joinsLater =
    first?.kind.value != null && joining.has(first.kind.value) && (first.on.value ?? on) > on;
  let membership: Membership =
    joinsLater && start === null
      ? { kind: "away", cell: first.on }
      : start === null
        ? { kind: "outside", cell: person.row.section }
        : { kind: "section", section: start, cell: person.row.section };
  for (const transfer of person.transfers) {
    if (transfer.on.value === null || transfer.on.value > on) break;
    if (transfer.kind.value !== null && leaving.has(transfer.kind.value)) {
      membership = { kind: "away", cell: transfer.kind };
      continue;
    }
    const section = sectionNamed(sections, transfer.to.value);
    // Borrowed, seconded and posted people are appraised where they belong (`domain.md` 2.2, art. 26).
    const keeps = ["借入", "借出", "挂职", "援派"].includes(transfer.kind.value ?? "");
    if (section !== null && !keeps) membership = { kind: "section", section, cell: transfer.to };
  }
  return membership;
}

/** The day at whose end it is settled which section appraises a person. */
export function yearEnd(year: number): Day {
  return day(`${year}-12-31`);
}

/** The person that an id or an unmistakable name means; null where it means nobody or more than one. */
export function personNamed(people: readonly Person[], shown: string | null): Person | null {
  if (shown === null) return null;
  const wanted = comparable(shown);
  const byId = people.find(({ id }) => id === wanted);
  if (byId !== undefined) return byId;
  const byName = people.filter(({ name }) => comparable(name) === wanted);
  return byName.length === 1 ? (byName[0] ?? null) : null;
}

/** The head of a section by 设置. */
export function isHead(person: Person, section: Section, people: readonly Person[]): boolean {
  return personNamed(people, section.head)?.id === person.id;
}
