import type { Field } from "../domain/place.ts";

/** What stood in a cell that has to be mended: written again as it was, so that nobody types it twice. */
export interface AsShown {
  readonly shown: string;
}

/** A cell as read, ready to be written again: its value, or what stands there where it has to be mended. */
export function again({ value, filled, text }: Field<unknown>): unknown {
  return value === null && filled ? ({ shown: text } satisfies AsShown) : value;
}
