import { inChinese, type Day } from "../domain/day.ts";
import { comparable } from "../domain/text.ts";
import type { PassagePlace, paperKinds } from "../sheets/passages.ts";
import type { Settings } from "../facts/settings.ts";
import type { YearRecords } from "../facts/records.ts";
import type { Cited } from "../domain/place.ts";

type PaperName = (typeof paperKinds)[number];

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

/** Whether a period cell means a quarter: 1季度, 第一季度, 2025-Q1, 一季度. */
export function meansQuarter(shown: string, year: number, quarter: number): boolean {
  const numeral = "一二三四"[quarter - 1] ?? "";
  const rest = shown.replace(new RegExp(`^${year}(年|-)?`), "");
  return [`${quarter}季度`, `第${quarter}季度`, `${numeral}季度`, `第${numeral}季度`, `Q${quarter}`].includes(
    rest,
  );
}

/** Whether a period cell means a batch: 第1批, 1, 第一批. */
export function meansBatch(shown: string, batch: number): boolean {
  const numeral = "一二三四五六七八九十"[batch - 1] ?? "";
  return [`第${batch}批`, `${batch}`, `${batch}批`, `第${numeral}批`].includes(shown);
}
