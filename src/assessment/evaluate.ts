import type { Answer } from "../domain/grade.ts";
import { oncePer } from "../domain/lazily.ts";
import type { Cited, Fact, Facts } from "../domain/place.ts";
import { numbersOf, type Condition } from "../regulation/condition.ts";
import {
  schemeNumbers,
  standardNumbers,
  type NumberName,
  type NumbersInForce,
} from "../regulation/numbers.ts";
import type { ClauseId } from "../regulation/wording.ts";

/** A fact that a predicate asked for. */
export interface Asked extends Fact<unknown> {
  readonly name: string;
}

/** What a condition says of a subject, with the cells that its predicate read to say so. */
export interface Evaluation {
  readonly id: string;
  readonly clause: ClauseId;
  readonly asks: string;
  readonly answer: Answer;
  readonly judged: boolean;
  /** What keeps it open: only people's judgement, or facts that are not there yet; null where it is answered. */
  readonly openFor: "judgement" | "facts" | null;
  readonly cells: readonly Cited[];
  /** The facts asked for, in order, with their values and cells: how far from the line. */
  readonly asked: readonly Asked[];
  /** The condition's numbers as in force, by its own names for them. */
  readonly numbers: Readonly<Record<string, number>>;
  readonly limit: Limit | null;
}

/** The line of a condition: at least, or more than, so many. */
export interface Limit {
  readonly kind: "least" | "most";
  readonly value: number;
  /** What it is by the wording; null where the wording gives no number (本局设定). */
  readonly ofScheme: number | null;
  /** Whether the number of the wording is told in another unit: 1个月 as 30 days. */
  readonly converted: boolean;
}

/** Answers a condition, recording every cell of every fact and finding that it asks for. */
export function evaluate<F>(
  condition: Condition<F>,
  facts: Facts<F>,
  findings: ReadonlyMap<string, Fact<Answer>>,
  inForce: NumbersInForce,
): Evaluation {
  const cells: Cited[] = [];
  const asked: Asked[] = [];
  const ask = <K extends keyof F>(name: K): F[K] => {
    const { value, cells: own } = facts[name];
    cells.push(...own);
    asked.push({ name: String(name), value, cells: own });
    return value;
  };
  const found = (computed?: Answer): Answer => {
    const finding = findingOn(condition, findings, computed);
    if (finding === undefined) return computed ?? "待研究认定";
    cells.push(...finding.cells);
    return finding.value;
  };
  const { numbers, limit, cells: ofNumbers } = lineOf(condition, inForce);
  const answer = condition.answer(ask, numbers, found);
  const openFor = answer === "待研究认定" ? reasonOf(condition, facts, findings, numbers) : null;
  cells.push(...ofNumbers);
  const { id, clause, asks, judged } = condition;
  return { id, clause, asks, answer, judged, openFor, cells: unique(cells), asked, numbers, limit };
}

/** What a condition's numbers say while they are in force, the same for every subject. */
interface Line {
  readonly numbers: Evaluation["numbers"];
  readonly limit: Limit | null;
  /** The cells of 设置 that set them. */
  readonly cells: readonly Cited[];
}

const linesIn = oncePer((_inForce: NumbersInForce) => new Map<object, Line>());

function lineOf<F>(condition: Condition<F>, inForce: NumbersInForce): Line {
  const lines = linesIn(inForce);
  const known = lines.get(condition);
  if (known !== undefined) return known;
  const numbers = numbersOf(condition, (name) => inForce[name].value);
  const line = {
    numbers,
    limit: limitOf(condition, numbers, inForce),
    cells: Object.values(condition.numbers).flatMap((names) => names.flatMap((name) => inForce[name].cells)),
  };
  lines.set(condition, line);
  return line;
}

function limitOf<F>(
  condition: Condition<F>,
  numbers: Evaluation["numbers"],
  inForce: NumbersInForce,
): Limit | null {
  const kind = numbers["least"] === undefined ? "most" : "least";
  const [value, names] = [numbers[kind], condition.numbers[kind]];
  if (value === undefined || names === undefined) return null;
  const isOfScheme = (name: NumberName): boolean => Object.hasOwn(schemeNumbers, name);
  const byScheme = numbersOf(condition, (name) =>
    isOfScheme(name) ? standardNumbers[name] : inForce[name].value,
  );
  return {
    kind,
    value,
    ofScheme: names.some(isOfScheme) ? (byScheme[kind] ?? null) : null,
    converted: names.length > 1,
  };
}

/** Once something was computed, only a judgement on the very condition counts, not one on its whole clause. */
function findingOn<F>(
  { id, clause }: Condition<F>,
  findings: ReadonlyMap<string, Fact<Answer>>,
  computed: Answer | undefined,
): Fact<Answer> | undefined {
  return findings.get(id) ?? (computed === undefined ? findings.get(clause) : undefined);
}

/** Judgement alone is missing where a condition would be answered as soon as people judged, whichever way they did. */
function reasonOf<F>(
  condition: Condition<F>,
  facts: Facts<F>,
  findings: ReadonlyMap<string, Fact<Answer>>,
  numbers: Evaluation["numbers"],
): "judgement" | "facts" {
  const answered = (["符合", "不符合"] as const).every((judgement) => {
    const found = (computed?: Answer): Answer =>
      findingOn(condition, findings, computed)?.value ?? computed ?? judgement;
    return condition.answer((name) => facts[name].value, numbers, found) !== "待研究认定";
  });
  return answered ? "judgement" : "facts";
}

function unique(cells: readonly Cited[]): readonly Cited[] {
  if (cells.length < 2) return cells;
  const seen = new Set<string>();
  return cells.filter(({ place }) => {
    const key = `${place.file}|${place.sheet ?? ""}|${place.cell ?? ""}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
