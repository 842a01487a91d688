import { expect } from "vitest";
import {
  decisionProblems,
  personDecisionFiles,
  personDecisionProblems,
} from "../../src/assessment/decision-problems.ts";
import type { Course } from "../../src/assessment/steps.ts";
import { bureauWith, member } from "../facts/bureaus.ts";
import { judged, personOf, sectionOf } from "../support/years.ts";

/** What the workbooks hold of one person: 3001, a member of 计量科, unless another is named. */
export interface Given {
  readonly id?: "3001" | "2001" | "9001" | "4001";
  readonly summary?: boolean;
  /** 评语与初定: the proposed grade and its day. */
  readonly comment?: string;
  /** Row of 民主测评 after 对象: 日期, 方式. */
  readonly tally?: string;
  /** Rows of 个人等次 after the name: 意见, 日期, 审核, 日期, 审定, 日期, 理由. */
  readonly decisions?: readonly string[];
  /** Rows of 公示 after the number's batch: 批次 | 起 | 止 | 状态 | 状态日期 | 异议处理. */
  readonly publicity?: readonly string[];
  /** Rows of 异动. */
  readonly moves?: readonly string[];
  /** Rows of 事项登记. */
  readonly events?: readonly string[];
  readonly on?: string;
}

const names = { "3001": "陈立新", "2001": "张伟", "9001": "赵青山", "4001": "郑文" } as const;
const sectionsOf = {
  "3001": "02 计量科",
  "2001": "02 计量科",
  "9001": "01 办公室",
  "4001": "03 质量科",
} as const;

/** 质量科 (03) has nobody to head it. */
const sections = [
  "| 01 | 办公室 | | | | 1001 | 高远 | 1002 |",
  "| 02 | 计量科 | | | | 2001 | 高远 | 2001 |",
  "| 03 | 质量科 | | | | | 高远 | |",
];

/** Quotas aside, whatever is approved. */
const people = [
  member("3001", "陈立新"),
  member("4001", "郑文", { section: "质量科" }),
  ...Array.from({ length: 4 }, (_, index) => member(`500${index}`, `职员${index}`)),
];

export function procedure(given: Given) {
  const id = given.id ?? "3001";
  const [code = "", section = ""] = sectionsOf[id].split(" ");
  const sent = (form: string, sheet: string, titles: string, row: string) => `
# 各科室报送/${code}/2025-12-26-1 2025年${form}.xlsx | ${form} | ${section} | 2025
## ${sheet}
| 编号 | 姓名 | ${titles} |
| --- | --- |${" --- |".repeat(titles.split("|").length)}
| ${id} | ${names[id]} | ${row} |
`;
  const decisions = `
# 目标办登记/2025年等次审定.xlsx | 等次审定 | | 2025
## 民主测评
| 对象 | 日期 | 方式 |
| --- | --- | --- |
${given.tally === undefined ? "" : `| ${id} | ${given.tally} |`}
## 个人等次
| 编号 | 姓名 | 主管局领导意见 | 意见日期 | 审核 | 审核日期 | 审定 | 审定日期 | 理由 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
${(given.decisions ?? []).map((row) => `| ${id} | ${names[id]} | ${row} |`).join("\n")}
## 公示
| 批次 | 起 | 止 | 状态 | 状态日期 | 异议处理 | 编号 |
| --- | --- | --- | --- | --- | --- | --- |
${(given.publicity ?? []).map((row) => `| ${row} | ${id} |`).join("\n")}
# 目标办登记/2025年目标办登记.xlsx | 目标办登记 | | 2025
## 事项登记
| 日期 | 对象 | 类型 | 事实 | 时限 | 办结 | 认定结论 | 认定人 | 认定日期 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
${(given.events ?? []).join("\n")}
`;
  const judgement = judged(
    bureauWith({ sections, people, moves: given.moves ?? [] }) +
      (given.summary === true ? sent("个人总结", "个人总结", "总结", "全年完成任务") : "") +
      (given.comment === undefined
        ? ""
        : sent("评语与初定", "评语与初定", "评语 | 初定等次 | 日期", `工作扎实 | ${given.comment}`)) +
      decisions,
    given.on,
  );
  const found = personOf(judgement, id);
  // Papers that read none of these workbooks are not asked for what they may lack.
  const files = personDecisionFiles(judgement.facts.known);
  for (const { place } of personDecisionProblems(judgement)) expect(files).toContain(place.file);
  return { judgement, person: found, ...told(found.course, decisionProblems(judgement)) };
}

/** 科室等次 of 计量科, as rows after 科室: 阶段, 评议, 日期, 审定, 日期, 理由. */
export function sectionProcedure(rows: readonly string[], on?: string, others: readonly string[] = []) {
  const judgement = judged(
    `${bureauWith({ sections })}
# 目标办登记/2025年等次审定.xlsx | 等次审定 | | 2025
## 科室等次
| 科室 | 阶段 | 评议 | 评议日期 | 审定 | 审定日期 | 理由 |
| --- | --- | --- | --- | --- | --- | --- |
${[...rows.map((row) => `| 计量科 | ${row} |`), ...others].join("\n")}
`,
    on,
  );
  const found = sectionOf(judgement, "02");
  const problems = decisionProblems(judgement).filter(({ message }) => message.includes("计量科"));
  return { judgement, section: found, ...told(found.course, problems) };
}

/** States as 审核 已办 2026-01-08, and problems as 必须改 code cell clause. */
function told(course: Course<string>, problems: ReturnType<typeof decisionProblems>) {
  const states = course.steps.map(({ name, state }) => {
    const day = state.kind === "已办" || state.kind === "倒序" ? state.day : null;
    return `${name} ${state.kind}${day === null ? "" : ` ${day}`}`;
  });
  return {
    states,
    next: course.next,
    problems: problems.map(({ severity, code, place, clause }) =>
      [
        severity === "must-fix" ? "必须改" : "请核对",
        code,
        `${place.sheet ?? ""}!${place.cell ?? ""}`,
        clause ?? "",
      ].join(" "),
    ),
  };
}
