import { comparable } from "../domain/text.ts";
import type { RawSheet } from "./cell.ts";
import type { Columns } from "./column.ts";

/** Where a sheet's header stands and in which column (from 1) each of its columns was found. */
export interface Header {
  readonly row: number;
  readonly columns: Readonly<Record<string, number>>;
}

/** How far down a header is looked for: people insert title rows above it. */
const DEEPEST = 20;

/** The row that carries most of the columns' titles, or null where none carries at least half of them. */
export function findHeader(columns: Columns, sheet: RawSheet): Header | null {
  let best: Header | null = null;
  for (const row of sheet.rows) {
    if (row.number > DEEPEST) break;
    const found: Record<string, number> = {};
    const shown = row.cells.map((cell) => (cell === null ? "" : comparable(cell.text)));
    for (const [key, column] of Object.entries(columns)) {
      const titles = [column.title, ...column.aliases].map(comparable);
      const index = shown.findIndex((text) => titles.includes(text.replace(/^\*/, "")));
      if (index >= 0) found[key] = index + 1;
    }
    if (Object.keys(found).length > Object.keys(best?.columns ?? {}).length) {
      best = { row: row.number, columns: found };
    }
  }
  const needed = Object.keys(columns).length / 2;
  return best !== null && Object.keys(best.columns).length >= needed ? best : null;
}
