import type { Day } from "../domain/day.ts";
import type { Answer } from "../domain/grade.ts";
import type { Cited } from "../domain/place.ts";

/** A sentence or a phrase with the cells it rests on. */
export interface Told {
  readonly text: string;
  /** What papers outside 涉个人 say in its place, where it holds the value of a 涉个人 column. */
  readonly discreet?: string;
  readonly cells: readonly Cited[];
}

/** A count against its line: 38/40天, 超过40天, 相距2天. */
export interface ToldDistance {
  readonly count: string;
  readonly line: string;
  readonly distance: string;
}

/** A condition of a clause: its wording, the facts it asked for, its answer and what follows from it. */
export interface ExplainedClause {
  /** The id of the condition as papers cite it. */
  readonly cited: string;
  readonly words: string;
  readonly facts: readonly Told[];
  /** The judgements and settings that it rests on besides. */
  readonly others: readonly Cited[];
  readonly distances: readonly ToldDistance[];
  readonly answer: Answer;
  readonly follows: string;
}

/** Conditions that belong together, under the wording that they are parts of. */
export interface ClauseGroup {
  readonly heading: string;
  readonly introduction: string;
  readonly clauses: readonly ExplainedClause[];
}

/** One step of deciding: who did what when, and with which result. */
export interface Step {
  readonly on: Day | null;
  readonly by: string;
  readonly what: string;
  readonly value: Told;
}

/** 考评依据说明 of a section or person: what the clauses say, on which cells, what would alter it, and who decided what. */
export interface Explanation {
  /** Whom it speaks of; its title goes on with what it is. */
  readonly subject: string;
  readonly title: string;
  readonly subtitle: string;
  readonly conclusion: readonly Told[];
  readonly trail: readonly Step[];
  readonly groups: readonly ClauseGroup[];
  /** Each a whole sentence: what if one thing were otherwise. */
  readonly changes: readonly Told[];
  /** What people still have to judge. */
  readonly open: readonly Told[];
  readonly notes: readonly Told[];
}
