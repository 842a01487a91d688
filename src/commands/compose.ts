import type { Judgement } from "../assessment/judgement.ts";
import type { Problem } from "../diagnostics.ts";
import { keepingLast, oncePer } from "../domain/lazily.ts";
import { rowKey, type Cited } from "../domain/place.ts";
import type { Day } from "../domain/day.ts";
import type { Correction } from "../documents/issue-register.ts";
import { plansOf } from "../documents/plans.ts";
import { volumesOf } from "../documents/volumes.ts";
import type { Paper, Volume } from "../documents/paper.ts";
import type { Input } from "../intake/input.ts";
import { packed } from "./packed.ts";
import type { JudgedYear, Survey, YearSurvey } from "./survey.ts";

/** A paper with whether a row that it reads still has to be mended (待补正). */
export interface Composed {
  readonly paper: Paper;
  readonly incomplete: boolean;
  /** Composes the same paper from its year as judged otherwise. */
  readonly again: (judgement: Judgement) => Paper | null;
  /** What a 更正通知 was asked for with. */
  readonly correction?: Correction;
  /** Where the paper will lie once it is issued, where its draft lies beside an earlier issue. */
  readonly issuedAt?: string;
}

export interface ComposedVolume {
  readonly volume: Volume;
  readonly incomplete: boolean;
}

/** Everything that is to be printed. */
export interface Composition {
  readonly papers: readonly Composed[];
  readonly volumes: readonly ComposedVolume[];
  /** Parts of volumes that were issued and are not printed again, with their pages. */
  readonly issuedParts?: ReadonlyMap<Paper, number>;
}

/** The papers and volumes of all years that exist on the as-of day. */
export function composeAll(input: Input, { years, asOf }: Survey): Composition {
  const all = years.map((year) => composeYear(input, year, asOf));
  return { papers: all.flatMap(({ papers }) => papers), volumes: all.flatMap(({ volumes }) => volumes) };
}

/** Papers of a year that lie as they were composed; beyond them memory is dearer than time. */
const MOST_OPEN = 4000;

function composeYear(input: Input, { records, on }: YearSurvey, asOf: Day): Composition {
  const current = on(asOf).judgement;
  // Day by day: the year is judged once for each, and of two days' judgements alone lie in memory.
  const judgedOn = keepingLast(on);
  let count = 0;
  const plans = [...plansOf(records, current, asOf).entries()];
  const composed = plans
    .toSorted(([, left], [, right]) => (left.day < right.day ? -1 : left.day > right.day ? 1 : 0))
    .flatMap(([index, { day, compose }]): { index: number; one: Composed }[] => {
      const { judgement, mustFixIn } = judgedOn(day);
      const paper = compose(judgement);
      if (paper === null) return [];
      const incomplete = hasOpenProblem(paper.sources, input, mustFixIn);
      count += 1;
      const kept = count > MOST_OPEN ? packed(paper) : paper;
      return [{ index, one: { paper: kept, incomplete, again: compose } }];
    });
  const papers = composed.sort((left, right) => left.index - right.index).map(({ one }) => one);
  const open = new Set(papers.filter(({ incomplete }) => incomplete).map(({ paper }) => paper));
  const volumes = volumesOf(
    papers.map(({ paper }) => paper),
    current,
  ).map((volume) => ({ volume, incomplete: volume.parts.some((part) => open.has(part)) }));
  return { papers, volumes };
}

/** Whether a 必须改 stands in a row that the paper read, in the copy it was judged on. */
export function hasOpenProblem(
  sources: readonly Cited[],
  input: Input,
  mustFixIn: JudgedYear["mustFixIn"],
): boolean {
  const files = new Set(sources.map(({ place }) => place.file));
  const open = [...mustFixIn(files), ...[...files].flatMap((file) => ownMustFix(input).get(file) ?? [])];
  if (open.length === 0) return false;
  const sheets = new Set(sources.map(({ place }) => `${place.file}|${place.sheet ?? ""}`));
  const rows = new Set(sources.map(({ place }) => rowKey(place)));
  return open.some(({ place }) => {
    if (place.cell !== null) return rows.has(rowKey(place));
    return place.sheet === null ? files.has(place.file) : sheets.has(`${place.file}|${place.sheet}`);
  });
}

const ownMustFix = oncePer(
  ({ problemsByFile }: Input): ReadonlyMap<string, readonly Problem[]> =>
    new Map(
      [...problemsByFile].map(([file, problems]) => [
        file,
        problems.filter(({ severity }) => severity === "must-fix"),
      ]),
    ),
);
