/** A quantified target: its words with `{n}` for the amount. */
export interface CountedTarget {
  readonly target: string;
  readonly measure: string;
  readonly unit: string;
  readonly goal: number;
  /** A month's share of it, with `{n}`. */
  readonly work: string;
}

/** A target that cannot be counted, with the steps of its year by month. */
export interface DescribedTarget {
  readonly target: string;
  readonly standard: string;
  readonly steps: readonly (readonly [month: number, work: string])[];
}

/** What a section does. */
export interface WorkField {
  readonly section: string;
  /** In a few words, for texts about its people. */
  readonly business: string;
  readonly counted: readonly [CountedTarget, ...CountedTarget[]];
  readonly described: readonly [DescribedTarget, ...DescribedTarget[]];
  /** Work of any month that serves no annual target. */
  readonly daily: readonly [string, ...string[]];
}

export function counted(
  target: string,
  measure: string,
  unit: string,
  goal: number,
  work: string,
): CountedTarget {
  return { target, measure, unit, goal, work };
}
