import type { JudgedPerson, Judgement } from "../assessment/judgement.ts";
import { latest, type Day } from "../domain/day.ts";
import type { PersonOutcome } from "../domain/grade.ts";
import type { Cited } from "../domain/place.ts";
import type { Membership, Person } from "../facts/people.ts";
import { publicityOf, publicityOver } from "../facts/publicity.ts";
import type { YearRecords } from "../facts/records.ts";
import type { NotAppraised } from "../facts/year-facts.ts";
import { meansYear } from "./periods.ts";
import { issueOf } from "./wording.ts";

/** A person as filed with the higher office: the settled outcome, or why there is none. */
export interface FiledPerson {
  readonly person: Person;
  readonly membership: Membership;
  readonly takesPart: boolean;
  readonly gradedAbove: boolean;
  /** Null for who takes no part, and where nothing is settled yet: a 优秀 is once its 公示 is over (五(二)2(5)). */
  readonly outcome: PersonOutcome | null;
  /** Whether the party group's 优秀 waits for the end of its 公示. */
  readonly publicised: boolean;
  readonly reason: string;
  readonly cells: readonly Cited[];
}

/**
 * The day of the papers to be filed: that of 印发登记, else the latest step that settled a grade. Null before the first,
 * and while a 公示 runs: until then the numbers are nobody's to file.
 */
export function filingDay(records: YearRecords, { people, facts }: Judgement): Day | null {
  const given = issueOf(records, "年度考核备案表", (shown) => meansYear(shown, records.year));
  if (given?.dataDay.value != null) return given.dataDay.value;
  const steps: Day[] = [];
  for (const { person, decision } of people) {
    if (decision?.approved.value == null || decision.approvedOn.value === null) continue;
    steps.push(decision.approvedOn.value);
    if (decision.approved.value !== "优秀") continue;
    const over = publicityOver(facts.known, person.id, facts.settings, facts.day);
    if (over === null) return null;
    steps.push(over);
  }
  return latest(steps);
}

/** Everybody in scope at the year's end, those without a grade of this bureau with the reason; in the order of the roster. */
export function filedPeople({ people, facts }: Judgement): FiledPerson[] {
  const appraised = new Map(people.map((each) => [each.person.id, each]));
  const others = new Map(facts.notAppraised.map((each) => [each.person.id, each]));
  return facts.people.flatMap(({ id }): FiledPerson[] => {
    const own = appraised.get(id);
    const other = others.get(id);
    if (own !== undefined) return [participant(own, facts)];
    return other === undefined ? [] : [withoutGrade(other)];
  });
}

function participant(
  { person, membership, decision }: JudgedPerson,
  { known, settings, day }: Judgement["facts"],
): FiledPerson {
  const approved = decision?.approvedOn.value == null ? null : decision.approved.value;
  const row = approved === "优秀" ? publicityOf(known, person.id) : null;
  const waits = approved === "优秀" && publicityOver(known, person.id, settings, day) === null;
  return {
    person,
    membership,
    takesPart: true,
    gradedAbove: false,
    outcome: waits ? null : approved,
    publicised: waits,
    reason: approved === "不确定等次" ? reasonText(decision) : "",
    cells: [
      ...rosterCells(person, membership),
      ...(decision === null ? [] : [decision.approved, decision.approvedOn]),
      ...(decision === null || approved !== "不确定等次" ? [] : [decision.ungradedReason, decision.ground]),
      ...(row === null ? [] : [row.from, row.to, row.state]),
    ],
  };
}

/** The reason chosen, and what was written beside it. */
function reasonText(decision: JudgedPerson["decision"]): string {
  const named = decision?.ungradedReason.value ?? "其他";
  const ground = decision?.ground.value ?? "";
  return [named === "其他" ? "" : named, ground].filter((part) => part !== "").join("；");
}

function withoutGrade({ person, membership, why }: NotAppraised): FiledPerson {
  const { gradedBy, takesPart, reason } = person.row;
  const gradedAbove = why === "上级机关确定等次";
  return {
    person,
    membership,
    takesPart: false,
    gradedAbove,
    outcome: null,
    publicised: false,
    reason: gradedAbove ? "" : (reason.value ?? ""),
    cells: [...rosterCells(person, membership), gradedBy, takesPart, ...(gradedAbove ? [] : [reason])],
  };
}

function rosterCells({ row }: Person, { cell }: Membership): Cited[] {
  return [row.name, row.sex, row.born, row.post, row.category, cell];
}
