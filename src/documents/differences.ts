import type { Cited } from "../domain/place.ts";
import type { Figure } from "./figures.ts";

/** A figure that would read differently now; null where the paper has none of that name. */
export interface Difference {
  readonly name: string;
  readonly issued: string | null;
  readonly now: string | null;
  /** The cells that changed, as they stood for the issued paper and as they stand now. */
  readonly issuedCells: readonly Cited[];
  readonly nowCells: readonly Cited[];
}

/** How an absent figure is written: what was not on the paper, and what should not be. */
export const ABSENT = "（未列）";
export const DROPPED = "（删去）";

/** What differs between an issued paper and the same paper as it would be now, in the order of the paper. */
export function differencesOf(issued: readonly Figure[], now: readonly Figure[]): Difference[] {
  const after = new Map(now.map((figure) => [figure.name, figure]));
  const before = new Map(issued.map((figure) => [figure.name, figure]));
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names.flatMap((name): Difference[] => {
    const [old, later] = [before.get(name), after.get(name)];
    if (old?.value === later?.value) return [];
    const [issuedCells, nowCells] = changedCells(old?.cells ?? [], later?.cells ?? []);
    return [{ name, issued: old?.value ?? null, now: later?.value ?? null, issuedCells, nowCells }];
  });
}

/** The cells that are not the same on both sides; a cell of a later copy is the same while it says the same. */
function changedCells(issued: readonly Cited[], now: readonly Cited[]): readonly [Cited[], Cited[]] {
  const nameOf = ({ text, place }: Cited): string => [place.sheet, place.cell, text].join("|");
  const without = (cells: readonly Cited[], others: readonly Cited[]): Cited[] => {
    const same = new Set(others.map(nameOf));
    return cells.filter((cell) => !same.has(nameOf(cell)));
  };
  return [without(issued, now), without(now, issued)];
}

/** The figures of an issued paper with what its 更正通知 put right. */
export function corrected(figures: readonly Figure[], notices: readonly (readonly Figure[])[]): Figure[] {
  const all = new Map(figures.map((figure) => [figure.name, figure]));
  for (const figure of notices.flat()) {
    if (figure.value === DROPPED) all.delete(figure.name);
    else all.set(figure.name, figure);
  }
  return [...all.values()];
}
