import type { Answer } from "../domain/grade.ts";
import type { Cited, Fact, Facts } from "../domain/place.ts";
import type { Condition } from "../regulation/condition.ts";
import type { ClauseId } from "../regulation/wording.ts";

/** What a condition says of a subject, with the cells that its predicate read to say so. */
export interface Evaluation {
  readonly id: string;
  readonly clause: ClauseId;
  readonly asks: string;
  readonly answer: Answer;
  readonly judged: boolean;
  readonly cells: readonly Cited[];
  /** The facts asked for, in order, with their values: how far from the line. */
  readonly asked: readonly { readonly name: string; readonly value: unknown }[];
  readonly numbers: Readonly<Record<string, number>>;
}

/** Answers a condition, recording every cell of every fact and finding that it asks for. */
export function evaluate<F>(
  condition: Condition<F>,
  facts: Facts<F>,
  findings: ReadonlyMap<string, Fact<Answer>>,
): Evaluation {
  const cells: Cited[] = [];
  const asked: { name: string; value: unknown }[] = [];
  const ask = <K extends keyof F>(name: K): F[K] => {
    const { value, cells: own } = facts[name];
    cells.push(...own);
    asked.push({ name: String(name), value });
    return value;
  };
  const found = (): Answer => {
    const finding = findings.get(condition.id) ?? findings.get(condition.clause);
    if (finding === undefined) return "待研究认定";
    cells.push(...finding.cells);
    return finding.value;
  };
  const answer = condition.answer(ask, condition.numbers, found);
  const { id, clause, asks, judged, numbers } = condition;
  return { id, clause, asks, answer, judged, cells: unique(cells), asked, numbers };
}

function unique(cells: readonly Cited[]): Cited[] {
  const seen = new Set<string>();
  return cells.filter(({ place }) => {
    const key = `${place.file}|${place.sheet ?? ""}|${place.cell ?? ""}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
