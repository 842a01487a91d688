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

/** Every filled cell of a year, of the office's workbooks and of all copies, in the order of their receipt. */
export function* typedCells(records: YearRecords): Generator<TypedCell> {
  yield* cellsOf(settingsForm, records.settings);
  yield* cellsOf(rosterForm, records.roster);
  for (const { rows } of records.attendance) yield* cellsOf(attendanceRegister, rows);
  yield* cellsOf(officeRegister, records.register);
  yield* cellsOf(decisionForm, records.decisions);
  yield* cellsOf(paperForm, records.papers);
  for (const copies of Object.values(records.copies)) {
    for (const { form, rows } of copies as readonly Copy[]) yield* cellsOf(sectionForms[form], rows);
  }
}

function* cellsOf(form: Form, rows: object): Generator<TypedCell> {
  // The rows of that very form, sheet by sheet.
  const bySheet = rows as Rows;
  for (const [key, { columns }] of Object.entries(form.sheets)) {
    const all = Object.entries(columns);
    for (const row of bySheet[key] ?? []) {
      for (const [name, column] of all) {
        const field = row[name];
        if (field?.filled === true) yield new FilledCell(field, column);
      }
    }
  }
}
