import type { Day } from "../domain/day.ts";
import type { Cited } from "../domain/place.ts";
import type { Figure } from "./figures.ts";
import type { Identity } from "./paper.ts";

/** A paper as a build made it: what `verify` and the next build compare. */
export interface RecordedPaper extends Identity {
  /** The basis of its document code; null for what is no PDF. */
  readonly code: string | null;
  /** Below the output folder, with its tree. */
  readonly path: string;
  readonly sha256: string;
  readonly day: Day;
  readonly state: "draft" | "issued" | "replaced" | "withdrawn";
  readonly incomplete: boolean;
  /** The program that printed it. */
  readonly program: string;
  readonly figures: readonly Figure[];
  /** Every cell that it came from, settings among them. */
  readonly cells: readonly Cited[];
}
