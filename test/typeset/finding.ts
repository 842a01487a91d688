import { together, type Verdict } from "./faces.ts";

/** One check of the table (`domain.md` 1.9): what was measured, against what. */
export interface Finding {
  readonly id: string;
  readonly item: string;
  readonly value: string;
  readonly target: string;
  readonly tolerance: string;
  readonly verdict: Verdict;
}

/** A check of measures: all of them, in the unit given, within the tolerance of the target. */
export function near(
  [id, item, unit]: readonly [string, string, string],
  values: readonly number[],
  target: number,
  below: number,
  above = below,
): Finding {
  const verdicts = values.map((value): Verdict =>
    value >= target - below - 1e-3 && value <= target + above + 1e-3 ? "符合" : "不符合",
  );
  const [least, most] = [Math.min(...values), Math.max(...values)].map((value) => value.toFixed(2));
  const value = values.length === 0 ? "—" : least === most ? `${least}${unit}` : `${least}～${most}${unit}`;
  const tolerance = below === above ? `±${below}` : `-${below}/+${above}`;
  return { id, item, value, target: `${target}${unit}`, tolerance, verdict: together(verdicts) };
}

export function holds(id: string, item: string, faults: readonly string[], applies = true): Finding {
  const verdict = !applies ? "不适用" : faults.length === 0 ? "符合" : "不符合";
  return {
    id,
    item,
    value: faults.slice(0, 3).join("；") || "—",
    target: "全部符合",
    tolerance: "0",
    verdict,
  };
}
