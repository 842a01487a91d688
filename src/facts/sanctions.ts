import { yearOf } from "../domain/day.ts";
import { fact, type Fact } from "../domain/place.ts";
import type { EventKind } from "../sheets/events.ts";
import { personNamed, type Person } from "./people.ts";
import type { YearRecords } from "./records.ts";

export interface Sanctions {
  readonly confirmed: Fact<number>;
  /** Registered, but nobody has confirmed or denied them, or the day must be mended. */
  readonly pending: Fact<number>;
}

/** Sanctions of one kind against a person in the year. */
export function sanctionsOf(
  known: YearRecords,
  person: Person,
  people: readonly Person[],
  kind: EventKind,
): Sanctions {
  const rows = known.register.events.filter(
    (row) =>
      row.kind.value === kind &&
      row.conclusion.value !== "不属实" &&
      (row.on.value === null || yearOf(row.on.value) === known.year) &&
      personNamed(people, row.subject.value)?.id === person.id,
  );
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
