import type { Field, Place } from "../domain/place.ts";
import {
  attendanceRegister,
  decisionForm,
  officeRegister,
  paperForm,
  rosterForm,
  sectionForms,
  settingsForm,
} from "../sheets/forms.ts";
import type { Column, Columns, Reach } from "../workbook/column.ts";
import type { Form, Row } from "../workbook/sheet.ts";
import type { Copy, YearRecords } from "./records.ts";

/** A filled cell, with the column that says how far its value may travel. */
export interface TypedCell {
  readonly text: string;
  readonly place: Place;
  /** The column's title. */
  readonly column: string;
  readonly reach: Reach;
  /** Whether people type what they like there; a choice, a day or a number says nothing by itself. */
  readonly free: boolean;
}

/** Cells are gone through by the hundred thousand: what is told of one is found when it is asked for. */
class FilledCell implements TypedCell {
  readonly #field: Field<unknown>;
  readonly #column: Column<unknown>;

  constructor(field: Field<unknown>, column: Column<unknown>) {
    this.#field = field;
    this.#column = column;
  }

  get text(): string {
    return this.#field.text;
  }

  get place(): Place {
    return this.#field.place;
  }

  get column(): string {
    return this.#column.title;
  }

  get reach(): Reach {
    return this.#column.reach;
  }

  get free(): boolean {
    return this.#column.entry.kind === "text";
  }
}

type Rows = Readonly<Record<string, readonly Row<Columns>[]>>;

/**
 * The filled cells of a year, of the office's workbooks and of all copies. Dated copies repeat each other: of cells of a
 * column that say the same, only the last received is told of, in the order of the first.
 */
export function* typedCells(records: YearRecords): Generator<TypedCell> {
  yield* cellsOf(settingsForm, [records.settings]);
  yield* cellsOf(rosterForm, [records.roster]);
  yield* cellsOf(
    attendanceRegister,
    records.attendance.map(({ rows }) => rows),
  );
  yield* cellsOf(officeRegister, [records.register]);
  yield* cellsOf(decisionForm, [records.decisions]);
  yield* cellsOf(paperForm, [records.papers]);
  for (const copies of Object.values(records.copies)) {
    const all: readonly Copy[] = copies;
    const [first] = all;
    if (first === undefined) continue;
    // Those of one key are of one form.
    yield* cellsOf(
      sectionForms[first.form],
      all.map(({ rows }) => rows),
    );
  }
}

function* cellsOf(form: Form, copies: readonly object[]): Generator<TypedCell> {
  // The rows of that very form, sheet by sheet.
  const bySheet = copies as readonly Rows[];
  for (const [key, { columns }] of Object.entries(form.sheets)) {
    for (const [name, column] of Object.entries(columns)) {
      const last = new Map<string, Field<unknown>>();
      for (const rows of bySheet) {
        for (const row of rows[key] ?? []) {
          const field = row[name];
          if (field?.filled === true) last.set(field.text, field);
        }
      }
      for (const field of last.values()) yield new FilledCell(field, column);
    }
  }
}
