import type { Problem } from "../diagnostics.ts";
import type { Place } from "../domain/place.ts";
import { comparable } from "../domain/text.ts";
import type { RawCell } from "./cell.ts";
import { blankCell, doubtfulCell, tidiedCell, unreadableCell, unsuitableCell } from "./cell-problems.ts";
import type { Candidate, Column } from "./column.ts";
import { saysNothing } from "./kinds.ts";

/** What a cell says in a column, wherever it stands. */
export interface Reading {
  /** Null where the cell is blank or what stands in it must be mended. */
  readonly value: unknown;
  readonly filled: boolean;
  /** What people see in the cell. */
  readonly shown: string;
  /** What is to be said of the cell, by its place and the name of its row; null for nothing. */
  readonly problem: ((place: Place, subject: string) => Problem) | null;
}

/** What cells say, found once for equal ones: dated copies say the same over and over. */
export class Readings {
  readonly #year: number | null;
  readonly #known = new Map<Column<unknown>, Map<string, Reading>>();
  readonly #blank = new Map<Column<unknown>, Reading>();

  /** `year` is the form's, to propose where a day has none. */
  constructor(year: number | null) {
    this.#year = year;
  }

  of(column: Column<unknown>, cell: RawCell | null): Reading {
    if (cell === null) return this.#ofNothing(column);
    const known = this.#known.get(column) ?? new Map<string, Reading>();
    this.#known.set(column, known);
    const key =
      cell.kind === "text"
        ? cell.text
        : `\u0000${cell.kind} ${"value" in cell ? cell.value : ""} ${cell.text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const reading = readingOf(column, cell, this.#year);
    known.set(key, reading);
    return reading;
  }

  #ofNothing(column: Column<unknown>): Reading {
    const before = this.#blank.get(column);
    if (before !== undefined) return before;
    const reading = blank(column, "");
    this.#blank.set(column, reading);
    return reading;
  }
}

export function isEmpty(cell: RawCell | null): boolean {
  return cell === null || comparable(cell.text) === "";
}

function readingOf(column: Column<unknown>, cell: RawCell, year: number | null): Reading {
  const shown = isEmpty(cell) ? "" : cell.text.trim();
  if (shown === "" || (column.noneIsBlank && saysNothing(shown))) return blank(column, shown);
  const unread = { value: null, filled: true, shown };
  if (cell.kind === "unreadable") {
    const { reason, text } = cell;
    return {
      ...unread,
      problem: (place, subject) => unreadableCell(column, reason, text, place, subject),
    };
  }
  const candidate = column.candidate(cell, year);
  const parsed = column.schema.safeParse(candidate.value);
  if (parsed.success) {
    // One string in the memory, where they are equal.
    const value = parsed.data === shown ? shown : parsed.data;
    return { value, filled: true, shown, problem: remark(column, candidate, shown, value) };
  }
  const free = column.entry.kind !== "choice" && column.entry.kind !== "list";
  if (!column.required && free && saysNothing(shown)) return { ...unread, filled: false, problem: null };
  return {
    ...unread,
    problem: (place, subject) => unsuitableCell(column, candidate, shown, place, subject),
  };
}

function blank(column: Column<unknown>, shown: string): Reading {
  const problem = column.required
    ? (place: Place, subject: string) => blankCell(column, place, subject)
    : null;
  return { value: null, filled: false, shown, problem };
}

/** What is to be said of a cell whose value stands. */
function remark(
  column: Column<unknown>,
  { doubt, tidied }: Candidate,
  shown: string,
  value: unknown,
): Reading["problem"] {
  if (doubt !== undefined) {
    return (place, subject) => doubtfulCell(column, doubt, shown, place, subject);
  }
  return tidied ? (place, subject) => tidiedCell(column, shown, value, place, subject) : null;
}
