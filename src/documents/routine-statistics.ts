import type { Judgement } from "../assessment/judgement.ts";
import type { Cited } from "../domain/place.ts";
import { lastDayOf, monthsOf, type Month, type Quarter } from "../domain/period.ts";
import { membershipOn, type Person } from "../facts/people.ts";
import { isEvaluated, isRead, isRecorded, type QuarterlyEvaluation } from "../facts/routine.ts";
import { isAppraisedHere, takesPart } from "../facts/year-facts.ts";
import type { Table } from "./blocks.ts";

/** A person's quarter: the months that they belonged to the bureau, and what was recorded of them. */
export interface RoutineQuarter {
  readonly person: Person;
  readonly due: readonly Month[];
  readonly recorded: readonly Month[];
  readonly read: readonly Month[];
  readonly evaluation: QuarterlyEvaluation | null;
  readonly cells: readonly Cited[];
}

/**
 * Those who belong to a section at the quarter's end, null for people outside sections, and take part in the appraisal
 * (五(二)1); in the order of the roster.
 */
export function routineQuarters(
  { facts }: Judgement,
  quarter: Quarter,
  code: string | null,
): RoutineQuarter[] {
  const sections = facts.sections.map(({ section }) => section);
  const monthEnds = monthsOf(quarter).map((month) => ({ month, end: lastDayOf(facts.year, month) }));
  const quarterEnd = monthEnds.at(-1)?.end ?? facts.day;
  return facts.people.filter(takesPart).flatMap((person): RoutineQuarter[] => {
    const membership = membershipOn(person, quarterEnd, sections);
    if (!isAppraisedHere(person, membership)) return [];
    if ((membership.kind === "section" ? membership.section.code : null) !== code) return [];
    const { records, evaluations } = facts.routineOf(person.id);
    const due = monthEnds.filter(({ end }) => membershipOn(person, end, sections).kind !== "away");
    const rows = due.flatMap(({ month }) => records.get(month) ?? []);
    const filled = rows.filter(isRecorded);
    const evaluation = evaluations.get(quarter) ?? null;
    const monthsOfRows = (some: typeof rows): Month[] => some.flatMap(({ month }) => month.value ?? []);
    return [
      {
        person,
        due: due.map(({ month }) => month),
        recorded: monthsOfRows(filled),
        read: monthsOfRows(filled.filter(isRead)),
        evaluation: evaluation !== null && isEvaluated(evaluation) ? evaluation : null,
        cells: [
          person.row.name,
          membership.cell,
          ...rows.flatMap((row) => [row.attendance, row.done, row.reason, row.reader, row.readOn]),
          ...(evaluation === null ? [] : [evaluation.comment, evaluation.evaluation]),
        ],
      },
    ];
  });
}

/** Statistics of a quarter (五(二)1(4)), one line for each group: records due and made, read, evaluations by what they say. */
export function statisticsTable(
  caption: string,
  groups: readonly { readonly name: string; readonly people: readonly RoutineQuarter[] }[],
): Table {
  const everyone = groups.flatMap(({ people }) => people);
  return {
    caption,
    columns: [
      { title: "科　室", share: 20, align: "left" },
      ...[
        "人数",
        "应记实\n（人月）",
        "已记实",
        "已查阅",
        "应评价",
        "已评价",
        "好",
        "较好",
        "一般",
        "较差",
      ].map((title) => ({ title, share: 7, align: "center" as const })),
      { title: "只写评语", share: 10, align: "center" },
    ],
    rows: groups.map(({ name, people }) => [name, ...counts(people)]),
    total: groups.length > 1 ? ["合　计", ...counts(everyone)] : null,
  };
}

function counts(people: readonly RoutineQuarter[]): string[] {
  const sum = (of: (each: RoutineQuarter) => readonly Month[]): number =>
    people.reduce((total, each) => total + of(each).length, 0);
  const evaluated = people.flatMap(({ evaluation }) => evaluation ?? []);
  const as = (wanted: string | null): number =>
    evaluated.filter(({ evaluation }) => evaluation.value === wanted).length;
  return [
    people.length,
    sum(({ due }) => due),
    sum(({ recorded }) => recorded),
    sum(({ read }) => read),
    people.length,
    evaluated.length,
    as("好"),
    as("较好"),
    as("一般"),
    as("较差"),
    as(null),
  ].map(String);
}
