import type { Answer } from "../domain/grade.ts";
import type { ClauseId } from "./wording.ts";

/** Asks for one fact by name; whoever evaluates records the cells of every fact asked for. */
export type Ask<F> = <K extends keyof F>(name: K) => F[K];

/**
 * The recorded judgement (研究认定) on the condition at hand, or on its whole clause; 待研究认定 where nobody has taken
 * one. Given what was computed, only a judgement on this very condition comes before it: what a whole clause or a
 * grade says in general is no answer to a fact that is open.
 */
export type Found = (computed?: Answer) => Answer;

export type Numbers = Readonly<Record<string, number>>;

/**
 * One predicate of a clause. `id` is the clause's own, or a finer letter inside it under which a judgement is
 * recorded (三(一)6); papers cite `clause`.
 */
export interface Condition<F, N extends Numbers = Numbers> {
  readonly id: string;
  readonly clause: ClauseId;
  /** What it asks, in the words of the clause. */
  readonly asks: string;
  /** The numbers of the wording. */
  readonly numbers: N;
  /** Whether it asks for people's judgement: only under its id can one be recorded. */
  readonly judged: boolean;
  answer(ask: Ask<F>, numbers: Numbers & N, found: Found): Answer;
}

/** Binds conditions to the facts they may ask for; numbers keep their names. */
export function conditionsOn<F>() {
  return <const N extends Numbers>(definition: {
    readonly id: string;
    readonly clause: ClauseId;
    readonly asks: string;
    readonly numbers?: N;
    readonly judged?: boolean;
    readonly answer: (ask: Ask<F>, numbers: NoInfer<N>, found: Found) => Answer;
  }): Condition<F> => ({
    id: definition.id,
    clause: definition.clause,
    asks: definition.asks,
    numbers: definition.numbers ?? {},
    judged: definition.judged ?? false,
    // The numbers handed in are this definition's own, by name.
    answer: (ask, numbers, found) => definition.answer(ask, numbers as N, found),
  });
}
