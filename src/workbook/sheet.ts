import type { Field, Place } from "../domain/place.ts";
import type { Columns, ValueOf } from "./column.ts";

/** A row as read: each column's field, and where the row stands. */
export type Row<C extends Columns> = { readonly [K in keyof C]: Field<ValueOf<C[K]>> } & {
  readonly at: Place;
};

/** A decision and the day it was taken: before that day it is not known. */
export interface Decision<K extends string = string> {
  readonly on: K;
  readonly what: readonly K[];
  /** Without the day it has no effect, unless it counts all the same. */
  readonly undated?: "counts";
}

/** A fault found by comparing the cells of one row. */
export interface RowFault {
  readonly code: string;
  readonly severity: "must-fix" | "check";
  readonly field: Field<unknown>;
  /** What is wrong, after “……第8行”. */
  readonly message: string;
  readonly help: string;
  readonly clause?: string;
}

/** One sheet that people fill in. Its blank, its parser, its record type, its messages and its manual come from here. */
export interface Sheet<C extends Columns = Columns> {
  readonly name: string;
  /** What it is for, until when, by which clause: the line above the header. */
  readonly purpose: string;
  readonly columns: C;
  /** What a row may look like, as people would write it, by column; shown beside the rows and never read. */
  readonly example: Readonly<Partial<Record<string, string>>>;
  /** Whether a workbook may lack it: a sheet that not every office or year has something for. */
  readonly optional: boolean;
  /** The column whose day tells since when a row is known; rows of a sheet without one always count. */
  readonly knownFrom: string | null;
  readonly decisions: readonly Decision[];
  /** The columns that tell a row from others in any copy of the workbook; none where rows are told apart by their place. */
  readonly identity: readonly string[];
  /** Compares the cells of a row; given only rows read by this sheet's own columns. */
  readonly checks: (row: Row<Columns>) => RowFault[];
}

export function sheet<const C extends Columns>(definition: {
  readonly name: string;
  readonly purpose: string;
  readonly columns: C;
  readonly example?: { readonly [K in NoInfer<keyof C & string>]?: string };
  readonly optional?: boolean;
  readonly knownFrom?: NoInfer<keyof C & string>;
  readonly decisions?: readonly Decision<NoInfer<keyof C & string>>[];
  readonly identity?: readonly NoInfer<keyof C & string>[];
  readonly checks?: (row: Row<NoInfer<C>>) => RowFault[];
}): Sheet<C> {
  return {
    name: definition.name,
    purpose: definition.purpose,
    columns: definition.columns,
    example: definition.example ?? {},
    optional: definition.optional ?? false,
    knownFrom: definition.knownFrom ?? null,
    decisions: definition.decisions ?? [],
    identity: definition.identity ?? [],
    // readRow hands a sheet only rows of its own columns, so the narrower function is safe to keep as the wider.
    checks: (definition.checks as Sheet["checks"] | undefined) ?? (() => []),
  };
}

export type RowsOf<S> = S extends Sheet<infer C> ? readonly Row<C>[] : never;

/** One standard workbook: its name, who keeps it, and its sheets. */
export interface Form<
  N extends string = string,
  S extends Readonly<Record<string, Sheet>> = Readonly<Record<string, Sheet>>,
> {
  readonly name: N;
  /** `section`: sent in by each section, as dated copies; `office`: edited in place by the target office. */
  readonly kept: "section" | "office" | "keeper";
  readonly sheets: S;
  /** What the workbook is, and who fills it in by when: the first lines of its 填表说明. */
  readonly guide: Guide;
}

export interface Guide {
  readonly what: string;
  readonly who: string;
}

export function form<const N extends string, const S extends Readonly<Record<string, Sheet>>>(
  name: N,
  kept: Form["kept"],
  sheets: S,
  guide: Guide = { what: "", who: "" },
): Form<N, S> {
  return { name, kept, sheets, guide };
}

/** The rows of a whole workbook, by sheet. */
export type FormRows<F> = F extends Form<string, infer S> ? { readonly [K in keyof S]: RowsOf<S[K]> } : never;
