import { months, quarters } from "../domain/period.ts";
import { comparable } from "../domain/text.ts";
import { peopleOf, personNamed } from "../facts/people.ts";
import type { YearRecords } from "../facts/records.ts";
import { sectionNamed, sectionsOf } from "../facts/sections.ts";
import type { issues } from "../sheets/issues.ts";
import { paperNames, paperPeriods, type PaperName } from "../sheets/paper-periods.ts";
import type { RowsOf } from "../workbook/sheet.ts";
import type { Identity } from "./paper.ts";
import { meansBatch, meansHalf, meansMonth, meansQuarter, meansYear } from "./periods.ts";
import { registeredAs } from "./registered-as.ts";

export type IssueRow = RowsOf<typeof issues>[number];

/** A paper of a year as 印发登记 names it: its 文种, and its 期间 in one way of writing (1季度, 3月, 第1批, 01). */
export interface PaperKey {
  readonly name: PaperName;
  readonly period: string;
}

/** 季度通报 1季度. */
export function keyText({ name, period }: PaperKey): string {
  return `${name} ${period}`;
}

/** Under which 文种 and 期间 a paper is registered; null for one that is never issued. */
export function keyOfPaper(identity: Identity): PaperKey | null {
  const name = registeredAs[identity.kind];
  if (name === null) return null;
  return { name, period: periodOfPaper(name, identity) };
}

function periodOfPaper(name: PaperName, { period, section, person, batch }: Identity): string {
  const [year = "", part = ""] = period.split("-");
  switch (paperPeriods[name]) {
    case "quarter":
      return `${part.replace("Q", "")}季度`;
    case "month":
      return `${Number(part)}月`;
    case "half":
      return part === "H1" ? "上半年" : "全年";
    case "year":
      return `${year}年度`;
    case "section":
      return section ?? "";
    case "person":
      return person ?? "";
    case "batch":
      return `第${batch ?? ""}批`;
    case "any":
      return [period, batch].filter((each) => each !== undefined).join(" ");
  }
}

/** The paper that a 文种 and a 期间 as people write them mean; null where they mean none. */
export function keyShown(name: PaperName, shown: string, records: YearRecords): PaperKey | null {
  const period = periodShown(name, comparable(shown), records);
  return period === null ? null : { name, period };
}

function periodShown(name: PaperName, shown: string, records: YearRecords): string | null {
  const { year } = records;
  const found = <T>(all: readonly T[], means: (each: T) => boolean, write: (each: T) => string) => {
    const meant = all.find(means);
    return meant === undefined ? null : write(meant);
  };
  switch (paperPeriods[name]) {
    case "quarter":
      return found(
        quarters,
        (each) => meansQuarter(shown, year, each),
        (each) => `${each}季度`,
      );
    case "month":
      return found(
        months,
        (each) => meansMonth(shown, year, each),
        (each) => `${each}月`,
      );
    case "half":
      return found(
        ["上半年", "全年"] as const,
        (each) => meansHalf(shown, year, each),
        (each) => each,
      );
    case "year":
      return meansYear(shown, year) ? `${year}年度` : null;
    case "section":
      return sectionNamed(sectionsOf(records), shown)?.code ?? null;
    case "person":
      return personNamed(peopleOf(records), shown)?.id ?? null;
    case "batch": {
      const batches = records.decisions.publicity.flatMap(({ batch }) => batch.value ?? []);
      return found(
        batches,
        (each) => meansBatch(shown, each),
        (each) => `第${each}批`,
      );
    }
    case "any":
      return null;
  }
}

/** The paper that a row of 印发登记 is about; null where it means none, or is about a correction. */
export function keyOfRow({ paper, period }: IssueRow, records: YearRecords): PaperKey | null {
  if (paper.value === null || period.value === null) return null;
  return keyShown(paper.value, period.value, records);
}

/** The paper that a 更正通知 of 印发登记 corrects: its 文种 stands in 更正或取代, its 期间 in the row's own. */
export function keyCorrected({ paper, period, replaces }: IssueRow, records: YearRecords): PaperKey | null {
  if (paper.value !== "更正通知" || period.value === null || replaces.value === null) return null;
  const shown = comparable(replaces.value);
  const [name] = paperNames
    .filter((each) => each !== "更正通知" && shown.includes(each))
    .sort((left, right) => right.length - left.length);
  return name === undefined ? null : keyShown(name, period.value, records);
}

/** What a row of 印发登记 wants done with its paper. */
export type Act = "issue" | "replace" | "withdraw";

export function actOf({ replaces }: IssueRow): Act {
  const shown = comparable(replaces.value ?? "");
  if (shown.startsWith("取代")) return "replace";
  return shown.startsWith("撤回") ? "withdraw" : "issue";
}
