import { yearOf } from "../domain/day.ts";
import { fact, type Fact } from "../domain/place.ts";
import type { EventKind } from "../sheets/events.ts";
import { personNamed, type Person } from "./people.ts";
import type { YearRecords } from "./records.ts";
import type { EventRow } from "./section-facts.ts";

export interface Sanctions {
  readonly confirmed: Fact<number>;
  /** Registered, but nobody has confirmed or denied them, or the day must be mended. */
  readonly pending: Fact<number>;
}

const kinds: ReadonlySet<EventKind | null> = new Set<EventKind>(["法律制裁", "政务处分", "党纪处分"]);

/** The sanctions registered against a person in the year, but for those found not to be so. */
export function sanctionRows(known: YearRecords, person: Person, people: readonly Person[]): EventRow[] {
  return known.register.events.filter(
    (row) =>
      kinds.has(row.kind.value) &&
      row.conclusion.value !== "不属实" &&
      (row.on.value === null || yearOf(row.on.value) === known.year) &&
      personNamed(people, row.subject.value)?.id === person.id,
  );
}

/** Sanctions of one kind among a person's. */
export function sanctionsOf(sanctions: readonly EventRow[], kind: EventKind): Sanctions {
  const rows = sanctions.filter((row) => row.kind.value === kind && row.conclusion.value !== "不属实");
  const confirmed = rows.filter(({ on, conclusion }) => on.value !== null && conclusion.value === "属实");
  const pending = rows.filter((row) => !confirmed.includes(row));
  return {
    confirmed: fact(
      confirmed.length,
      confirmed.map((row) => row.conclusion),
    ),
    pending: fact(
      pending.length,
      pending.map((row) => (row.on.value === null ? row.on : row.conclusion)),
    ),
  };
}
