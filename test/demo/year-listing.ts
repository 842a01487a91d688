import { composeAll } from "../../src/commands/compose.ts";
import { survey } from "../../src/commands/survey.ts";
import type { JudgedPerson, JudgedSection, Judgement } from "../../src/assessment/judgement.ts";
import { paperHeadings, type Identity, type PaperKind } from "../../src/documents/paper.ts";
import { day, type Day } from "../../src/domain/day.ts";
import type { Input } from "../../src/intake/input.ts";

/** A day of each month, and in January those around the deadlines and the steps. */
export const yearDays: readonly string[] = [
  "2025-01-10",
  "2025-02-10",
  "2025-03-10",
  "2025-04-10",
  "2025-05-20",
  "2025-06-27",
  "2025-07-15",
  "2025-08-11",
  "2025-09-10",
  "2025-10-10",
  "2025-11-10",
  "2025-12-31",
  "2026-01-05",
  "2026-01-06",
  "2026-01-09",
  "2026-01-12",
  "2026-01-16",
  "2026-01-23",
  "2026-01-26",
];

type Made = Identity & { readonly day: Day };

export interface ListedDay {
  readonly asOf: string;
  readonly text: string;
  readonly kinds: ReadonlySet<PaperKind>;
}

/**
 * What each of the days shows: how many papers of each kind there are and the data days of those that are new since the
 * day before, the duties of each section by state, and the grades.
 */
export function listedDays(input: Input, days: readonly string[]): ListedDay[] {
  return days.map((asOf, index) => {
    const surveyed = survey(input, day(asOf));
    const { papers, volumes } = composeAll(input, surveyed);
    const made: readonly Made[] = [
      ...papers.map(({ paper }) => paper),
      ...volumes.map(({ volume }) => volume),
    ];
    const judgements = surveyed.years.map(({ on }) => on(surveyed.asOf).judgement);
    const lines = [...papersTold(made, days[index - 1] ?? ""), ...judgements.flatMap(judged)];
    return {
      asOf,
      text: [`## ${asOf}`, "", ...lines.map((line) => `- ${line}`)].join("\n"),
      kinds: new Set(made.map(({ kind }) => kind)),
    };
  });
}

function papersTold(made: readonly Made[], since: string): string[] {
  return (Object.keys(paperHeadings) as PaperKind[]).flatMap((kind) => {
    const all = made.filter((each) => each.kind === kind);
    const fresh = countsOf(all.flatMap((each) => (each.day > since ? [each.day] : [])).sort());
    const news = [...fresh].map(([on, count]) => (count === 1 ? on : `${on}×${count}`));
    const told = `${paperHeadings[kind]} ${all.length}`;
    return all.length === 0 ? [] : [news.length === 0 ? told : `${told}：${news.join(" ")}`];
  });
}

function judged({ sections, people }: Judgement): string[] {
  const proposed = shownCounts(sections.map(({ proposal }) => proposal.grade));
  return [
    ...sections.map(
      ({ section, filings }) => `${section.name}：${shownCounts(filings.map(({ state }) => state))}`,
    ),
    `建议等次：${proposed}`,
    `科室审定：${approved(sections)}`,
    `个人审定：${approved(people)}`,
  ];
}

function approved(all: readonly Pick<JudgedSection | JudgedPerson, "decision">[]): string {
  const grades = all.flatMap(({ decision }) => decision?.approved.value ?? []);
  return grades.length === 0 ? "无" : shownCounts(grades);
}

function countsOf<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function shownCounts(values: readonly string[]): string {
  return [...countsOf(values)].map(([value, count]) => `${value}${count}`).join(" ");
}
