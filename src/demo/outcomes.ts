import type { PersonOutcome } from "../domain/grade.ts";
import { standardNumbers } from "../regulation/numbers.ts";
import { quotaOf } from "../regulation/quota.ts";
import { dice } from "./dice.ts";
import type { Bureau, Person } from "./model.ts";
import { casesInOrder, decisionsByCase, type PersonCase } from "./person-cases.ts";

/** How one person's grade comes about, step by step. */
export interface Outcome {
  readonly person: Person;
  readonly case: PersonCase | null;
  readonly proposed: PersonOutcome;
  readonly reviewed: PersonOutcome;
  readonly approved: PersonOutcome;
  readonly ground: string | null;
}

/** How many more the heads propose as 优秀 than the quota allows. */
const TOO_MANY = 2;

const competent = { proposed: "称职", reviewed: "称职", approved: "称职", ground: null } as const;

/** The outcome of everybody who has a form, by id, in the order of the roster. */
export function outcomesOf(bureau: Bureau): ReadonlyMap<string, Outcome> {
  const staff = staffInTurn(bureau);
  const steady = staff.filter(
    ({ stays, onTrial, startsIn }) => stays.length === 1 && startsIn !== null && !onTrial,
  );
  const troubled = new Map(
    casesInOrder
      .slice(0, Math.floor(staff.length / 2))
      .flatMap((each, index) => (steady[index] === undefined ? [] : [[steady[index].id, each] as const])),
  );
  const quota = quotaOf(bureau.options.people, standardNumbers.excellentPercent, null);
  const proposed = staff
    .filter(({ id, onTrial }) => !troubled.has(id) && !onTrial)
    .slice(0, quota === 0 ? 0 : quota + TOO_MANY)
    .map(({ id }) => id);
  const outcomeOf = (person: Person): Outcome => {
    const found = troubled.get(person.id) ?? null;
    const rank = proposed.indexOf(person.id);
    if (found !== null) return { person, case: found, ...competent, ...decisionsByCase[found] };
    if (person.onTrial) {
      const ungraded = "不确定等次";
      const ground = "新录用公务员，试用期未满，参加考核，不确定等次";
      return { person, case: null, proposed: ungraded, reviewed: ungraded, approved: ungraded, ground };
    }
    if (rank < 0) return { person, case: null, ...competent };
    if (rank < quota) {
      return { person, case: null, proposed: "优秀", reviewed: "优秀", approved: "优秀", ground: null };
    }
    const ground = "受优秀名额限制，经考评小组审核调整为称职";
    return { person, case: null, ...competent, proposed: "优秀", ground };
  };
  return new Map(
    bureau.everyone.filter(({ graded }) => graded).map((person) => [person.id, outcomeOf(person)]),
  );
}

/** Members of sections except heads, section after section in turn, so that whatever befalls them is spread. */
function staffInTurn(bureau: Bureau): readonly Person[] {
  const heads = new Set(bureau.sections.map(({ head }) => head.id));
  const groups = bureau.sections
    .toReversed()
    .map((section) =>
      dice(bureau.options.seed, "turn", section.code).shuffled(
        section.people.filter(
          (person) =>
            person.graded && !heads.has(person.id) && person.stays.at(-1)?.section === section.index,
        ),
      ),
    );
  const longest = Math.max(...groups.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) =>
    groups.flatMap((group) => (group[turn] === undefined ? [] : [group[turn]])),
  ).flat();
}
