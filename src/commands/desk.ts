import { inOrder, type Problem } from "../diagnostics.ts";
import { withRowsInForce } from "../documents/issue-register.ts";
import { standingsOf } from "../documents/issued.ts";
import type { Day } from "../domain/day.ts";
import type { Input } from "../intake/input.ts";
import { withCatalogues } from "./catalogues.ts";
import { composeAll } from "./compose.ts";
import { loadIssued, type IssuedPapers } from "./issued/load.ts";
import { concernsIssues, outlookOf, type Outlook } from "./issued/outlook.ts";
import { survey, type Survey } from "./survey.ts";

/** The whole input as judged on a day, with its papers: those to be printed and those that were issued. */
export interface Desk extends Outlook {
  readonly surveyed: Survey;
  readonly issued: IssuedPapers;
  /** Of the workbooks and of the issued papers. */
  readonly problems: readonly Problem[];
}

/** Judges the input and lays its papers beside those that were issued. */
export async function openDesk(
  folder: string,
  input: Input,
  asOf: Day,
  ended: Ended = unheard,
): Promise<Desk> {
  const issued = await loadIssued(folder);
  return deskOf(input, issued, asOf, ended);
}

/** The problems of a desk; papers are composed only where something was issued that they have to be compared with. */
export async function deskProblems(folder: string, input: Input, asOf: Day): Promise<readonly Problem[]> {
  const issued = await loadIssued(folder);
  return concernsIssues(issued, input.years)
    ? deskOf(input, issued, asOf).problems
    : survey(input, asOf).problems;
}

type Ended = (work: "核对" | "编写文稿") => void;
const unheard: Ended = () => undefined;

function deskOf(input: Input, issued: IssuedPapers, asOf: Day, ended: Ended = unheard): Desk {
  const standings = standingsOf(issued.issued, asOf);
  const inForce = { ...input, years: input.years.map((records) => withRowsInForce(records, standings)) };
  const surveyed = survey(inForce, asOf);
  ended("核对");
  const composition = withCatalogues(composeAll(inForce, surveyed), input, surveyed, standings);
  const outlook = outlookOf(composition, input, surveyed, issued);
  ended("编写文稿");
  return { ...outlook, surveyed, issued, problems: inOrder([...surveyed.problems, ...outlook.problems]) };
}
