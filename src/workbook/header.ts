import { keepingSome, oncePer } from "../domain/lazily.ts";
import { comparable } from "../domain/text.ts";
import type { RawSheet } from "./cell.ts";
import type { Columns } from "./column.ts";

/** A cell of the header row: its column (from 1) and what stands there. */
export interface HeaderCell {
  readonly position: number;
  readonly title: string;
}

/** Where a sheet's header stands and in which column (from 1) each of its columns was found. */
export interface Header {
  readonly row: number;
  readonly columns: Readonly<Record<string, number>>;
  /** Titles written in another way than the standard one, by key. */
  readonly renamed: Readonly<Record<string, string>>;
  /** Titles that are none of the sheet's, and those of a column that was found before. */
  readonly strange: readonly HeaderCell[];
}

/** How far down a header is looked for: people insert title rows above it. */
const DEEPEST = 20;

/** The row that carries most of the columns' titles, or null where none carries at least half of them. */
export function findHeader(columns: Columns, sheet: RawSheet): Header | null {
  let best: Header | null = null;
  const wanted = Object.keys(columns).length;
  for (const row of sheet.rows) {
    const most = Object.keys(best?.columns ?? {}).length;
    if (row.number > DEEPEST || most === wanted) break;
    const texts = row.cells.map((cell) => cell?.text.replaceAll(BETWEEN, " ") ?? "");
    const found = { row: row.number, ...titlesIn(columns)(texts.join(BETWEEN)) };
    if (Object.keys(found.columns).length > most) best = found;
  }
  const needed = wanted / 2;
  return best !== null && Object.keys(best.columns).length >= needed ? best : null;
}

/** The titles of columns as they are compared, each with its other ones behind it. */
const titlesOf = oncePer((columns: Columns) =>
  Object.entries(columns).map(([key, { title, aliases }]) => ({
    key,
    titles: [title, ...aliases].map(comparable),
  })),
);

/** Seen by nobody, in no title. */
const BETWEEN = "\u0000";

/** Rows whose titles are remembered: dated copies have the same header over and over. */
const REMEMBERED = 500;

/** What the texts of a row are as titles of the columns. */
const titlesIn = oncePer((columns: Columns) =>
  keepingSome((texts: string) => foundIn(columns, texts.split(BETWEEN)), REMEMBERED),
);

function foundIn(columns: Columns, texts: readonly string[]): Omit<Header, "row"> {
  const shown = texts.map(comparable);
  const plain = shown.map((text) => text.replace(/^\*/, ""));
  const stripped = shown.map(bare);
  const found: Record<string, number> = {};
  const renamed: Record<string, string> = {};
  for (const { key, titles } of titlesOf(columns)) {
    const own = plain.findIndex((text) => text === titles[0]);
    const index = own >= 0 ? own : stripped.findIndex((text) => titles.includes(text));
    if (index < 0) continue;
    found[key] = index + 1;
    if (index !== own) renamed[key] = texts[index]?.trim() ?? "";
  }
  const taken = new Set(Object.values(found));
  const strange = shown.flatMap((title, index): HeaderCell[] =>
    title === "" || taken.has(index + 1) ? [] : [{ position: index + 1, title: texts[index]?.trim() ?? "" }],
  );
  return { columns: found, renamed, strange };
}

/** A title without what people add to it: *责任人（必填）： */
function bare(shown: string): string {
  return shown
    .replace(/[:*]+$/, "")
    .replace(/\([^()]*\)$/, "")
    .replace(/^\*+/, "")
    .replace(/\*+$/, "");
}
