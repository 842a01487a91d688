import type { Day } from "../domain/day.ts";

/** What the demo bureau is made from. Equal options give equal bytes. */
export interface DemoOptions {
  readonly year: number;
  /** From 1 to 120. */
  readonly sections: number;
  /** Persons with an appraisal form; at least one for each section. */
  readonly people: number;
  readonly seed: number;
  /** The official working days, or weekdays alone where they are not held. */
  readonly calendar: { onOrAfter(day: Day): Day };
  /** The clause ids that the drop-down of 研究认定 offers. */
  readonly clauses: readonly string[];
  /** Whether 放假调休 gets (invented) days off for the year, the one before and the one after. */
  readonly enterDaysOff?: boolean;
}

export interface DemoFile {
  /** Below the input folder, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}
