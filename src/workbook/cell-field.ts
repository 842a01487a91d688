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
  if (reach === "涉个人") return new PersonalCellField(value, filled, text, at, column);
  if (filled && value === text) return new TextField(text, at, column);
  return new CellField(value, filled, text, at, column);
}

/**
 * Fields are made by the million: each finds its place by its row and column when it is asked, and takes half the room of
 * one that keeps it.
 */
abstract class PlacedField {
  readonly #at: Place;
  /** Below zero where nothing stands in the cell. */
  readonly #column: number;

  constructor(filled: boolean, at: Place, column: number) {
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

class CellField extends PlacedField implements Field<unknown> {
  readonly value: unknown;
  readonly text: string;

  constructor(value: unknown, filled: boolean, text: string, at: Place, column: number) {
    super(filled, at, column);
    this.value = value;
    this.text = text;
  }
}

class PersonalCellField extends CellField {
  get personal(): true {
    return true;
  }
}

/** Of a cell that says what stands in it, as most do. */
class TextField extends PlacedField implements Field<unknown> {
  readonly value: string;

  constructor(value: string, at: Place, column: number) {
    super(true, at, column);
    this.value = value;
  }

  get text(): string {
    return this.value;
  }
}
