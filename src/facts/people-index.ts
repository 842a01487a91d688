import type { Day } from "../domain/day.ts";
import { comparable } from "../domain/text.ts";
import { membershipOn, type Person } from "./people.ts";
import { sectionNamed, type Section } from "./sections.ts";

/** Finds people by number or name, and where they belonged on a day, in constant time. */
export class PeopleIndex {
  readonly #byId: ReadonlyMap<string, Person>;
  readonly #byName = new Map<string, Person[]>();
  readonly #sections: readonly Section[];
  readonly #places = new Map<string, PersonPlace>();

  constructor(people: readonly Person[], sections: readonly Section[]) {
    this.#byId = new Map(people.map((person) => [person.id, person]));
    this.#sections = sections;
    for (const person of people) {
      const name = comparable(person.name);
      this.#byName.set(name, [...(this.#byName.get(name) ?? []), person]);
    }
  }

  /** Everybody whom a number, a name, or a name with its number (王明（1001）, 1001 王明 as in drop-downs) may mean. */
  meant(shown: string): readonly Person[] {
    const wanted = comparable(shown);
    const byId = this.#byId.get(wanted);
    if (byId !== undefined) return [byId];
    const before = /^(?<id>[0-9A-Za-z-]+)(?<name>.+)$/u;
    const { name = "", id = "" } =
      (/^(?<name>.+)\((?<id>.+)\)$/u.exec(wanted) ?? before.exec(wanted))?.groups ?? {};
    const numbered = this.#byId.get(id);
    if (numbered !== undefined && comparable(numbered.name) === name) return [numbered];
    return this.#byName.get(wanted) ?? [];
  }

  placeOn(person: Person, day: Day): PersonPlace {
    const key = `${person.id} ${day}`;
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const { kind, ...rest } = membershipOn(person, day, this.#sections);
    const lent = person.transfers.findLast(({ on }) => on.value !== null && on.value <= day);
    const place: PersonPlace = {
      kind,
      section: "section" in rest ? rest.section : null,
      worksAt: sectionNamed(this.#sections, lent?.to.value ?? null),
    };
    this.#places.set(key, place);
    return place;
  }
}

/** Where a person belongs on a day, and the section where a loan or post has them work. */
export interface PersonPlace {
  readonly kind: "section" | "outside" | "away";
  readonly section: Section | null;
  readonly worksAt: Section | null;
}

/** Whether a person belongs to a section on a day, or works there on loan. */
export function isOf(place: PersonPlace, section: Section): boolean {
  return place.section?.code === section.code || place.worksAt?.code === section.code;
}
