import type { Problem } from "../../diagnostics.ts";
import { nextRow, registered } from "../../documents/issue-register.ts";
import { standingOf, standingsOf, type Standing } from "../../documents/issued.ts";
import { isSame, type Identity, type Paper } from "../../documents/paper.ts";
import { keyOfPaper, keyText } from "../../documents/paper-key.ts";
import type { YearRecords } from "../../facts/records.ts";
import type { Input } from "../../intake/input.ts";
import type { Composed, Composition } from "../compose.ts";
import type { Survey } from "../survey.ts";
import { Comparison } from "./comparison.ts";
import { correctionProblems, differenceProblems, unwithdrawnProblems } from "./issue-problems.ts";
import type { IssuedPapers } from "./load.ts";
import { paperFolder } from "./places.ts";
import { shownOf, type Shown } from "./shown.ts";

/** What the folder of papers will hold: drafts that are still to be printed, and what was issued as it was. */
export interface Outlook {
  readonly drafts: Composition;
  readonly shown: readonly Shown[];
  readonly standings: readonly Standing[];
  readonly problems: readonly Problem[];
}

/** Whether anything was issued or is asked to be corrected: else nothing has to be compared. */
export function concernsIssues({ issued, damaged }: IssuedPapers, years: readonly YearRecords[]): boolean {
  const asksToCorrect = ({ papers }: YearRecords): boolean =>
    papers.issues.some(({ paper }) => paper.value === "更正通知");
  return issued.length > 0 || damaged.size > 0 || years.some(asksToCorrect);
}

/** Takes the issued papers into account: none of them is composed anew, and each is compared with what it would say now. */
export function outlookOf(
  composition: Composition,
  input: Input,
  { years, asOf }: Survey,
  papers: IssuedPapers,
): Outlook {
  const { issued, damaged, problems } = papers;
  const standings = standingsOf(issued, asOf);
  if (
    !concernsIssues(
      papers,
      years.map(({ records }) => records),
    )
  ) {
    return { drafts: composition, shown: [], standings, problems };
  }
  const beside = new Comparison(composition, input, years, asOf, standings);
  const differences = new Map(standings.map((standing) => [standing, beside.differences(standing, asOf)]));
  const notices = years.flatMap((year) => beside.notices(year));
  const isCorrected = ({ year, key }: Standing): boolean =>
    notices.some(
      ({ draft }) =>
        draft?.correction !== undefined &&
        yearOfPaper(draft.paper) === year &&
        keyText(draft.correction.corrects) === keyText(key),
    );
  const kept = composition.papers.flatMap((each) => draftOf(each, input.years, standings, damaged));
  return {
    drafts: withFrozenParts(
      { ...composition, papers: [...kept, ...notices.flatMap(({ draft }) => draft ?? [])] },
      standings,
    ),
    shown: standings.flatMap((standing) => shownOf(standing, standings, differences.get(standing) ?? [])),
    standings,
    problems: [
      ...problems,
      ...[...differences].flatMap(([standing, found]) =>
        differenceProblems(standing, found, isCorrected(standing)),
      ),
      ...notices.flatMap(({ problem }) => problem ?? []),
      ...input.years.flatMap((records) => [
        ...correctionProblems(records),
        ...standings
          .filter(({ year }) => year === records.year)
          .flatMap((standing) => unwithdrawnProblems(standing, records)),
      ]),
    ],
  };
}

/** A paper that was never issued, or is to be issued again, then under a name of its own. */
function draftOf(
  each: Composed,
  years: readonly YearRecords[],
  standings: readonly Standing[],
  damaged: ReadonlySet<string>,
): Composed[] {
  const { paper } = each;
  const key = keyOfPaper(paper);
  const year = yearOfPaper(paper);
  const records = years.find((held) => held.year === year);
  if (key === null || records === undefined) return [each];
  if (damaged.has(paperFolder(year, key))) return [];
  const standing = standingOf(standings, year, key);
  if (standing === undefined) return [each];
  if (nextRow(registered(records, key), standing.times) === null) return [];
  const path = paper.path.replace(/(\.\w+)$/, "（重新印发）$1");
  return [{ ...each, paper: { ...paper, path }, issuedAt: paper.path }];
}

export function yearOfPaper({ period }: Identity): number {
  return Number(period.slice(0, 4));
}

/** Volumes hold the forms as they were issued. */
function withFrozenParts(composition: Composition, standings: readonly Standing[]): Composition {
  const frozen = standings.filter(({ withdrawal }) => withdrawal === null).flatMap(({ last }) => last.papers);
  const pages = new Map<Paper, number>();
  const partOf = (part: Paper): Paper => {
    const issued = frozen.find((each) => isSame(each, part));
    // Volumes are of forms: no part is laid out as an official document.
    if (issued === undefined || part.layout === "official") return part;
    const paper = { ...part, view: issued.view, template: issued.template, day: issued.day };
    pages.set(paper, issued.pages);
    return paper;
  };
  return {
    ...composition,
    volumes: composition.volumes.map((each) => ({
      ...each,
      volume: { ...each.volume, parts: each.volume.parts.map(partOf) },
    })),
    issuedParts: pages,
  };
}
