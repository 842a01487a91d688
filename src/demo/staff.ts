import type { transfers } from "../sheets/transfers.ts";
import { fateOf } from "./fates.ts";
import type { Bureau, EntryOf, Person, Section } from "./model.ts";
import { ENOUGH_FOR_ALL, Hiring, nowhere } from "./hiring.ts";
import { ACTING_SECTION, inChargeRow, movesBySeat, seatKey, transferRow } from "./movers.ts";
import type { DemoOptions } from "./options.ts";
import { sectionCode, workFields } from "./words/bureau.ts";
import type { WorkField } from "./words/fields.ts";
import { workDays } from "./work-days.ts";

/** The people and sections of the demo bureau. */
export function staffed(options: DemoOptions): Bureau {
  const { year, people, sections: count } = options;
  if (count < 1 || count > 120 || people < count) {
    throw new RangeError("1 to 120 sections, and at least one person for each");
  }
  const days = workDays(options);
  const fields = workFields(count);
  const outsiders = people >= ENOUGH_FOR_ALL && people >= count + 2 ? 2 : 0;
  const sizes = fields.map((_, index) => sizeOf(people - outsiders, count, index));
  const hiring = new Hiring(options);
  const leaders = leadersOf(hiring, count < 4 ? 2 : 3);
  const moves = movesBySeat(sizes);
  const moved: EntryOf<typeof transfers>[] = [];
  const names = fields.map(({ section }) => section);
  const seats = fields.map((field, section) =>
    Array.from({ length: sizes[section] ?? 0 }, (_, position) => {
      const move = moves.get(seatKey({ section, position }));
      const person = hiring.seat(field, section, position, move);
      if (move !== undefined) moved.push(transferRow(move, person, names, year, days));
      if (section === ACTING_SECTION && position === 0) {
        moved.push(inChargeRow(person, field.section, year, days));
      }
      return person;
    }),
  );
  const retiree = hiring.others(fields.at(-1)?.business ?? "");
  moved.push(transferRow("退休", retiree, names, year, days));
  const outside = Array.from({ length: outsiders }, (_, index) =>
    hiring.add({
      ...nowhere,
      post: index === 0 ? "机关党委专职副书记、副调研员" : "副调研员",
      category: "副调研员",
      work: index === 0 ? "机关党建和目标管理" : "协助联系特种设备安全工作",
    }),
  );
  const sections = fields.map((field, index) =>
    sectionOf(index, field, seats[index] ?? [], leaders, hiring.everyone),
  );
  const [first, ...rest] = sections;
  if (first === undefined) throw new RangeError("no sections");
  return {
    options,
    days,
    leaders,
    sections: [first, ...rest],
    outside,
    everyone: hiring.everyone,
    transfers: moved.sort((left, right) => ((left.on ?? "") < (right.on ?? "") ? -1 : 1)),
    officeChief: outside[0] ?? first.head,
  };
}

function sizeOf(people: number, sections: number, index: number): number {
  return Math.floor(people / sections) + (index < people % sections ? 1 : 0);
}

function leadersOf(hiring: Hiring, deputies: number): [Person, ...Person[]] {
  const lead = (post: string, work: string): Person =>
    hiring.add({ ...nowhere, post, category: "局领导", work, graded: false });
  return [
    lead("党组书记、局长", "主持全面工作"),
    ...Array.from({ length: deputies }, () => lead("党组成员、副局长", "分管业务工作")),
  ];
}

function sectionOf(
  index: number,
  field: WorkField,
  seats: readonly Person[],
  leaders: readonly Person[],
  everyone: readonly Person[],
): Section {
  const [head, reporter = head] = seats;
  const leader = leaders[1 + (index % (leaders.length - 1))];
  if (head === undefined || reporter === undefined || leader === undefined)
    throw new RangeError("a section without people");
  return {
    index,
    code: sectionCode(index),
    name: field.section,
    field,
    fate: fateOf(index),
    head,
    reporter,
    leader,
    deputy: index % 2 === 1 ? (leaders[0] ?? null) : null,
    people: everyone.filter(({ stays }) => stays.some(({ section }) => section === index)),
  };
}
