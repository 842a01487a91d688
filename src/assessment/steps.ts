import type { Day } from "../domain/day.ts";
import type { Cited, Field } from "../domain/place.ts";
import type { ClauseId } from "../regulation/wording.ts";

/** What the workbooks hold of a step. */
export type Entry =
  /** Nothing; `cell` is where it belongs, null where there is no row for it. */
  | { readonly kind: "none"; readonly cell: Cited | null }
  /** Taken; the day is null for a step that nobody dates. */
  | { readonly kind: "taken"; readonly cell: Cited; readonly day: Day | null; readonly dayCell: Cited }
  /** A value without its day, or a day without its value: no effect. */
  | { readonly kind: "undated"; readonly missing: "day" | "value"; readonly cell: Cited };

/** A step that must have been taken before another; `ordered` where the clause itself says so. */
export interface Before<N extends string> {
  readonly step: N;
  readonly ordered: boolean;
}

/** One step of a procedure, read off the workbooks for a subject. */
export interface Step<N extends string, S> {
  readonly name: N;
  readonly clause: ClauseId;
  /** The sheet that records it, as messages name it. */
  readonly sheet: string;
  /** Null where the step does not concern the subject. */
  readonly entry: (subject: S) => Entry | null;
  readonly before: (subject: S) => readonly Before<N>[];
}

export type StepState<N extends string> =
  | { readonly kind: "未到" }
  | { readonly kind: "已办"; readonly cell: Cited; readonly day: Day | null }
  | { readonly kind: "跳过"; readonly cell: Cited; readonly by: N; readonly ordered: boolean }
  | { readonly kind: "未注日期"; readonly cell: Cited; readonly missing: "day" | "value" }
  | {
      readonly kind: "倒序";
      readonly cell: Cited;
      readonly day: Day;
      readonly dayCell: Cited;
      readonly before: N;
      readonly beforeDay: Day;
      readonly ordered: boolean;
    };

export interface StepTaken<N extends string> {
  readonly name: N;
  readonly clause: ClauseId;
  readonly sheet: string;
  readonly state: StepState<N>;
}

/** How far a subject has come in a procedure: the steps that concern it, and the one that is due next. */
export interface Course<N extends string> {
  readonly steps: readonly StepTaken<N>[];
  readonly next: N | null;
}

/** A value and its day as an entry. */
export function entryOf(value: Field<unknown> | undefined, on: Field<Day> | undefined): Entry {
  if (value === undefined || on === undefined) return { kind: "none", cell: null };
  if (value.value !== null && on.value !== null)
    return { kind: "taken", cell: value, day: on.value, dayCell: on };
  if (value.filled) return { kind: "undated", missing: "day", cell: on };
  return on.value === null
    ? { kind: "none", cell: value }
    : { kind: "undated", missing: "value", cell: value };
}

/** A step that nobody dates. */
export function undatedEntry(value: Field<unknown> | undefined): Entry {
  if (value === undefined) return { kind: "none", cell: null };
  return value.filled
    ? { kind: "taken", cell: value, day: null, dayCell: value }
    : { kind: "none", cell: value };
}

/** Reads a procedure off the workbooks for one subject. */
export function courseOf<N extends string, S>(definitions: readonly Step<N, S>[], subject: S): Course<N> {
  const entries = new Map<N, Entry>();
  for (const { name, entry } of definitions) {
    const own = entry(subject);
    if (own !== null) entries.set(name, own);
  }
  const beforeOf = (name: N): readonly Before<N>[] =>
    definitions.find((definition) => definition.name === name)?.before(subject) ?? [];
  const steps = definitions.flatMap(({ name, clause, sheet }): StepTaken<N>[] => {
    const own = entries.get(name);
    return own === undefined ? [] : [{ name, clause, sheet, state: stateOf(name, own, entries, beforeOf) }];
  });
  const isDone = ({ state }: StepTaken<N>): boolean => state.kind === "已办" || state.kind === "倒序";
  return { steps, next: steps.find((step) => !isDone(step))?.name ?? null };
}

type BeforeOf<N extends string> = (name: N) => readonly Before<N>[];

function stateOf<N extends string>(
  name: N,
  entry: Entry,
  entries: ReadonlyMap<N, Entry>,
  beforeOf: BeforeOf<N>,
): StepState<N> {
  switch (entry.kind) {
    case "undated":
      return { kind: "未注日期", cell: entry.cell, missing: entry.missing };
    case "none":
      return skippedBy(name, entry, entries, beforeOf) ?? { kind: "未到" };
    case "taken": {
      const { cell, day, dayCell } = entry;
      if (day === null) return { kind: "已办", cell, day };
      const later = takenBefore(name, entries, beforeOf).find((before) => before.day > day);
      if (later === undefined) return { kind: "已办", cell, day };
      return {
        kind: "倒序",
        cell,
        day,
        dayCell,
        before: later.step,
        beforeDay: later.day,
        ordered: later.ordered,
      };
    }
  }
}

/** The dated steps next before one; over those that were not taken, to the ones before them. */
function takenBefore<N extends string>(
  name: N,
  entries: ReadonlyMap<N, Entry>,
  beforeOf: BeforeOf<N>,
): (Before<N> & { readonly day: Day })[] {
  return beforeOf(name).flatMap((before) => {
    const entry = entries.get(before.step);
    if (entry?.kind === "taken" && entry.day !== null) return [{ ...before, day: entry.day }];
    return takenBefore(before.step, entries, beforeOf).map((each) => ({ ...each, ordered: false }));
  });
}

/** The step by which one was passed over: one that the clause puts after it rather than another. */
function skippedBy<N extends string>(
  name: N,
  { cell }: Extract<Entry, { kind: "none" }>,
  entries: ReadonlyMap<N, Entry>,
  beforeOf: BeforeOf<N>,
): StepState<N> | null {
  const later = [...entries].flatMap(([by, entry]) =>
    entry.kind === "taken" && comesBefore(name, by, beforeOf)
      ? [
          {
            by,
            cell: entry.cell,
            ordered: beforeOf(by).some(({ step, ordered }) => step === name && ordered),
          },
        ]
      : [],
  );
  const found = later.find(({ ordered }) => ordered) ?? later[0];
  return found === undefined
    ? null
    : { kind: "跳过", cell: cell ?? found.cell, by: found.by, ordered: found.ordered };
}

function comesBefore<N extends string>(name: N, other: N, beforeOf: BeforeOf<N>): boolean {
  return beforeOf(other).some(({ step }) => step === name || comesBefore(name, step, beforeOf));
}
