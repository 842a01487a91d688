import type * as z from "zod";
import type { RawCell } from "./cell.ts";

/** How far a column's values may travel: the stricter never reaches a wider paper. */
export type Reach = "可公开" | "内部" | "涉个人";

/** Lists that the office fixes at run time; a column names the one it draws on. */
export type ListName = "科室" | "人员" | "条款";

/** What the spreadsheet itself lets people enter. */
export type Entry =
  | { readonly kind: "text" }
  | { readonly kind: "day" }
  | { readonly kind: "number"; readonly whole: boolean; readonly min: number; readonly max: number }
  | { readonly kind: "choice"; readonly choices: readonly string[] }
  | { readonly kind: "list"; readonly list: ListName };

export interface Candidate {
  readonly value: unknown;
  /** Whether the cell was written in another way than the standard one, and was read as meant. */
  readonly tidied: boolean;
  /** What is wrong with what is no value, and how to mend it, where that is known better than by the column's own. */
  readonly code?: string;
  readonly help?: string;
  /** What people should look at although the value stands. */
  readonly doubt?: { readonly code: string; readonly help: string };
}

/** One column of a sheet: all that is known of it, in one place. */
export interface Column<T> {
  readonly title: string;
  /** Former or usual other titles by which the column is also known. */
  readonly aliases: readonly string[];
  /** One sentence for whoever fills it in. */
  readonly hint: string;
  /** In characters. */
  readonly width: number;
  readonly reach: Reach;
  readonly required: boolean;
  /** Whether 无 or a stroke is no value here: nobody is called so, and no ground reads so. */
  readonly noneIsBlank: boolean;
  readonly entry: Entry;
  /** What a value is; its failure is the problem `code`, mended by doing what `expected` says. */
  readonly schema: z.ZodType<T>;
  readonly code: string;
  /** “请填……”: how to mend a value that is not one. */
  readonly expected: string;
  /** The value that a filled cell may mean, before the schema judges it; `year` is the form's where it is known. */
  candidate(cell: RawCell, year: number | null): Candidate;
  /** The standard way to write a value into a cell; a day is written as its serial number. */
  encode(value: T): string | number;
}

export type Columns = Readonly<Record<string, Column<unknown>>>;
export type ValueOf<C> = C extends Column<infer T> ? T : never;

/** What the builders share: everything but the kind. */
export interface Traits {
  readonly hint?: string;
  readonly aliases?: readonly string[];
  readonly width?: number;
  readonly reach?: Reach;
  readonly required?: boolean;
  readonly noneIsBlank?: boolean;
}
