import type { Evaluation } from "../../src/assessment/evaluate.ts";
import type { JudgedSection } from "../../src/assessment/judgement.ts";
import { openMatters } from "../../src/assessment/open-matters.ts";
import { composeAll, type Composed, type Composition } from "../../src/commands/compose.ts";
import { survey, type Survey } from "../../src/commands/survey.ts";
import { severityNames, type Problem } from "../../src/diagnostics.ts";
import { day } from "../../src/domain/day.ts";
import type { Cited, Place } from "../../src/domain/place.ts";
import type { Input } from "../../src/intake/input.ts";
import { askedIn } from "./asked.ts";

/** A case on a day: judged, and all its papers composed. */
export interface Standing {
  readonly surveyed: Survey;
  readonly composed: Composition;
}

export function standingOn(input: Input, asOf: string): Standing {
  const surveyed = survey(input, day(asOf));
  return { surveyed, composed: composeAll(input, surveyed) };
}

/** A case as it stands on a day, written as `expected.md` writes it. */
export function outcomeOn(input: Input, asOf: string, expected: string): string {
  return outcomeOf(standingOn(input, asOf), expected);
}

export function outcomeOf({ surveyed, composed }: Standing, expected: string): string {
  const phrases = phrasesIn(expected);
  const { heading, folders } = foldersIn(expected);
  const judgements = surveyed.years.map(({ on }) => on(surveyed.asOf).judgement);
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ["科室", judgements.flatMap(({ sections }) => sections.flatMap(sectionLines))],
    [
      "事项",
      askedIn(expected, judgements).map(({ question, text, cells }) => `${question}：${text}${evidence(cells)}`),
    ],
    ["提请研究", judgements.flatMap(openMatters).map(matterLine)],
    ["需补正", surveyed.problems.filter(isWorthTelling).map(problemLine)],
    [heading, paperLines(composed, folders)],
    ["用语", phrases.map((phrase) => phraseLine(phrase, composed.papers))],
  ];
  return parts
    // Folders that were asked for are told even where they hold nothing yet.
    .filter(([title, lines]) => lines.length > 0 || title.startsWith(askedFolders))
    .map(([title, lines]) => [`## ${title}\n`, ...lines.map((line) => `- ${line}\n`)].join(""))
    .join("\n");
}

/** What a section may become, the conditions that say so, and those that nobody has judged yet. */
function sectionLines({ section, proposal }: JudgedSection): string[] {
  const { grade, range, failed, satisfactory, excellent } = proposal;
  const telling = [
    ...failed.filter(({ answer }) => answer !== "不符合"),
    ...[...satisfactory, ...excellent].filter(({ answer }) => answer !== "符合"),
  ];
  const isUnstudied = ({ answer, cells }: Evaluation): boolean =>
    answer === "待研究认定" && cells.length === 0;
  const unstudied = telling.filter(isUnstudied).map(({ id }) => id);
  return [
    `${section.name}：${grade === "待研究认定" ? `待研究认定（${range.join("、")}）` : grade}`,
    ...telling.filter((each) => !isUnstudied(each)).map(conditionLine),
    ...(unstudied.length === 0 ? [] : [`　尚无认定：${unstudied.join(" ")}`]),
  ];
}

function conditionLine({ id, answer, cells }: Evaluation): string {
  return `　${id} ${answer}${evidence(cells)}`;
}

/** Markdown has only text: that numbers were written as text is no fault of the case. */
function isWorthTelling({ severity }: Problem): boolean {
  return severity !== "tidied";
}

function problemLine({ code, severity, place }: Problem): string {
  return `${severityNames[severity]} ${code} @ ${named(place)}`;
}

function matterLine({ subject, clause, cells }: ReturnType<typeof openMatters>[number]): string {
  return `${subject.replaceAll("\u3000", "")} ${clause}${evidence(cells)}`;
}

/** Cells by sheet: 02/2025-04-09-1 月计划与完成!J7 J8. */
function evidence(cells: readonly Cited[]): string {
  const bySheet = new Map<string, Set<string>>();
  for (const { place } of cells) {
    const where = named({ ...place, cell: null });
    bySheet.set(where, (bySheet.get(where) ?? new Set()).add(place.cell ?? ""));
  }
  const shown = [...bySheet].map(([where, own]) => [where, [...own].join(" ")].join(own.has("") ? "" : "!"));
  return shown.length === 0 ? "" : ` ← ${shown.join("，")}`;
}

/** 计量科's copy of 9 April is 02/2025-04-09-1; a workbook of the office is known by its sheets. */
function named({ file, sheet, cell }: Place): string {
  const copy = /^各科室报送\/(\S+) /.exec(file)?.[1];
  if (sheet === null) return copy ?? file;
  return `${copy === undefined ? "" : `${copy} `}${sheet}${cell === null ? "" : `!${cell}`}`;
}

/** The papers that every case lists; `## 文稿：月度进展汇报、归档文件目录` lists others in their place. */
const usualFolders = ["季度通报", "科室考评表", "年度考核登记表", "公示"];

const askedFolders = "文稿：";

function foldersIn(expected: string): { heading: string; folders: readonly string[] } {
  const asked = /^## 文稿：(.+)$/m.exec(expected)?.[1];
  return asked === undefined
    ? { heading: "文稿", folders: usualFolders }
    : { heading: `${askedFolders}${asked}`, folders: asked.split("、") };
}

function paperLines({ papers, volumes }: Composition, folders: readonly string[]): string[] {
  return [
    ...papers.map(({ paper, incomplete }) => ({ ...paper, incomplete })),
    ...volumes.map(({ volume, incomplete }) => ({ ...volume, incomplete })),
  ]
    .filter(({ path }) => folders.includes(path.split("/")[0] ?? ""))
    .map(({ path, day: on, incomplete }) => `${path} ${on}${incomplete ? " 待补正" : ""}`);
}

/** Words that a paper says or does not say. */
interface Phrase {
  readonly paper: string;
  readonly words: string;
}

/** The phrases that a part of `expected.md` asks for. */
function phrasesIn(expected: string): Phrase[] {
  return [...expected.matchAll(/^- (.+\.(?:pdf|html)) (?:有|没有)“(.+)”$/gm)].map(([, paper = "", words = ""]) => ({
    paper,
    words,
  }));
}

function phraseLine({ paper, words }: Phrase, composed: readonly Composed[]): string {
  const found = composed.find((each) => each.paper.path === paper);
  if (found === undefined) return `${paper} 没有这份文稿`;
  const says = textsOf(found.paper.view).some((text) => text.includes(words));
  return `${paper} ${says ? "有" : "没有"}“${words}”`;
}

/** Every string of a view. */
function textsOf(view: unknown): string[] {
  if (typeof view === "string") return [view];
  return typeof view === "object" && view !== null ? Object.values(view).flatMap(textsOf) : [];
}
