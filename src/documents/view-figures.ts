import type { Table } from "./blocks.ts";
import { figureName, type Figure } from "./figures.ts";
import type { Paper } from "./paper.ts";

/** What the office's own register puts on a paper, and what is no text of it. */
const passedOver: ReadonlySet<string> = new Set([
  "documentNumber",
  "date",
  "issuedOn",
  "head",
  "align",
  "share",
]);

/** The figures of a paper: its own, else every text of its view, those of tables by row and column. */
export function figuresOf({ figures, view, sources }: Paper): readonly Figure[] {
  if (figures !== undefined) return figures;
  const names = new Map<string, number>();
  return textsOf(view).map(({ name, value }) => {
    const count = (names.get(name) ?? 0) + 1;
    names.set(name, count);
    return { name: count === 1 ? name : `${name}（${count}）`, value, cells: sources };
  });
}

interface Text {
  readonly name: string;
  readonly value: string;
}

function textsOf(value: unknown): Text[] {
  if (typeof value === "string") return value === "" ? [] : [{ name: "正文", value }];
  if (typeof value !== "object" || value === null) return [];
  if (isTable(value)) return tableTexts(value);
  return Object.entries(value).flatMap(([key, part]) => (passedOver.has(key) ? [] : textsOf(part)));
}

function isTable(value: object): value is Table {
  return "columns" in value && Array.isArray(value.columns) && "rows" in value && Array.isArray(value.rows);
}

function tableTexts({ caption, columns, rows, total }: Table): Text[] {
  const all = total === null ? rows : [...rows, total];
  return all.flatMap((row) => {
    // A bare ordinal names no row: it moves with every line above it.
    const label = row.find((cell) => cell !== "" && !/^\d+$/.test(cell)) ?? "";
    return row.map((value, index) => ({
      name: figureName(...(typeof caption === "string" ? [caption] : []), label, columns[index]?.title ?? ""),
      value,
    }));
  });
}
