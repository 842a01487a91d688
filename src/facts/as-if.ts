import { changedField, type Field } from "../domain/place.ts";

/** The field as if that stood in its cell. */
export function told<T>(field: Field<T>, value: T): Field<T> {
  return changedField(field, { value, filled: true });
}

/** The rows with one of them replaced. */
export function replaced<R>(rows: readonly R[], row: R, by: readonly R[]): R[] {
  return rows.flatMap((each) => (each === row ? by : [each]));
}
