import { comparable } from "../domain/text.ts";
import type { SectionFormKey } from "../sheets/forms.ts";
import { latestCopies, type Copy } from "./records.ts";

interface PersonRow<R> {
  readonly row: R;
  readonly id: { readonly value: string | null };
  /** The section that sent it; null for the office's own rows. */
  readonly from: string | null;
}

/** The rows of the latest copies, with the section that each came from. */
export function sent<K extends SectionFormKey, R extends { readonly id: { readonly value: string | null } }>(
  copies: readonly Copy<K>[],
  rowsOf: (copy: Copy<K>) => readonly R[],
): PersonRow<R>[] {
  return [...latestCopies(copies).values()].flatMap((copy) =>
    rowsOf(copy).map((row) => ({ row, id: row.id, from: copy.section })),
  );
}

/** Rows about people: of several, the first from the person's own section, else the first, as its 必须改 says. */
export class PersonRows<R> {
  readonly #rows = new Map<string, PersonRow<R>[]>();

  constructor(rows: readonly PersonRow<R>[]) {
    for (const row of rows) {
      if (row.id.value === null) continue;
      const id = comparable(row.id.value);
      this.#rows.set(id, [...(this.#rows.get(id) ?? []), row]);
    }
  }

  of(id: string, section: string | null): R | null {
    const rows = this.#rows.get(id) ?? [];
    return (rows.find(({ from }) => from !== null && from === section) ?? rows[0])?.row ?? null;
  }
}
