import { months, quarters, type Month, type Quarter } from "../domain/period.ts";
import { comparable } from "../domain/text.ts";
import type { quarterlyEvaluations } from "../sheets/quarterly-evaluations.ts";
import type { routineRecords } from "../sheets/routine-records.ts";
import type { RowsOf } from "../workbook/sheet.ts";
import { latestCopies, type YearRecords } from "./records.ts";

export type RoutineRecord = RowsOf<typeof routineRecords>[number];
export type QuarterlyEvaluation = RowsOf<typeof quarterlyEvaluations>[number];

/** A person's 平时考核: what was recorded of each month, how each quarter was evaluated (五(二)1). */
export interface Routine {
  readonly records: ReadonlyMap<Month, RoutineRecord>;
  readonly evaluations: ReadonlyMap<Quarter, QuarterlyEvaluation>;
}

interface Gathered {
  readonly records: Map<Month, RoutineRecord>;
  readonly evaluations: Map<Quarter, QuarterlyEvaluation>;
}

const nothing: Routine = { records: new Map(), evaluations: new Map() };

/**
 * Everybody's 平时考核 by person id, from the latest copy of each section: who moved has rows in two. Of two rows about
 * one month the one that came in last counts, within a copy the first.
 */
export function routinesOf(known: YearRecords): (id: string) => Routine {
  const byPerson = new Map<string, Gathered>();
  const ofPerson = (id: string): Gathered => {
    const found = byPerson.get(id) ?? { records: new Map(), evaluations: new Map() };
    byPerson.set(id, found);
    return found;
  };
  const newestFirst = [...latestCopies(known.copies.routineAppraisal).values()].sort((left, right) =>
    left.receivedOn > right.receivedOn ? -1 : 1,
  );
  for (const { rows } of newestFirst) {
    for (const row of rows.routineRecords) {
      if (row.id.value !== null) putOnce(ofPerson(comparable(row.id.value)).records, row.month.value, row);
    }
    for (const row of rows.quarterlyEvaluations) {
      if (row.id.value !== null)
        putOnce(ofPerson(comparable(row.id.value)).evaluations, row.quarter.value, row);
    }
  }
  return (id) => byPerson.get(id) ?? nothing;
}

function putOnce<K, V>(map: Map<K, V>, key: K | null, value: V): void {
  if (key !== null && !map.has(key)) map.set(key, value);
}

/** Whether anything was recorded of the month beside its name (五(二)1(1)). */
export function isRecorded({ attendance, done, reason }: RoutineRecord): boolean {
  return attendance.filled || done.filled || reason.filled;
}

/** Whether whoever reads the record did so, by name and day (五(二)1(2)). */
export function isRead({ reader, readOn }: RoutineRecord): boolean {
  return reader.filled && readOn.filled;
}

/** Whether the quarter was evaluated, in words or by one of the four (五(二)1(3)). */
export function isEvaluated({ comment, evaluation }: QuarterlyEvaluation): boolean {
  return comment.filled || evaluation.filled;
}

/** A person's rows in the order of the year. */
export function rowsIn({ records, evaluations }: Routine): readonly (RoutineRecord | QuarterlyEvaluation)[] {
  return [
    ...months.flatMap((month) => records.get(month) ?? []),
    ...quarters.flatMap((quarter) => evaluations.get(quarter) ?? []),
  ];
}
