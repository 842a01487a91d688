import type { Settings } from "../facts/settings.ts";
import type { YearRecords } from "../facts/records.ts";
import type { Cited } from "../domain/place.ts";
import type { Day } from "../domain/day.ts";
import { registered } from "./issue-register.ts";
import { standingOf, type Standing } from "./issued.ts";
import { keyOfPaper } from "./paper-key.ts";
import type { Identity, PaperKind } from "./paper.ts";

/** How many papers make one item (件): each by itself, or all of a section, of a period, of the year. */
type Extent = "each" | "section" | "period" | "year";

/** What is filed, in the order of the folder; explanations, overviews and workbooks are working papers. */
const filed = {
  "annual-targets": "each",
  "target-adjustment": "year",
  "month-report": "section",
  "progress-report": "each",
  bulletin: "each",
  "correction-notice": "each",
  "half-year-proposal": "each",
  "half-year-section-form": "year",
  "routine-summary": "period",
  "routine-statistics": "each",
  "routine-record": "section",
  "section-appraisal-form": "year",
  "democratic-appraisal": "each",
  "study-matters": "each",
  "grade-proposals": "each",
  "grade-approval": "each",
  "meeting-minutes": "each",
  "form-volume": "each",
  "publicity-list": "each",
  "publicity-result": "each",
  "result-bulletin": "each",
  "result-notice": "year",
  "admonition-record": "year",
  "filing-roster": "each",
  "filing-summary": "each",
} as const satisfies Partial<Record<PaperKind, Extent>>;

export type FiledKind = keyof typeof filed;

/** A paper or volume as it may be filed. */
export interface Fileable extends Identity {
  readonly path: string;
  readonly day: Day;
  /** Of an official document the day of issue alone is its date; a form is of its latest step. */
  readonly official: boolean;
}

/** One item of the catalogue: papers that are filed as one. */
export interface ArchiveItem {
  readonly kind: FiledKind;
  readonly extent: Extent;
  readonly papers: readonly Fileable[];
  readonly number: string | null;
  readonly date: Day | null;
  /** Known only where every paper of it was issued. */
  readonly pages: number | null;
  readonly cells: readonly Cited[];
}

function isFiled(kind: PaperKind): kind is FiledKind {
  return Object.hasOwn(filed, kind);
}

/** The papers of a year as items, with what is known of their issue. */
export function archiveItems(
  papers: readonly Fileable[],
  standings: readonly Standing[],
  records: YearRecords,
  settings: Settings,
): ArchiveItem[] {
  const groups = new Map<string, { kind: FiledKind; papers: Fileable[] }>();
  for (const kind of Object.keys(filed)) {
    for (const paper of papers) {
      if (paper.kind !== kind || !isFiled(paper.kind)) continue;
      const name = `${kind} ${partOf(paper, filed[paper.kind])}`;
      const group = groups.get(name) ?? { kind: paper.kind, papers: [] };
      group.papers.push(paper);
      groups.set(name, group);
    }
  }
  return [...groups.values()].map(({ kind, papers: own }) => itemOf(kind, own, standings, records, settings));
}

function partOf({ path, section, period }: Fileable, extent: Extent): string {
  switch (extent) {
    case "each":
      return path;
    case "section":
      return section ?? "";
    case "period":
      return period;
    case "year":
      return "";
  }
}

function itemOf(
  kind: FiledKind,
  papers: readonly Fileable[],
  standings: readonly Standing[],
  records: YearRecords,
  settings: Settings,
): ArchiveItem {
  const issues = papers.map((paper) => issueOfPaper(paper, standings, records));
  const [first] = papers;
  const single = papers.length === 1 ? issues[0] : undefined;
  const dates = papers.flatMap(
    ({ day }, index) => issues[index]?.on ?? (first?.official === true ? [] : [day]),
  );
  const pages = issues.flatMap((issue) => issue.pages ?? []);
  return {
    kind,
    extent: filed[kind],
    papers,
    number: numberText(single?.number ?? null, settings.unit.numberPrefix),
    date: dates.sort().at(-1) ?? null,
    pages: pages.length === papers.length ? pages.reduce((sum, each) => sum + each, 0) : null,
    cells: issues.flatMap(({ cells }) => cells),
  };
}

interface Issue {
  readonly number: string | null;
  readonly on: Day | null;
  readonly pages: number | null;
  readonly cells: readonly Cited[];
}

/** The issue in force, else what 印发登记 says of one to come. */
function issueOfPaper(paper: Fileable, standings: readonly Standing[], records: YearRecords): Issue {
  const key = keyOfPaper(paper);
  if (key === null) return { number: null, on: null, pages: null, cells: [] };
  const row = registered(records, key).first;
  const cells = row === null ? [] : [row.number, row.issuedOn];
  const standing = standingOf(standings, records.year, key);
  if (standing === undefined || standing.withdrawal !== null) {
    return { number: row?.number.value ?? null, on: row?.issuedOn.value ?? null, pages: null, cells };
  }
  const { number, issuedOn, papers } = standing.last;
  const frozen = papers.find(({ kind, section, person }) => {
    return kind === paper.kind && section === paper.section && person === paper.person;
  });
  return { number, on: issuedOn, pages: frozen?.pages ?? null, cells };
}

/** With the office's own word where only year and ordinal were given. */
function numberText(number: string | null, prefix: string | undefined): string | null {
  return number === null || !number.startsWith("〔") ? number : `${prefix ?? ""}${number}`;
}
