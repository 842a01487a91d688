import { composeAll, type Composed } from "../../src/commands/compose.ts";
import { survey } from "../../src/commands/survey.ts";
import type { TablePaper } from "../../src/documents/blocks.ts";
import type { Paper, PaperKind } from "../../src/documents/paper.ts";
import { day } from "../../src/domain/day.ts";
import { inputOf } from "./workbooks.ts";

/** The papers of a kind that exist on a day, each with whether it is 待补正. */
export function composedOn(markdown: string, asOf: string, kind: PaperKind): Composed[] {
  const input = inputOf(markdown);
  return composeAll(input, survey(input, day(asOf))).papers.filter(({ paper }) => paper.kind === kind);
}

export function papersOn(markdown: string, asOf: string, kind: PaperKind): Paper[] {
  return composedOn(markdown, asOf, kind).map(({ paper }) => paper);
}

/** The view of a paper that is composed as a table. */
export function tablesOf(paper: Paper | undefined): TablePaper {
  if (paper === undefined || !("tables" in paper.view)) throw new Error("no paper of tables");
  // Every view with tables at its top is a TablePaper.
  return paper.view as TablePaper;
}
