import type { NumbersInForce } from "../regulation/numbers.ts";
import type { Evaluation, Limit } from "./evaluate.ts";

/** How far a count stands from a line that its clause draws. */
export interface Distance {
  /** The fact that is counted. */
  readonly fact: string;
  readonly value: number;
  readonly line: number;
  /** `least` (以上) includes the number itself, `most` (超过) does not (民法典 1259). */
  readonly kind: Limit["kind"];
  /** Whether the line is that of the criticism before 未达标 (四(一)3). */
  readonly ofCriticism: boolean;
  readonly reached: boolean;
  /** Between the count and the line, whichever is more: 0 stands on it. */
  readonly by: number;
}

/** The distances to the lines of a condition, by the numbers in force when it was answered; none where it counts nothing. */
export function distancesOf(
  { id, asked, limit }: Evaluation,
  { criticism }: Pick<NumbersInForce, "criticism">,
): Distance[] {
  const [counted] = asked;
  if (limit === null || counted === undefined || typeof counted.value !== "number") return [];
  const { name: fact, value } = counted;
  const to = (line: number, kind: Limit["kind"], ofCriticism: boolean): Distance => ({
    fact,
    value,
    line,
    kind,
    ofCriticism,
    reached: kind === "least" ? value >= line : value > line,
    by: Math.round(Math.abs(value - line) * 1e6) / 1e6,
  });
  const own = to(limit.value, limit.kind, false);
  return id === "四(一)3" ? [to(criticism.value, "least", true), own] : [own];
}
