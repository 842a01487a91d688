import type { Answer } from "../domain/grade.ts";
import { fact, type Fact } from "../domain/place.ts";
import { comparable } from "../domain/text.ts";
import type { findings as findingsSheet } from "../sheets/findings.ts";
import type { RowsOf } from "../workbook/sheet.ts";
import type { YearRecords } from "./records.ts";

/** The latest recorded judgements (研究认定) on one subject, by the id of the condition they answer. */
export type Findings = ReadonlyMap<string, Fact<Answer>>;

/** An id as people write it in the 条款 column: full-width or narrow, with or without spaces. */
export function conditionId(shown: string): string {
  return comparable(shown);
}

export type FindingRow = RowsOf<typeof findingsSheet>[number];

/** The recorded judgements on the subject that `means` recognises, as the register has them. */
export function findingRows(known: YearRecords, means: (subject: string) => boolean): FindingRow[] {
  return known.register.findings.filter(({ subject }) => subject.value !== null && means(subject.value));
}

/** The judgements on the subject that `means` recognises, later rows before earlier ones. */
export function findingsOn(known: YearRecords, means: (subject: string) => boolean): Findings {
  const found = new Map<string, { on: string; fact: Fact<Answer> }>();
  for (const { clause, conclusion, on, ground } of findingRows(known, means)) {
    if (clause.value === null || conclusion.value === null || on.value === null) continue;
    const id = conditionId(clause.value);
    const before = found.get(id);
    if (before !== undefined && before.on > on.value) continue;
    found.set(id, { on: on.value, fact: fact(conclusion.value, [conclusion, ground]) });
  }
  return new Map([...found].map(([id, { fact: finding }]) => [id, finding]));
}
