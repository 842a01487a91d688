import type { Answer } from "../domain/grade.ts";
import type { NumberName } from "./numbers.ts";
import type { ClauseId } from "./wording.ts";

/** Asks for one fact by name; whoever evaluates records the cells of every fact asked for. */
export type Ask<F> = <K extends keyof F>(name: K) => F[K];

/**
 * The recorded judgement (研究认定) on the condition at hand, or on its whole clause; 待研究认定 where nobody has taken
 * one. Given what was computed, only a judgement on this very condition comes before it: what a whole clause or a
 * grade says in general is no answer to a fact that is open.
 */
export type Found = (computed?: Answer) => Answer;

/** A number by its name; several are multiplied: so many months of so many days. */
type NumberOf = NumberName | readonly NumberName[];

type Named = Readonly<Record<string, NumberOf>>;
type Values<N extends Named> = { readonly [K in keyof N]: number };

/**
 * One predicate of a clause. `id` is the clause's own, or a finer letter inside it under which a judgement is
 * recorded (三(一)6); papers cite `clause`.
 */
export interface Condition<F> {
  readonly id: string;
  readonly clause: ClauseId;
  /** What it asks, in the words of the clause. */
  readonly asks: string;
  /** The numbers that it needs, by the name they have in it: the line itself is `least` (以上) or `most` (超过). */
  readonly numbers: Readonly<Record<string, readonly NumberName[]>>;
  /** Whether it asks for people's judgement: only under its id can one be recorded. */
  readonly judged: boolean;
  /** Given its own numbers, as in force. */
  answer(ask: Ask<F>, numbers: Readonly<Record<string, number>>, found: Found): Answer;
}

/** Binds conditions to the facts they may ask for; numbers keep their names. */
export function conditionsOn<F>() {
  return <const N extends Named>(definition: {
    readonly id: string;
    readonly clause: ClauseId;
    readonly asks: string;
    readonly numbers?: N;
    readonly judged?: boolean;
    readonly answer: (ask: Ask<F>, numbers: Values<NoInfer<N>>, found: Found) => Answer;
  }): Condition<F> => ({
    id: definition.id,
    clause: definition.clause,
    asks: definition.asks,
    numbers: Object.fromEntries(
      Object.entries<NumberOf>(definition.numbers ?? {}).map(([own, names]) => [
        own,
        typeof names === "string" ? [names] : names,
      ]),
    ),
    judged: definition.judged ?? false,
    // The numbers handed in are this definition's own, by name.
    answer: (ask, numbers, found) => definition.answer(ask, numbers as Values<N>, found),
  });
}

/** The numbers of a condition by its own names for them. */
export function numbersOf<F>(
  { numbers }: Condition<F>,
  value: (name: NumberName) => number,
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(numbers).map(([own, names]) => [
      own,
      names.reduce((product, name) => product * value(name), 1),
    ]),
  );
}
