import { lastDayOf, monthsOf, type Month, type Quarter } from "../domain/period.ts";
import type { Day } from "../domain/day.ts";
import type { PersonCategory } from "../sheets/people.ts";
import type { transfers } from "../sheets/transfers.ts";
import type { Columns } from "../workbook/column.ts";
import type { Sheet } from "../workbook/sheet.ts";
import type { Entries } from "../workbook/write.ts";
import type { Fate } from "./fates.ts";
import type { DemoOptions } from "./options.ts";
import type { WorkDays } from "./work-days.ts";
import type { WorkField } from "./words/fields.ts";

/** A row to write into a sheet. */
export type EntryOf<S> = S extends Sheet<infer C extends Columns> ? Entries<C> : never;

/** Time in a section, by its place in the order of sections. */
export interface Stay {
  readonly section: number;
  readonly from: Day;
  readonly to: Day;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly sex: "男" | "女";
  readonly born: string;
  readonly politics: string;
  readonly post: string;
  readonly postSince: string;
  readonly category: PersonCategory;
  readonly work: string;
  /** Section at the start of the year. */
  readonly startsIn: number | null;
  readonly stays: readonly Stay[];
  readonly gradedAbove: boolean;
  readonly absentReason: string | null;
  readonly onTrial: boolean;
  /** Whether the person has an appraisal form. */
  readonly graded: boolean;
}

export interface Section {
  readonly index: number;
  readonly code: string;
  readonly name: string;
  readonly field: WorkField;
  readonly fate: Fate;
  readonly head: Person;
  readonly reporter: Person;
  readonly leader: Person;
  /** Who signs in the leader's stead. */
  readonly deputy: Person | null;
  /** Everybody who was in it at any time of the year. */
  readonly people: readonly Person[];
}

export interface Bureau {
  readonly options: DemoOptions;
  readonly days: WorkDays;
  readonly leaders: readonly [Person, ...Person[]];
  readonly sections: readonly [Section, ...Section[]];
  /** Those outside sections that have a form. */
  readonly outside: readonly Person[];
  readonly everyone: readonly Person[];
  readonly transfers: readonly EntryOf<typeof transfers>[];
  /** Who runs the target office. */
  readonly officeChief: Person;
}

function isIn(person: Person, section: number, day: Day): boolean {
  return person.stays.some((stay) => stay.section === section && stay.from <= day && day <= stay.to);
}

/** The graded people of a section at the end of a month. */
export function membersAt(section: Section, year: number, month: Month): readonly Person[] {
  const end = lastDayOf(year, month);
  return section.people.filter((person) => person.graded && isIn(person, section.index, end));
}

/** Who records a month in a section: the graded, and who was to be graded until they left. */
export function recordersAt(section: Section, year: number, month: Month): readonly Person[] {
  const end = lastDayOf(year, month);
  return section.people.filter(
    (person) => person.absentReason === null && !person.gradedAbove && isIn(person, section.index, end),
  );
}

export function lastMonthOf(quarter: Quarter): Month {
  const [, , last] = monthsOf(quarter);
  if (last === undefined) throw new RangeError("a quarter has three months");
  return last;
}
