import type { Day } from "../domain/day.ts";
import type { Cited } from "../domain/place.ts";
import type { OfficialPaper } from "./blocks.ts";
import type { Figure } from "./figures.ts";

/** The three trees of the output folder, from the widest readership to the narrowest (`office.md` 4). */
export const trees = ["可公开", "内部", "涉个人"] as const;
export type Tree = (typeof trees)[number];

/** Every kind of paper with its heading in the indexes, in the order in which people look for them. */
export const paperHeadings = {
  bulletin: "季度通报",
  "correction-notice": "更正通知",
  "progress-report": "月度进展汇报",
  "month-report": "完成月工作目标情况表",
  "annual-targets": "年度目标汇总表",
  "target-adjustment": "目标调整审批表",
  "half-year-proposal": "半年初评建议表",
  "half-year-section-form": "科室半年考评表",
  "section-appraisal-form": "科室考评表",
  "section-explanation": "考评依据说明（科室）",
  "routine-summary": "季度平时考核汇总表",
  "routine-statistics": "季度平时考核统计表",
  "routine-record": "个人平时考核登记",
  "democratic-appraisal": "民主测评情况汇总表",
  "study-matters": "提请研究事项",
  "grade-proposals": "等次建议汇总表",
  "grade-approval": "等次审定表",
  "meeting-minutes": "会议纪要",
  "form-volume": "年度考核登记表（合订，供打印）",
  "appraisal-form": "年度考核登记表",
  "person-explanation": "考评依据说明（个人）",
  "signature-progress": "签字进度表",
  "publicity-list": "公示",
  "publicity-page": "公示（内网页面）",
  "publicity-result": "公示结果报告",
  "result-bulletin": "考核结果通报",
  "result-notice": "个人考核结果通知书",
  "admonition-record": "诫勉谈话记录",
  "filing-roster": "年度考核备案花名册",
  "filing-roster-workbook": "年度考核备案花名册（电子表格）",
  "filing-summary": "年度考核结果汇总表",
  "filing-summary-workbook": "年度考核结果汇总表（电子表格）",
  "archive-catalogue": "归档文件目录",
} as const;

export type PaperKind = keyof typeof paperHeadings;

export const paperLayouts = ["official", "form", "table", "landscape", "page", "workbook"] as const;

/** A path of parts, none of which can be taken for two: a slash inside a number or a name is widened. */
export function pathOf(...parts: readonly string[]): string {
  return parts.map((part) => part.replaceAll("/", "／").replaceAll("\\", "＼")).join("/");
}

/** What a paper is, before anything is known of its content. Two papers of equal identity and day are the same paper. */
export interface Identity {
  readonly kind: PaperKind;
  readonly title: string;
  /** `2025`, `2025-Q1` or `2025-03`. */
  readonly period: string;
  readonly section?: string;
  readonly person?: string;
  readonly batch?: string;
}

/** What a paper is, without its content. */
export function identityOf({ kind, title, period, section, person, batch }: Identity): Identity {
  return {
    kind,
    title,
    period,
    ...(section === undefined ? {} : { section }),
    ...(person === undefined ? {} : { person }),
    ...(batch === undefined ? {} : { batch }),
  };
}

export function isSame(left: Identity, right: Identity): boolean {
  return (["kind", "period", "section", "person", "batch"] as const).every((key) => left[key] === right[key]);
}

/** A composed paper: finished strings for its template, and every cell that they came from. */
export type Paper = ComposedPaper & (OfficialView | OtherView);

interface OfficialView {
  readonly layout: "official";
  readonly view: OfficialPaper;
}

/**
 * The pages it stands on: printed ones, a page for the intranet that its template makes whole, or the sheets of a
 * workbook, for which the view is one of tables.
 */
interface OtherView {
  readonly layout: Exclude<(typeof paperLayouts)[number], "official">;
  readonly view: object;
}

interface ComposedPaper extends Identity {
  readonly template: string;
  readonly tree: Tree;
  /** Below its tree, with `/`, ending in `.pdf`, `.html` or `.xlsx`; not yet made safe for file systems. */
  readonly path: string;
  /** Its data day: the paper speaks of what was known then. */
  readonly day: Day;
  readonly sources: readonly Cited[];
  /** What is compared after the paper was issued; where they are not given, the texts of the view stand for them. */
  readonly figures?: readonly Figure[];
}

/** Papers printed one behind the other as one file; each starts on an odd page. */
export interface Volume extends Identity {
  readonly tree: Tree;
  readonly path: string;
  readonly day: Day;
  readonly parts: readonly Paper[];
}
