import type { Field, Place } from "../domain/place.ts";
import { cellName } from "./cell.ts";
import type { Column } from "./column.ts";

/** Where a cell stands: the place of its row's first cell, and its column from 1. */
export interface Stands {
  readonly at: Place;
  readonly column: number;
}

/** The field of a cell of a column. */
export function cellField(
  { reach }: Column<unknown>,
  value: unknown,
  filled: boolean,
  text: string,
  { at, column }: Stands,
): Field<unknown> {
  return reach === "涉个人"
    ? new PersonalCellField(value, filled, text, at, column)
    : new CellField(value, filled, text, at, column);
}

/**
 * Fields are made by the million: this one finds its place by its row and column when it is asked, and takes half the
 * room of one that keeps it.
 */
class CellField implements Field<unknown> {
  readonly value: unknown;
  readonly text: string;
  readonly #at: Place;
  /** Below zero where nothing stands in the cell. */
  readonly #column: number;

  constructor(value: unknown, filled: boolean, text: string, at: Place, column: number) {
    this.value = value;
    this.text = text;
    this.#at = at;
    this.#column = filled ? column : -column;
  }

  get filled(): boolean {
    return this.#column > 0;
  }

  get place(): Place {
    const { file, sheet, cell } = this.#at;
    return { file, sheet, cell: cellName(Number(cell?.slice(1)), Math.abs(this.#column)) };
  }
}

class PersonalCellField extends CellField {
  get personal(): true {
    return true;
  }
}
