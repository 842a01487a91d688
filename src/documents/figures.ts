import type { Cited } from "../domain/place.ts";

/** A value that stands on a paper, by the name under which people find it there, with the cells it came from. */
export interface Figure {
  /** Unlike every other on its paper: 计量科·已完成. */
  readonly name: string;
  readonly value: string;
  readonly cells: readonly Cited[];
}

/** The name of a figure from where it stands, outermost first. */
export function figureName(...parts: readonly string[]): string {
  return parts.map((part) => part.replace(/[\s\u3000]/gu, "")).join("·");
}
