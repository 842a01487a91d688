import type { RecordedPaper } from "../../documents/recorded.ts";
import type { Stamp } from "../../printing/document-code.ts";
import type { IssuedPapers } from "../issued/load.ts";
import { pastRecords, withStandingRecords } from "./kept-records.ts";

/** A paper that is known by its code. */
export interface FoundRecord {
  readonly paper: RecordedPaper;
  /** In the set of papers that stands now, in one before it, or among those that were issued. */
  readonly where: "standing" | "past" | "issued";
}

/** The paper that a document code stands for; null where it is none of this office, or its record is gone. */
export async function findRecord(
  { basis, program }: Stamp,
  output: string,
  { issued }: IssuedPapers,
): Promise<FoundRecord | null> {
  const frozen = issued.flatMap(({ papers }) => papers).find(({ code }) => code === basis);
  if (frozen !== undefined) {
    const cells = [...new Set(frozen.figures.flatMap((figure) => figure.cells))];
    const paper = { ...frozen, code: basis, state: "issued", incomplete: false, program, cells } as const;
    return { paper, where: "issued" };
  }
  const has = (papers: readonly RecordedPaper[]): RecordedPaper | undefined =>
    papers.find(({ code }) => code === basis);
  const standing = await withStandingRecords(output, (papers) => {
    const paper = has(papers ?? []);
    // With all that it came from.
    return paper === undefined ? null : { ...paper };
  });
  if (standing !== null) return { paper: standing, where: "standing" };
  for await (const papers of pastRecords(output)) {
    const past = has(papers);
    if (past !== undefined) return { paper: past, where: "past" };
  }
  return null;
}
