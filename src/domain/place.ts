/** Where something stands: a workbook (path below the input folder, with `/`), its sheet and cell as Excel shows them. */
export interface Place {
  readonly file: string;
  /** Null where the whole workbook is meant. */
  readonly sheet: string | null;
  /** `B7`; null where the whole sheet is meant. */
  readonly cell: string | null;
}

/** The number of the row a place stands in, or null where it names no cell. */
export function rowOf(place: Place): number | null {
  const digits = place.cell?.replace(/^[A-Z]+/, "");
  return digits ? Number(digits) : null;
}

/** A key that two places of the same row share. */
export function rowKey(place: Place): string {
  return `${place.file}|${place.sheet ?? ""}|${rowOf(place) ?? ""}`;
}

/** As a person reads it: 目标台账.xlsx“月计划与完成”H8. */
export function describePlace(place: Place): string {
  return `${place.file}${place.sheet === null ? "" : `“${place.sheet}”`}${place.cell ?? ""}`;
}

/** A cell as evidence: what stands in it, and where. */
export interface Cited {
  readonly text: string;
  readonly place: Place;
  /** Of a column whose values stay on papers in 涉个人: a wider paper names the cell and keeps its text back. */
  readonly personal?: true;
}

/** One cell's value as read: what it says, and where. */
export interface Field<T> extends Cited {
  /** Null where the cell is blank or what stands in it must be mended. */
  readonly value: T | null;
  /** Whether anything stands in the cell; a cell that must be mended still counts as filled (`office.md` 2). */
  readonly filled: boolean;
}

/** The field as if its cell said something else; a spread would lose what a field does not keep as its own. */
export function changedField<T>(
  { value, filled, text, place, personal }: Field<T>,
  other: Partial<Pick<Field<T>, "value" | "filled" | "text">>,
): Field<T> {
  return { value, filled, text, place, ...(personal === true ? { personal } : {}), ...other };
}

/** The field as if nothing stood in its cell. */
export function blankField<T>(field: Field<T>): Field<T> {
  return changedField(field, { value: null, filled: false, text: "" });
}

/** A value with the cells it was computed from; the only kind of value that a clause may ask for. */
export interface Fact<T> {
  readonly value: T;
  readonly cells: readonly Cited[];
}

export type Facts<Q> = { readonly [K in keyof Q]: Fact<Q[K]> };

export function fact<T>(value: T, cells: readonly Cited[] = []): Fact<T> {
  return { value, cells };
}
