/** Why nothing can be made of a cell that holds something. */
export type Unreadable = "not-calculated" | "error-value" | "picture";

/** What a cell of a workbook holds, freed of the file format: the column decides what it means. */
export type RawCell =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number; readonly text: string }
  | { readonly kind: "boolean"; readonly value: boolean; readonly text: string }
  | { readonly kind: "unreadable"; readonly text: string; readonly reason: Unreadable };

/** A row with something in it; `cells` has a null for each blank one, from column A on. */
export interface RawRow {
  /** As Excel shows it, from 1. */
  readonly number: number;
  readonly cells: readonly (RawCell | null)[];
}

export interface RawSheet {
  readonly name: string;
  readonly rows: readonly RawRow[];
  /** Names of the cells whose content a merged area hides: not read. */
  readonly covered?: readonly string[];
  /** What holds something and is not shown; read like the rest. */
  readonly hidden?: {
    readonly whole: boolean;
    readonly rows: readonly number[];
    readonly columns: readonly number[];
  };
}

/** A workbook's content without its file format; the rest of the program never sees a spreadsheet library. */
export interface RawWorkbook {
  readonly sheets: readonly RawSheet[];
  /** The hidden mark that our blank workbooks carry, holding form and version only. */
  readonly mark: string | null;
}

/** A column's letters, from 1: 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}

/** One string for each cell's name: hundreds of workbooks have the same cells. */
const named = new Map<number, string>();
/** More columns than any sheet of Excel has. */
const COLUMNS = 1 << 15;

export function cellName(row: number, column: number): string {
  const key = row * COLUMNS + column;
  const before = named.get(key);
  if (before !== undefined) return before;
  const name = `${columnLetters(column)}${row}`;
  named.set(key, name);
  return name;
}
