import type { Judgement, JudgedSection } from "../assessment/judgement.ts";
import type { Problem } from "../diagnostics.ts";
import { monthAndDate, plusDays, yearOf, type Day } from "../domain/day.ts";
import type { Filing } from "../facts/filings.ts";
import { isOverdue } from "../facts/lateness.ts";
import type { Mending } from "../facts/mending.ts";
import type { Copy } from "../facts/records.ts";
import type { Settings } from "../facts/settings.ts";
import { sectionForms } from "../sheets/forms.ts";
import { dutyName } from "./duty-name.ts";
import { lateness } from "./filing-progress.ts";

/** A dated copy with what has to be said of it to those who sent it. */
export interface Arrival {
  readonly copy: Copy;
  /** Null where a later copy of the same form has taken its place: what was wrong in it is not spoken of. */
  readonly open: {
    /** What the copy itself shows. */
    readonly problems: readonly Problem[];
    /** What shows only where it is read beside other workbooks. */
    readonly together: readonly Problem[];
    /** How what had to be mended in the copy before was mended; null for a first copy. */
    readonly mending: Mending | null;
  } | null;
}

export function mustFix(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ severity }) => severity === "must-fix");
}

/** The day by which a copy is to be mended: so many working days after its receipt; null where that year is not known. */
function mendBy(receivedOn: Day, { calendar, parameters }: Settings): Day | null {
  return calendar.lastOf(plusDays(receivedOn, 1), parameters.mendingDays);
}

/** 4月11日前, with the year where it is another than the receipt's. */
export function mendByText(receivedOn: Day, settings: Settings): string {
  const day = mendBy(receivedOn, settings);
  if (day === null) return `收到后${settings.parameters.mendingDays}个工作日内`;
  const year = yearOf(day) === yearOf(receivedOn) ? "" : `${yearOf(day)}年`;
  return `${year}${monthAndDate(day)}前`;
}

/** The filings that rest on a copy, each with whether it was in time: 2月完成情况表（补报，逾期2个工作日）. */
export function filedWith(copy: Copy, section: JudgedSection, { facts }: Judgement): string[] {
  return section.filings
    .filter((filing) => filing.copy?.file === copy.file)
    .map((filing) => `${dutyName(filing.duty)}（${timeliness(filing, facts.settings, facts.day)}）`);
}

function timeliness(filing: Filing, settings: Settings, day: Day): string {
  return isOverdue(filing) ? `${filing.state}，逾期${lateness(filing, settings, day)}` : filing.state;
}

/** 2025年目标台账, 当日第2次. */
export function copyName({ form, sequence }: Copy, year: number): string {
  return `${year}年${sectionForms[form].name}${sequence > 1 ? `（当日第${sequence}次）` : ""}`;
}
