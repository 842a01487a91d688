import type { Problem } from "../diagnostics.ts";
import { rowKey, type Cited } from "../domain/place.ts";
import { latest, type Day } from "../domain/day.ts";
import { plansOf } from "../documents/plan.ts";
import type { Paper, Volume } from "../documents/paper.ts";
import type { Input } from "../intake/input.ts";
import type { Survey, YearSurvey } from "./survey.ts";

/** A paper with whether a row that it reads still has to be mended (待补正). */
export interface Composed<P extends Paper = Paper> {
  readonly paper: P;
  readonly incomplete: boolean;
}

/** The papers of all years that exist on the as-of day. */
export function composeAll(input: Input, { years, asOf }: Survey): Composed[] {
  return years.flatMap((year) => composeYear(input, year, asOf));
}

function composeYear(input: Input, { records, on }: YearSurvey, asOf: Day): Composed[] {
  return plansOf(records, on(asOf).judgement, asOf).flatMap(({ day, compose }) => {
    const { judgement, problems } = on(day);
    const paper = compose(judgement);
    if (paper === null) return [];
    return [{ paper, incomplete: hasOpenProblem(paper.sources, input, problems) }];
  });
}

/** Whether a 必须改 stands in a row that the paper read, in the copy it was judged on. */
function hasOpenProblem(sources: readonly Cited[], input: Input, together: readonly Problem[]): boolean {
  const files = new Set(sources.map(({ place }) => place.file));
  const sheets = new Set(sources.map(({ place }) => `${place.file}|${place.sheet ?? ""}`));
  const rows = new Set(sources.map(({ place }) => rowKey(place)));
  const own = [...files].flatMap((file) => input.problemsByFile.get(file) ?? []);
  return [...own, ...together].some(({ severity, place }) => {
    if (severity !== "must-fix") return false;
    if (place.cell !== null) return rows.has(rowKey(place));
    return place.sheet === null ? files.has(place.file) : sheets.has(`${place.file}|${place.sheet}`);
  });
}

/** The volumes of forms, one for each section and one of people outside sections, in the order of the roster. */
export function volumesOf(composed: readonly Composed[]): (Volume & { readonly incomplete: boolean })[] {
  const byFolder = new Map<string, Composed[]>();
  for (const each of composed) {
    if (each.paper.kind !== "appraisal-form") continue;
    const folder = `${each.paper.period}|${each.paper.path.slice(0, each.paper.path.lastIndexOf("/"))}`;
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), each]);
  }
  return [...byFolder].flatMap(([key, parts]) => {
    const [period = "", folder = ""] = key.split("|");
    const day = latest(parts.map(({ paper }) => paper.day));
    const section = parts[0]?.paper.section;
    if (day === null) return [];
    const name = folder.slice(folder.lastIndexOf("/") + 1);
    return [
      {
        kind: "form-volume" as const,
        title: `${period}年度考核登记表合订（${name}）`,
        period,
        ...(section === undefined ? {} : { section }),
        tree: "涉个人" as const,
        path: `年度考核登记表/${name}（合订）.pdf`,
        day,
        parts: parts.map(({ paper }) => paper),
        incomplete: parts.some(({ incomplete }) => incomplete),
      },
    ];
  });
}
