import { dice, type Dice } from "./dice.ts";
import type { Person } from "./model.ts";
import { givenOfMen, givenOfWomen, rareNames, sharedName, surnames } from "./words/names.ts";

/** Invents names, each once. */
export function nameMaker(seed: number): (sex: "男" | "女") => string {
  const used = new Set<string>([sharedName.name, ...rareNames.map(({ name }) => name)]);
  const chance = dice(seed, "names");
  return (sex) => {
    const given = sex === "男" ? givenOfMen : givenOfWomen;
    for (;;) {
      const first = chance.pick(given);
      const second = chance.next() < 0.6 ? chance.pick(given) : "";
      const name = chance.pick(surnames) + first + (second === first ? "" : second);
      if (used.has(name)) continue;
      used.add(name);
      return name;
    }
  };
}

const two = (value: number): string => String(value).padStart(2, "0");

function yearMonth(chance: Dice, from: number, to: number): string {
  return `${chance.between(from, to)}.${two(chance.between(1, 12))}`;
}

/** What is settled about a person before the rest is invented. */
export type Known = Pick<Person, "id" | "post" | "category" | "work" | "startsIn" | "stays"> &
  Partial<Person>;

/** Until this age people are in the Youth League. */
const LEAGUE_AGE = 28;

/** A whole person around what is known: of an age and party to suit. */
export function invent(
  known: Known,
  year: number,
  chance: Dice,
  nameFor: (sex: "男" | "女") => string,
): Person {
  const sex = known.sex ?? (chance.next() < 0.58 ? "男" : "女");
  const senior = known.category !== "工作人员" && known.category !== "工勤";
  const party = senior || chance.next() < 0.7;
  const oldest = known.onTrial === true ? 30 : senior ? 58 : 56;
  const youngest = known.onTrial === true ? 24 : senior ? 40 : 27;
  const born = yearMonth(chance, year - oldest, year - youngest);
  const young = Number(born.slice(0, 4)) >= year - LEAGUE_AGE;
  return {
    sex,
    name: known.name ?? nameFor(sex),
    born,
    politics: party ? "中共党员" : young ? "共青团员" : chance.pick(["群众", "群众", "民盟盟员"]),
    postSince: yearMonth(chance, year - 8, year - 1),
    gradedAbove: false,
    absentReason: null,
    onTrial: false,
    graded: true,
    ...known,
  };
}
