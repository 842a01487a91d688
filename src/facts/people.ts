import { comparable } from "../domain/text.ts";
import { day, type Day } from "../domain/day.ts";
import { oncePer } from "../domain/lazily.ts";
import type { Cited } from "../domain/place.ts";
import type { RowsOf } from "../workbook/sheet.ts";
import type { people as peopleSheet, PersonCategory } from "../sheets/people.ts";
import type { transfers as transfersSheet } from "../sheets/transfers.ts";
import type { YearRecords } from "./records.ts";
import { sectionNamed, type Section } from "./sections.ts";
import { transferEffects, type PlaceEffect } from "./transfer-effects.ts";

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

export function peopleOf({ roster }: YearRecords): readonly Person[] {
  return peopleIn(roster);
}

const peopleIn = oncePer((roster: YearRecords["roster"]): readonly Person[] => {
  const byPerson = new Map<string, TransferRow[]>();
  for (const transfer of roster.transfers) {
    if (transfer.id.value === null || transfer.on.value === null) continue;
    const id = comparable(transfer.id.value);
    byPerson.set(id, [...(byPerson.get(id) ?? []), transfer]);
  }
  const taken = new Set<string>();
  return roster.people.flatMap((row): Person[] => {
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
});

/** Where a person belongs on a day: a section, outside every section, or no longer (not yet) in the bureau. */
export type Membership =
  | {
      readonly kind: "section";
      readonly section: Section;
      /** Works there and belongs to another unit, which appraises (借入). */
      readonly visiting: boolean;
      readonly cell: Cited;
    }
  | { readonly kind: "outside"; readonly cell: Cited }
  | { readonly kind: "away"; readonly cell: Cited };

export function membershipOn(person: Person, on: Day, sections: readonly Section[]): Membership {
  let membership = membershipAtStart(person, on, sections);
  for (const transfer of person.transfers) {
    if (transfer.on.value === null || transfer.on.value > on) break;
    membership = membershipAfter(membership, transfer, sections);
  }
  return membership;
}

function membershipAtStart(
  { row, category, transfers }: Person,
  on: Day,
  sections: readonly Section[],
): Membership {
  const section = sectionNamed(sections, row.section.value);
  const [first] = transfers;
  const effect = effectOf(first);
  const isPosted =
    effect === "lent" && category !== "副调研员" && sectionNamed(sections, first?.to.value ?? null) !== null;
  const comesFromElsewhere = section === null && (effect === "joins" || effect === "visits" || isPosted);
  const comesLater = effect === "joins" && (first?.on.value ?? on) > on;
  if (first !== undefined && (comesFromElsewhere || comesLater)) return { kind: "away", cell: first.on };
  return section === null
    ? { kind: "outside", cell: row.section }
    : { kind: "section", section, visiting: false, cell: row.section };
}

function membershipAfter(
  before: Membership,
  transfer: TransferRow,
  sections: readonly Section[],
): Membership {
  const section = sectionNamed(sections, transfer.to.value);
  switch (effectOf(transfer)) {
    case "leaves":
      return { kind: "away", cell: transfer.kind };
    case "joins":
    case "moves":
      if (section !== null) return { kind: "section", section, visiting: false, cell: transfer.to };
      return before.kind === "away" ? { kind: "outside", cell: transfer.kind } : before;
    case "visits":
      return section === null ? before : { kind: "section", section, visiting: true, cell: transfer.to };
    case "lent":
      // Borrowed, seconded and posted people are appraised where they belong (`domain.md` 2.2, art. 26).
      return before.kind === "away" && section !== null
        ? { kind: "section", section, visiting: true, cell: transfer.to }
        : before;
    case null:
      return before;
  }
}

/** Null where the kind of the move must be mended first. */
function effectOf(transfer: TransferRow | undefined): PlaceEffect | null {
  const kind = transfer?.kind.value ?? null;
  return kind === null ? null : transferEffects[kind].place;
}

/** The cell by which a person is on probation at the year's end, or null. */
export function trialOf({ transfers }: Person): Cited | null {
  const row = transfers.find(({ kind }) => kind.value !== null && transferEffects[kind.value].onTrial);
  return row?.kind ?? null;
}

/** The day at whose end it is settled which section appraises a person. */
export function yearEnd(year: number): Day {
  return day(`${year}-12-31`);
}

interface Named {
  readonly byId: ReadonlyMap<string, Person>;
  readonly byName: ReadonlyMap<string, readonly Person[]>;
}

const named = oncePer((people: readonly Person[]): Named => {
  const byId = new Map<string, Person>();
  const byName = new Map<string, Person[]>();
  for (const person of people) {
    if (!byId.has(person.id)) byId.set(person.id, person);
    const name = comparable(person.name);
    const namesakes = byName.get(name);
    if (namesakes === undefined) byName.set(name, [person]);
    else namesakes.push(person);
  }
  return { byId, byName };
});

/** The person with a number, however it is written; null where nobody has it. */
export function personNumbered(people: readonly Person[], shown: string): Person | null {
  return named(people).byId.get(comparable(shown)) ?? null;
}

/** The person that an id or an unmistakable name means; null where it means nobody or more than one. */
export function personNamed(people: readonly Person[], shown: string | null): Person | null {
  if (shown === null) return null;
  const byId = personNumbered(people, shown);
  if (byId !== null) return byId;
  const [only = null, ...others] = named(people).byName.get(comparable(shown)) ?? [];
  return others.length === 0 ? only : null;
}

/** Whether a cell means this person, as `personNamed` reads it. */
export function namesPerson(
  people: readonly Person[],
  { id, name }: Person,
): (shown: string | null) => boolean {
  const own = comparable(name);
  return (shown) => {
    if (shown === null) return false;
    const wanted = comparable(shown);
    // Most cells name somebody else: nobody need be looked up for them.
    return (wanted === id || wanted === own) && personNamed(people, shown)?.id === id;
  };
}
