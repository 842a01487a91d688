import { oncePer } from "../domain/lazily.ts";
import type { Cited } from "../domain/place.ts";
import { comparable, spacedName } from "../domain/text.ts";
import { openConditions } from "./section-proposal.ts";
import type { ClauseId } from "../regulation/wording.ts";
import type { Evaluation } from "./evaluate.ts";
import type { JudgedPerson, JudgedSection, Judgement, Quota } from "./judgement.ts";
import { quotaArithmetic, quotaGroup } from "./quota-arithmetic.ts";

/** Something that people have to study and decide (提请研究事项). */
export interface OpenMatter {
  readonly subject: string;
  readonly clause: ClauseId;
  readonly text: string;
  readonly cells: readonly Cited[];
  /** Whether it speaks of one person. */
  readonly personal: boolean;
}

/** Everything open on the day of the judgement: quotas first, then persons, then sections. */
export function openMatters(judgement: Judgement): OpenMatter[] {
  return [
    ...judgement.quotas.flatMap(quotaMatter),
    ...judgement.people
      .filter(undecided)
      .flatMap((each) => personMatters(each, () => subjectName(each, judgement.people))),
    ...judgement.sections
      .filter(({ section: { from } }) => from === null || from <= judgement.facts.day)
      .filter(undecided)
      .flatMap(sectionMatters),
  ];
}

/** Grounds on which 不称职 may be set, then grounds for 不确定等次, on which the scheme is silent. */
function personMatters({ review }: JudgedPerson, subject: () => string): OpenMatter[] {
  const matter = ({ clause, cells }: Evaluation, text: string): OpenMatter => ({
    subject: subject(),
    clause,
    text,
    cells,
    personal: true,
  });
  return [
    ...review.met.map((ground) => matter(ground, `有“${ground.asks}”的情形，是否确定为不称职，提请研究。`)),
    ...review.ungraded.map((ground) =>
      matter(ground, `有“${ground.asks}”的情形，是否按${ground.basis}不确定等次，提请研究。`),
    ),
  ];
}

const byName = oncePer((people: readonly JudgedPerson[]): ReadonlyMap<string, readonly JudgedPerson[]> => {
  const bearers = new Map<string, JudgedPerson[]>();
  for (const each of people) {
    const name = comparable(each.person.name);
    const others = bearers.get(name);
    if (others === undefined) bearers.set(name, [each]);
    else others.push(each);
  }
  return bearers;
});

/** A name that two people bear says whose it is. */
function subjectName({ person, membership }: JudgedPerson, people: readonly JudgedPerson[]): string {
  const bearers = byName(people).get(comparable(person.name)) ?? [];
  if (bearers.length < 2) return spacedName(person.name);
  const own = membership.kind === "section" ? membership.section.name : person.id;
  const inOneSection = bearers.filter((other) => sectionOf(other) === sectionOf({ membership })).length > 1;
  return `${spacedName(person.name)}（${inOneSection ? person.id : own}）`;
}

function sectionOf({ membership }: Pick<JudgedPerson, "membership">): string | null {
  return membership.kind === "section" ? membership.section.code : null;
}

/** What the party group has approved is no longer open (四(三)4, 五(二)2(4)). */
function undecided({ decision }: JudgedPerson | JudgedSection): boolean {
  return decision === null || decision.approved.value === null;
}

/** More 优秀 than places: who gives way is for the leading group, never cut by the program (五(一)比例). */
function quotaMatter(quota: Quota): OpenMatter[] {
  // Once the party group has approved, too many is no open matter but a decision that owes its ground.
  if (quota.approved.length > 0) return [];
  const [step, people] = quota.reviewed.length > 0 ? ["审核", quota.reviewed] : ["初定", quota.proposed];
  const over = people.length - quota.places;
  if (over <= 0) return [];
  return [
    {
      subject: `优秀等次名额${quotaGroup(quota)}`,
      clause: "五(一)比例",
      text: `${quotaArithmetic(quota)}；${step}为优秀的${people.length}人，超出${over}人，由谁进入名额提请领导小组研究。`,
      cells: [
        ...quota.cells,
        ...people.flatMap(({ comment, decision }) =>
          step === "初定"
            ? comment === null
              ? []
              : [comment.proposed]
            : decision === null
              ? []
              : [decision.reviewed],
        ),
      ],
      personal: true,
    },
  ];
}

function sectionMatters({ section, facts, proposal, lateConsequence }: JudgedSection): OpenMatter[] {
  const matters: OpenMatter[] = [];
  const late = facts.lateFilings;
  if (lateConsequence !== "无") {
    const consequence = lateConsequence === "给予批评" ? "给予批评" : "年度等次按未达标处理";
    matters.push({
      subject: section.name,
      clause: "四(一)3",
      text: `累计未按时报送${late.value}次，${consequence}，提请领导小组研究。`,
      cells: late.cells,
      personal: false,
    });
  }
  if (proposal.grade === "待研究认定") {
    const open = openConditions(proposal);
    const unmet = proposal.satisfactory.filter(({ answer }) => answer === "不符合");
    const parts = [
      ...unmet.map(({ asks }) => `不符合达标条件“${asks}”`),
      ...(open.length > 0 ? [`尚待认定的条件${open.length}项`] : []),
      `可能的等次为${proposal.range.join("、")}`,
    ];
    matters.push({
      subject: section.name,
      clause: "三",
      text: `年度等次待研究认定：${parts.join("，")}。`,
      cells: [...unmet, ...open].flatMap(({ cells }) => cells),
      personal: false,
    });
  }
  return matters;
}
