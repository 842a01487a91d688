import type { Answer } from "../../src/domain/grade.ts";
import type { Month } from "../../src/domain/period.ts";
import { bureauWith } from "../facts/bureaus.ts";
import { target, wholeYear, type MonthRow } from "../facts/ledgers.ts";
import { judged, sectionOf } from "../support/years.ts";

/** What a test says of 计量科's year; everything else is punctual, finished and not yet judged by anybody. */
export interface SectionCase {
  readonly annual?: readonly string[];
  readonly rows?: readonly MonthRow[];
  readonly adjustments?: readonly string[];
  readonly lateReports?: readonly Month[];
  readonly events?: readonly string[];
  /** 条款 and 结论 of each 研究认定, in the order of their days. */
  readonly findings?: readonly (readonly [clause: string, conclusion: "符合" | "不符合"])[];
  readonly review?: string;
  readonly parameters?: Readonly<Record<string, string>>;
  /** Rows of 花名册 › 异动. */
  readonly moves?: readonly string[];
  readonly on?: string;
}

/** Everything that people judge, found to speak for 优秀. */
export const allWell: NonNullable<SectionCase["findings"]> = [
  ["三(一)", "符合"],
  ["三(二)", "符合"],
  ["三(三)4", "不符合"],
  ["三(三)5", "不符合"],
  ["三(三)7", "不符合"],
];

/** 事项登记: 对象, 类型, and where given 时限, 办结, 认定结论, 认定日期. */
export function event(
  kind: string,
  {
    subject = "计量科",
    on = "2025-03-03",
    due = "",
    doneOn = "",
    conclusion = "",
    confirmedOn = "2025-04-01",
  } = {},
): string {
  const confirmed = conclusion === "" ? "" : confirmedOn;
  return `| ${on} | ${subject} | ${kind} | 事实 | ${due} | ${doneOn} | ${conclusion} | ${confirmed} |`;
}

/** 计量科 as judged. */
export function section(given: SectionCase, code = "02") {
  const {
    annual = [target(1)],
    events = [],
    findings = [],
    parameters = {},
    moves = [],
    on = "2026-01-30",
  } = given;
  const rows = given.rows ?? [{ month: 12, of: 1, state: "已完成" }];
  const { lateReports = [], adjustments = [] } = given;
  const recorded = findings.map(
    ([clause, conclusion]) => `| 2026-01-08 | 考评领导小组 | ${clause} | 计量科 | ${conclusion} | 会议研究 |`,
  );
  const register = `
# 目标办登记/2025年目标办登记.xlsx | 目标办登记 | | 2025
## 事项登记
| 日期 | 对象 | 类型 | 事实 | 时限 | 办结 | 认定结论 | 认定日期 |
| --- | --- | --- | --- | --- | --- | --- | --- |
${events.join("\n")}
## 研究认定
| 日期 | 机构 | 条款 | 对象 | 结论 | 理由 |
| --- | --- | --- | --- | --- | --- |
${recorded.join("\n")}

# 目标办登记/2025年等次审定.xlsx | 等次审定 | | 2025
## 科室等次
| 科室 | 评议 | 评议日期 |
| --- | --- | --- |
| 计量科 | ${given.review ?? ""} | ${given.review === undefined ? "" : "2026-01-12"} |
`;
  const ledgers = wholeYear(annual, rows, { lateReports, adjustments });
  return sectionOf(judged(bureauWith({ parameters, moves }) + ledgers + register, on), code);
}

export type Judged = ReturnType<typeof section>;

export function evaluationOf({ proposal }: Judged, id: string) {
  const found = [...proposal.failed, ...proposal.satisfactory, ...proposal.excellent].find(
    (each) => each.id === id,
  );
  if (found === undefined) throw new Error(`no condition ${id}`);
  return found;
}

export function answerOf(each: Judged, id: string): Answer {
  return evaluationOf(each, id).answer;
}
