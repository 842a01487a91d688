import { comparable } from "../domain/text.ts";

/** Rows about people, by number, in their order. */
export function rowsById<R extends { readonly id: { readonly value: string | null } }>(
  rows: readonly R[],
): ReadonlyMap<string, readonly R[]> {
  const found = new Map<string, R[]>();
  for (const row of rows) {
    if (row.id.value === null) continue;
    const id = comparable(row.id.value);
    const own = found.get(id);
    if (own === undefined) found.set(id, [row]);
    else own.push(row);
  }
  return found;
}
