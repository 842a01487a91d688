import { inChinese, plusDays, type Day } from "../domain/day.ts";
import type { IndexEntry, PaperGroup, PaperShelf } from "./index-view.ts";
import { paperHeadings, type PaperKind, type Tree } from "./paper.ts";

/** A paper as an index lists it. */
export interface Listed {
  readonly kind: PaperKind;
  readonly title: string;
  readonly period: string;
  readonly tree: Tree;
  /** Below the output folder; null for a paper that is only spoken of. */
  readonly path: string | null;
  /** The same text as a Word file, below the output folder. */
  readonly word?: string;
  readonly day: Day;
  readonly pages: number;
  readonly incomplete: boolean;
  /** What became of it, where it was issued, and what else the clerk should know. */
  readonly state?: IndexEntry["state"];
  readonly note?: string;
}

/** The kinds of paper by the work that they belong to, as a clerk looks for them. */
const work: Readonly<Record<string, readonly PaperKind[]>> = {
  通报与汇报: ["bulletin", "correction-notice", "progress-report", "result-bulletin"],
  目标与报送: ["annual-targets", "month-report", "target-adjustment"],
  科室考评: ["half-year-proposal", "half-year-section-form", "section-appraisal-form", "section-explanation"],
  研究与审定: ["study-matters", "grade-proposals", "grade-approval", "meeting-minutes"],
  平时考核: ["routine-summary", "routine-statistics", "routine-record"],
  年度考核: [
    "democratic-appraisal",
    "form-volume",
    "appraisal-form",
    "signature-progress",
    "person-explanation",
  ],
  公示与结果: ["publicity-list", "publicity-page", "publicity-result", "result-notice", "admonition-record"],
  备案与归档: [
    "filing-roster",
    "filing-roster-workbook",
    "filing-summary",
    "filing-summary-workbook",
    "archive-catalogue",
  ],
};

/** More papers of a kind than this are folded away under their heading. */
const MOST_OPEN = 8;

/** The papers of a tree by work and kind. */
export function paperGroups(listed: readonly Listed[]): PaperGroup[] {
  const byKind = new Map<PaperKind, Listed[]>();
  for (const each of listed) {
    const own = byKind.get(each.kind);
    if (own === undefined) byKind.set(each.kind, [each]);
    else own.push(each);
  }
  return Object.entries(work).flatMap(([title, kinds]): PaperGroup[] => {
    const own = kinds.flatMap((kind) => {
      const papers = byKind.get(kind) ?? [];
      const heading = paperHeadings[kind];
      return papers.length === 0
        ? []
        : [{ heading, count: papers.length, folded: papers.length > MOST_OPEN, shelves: shelvesOf(papers) }];
    });
    return own.length === 0 ? [] : [{ title, kinds: own }];
  });
}

/** The papers of a kind by the folder they stand in; those that fit on the page at once stay together. */
function shelvesOf(papers: readonly Listed[]): PaperShelf[] {
  if (papers.length <= MOST_OPEN)
    return [{ title: null, count: papers.length, page: null, entries: papers.map(entryOf) }];
  const folders = new Map<string, Listed[]>();
  for (const each of papers) {
    const folder = (each.path ?? "").split("/").slice(2, -1).join("　");
    const own = folders.get(folder);
    if (own === undefined) folders.set(folder, [each]);
    else own.push(each);
  }
  return [...folders].map(([folder, own]) => ({
    title: folders.size === 1 ? null : folder,
    count: own.length,
    page: null,
    entries: own.map(entryOf),
  }));
}

/** How long a paper counts as new. */
const NEW_FOR_DAYS = 31;
const MOST_NEW = 8;

/** The newest papers that are one of a kind or few, so that what was made last is found at once. */
export function newest(listed: readonly Listed[], asOf: Day): IndexEntry[] {
  const counts = new Map<PaperKind, number>();
  for (const { kind } of listed) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return listed
    .filter(({ kind, day }) => (counts.get(kind) ?? 0) <= MOST_OPEN && day > plusDays(asOf, -NEW_FOR_DAYS))
    .sort((left, right) => (left.day < right.day ? 1 : left.day > right.day ? -1 : 0))
    .slice(0, MOST_NEW)
    .map(entryOf);
}

function entryOf({ title, path, word, day, pages, incomplete, state, note }: Listed): IndexEntry {
  return {
    title,
    href: path === null ? null : linkTo(path),
    word: word === undefined ? null : linkTo(word),
    pages,
    dayText: inChinese(day),
    state: state ?? "送审稿",
    issued: state === "印发稿",
    incomplete,
    note: note ?? null,
  };
}

/** From the index of a tree, which lies at its top. */
function linkTo(path: string): string {
  return path.split("/").slice(1).map(encodeURIComponent).join("/");
}
