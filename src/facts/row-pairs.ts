import type { Field } from "../domain/place.ts";
import { comparable } from "../domain/text.ts";

/** The rows of an earlier and a later copy: which are the same, which are gone and which are new. */
export interface RowPairs<R> {
  readonly same: readonly (readonly [before: R, now: R])[];
  readonly gone: readonly R[];
  readonly come: readonly R[];
}

/** Pairs rows by the first key that fits, then by the next; the order of rows makes no difference. */
export function pairRows<R>(
  before: readonly R[],
  now: readonly R[],
  keys: readonly ((row: R) => string)[],
): RowPairs<R> {
  const same: (readonly [R, R])[] = [];
  let gone = before;
  let come = now;
  for (const key of keys) {
    const open = new Map<string, R[]>();
    for (const row of come) open.set(key(row), [...(open.get(key(row)) ?? []), row]);
    const left: R[] = [];
    const taken = new Set<R>();
    for (const row of gone) {
      const found = open.get(key(row))?.shift();
      if (found === undefined) left.push(row);
      else {
        same.push([row, found]);
        taken.add(found);
      }
    }
    gone = left;
    come = come.filter((row) => !taken.has(row));
  }
  return { same, gone, come };
}

/** A cell as two copies are compared by it: white space and full-width forms make no difference. */
export function comparableCell({ value, text }: Field<string | number>): string {
  return comparable(value === null ? text : String(value));
}

/** A column of two copies, with its title. */
export interface Compared<R> {
  readonly title: string;
  readonly field: (row: R) => Field<string | number>;
  /** Whether filling in what was left blank is asked for, and so no change. */
  readonly mayFollow?: boolean;
}

/** One cell that reads differently. */
export interface Change {
  readonly title: string;
  readonly before: Field<unknown>;
  readonly now: Field<unknown>;
}

/** The cells of a row that read differently; mending what had to be mended is no change. */
export function changesIn<R>([before, now]: readonly [R, R], columns: readonly Compared<R>[]): Change[] {
  return columns.flatMap(({ title, field, mayFollow = false }) => {
    const [old, current] = [field(before), field(now)];
    const mended = old.filled ? old.value === null : mayFollow;
    return mended || comparableCell(old) === comparableCell(current)
      ? []
      : [{ title, before: old, now: current }];
  });
}
