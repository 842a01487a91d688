import { oncePer } from "../domain/lazily.ts";
import type { PersonYear, YearFacts } from "../facts/year-facts.ts";
import { courseOf, entryOf, undatedEntry, type Before, type Course, type Entry, type Step } from "./steps.ts";

export type PersonStep =
  | "个人总结"
  | "民主测评"
  | "评语与初定"
  | "主管局领导意见"
  | "审核"
  | "审定"
  | "公示"
  | "公示期满";
export type PersonCourse = Course<PersonStep>;

interface Subject {
  readonly each: PersonYear;
  readonly facts: YearFacts;
}

const sheet = "等次审定“个人等次”";
const after = (...steps: readonly PersonStep[]): Before<PersonStep>[] =>
  steps.map((step) => ({ step, ordered: false }));
const strictlyAfter = (step: PersonStep): Before<PersonStep> => ({ step, ordered: true });

/** 五(二)2: from the person's own summary to the grade that stands. */
const personSteps: readonly Step<PersonStep, Subject>[] = [
  {
    name: "个人总结",
    clause: "五(二)2(1)",
    sheet: "个人总结",
    entry: ({ each }) => undatedEntry(each.summary?.summary),
    before: () => [],
  },
  {
    name: "民主测评",
    clause: "五(二)2(2)",
    sheet: "等次审定“民主测评”",
    entry: ({ each, facts }) => {
      const held = each.tally ?? each.discussion;
      return isAssessed(each, facts) ? entryOf(held?.subject, held?.on) : null;
    },
    before: () => after("个人总结"),
  },
  {
    name: "评语与初定",
    clause: "五(二)2(3)",
    sheet: "评语与初定",
    entry: ({ each }) => (isProposedByHead(each) ? commentEntry(each) : null),
    before: () => after("个人总结", "民主测评"),
  },
  {
    name: "主管局领导意见",
    clause: "五(二)2(4)",
    sheet,
    entry: ({ each }) =>
      isProposedByHead(each) ? null : entryOf(each.decision?.leaderOpinion, each.decision?.leaderOn),
    before: () => after("个人总结", "民主测评"),
  },
  {
    name: "审核",
    clause: "五(二)2(4)",
    sheet,
    entry: ({ each }) => entryOf(each.decision?.reviewed, each.decision?.reviewedOn),
    // 科室负责人的考核等次，先征求主管局领导意见，再提出审核意见.
    before: ({ each }) => [
      ...after("评语与初定"),
      each.head ? strictlyAfter("主管局领导意见") : { step: "主管局领导意见", ordered: false },
    ],
  },
  {
    name: "审定",
    clause: "五(二)2(4)",
    sheet,
    entry: ({ each }) => entryOf(each.decision?.approved, each.decision?.approvedOn),
    before: () => [strictlyAfter("审核")],
  },
  {
    name: "公示",
    clause: "五(二)2(5)",
    sheet: "等次审定“公示”",
    entry: ({ each, facts }) => (isExcellent(each) ? postedEntry(each, facts) : null),
    before: () => [strictlyAfter("审定")],
  },
  {
    name: "公示期满",
    clause: "五(二)2(5)",
    sheet: "等次审定“公示”",
    entry: ({ each }) => (isExcellent(each) ? overEntry(each) : null),
    before: () => [strictlyAfter("公示")],
  },
];

function isExcellent({ decision }: PersonYear): boolean {
  return decision?.approved.value === "优秀";
}

/** 民主评议或民主测评: asked of a person where the office records either for the person's section. */
function isAssessed(each: PersonYear, { appraised }: YearFacts): boolean {
  return assessedSections(appraised).has(sectionCode(each));
}

const assessedSections = oncePer(
  (appraised: YearFacts["appraised"]): ReadonlySet<string | null> =>
    new Set(appraised.filter(({ tally, discussion }) => (tally ?? discussion) !== null).map(sectionCode)),
);

function sectionCode({ membership }: PersonYear): string | null {
  return membership.kind === "section" ? membership.section.code : null;
}

/** In a section without a head the leader in charge may write either of the two. */
function isProposedByHead({ appraisedBy, head, membership, comment }: PersonYear): boolean {
  if (appraisedBy === "sectionHead") return true;
  return !head && membership.kind === "section" && comment?.proposed.filled === true;
}

/** Of people on probation a comment is enough: no grade is proposed (公务员考核规定). */
function commentEntry({ comment, onTrial }: PersonYear): Entry {
  if (comment === null) return { kind: "none", cell: null };
  return onTrial !== null && !comment.proposed.filled
    ? undatedEntry(comment.comment)
    : entryOf(comment.proposed, comment.on);
}

/** A list that is to be posted later is not posted yet. */
function postedEntry({ publication }: PersonYear, { day }: YearFacts): Entry {
  if (publication === null) return { kind: "none", cell: null };
  const { row, from } = publication;
  if (from?.value == null) {
    return row.state.value === "期满"
      ? { kind: "undated", missing: "day", cell: row.from }
      : { kind: "none", cell: row.id };
  }
  return from.value > day
    ? { kind: "none", cell: row.id }
    : { kind: "taken", cell: row.id, day: from.value, dayCell: from };
}

function overEntry({ publication }: PersonYear): Entry {
  if (publication === null) return { kind: "none", cell: null };
  const { row, from, over } = publication;
  return over === null
    ? { kind: "none", cell: row.state }
    : { kind: "taken", cell: row.state, day: over, dayCell: row.to.filled || from === null ? row.to : from };
}

export function personCourse(each: PersonYear, facts: YearFacts): PersonCourse {
  return courseOf(personSteps, { each, facts });
}
