import { yearOf, type Day } from "../domain/day.ts";
import { fact, type Cited, type Fact, type Facts } from "../domain/place.ts";
import { comparable } from "../domain/text.ts";
import { sanctionEvents } from "../regulation/sanctions.ts";
import { sectionEvents, type SectionEvent, type SectionQuestions } from "../regulation/section-questions.ts";
import type { events as eventsSheet } from "../sheets/events.ts";
import type { RowsOf } from "../workbook/sheet.ts";
import type { Filing } from "./filings.ts";
import { membershipOn, personNamed, type Person } from "./people.ts";
import type { YearRecords } from "./records.ts";
import { sectionNamed, type Section } from "./sections.ts";
import type { TargetOutcome } from "./targets.ts";

export type EventRow = RowsOf<typeof eventsSheet>[number];

/** How an event that concerns every section names its subject. */
const EVERYONE = "全局";

const sanctions: ReadonlySet<string | null> = new Set(sanctionEvents);

/** The year's events of a section, its people's included: a person's event belongs to the section of that day. */
export function eventsOf(
  known: YearRecords,
  section: Section,
  sections: readonly Section[],
  people: readonly Person[],
): EventRow[] {
  return known.register.events.filter(({ subject, on }) => {
    if (subject.value === null || on.value === null || yearOf(on.value) !== known.year) return false;
    if (comparable(subject.value) === EVERYONE) return true;
    const named = sectionNamed(sections, subject.value);
    if (named !== null) return named.code === section.code;
    const person = personNamed(people, subject.value);
    if (person === null) return false;
    const membership = membershipOn(person, on.value, sections);
    return membership.kind === "section" && membership.section.code === section.code;
  });
}

/** What the clauses of 三 and 四(一)3 ask about a section, each with its cells. */
export function sectionFacts(
  filings: readonly Filing[],
  targets: readonly TargetOutcome[],
  events: readonly EventRow[],
  day: Day,
): Facts<SectionQuestions> {
  const late = filings.filter((filing) => filing.late);
  const missed = targets.filter(({ state }) => state === "未完成");
  const studies = events.filter(({ kind }) => kind.value === "学习任务");
  const done = studies.filter(({ doneOn }) => doneOn.value !== null);
  const tasks = events.filter(({ kind }) => kind.value === "领导交办");
  const overdue = tasks.filter(({ due, doneOn }) => due.value !== null && (doneOn.value ?? day) > due.value);
  const undecided = filings.filter((filing) => filing.undecided);
  return {
    ...eventCounts(events),
    lateFilings: fact(
      late.length,
      late.flatMap(({ cells }) => cells),
    ),
    undecidedFilings: fact(
      undecided.length,
      undecided.flatMap(({ cells }) => cells),
    ),
    targets: fact(
      targets.length,
      targets.map(({ target }) => target.target),
    ),
    missedTargets: targetCount(missed),
    lateTargets: targetCount(targets.filter((target) => target.late)),
    subjectiveMisses: targetCount(missed.filter(({ cause }) => cause === "主观")),
    undecidedMisses: targetCount(missed.filter(({ cause }) => cause === null || cause === "主客观兼有")),
    openTargets: targetCount(targets.filter(({ state }) => state === "未到期" || state === "无法判定")),
    studyTasks: eventCount(studies, ({ subject }) => subject),
    studyDone: eventCount(done, ({ doneOn }) => doneOn),
    studyOnTime: eventCount(
      done.filter(({ doneOn, due }) => due.value === null || (doneOn.value ?? "") <= due.value),
      ({ doneOn }) => doneOn,
    ),
    openStudyTasks: eventCount(
      studies.filter(({ doneOn, due }) => doneOn.value === null && (due.value === null || day <= due.value)),
      ({ due }) => due,
    ),
    lateLeaderTasks: eventCount(
      overdue.filter(({ conclusion }) => conclusion.value === "属实"),
      ({ conclusion }) => conclusion,
    ),
    overdueLeaderTasks: eventCount(
      overdue.filter(({ conclusion }) => conclusion.value === null),
      ({ due }) => due,
    ),
    undatedLeaderTasks: eventCount(
      tasks.filter(
        ({ due, doneOn, conclusion }) =>
          due.value === null && doneOn.value === null && conclusion.value !== "不属实",
      ),
      ({ due }) => due,
    ),
    sanctions: eventCount(
      events.filter(({ kind, conclusion }) => sanctions.has(kind.value) && conclusion.value === "属实"),
      ({ kind }) => kind,
    ),
  };
}

function targetCount(targets: readonly TargetOutcome[]): Fact<number> {
  return fact(
    targets.length,
    targets.flatMap(({ cells }) => cells),
  );
}

function eventCount(rows: readonly EventRow[], cell: (row: EventRow) => Cited): Fact<number> {
  return fact(rows.length, rows.map(cell));
}

type EventFacts = { -readonly [K in `${"confirmed" | "pending"}:${SectionEvent}`]: Fact<number> };

function eventCounts(events: readonly EventRow[]): EventFacts {
  const counts: Partial<EventFacts> = {};
  for (const kind of sectionEvents) {
    const own = events.filter((row) => row.kind.value === kind);
    counts[`confirmed:${kind}`] = eventCount(
      own.filter(({ conclusion }) => conclusion.value === "属实"),
      ({ conclusion }) => conclusion,
    );
    counts[`pending:${kind}`] = eventCount(
      own.filter(({ conclusion }) => conclusion.value === null),
      ({ kind: cell }) => cell,
    );
  }
  // The loop runs over every kind, so none is left out.
  return counts as EventFacts;
}
