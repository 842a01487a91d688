import type { Day } from "../domain/day.ts";
import { oncePer } from "../domain/lazily.ts";
import type { Cited } from "../domain/place.ts";
import { membershipOn, personNamed, type Person, type TransferRow } from "./people.ts";
import { existedOn, sectionNamed, type Section } from "./sections.ts";
import { transferEffects } from "./transfer-effects.ts";

/** Who answers for a section on a day, and the cell that says so. */
export interface Head {
  readonly person: Person;
  /** In charge without the post (主持工作). */
  readonly acting: boolean;
  readonly cell: Cited;
}

/**
 * The head of a section on a day: the last one appointed by 异动 (主持工作, or 提任 to the post of 科长 or 主任) who is
 * still there, else 负责人 of 设置 while in office; null where the leader in charge stands in (`office.md` 6).
 */
export function headOn(
  section: Section,
  on: Day,
  people: readonly Person[],
  sections: readonly Section[],
): Head | null {
  if (!existedOn(section, on)) return null;
  const appointed = appointments(section, on, people, sections).at(-1);
  if (appointed !== undefined && belongsTo(appointed.person, section, on, sections)) {
    const { person, transfer } = appointed;
    return { person, acting: transfer.kind.value === "主持工作", cell: transfer.kind };
  }
  const named = personNamed(people, section.head);
  if (named === null || named.id === appointed?.person.id) return null;
  return isInOffice(named, section, on, sections)
    ? { person: named, acting: false, cell: section.headCell }
    : null;
}

interface Appointment {
  readonly person: Person;
  readonly transfer: TransferRow;
  readonly on: Day;
}

/** The few people whom some 异动 makes a head. */
const promoted = oncePer((people: readonly Person[]): readonly Person[] =>
  people.filter((person) => person.transfers.some((transfer) => makesHead(person, transfer))),
);

function appointments(
  section: Section,
  on: Day,
  people: readonly Person[],
  sections: readonly Section[],
): Appointment[] {
  return promoted(people)
    .flatMap((person) =>
      person.transfers.flatMap((transfer): Appointment[] => {
        const day = transfer.on.value;
        if (day === null || day > on || !makesHead(person, transfer)) return [];
        return belongsTo(person, section, day, sections) ? [{ person, transfer, on: day }] : [];
      }),
    )
    .sort((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0));
}

function makesHead({ category }: Person, { kind }: TransferRow): boolean {
  if (kind.value === null) return false;
  const { heads } = transferEffects[kind.value];
  return heads === "always" || (heads === "by post" && (category === "科长" || category === "主任"));
}

function belongsTo(person: Person, section: Section, on: Day, sections: readonly Section[]): boolean {
  const membership = membershipOn(person, on, sections);
  return membership.kind === "section" && membership.section.code === section.code;
}

/** Who belongs to another section, or to none, may head this one besides; who came or left in the year, only while here. */
function isInOffice(person: Person, section: Section, on: Day, sections: readonly Section[]): boolean {
  if (membershipOn(person, on, sections).kind === "away") return false;
  if (belongsTo(person, section, on, sections)) return true;
  const wasHere = sectionNamed(sections, person.row.section.value)?.code === section.code;
  const comesHere = person.transfers.some(
    ({ to }) => sectionNamed(sections, to.value)?.code === section.code,
  );
  return !wasHere && !comesHere;
}
