import type { YearRecords } from "../facts/records.ts";
import { standingOf, type Standing } from "./issued.ts";
import { actOf, keyCorrected, keyOfRow, keyText, type IssueRow, type PaperKey } from "./paper-key.ts";

/** What 印发登记 says of one paper. */
export interface Registered {
  readonly first: IssueRow | null;
  /** For its second issue, its third and so on. */
  readonly replacements: readonly IssueRow[];
  readonly withdrawals: readonly IssueRow[];
}

export function registered(records: YearRecords, key: PaperKey): Registered {
  const rows = records.papers.issues.filter((row) => {
    const own = keyOfRow(row, records);
    return own !== null && keyText(own) === keyText(key);
  });
  return {
    first: rows.find((row) => actOf(row) === "issue") ?? null,
    replacements: rows.filter((row) => actOf(row) === "replace"),
    withdrawals: rows.filter((row) => actOf(row) === "withdraw"),
  };
}

/** The row for the next issue of a paper that was issued so many times; null where none asks for one. */
export function nextRow({ first, replacements }: Registered, times: number): IssueRow | null {
  return times === 0 ? first : (replacements[times - 1] ?? null);
}

/** A 更正通知 that the office asks for, with the paper that it corrects. */
export interface Correction {
  readonly row: IssueRow;
  readonly corrects: PaperKey;
  readonly key: PaperKey;
  /** Which correction of that paper, from 1. */
  readonly ordinal: number;
}

export function correctionsOf(records: YearRecords): Correction[] {
  const counts = new Map<string, number>();
  return records.papers.issues.flatMap((row): Correction[] => {
    const corrects = keyCorrected(row, records);
    if (corrects === null) return [];
    const name = keyText(corrects);
    const ordinal = (counts.get(name) ?? 0) + 1;
    counts.set(name, ordinal);
    const period = ordinal === 1 ? name : `${name} ${ordinal}`;
    return [{ row, corrects, ordinal, key: { name: "更正通知", period } }];
  });
}

/**
 * The records with one row of 印发登记 for each paper: that of its next issue, else that of its last. A row for a later
 * issue tells nothing of the one before it.
 */
export function withRowsInForce(records: YearRecords, standings: readonly Standing[]): YearRecords {
  const inForce = (row: IssueRow): boolean => {
    const key = keyOfRow(row, records);
    if (key === null) return true;
    const times = standingOf(standings, records.year, key)?.times ?? 0;
    const all = registered(records, key);
    return row === (nextRow(all, times) ?? nextRow(all, times - 1));
  };
  return { ...records, papers: { ...records.papers, issues: records.papers.issues.filter(inForce) } };
}
