import { day } from "../domain/day.ts";
import type { Section } from "../facts/sections.ts";
import type { SectionYear, YearFacts } from "../facts/year-facts.ts";
import { courseOf, entryOf, type Course, type Step } from "./steps.ts";

export type SectionStep = "半年初评" | "评议" | "审定";
export type SectionCourse = Course<SectionStep>;

interface Subject {
  readonly each: SectionYear;
  readonly facts: YearFacts;
}

const sheet = "等次审定“科室等次”";

/** 四(三): the suggestion of June, the leading group's review at the year's end, the party group's approval. */
const sectionSteps: readonly Step<SectionStep, Subject>[] = [
  {
    name: "半年初评",
    clause: "四(三)3",
    sheet,
    entry: ({ each, facts }) =>
      isToBeSuggested(each, facts) ? entryOf(each.halfYear?.reviewed, each.halfYear?.reviewedOn) : null,
    before: () => [],
  },
  {
    name: "评议",
    clause: "四(三)4",
    sheet,
    entry: ({ each, facts }) =>
      isToBeGraded(each, facts) ? entryOf(each.decision?.reviewed, each.decision?.reviewedOn) : null,
    before: () => [{ step: "半年初评", ordered: false }],
  },
  {
    name: "审定",
    clause: "四(三)4",
    sheet,
    entry: ({ each, facts }) =>
      isToBeGraded(each, facts) ? entryOf(each.decision?.approved, each.decision?.approvedOn) : null,
    before: () => [{ step: "评议", ordered: true }],
  },
];

/** Whether the office records half-year suggestions at all, and the section was there in June. */
function isToBeSuggested({ section, halfYear }: SectionYear, { sections, year }: YearFacts): boolean {
  const isRecorded = sections.some((each) => each.halfYear?.reviewed.filled === true);
  return halfYear?.reviewed.filled === true || (isRecorded && existed(section, year, "06-30"));
}

/** A section that ended in the year is graded only where people chose to. */
function isToBeGraded({ section, decision }: SectionYear, { year }: YearFacts): boolean {
  return (
    existed(section, year, "12-31") ||
    decision?.reviewed.filled === true ||
    decision?.approved.filled === true
  );
}

function existed({ from, to }: Section, year: number, date: string): boolean {
  const on = day(`${year}-${date}`);
  return (from === null || from <= on) && (to === null || on <= to);
}

export function sectionCourse(each: SectionYear, facts: YearFacts): SectionCourse {
  return courseOf(sectionSteps, { each, facts });
}
