import { day } from "../domain/day.ts";
import { dice } from "./dice.ts";
import type { Person } from "./model.ts";
import { ACTING_SECTION, comesIn, retiresOn, staysOf } from "./movers.ts";
import type { DemoOptions } from "./options.ts";
import { invent, nameMaker, type Known } from "./person.ts";
import { givenName, seatPost } from "./seat-posts.ts";
import type { WorkField } from "./words/fields.ts";

const staffPosts = ["一级主任科员", "二级主任科员", "三级主任科员", "四级主任科员", "一级科员"] as const;

/** From this many people on, two of them are outside sections and two are 工勤. */
export const ENOUGH_FOR_ALL = 10;

/** Outside sections. */
export const nowhere = { startsIn: null, stays: [] } as const;

/** Takes people on in the order of the roster. */
export class Hiring {
  readonly everyone: Person[] = [];
  readonly #options: DemoOptions;
  readonly #chance;
  readonly #nameFor;
  readonly #idWidth: number;

  constructor(options: DemoOptions) {
    this.#options = options;
    this.#chance = dice(options.seed, "people");
    this.#nameFor = nameMaker(options.seed);
    this.#idWidth = Math.max(4, String(options.people + 20).length);
  }

  add(known: Omit<Known, "id">): Person {
    const id = String(this.everyone.length + 1).padStart(this.#idWidth, "0");
    const person = invent({ ...known, id }, this.#options.year, this.#chance, this.#nameFor);
    this.everyone.push(person);
    return person;
  }

  seat(field: WorkField, section: number, position: number, move: Parameters<typeof staysOf>[0]): Person {
    const { year, people, sections } = this.#options;
    const servant = people >= ENOUGH_FOR_ALL && section <= 1 && position === 3 && move === undefined;
    return this.add({
      ...givenName(section, position, sections, people),
      ...seatPost(field, position, servant, this.#chance.pick(staffPosts)),
      ...(move === "试用" ? { onTrial: true, post: "试用期人员", postSince: `${year}.07` } : {}),
      ...(move === "提任" ? { post: "副科长、三级主任科员", postSince: `${year}.06` } : {}),
      ...(section === ACTING_SECTION && position === 0
        ? { post: "副科长（主持工作）、二级主任科员", category: "工作人员" as const }
        : {}),
      startsIn: comesIn(move) ? null : section,
      stays: staysOf(move, section, sections, year),
    });
  }

  /** Those on the roster without a form; answers with the one who retires. */
  others(work: string): Person {
    const { year, sections } = this.#options;
    const from = day(`${year}-01-01`);
    const retiree = this.add({
      startsIn: sections - 1,
      stays: [{ section: sections - 1, from, to: retiresOn(year) }],
      post: "二级主任科员",
      category: "工作人员",
      work,
      sex: "男",
      born: `${year - 60}.05`,
      graded: false,
    });
    this.add({
      startsIn: 0,
      stays: [{ section: 0, from, to: day(`${year}-12-31`) }],
      post: "一级主任科员",
      category: "工作人员",
      work: "派驻帮扶",
      absentReason: "派驻乡村振兴帮扶满一年，由派驻单位考核",
      graded: false,
    });
    this.add({
      ...nowhere,
      post: "二级调研员",
      category: "副调研员",
      work: "协助分管领导工作",
      gradedAbove: true,
      graded: false,
    });
    return retiree;
  }
}
