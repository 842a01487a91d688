import { inChinese, type Day } from "../domain/day.ts";
import { comparable } from "../domain/text.ts";
import type { PaperName } from "../sheets/paper-periods.ts";
import type { PassagePlace } from "../sheets/passages.ts";
import type { Settings } from "../facts/settings.ts";
import type { YearRecords } from "../facts/records.ts";
import type { Cited } from "../domain/place.ts";

/** Room for a date that is written in by hand. */
export const blankDate = "　　　　年　　月　　日";

export function dateOrBlank(value: Day | null): string {
  return value === null ? blankDate : inChinese(value);
}

/** The cells of 设置 that every paper rests on: a setting to be mended leaves no paper whole. */
export function settingCells({ unitCells, parameterCells }: Settings): Cited[] {
  return [...unitCells, ...Object.values(parameterCells)];
}

/** 《……方案》, as papers name the scheme. */
export function schemeName(settings: Settings): string {
  return `《${(settings.unit.schemeTitle ?? "机关目标管理方案").replace(/^《|》$/g, "")}》`;
}

/** The sentences that people wrote for a place of a paper, in the order of their rows. */
export function passagesFor(
  known: YearRecords,
  paper: PaperName,
  isPeriod: (shown: string) => boolean,
  place: PassagePlace,
): Cited[] {
  return known.papers.passages
    .filter((row) => row.paper.value === paper && row.place.value === place)
    .filter((row) => row.period.value !== null && isPeriod(comparable(row.period.value)))
    .map((row) => row.words)
    .filter((words) => words.value !== null);
}

/** The row of 印发登记 about a paper, or null. */
export function issueOf(known: YearRecords, paper: PaperName, isPeriod: (shown: string) => boolean) {
  return (
    known.papers.issues.find(
      (row) =>
        row.paper.value === paper && row.period.value !== null && isPeriod(comparable(row.period.value)),
    ) ?? null
  );
}
