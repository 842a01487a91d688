import { lazily, once, oncePer } from "../domain/lazily.ts";
import type { Cited } from "../domain/place.ts";
import type { Person } from "../facts/people.ts";
import type { PersonYear, SectionYear, YearFacts } from "../facts/year-facts.ts";
import { lateFilingConsequence, type LateFilingConsequence } from "../regulation/late-filings.ts";
import type { Profile } from "../regulation/profiles.ts";
import { quotaOf } from "../regulation/quota.ts";
import { reviewPerson, type PersonReview } from "./person-review.ts";
import { personCourse, type PersonCourse } from "./person-steps.ts";
import { sectionCourse, type SectionCourse } from "./section-steps.ts";
import { proposeSectionGrade, type SectionProposal } from "./section-proposal.ts";

export interface JudgedSection extends SectionYear {
  readonly proposal: SectionProposal;
  /** What 四(一)3 holds for its late filings. */
  readonly lateConsequence: LateFilingConsequence;
  /** How far the section has come in 四(三). */
  readonly course: SectionCourse;
}

export interface JudgedPerson extends PersonYear {
  readonly review: PersonReview;
  /** How far the person has come in 五(二)2. */
  readonly course: PersonCourse;
}

/** A quota and how it stands: of whom, how many may be, and how many are, at the latest step taken. */
export interface Quota {
  readonly name: "全局" | "公务员" | "工勤";
  /** The number that the share is of: of those who take part, or of all who should. */
  readonly participants: number;
  readonly base: Profile["quotaOf"];
  readonly percent: number;
  readonly set: number | null;
  readonly places: number;
  readonly proposed: readonly JudgedPerson[];
  readonly reviewed: readonly JudgedPerson[];
  readonly approved: readonly JudgedPerson[];
  readonly cells: readonly Cited[];
}

/** A year as judged on a day. */
export interface Judgement {
  readonly facts: YearFacts;
  readonly sections: readonly JudgedSection[];
  readonly people: readonly JudgedPerson[];
  readonly quotas: readonly Quota[];
}

/** Clauses over facts: sections get a proposal, persons get what stands against them, 优秀 gets its quota. */
export function judge(facts: YearFacts): Judgement {
  const { rules } = facts.settings;
  const sections = facts.sections.map((each): JudgedSection =>
    lazily(each, {
      proposal: () => proposeSectionGrade(each.facts, each.findings, reviewOf(each), rules),
      lateConsequence: () => lateFilingConsequence(each.facts.lateFilings.value, rules.numbers),
      course: () => sectionCourse(each, facts),
    }),
  );
  const judged: Judgement = lazily(
    { facts, sections },
    {
      people: () => facts.appraised.map((each) => judgedPerson(each, facts)),
      quotas: () => quotasOf(facts, () => judged.people),
    },
  );
  return judged;
}

/** Somebody whom the bureau grades, by number; null where nobody of that number takes part. */
export function judgedPersonOf({ people }: Judgement, id: string): JudgedPerson | null {
  return numbered(people).get(id) ?? null;
}

const numbered = oncePer(
  (people: readonly JudgedPerson[]): ReadonlyMap<string, JudgedPerson> =>
    new Map(people.map((each) => [each.person.id, each])),
);

function judgedPerson(each: PersonYear, facts: YearFacts): JudgedPerson {
  return lazily(each, {
    review: () => reviewPerson(each.facts, each.findings, facts.settings.rules),
    course: () => personCourse(each, facts),
  });
}

function reviewOf({ decision }: SectionYear) {
  return decision === null || decision.reviewed.value === null
    ? null
    : { grade: decision.reviewed.value, cell: decision.reviewed };
}

function quotasOf(facts: YearFacts, people: () => readonly JudgedPerson[]): Quota[] {
  return facts.settings.parameters.quotaApart === "是"
    ? [
        quotaFor("公务员", people, facts, ({ category }) => category !== "工勤"),
        quotaFor("工勤", people, facts, ({ category }) => category === "工勤"),
      ]
    : [quotaFor("全局", people, facts, () => true)];
}

/** Those whom this bureau would grade, but who do not take part. */
function excusedOf({ notAppraised }: YearFacts): Person[] {
  return notAppraised.filter(({ why }) => why === "不参加考核").map(({ person }) => person);
}

function quotaFor(
  name: Quota["name"],
  people: () => readonly JudgedPerson[],
  facts: YearFacts,
  isOf: (person: Person) => boolean,
): Quota {
  const { profile, numbers } = facts.settings.rules;
  const own = once(() => people().filter(({ person }) => isOf(person)));
  const excused = once(() => (profile.quotaOf === "应参加考核" ? excusedOf(facts).filter(isOf) : []));
  const row = facts.known.decisions.quotas.find(({ kind }) => kind.value === name);
  const percent = numbers.excellentPercent;
  const set = row?.quota.value ?? null;
  const participants = (): number => own().length + excused().length;
  return lazily(
    { name, base: profile.quotaOf, percent: percent.value, set },
    {
      participants,
      places: () => quotaOf(participants(), percent.value, set),
      proposed: () => own().filter(({ comment }) => comment?.proposed.value === "优秀"),
      reviewed: () => own().filter(({ decision }) => decision?.reviewed.value === "优秀"),
      approved: () => own().filter(({ decision }) => decision?.approved.value === "优秀"),
      cells: () => [
        ...percent.cells,
        ...excused().map(({ row: { takesPart } }) => takesPart),
        ...(row === undefined ? [] : [row.quota, row.paper]),
      ],
    },
  );
}
