import { nextRow, registered } from "../../documents/issue-register.ts";
import { standingOf, type Standing } from "../../documents/issued.ts";
import { keyOfPaper, keyShown, keyText, type IssueRow, type PaperKey } from "../../documents/paper-key.ts";
import { comparable } from "../../domain/text.ts";
import type { YearRecords } from "../../facts/records.ts";
import type { PaperName } from "../../sheets/paper-periods.ts";
import type { Composed } from "../compose.ts";
import type { Desk } from "../desk.ts";
import { yearOfPaper } from "./outlook.ts";

/** A paper that somebody wants to issue: its drafts, its row of 印发登记 and how it stands. */
export interface Candidate {
  readonly year: number;
  readonly key: PaperKey;
  /** A list and its page are issued together. */
  readonly drafts: readonly Composed[];
  readonly row: IssueRow | null;
  readonly standing: Standing | undefined;
}

/** The key of a draft; null for a paper that is never issued. */
export function keyOfDraft({ paper, correction }: Composed): PaperKey | null {
  return correction?.key ?? keyOfPaper(paper);
}

/** The papers of a year that can ever be issued, each with its row and standing. */
export function candidatesOf(desk: Desk, records: YearRecords): Candidate[] {
  const { year } = records;
  const keys = new Map<string, PaperKey>();
  for (const standing of desk.standings) {
    if (standing.year === year) keys.set(keyText(standing.key), standing.key);
  }
  for (const draft of desk.drafts.papers) {
    const key = keyOfDraft(draft);
    if (key !== null && yearOfPaper(draft.paper) === year) keys.set(keyText(key), key);
  }
  return [...keys.values()].map((key) => candidateOf(desk, records, key));
}

/** The paper that a 文种 and a 期间 name as people write them; null where they name none. */
export function candidateNamed(
  desk: Desk,
  records: YearRecords,
  name: PaperName,
  period: string,
): Candidate | null {
  if (name !== "更正通知") {
    const key = keyShown(name, period, records);
    return key === null ? null : candidateOf(desk, records, key);
  }
  const means = (corrected: PaperKey): boolean => {
    const own = keyShown(corrected.name, period, records);
    const whole = comparable(keyText(corrected)) === comparable(period);
    return whole || (own !== null && keyText(own) === keyText(corrected));
  };
  const asked = desk.drafts.papers.find(
    ({ paper, correction }) =>
      correction !== undefined && yearOfPaper(paper) === records.year && means(correction.corrects),
  );
  const issued = desk.standings.findLast(
    ({ year, last }) => year === records.year && last.corrects !== null && means(last.corrects),
  );
  const key = asked?.correction?.key ?? issued?.key;
  return key === undefined ? null : candidateOf(desk, records, key);
}

function candidateOf(desk: Desk, records: YearRecords, key: PaperKey): Candidate {
  const { year } = records;
  const drafts = desk.drafts.papers.filter((draft) => {
    const own = keyOfDraft(draft);
    return own !== null && keyText(own) === keyText(key) && yearOfPaper(draft.paper) === year;
  });
  const standing = standingOf(desk.standings, year, key);
  const correction = drafts[0]?.correction;
  const row = correction?.row ?? nextRow(registered(records, key), standing?.times ?? 0);
  return { year, key, drafts, row, standing };
}
