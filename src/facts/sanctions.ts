import { yearOf } from "../domain/day.ts";
import { fact, type Cited, type Fact } from "../domain/place.ts";
import {
  sanctionEffects,
  sanctionEvents,
  type SanctionDegree,
  type SanctionEvent,
} from "../regulation/sanctions.ts";
import { namesPerson, type Person } from "./people.ts";
import type { YearRecords } from "./records.ts";
import type { EventRow } from "./section-facts.ts";

export interface Sanctions {
  readonly confirmed: Fact<number>;
  /** Registered, but nobody has confirmed or denied them, or the day must be mended. */
  readonly pending: Fact<number>;
}

const kinds: ReadonlySet<string | null> = new Set(sanctionEvents);

/** The sanctions registered against a person, but for those found not to be so: of a year, or without a readable day. */
function sanctionRowsOf(
  known: YearRecords,
  person: Person,
  people: readonly Person[],
  year: number,
): EventRow[] {
  const isOwn = namesPerson(people, person);
  return known.register.events.filter(
    (row) =>
      kinds.has(row.kind.value) &&
      row.conclusion.value !== "不属实" &&
      (row.on.value === null || yearOf(row.on.value) === year) &&
      isOwn(row.subject.value),
  );
}

/** The sanctions of the year. */
export function sanctionRows(known: YearRecords, person: Person, people: readonly Person[]): EventRow[] {
  return sanctionRowsOf(known, person, people, known.year);
}

/** Sanctions of the year before that still keep the person from a grade (公务员考核规定 29). */
export function lastingSanctions(known: YearRecords, person: Person, people: readonly Person[]): EventRow[] {
  return sanctionRowsOf(known, person, people, known.year - 1).filter((row) => {
    const degree = degreeOf(row);
    return isConfirmed(row) && degree !== null && sanctionEffects[degree].ungraded === "this year and next";
  });
}

/** Sanctions of one kind among a person's, of the degrees asked for; null is a degree that is not stated. */
export function sanctionsOf(
  sanctions: readonly EventRow[],
  kind: SanctionEvent,
  counts: (degree: SanctionDegree | null) => boolean = () => true,
): Sanctions {
  const rows = sanctions.filter(
    (row) => row.kind.value === kind && row.conclusion.value !== "不属实" && counts(degreeOf(row)),
  );
  const confirmed = rows.filter(isConfirmed);
  const pending = rows.filter((row) => !confirmed.includes(row));
  return {
    confirmed: confirmedFact(confirmed),
    pending: fact(
      pending.length,
      pending.map((row) => (row.on.value === null ? row.on : row.conclusion)),
    ),
  };
}

/** Confirmed sanctions of whatever kind whose degree is stated and asked for. */
export function confirmedOf(
  sanctions: readonly EventRow[],
  counts: (degree: SanctionDegree) => boolean,
): Fact<number> {
  return confirmedFact(
    sanctions.filter((row) => {
      const degree = degreeOf(row);
      return isConfirmed(row) && degree !== null && counts(degree);
    }),
  );
}

/** The degree as stated; one that belongs to the other kind of sanction tells nothing until it is mended. */
function degreeOf({ kind, degree }: EventRow): SanctionDegree | null {
  if (degree.value === null) return null;
  const of = sanctionEffects[degree.value].party ? "党纪处分" : "政务处分";
  return kind.value === of ? degree.value : null;
}

function isConfirmed({ on, conclusion }: EventRow): boolean {
  return on.value !== null && conclusion.value === "属实";
}

function confirmedFact(rows: readonly EventRow[]): Fact<number> {
  return fact(
    rows.length,
    rows.flatMap((row): Cited[] => [row.conclusion, ...(row.degree.filled ? [row.degree] : [])]),
  );
}
