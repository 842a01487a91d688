import {
  judge,
  type JudgedPerson,
  type JudgedSection,
  type Judgement,
} from "../../src/assessment/judgement.ts";
import { day } from "../../src/domain/day.ts";
import type { Cited } from "../../src/domain/place.ts";
import { knownOn } from "../../src/facts/known-on.ts";
import { yearFacts } from "../../src/facts/year-facts.ts";
import { inputOf } from "./workbooks.ts";

/** A small bureau: two sections, three people, one more outside sections. Tests add what they are about. */
export const bureau = `
# 目标办登记/2025年设置.xlsx | 设置 |  | 2025
## 单位
| 项目 | 内容 |
| --- | --- |
| 单位全称 | 青原州质量技术监督局 |
| 单位简称 | 州质监局 |
| 方案名称 | 青原州质量技术监督局机关目标管理方案 |
| 目标管理办公室名称 | 目标管理办公室 |
## 机构成员
| 机构 | 姓名 | 职务 |
| --- | --- | --- |
| 考评领导小组 | 高远 | 组长 |
## 科室
| 代码 | 名称 | 负责人 | 主管局领导 | 专人 |
| --- | --- | --- | --- | --- |
| 01 | 办公室 | 1001 | 高远 | 1002 |
| 02 | 计量科 | 2001 | 高远 | 2001 |

# 目标办登记/2025年花名册.xlsx | 花名册 |  | 2025
## 人员
| 编号 | 姓名 | 性别 | 出生年月 | 政治面貌 | 科室 | 职务职级 | 任现职时间 | 类别 | 从事工作 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1001 | 王明 | 男 | 1975.03 | 中共党员 | 办公室 | 主任 | 2018.05 | 主任 | 办公室全面工作 |
| 1002 | 李小华 | 女 | 1988.11 | 中共党员 | 办公室 | 一级科员 | 2016.07 | 工作人员 | 文秘 |
| 2001 | 张伟 | 男 | 1980.01 | 群众 | 计量科 | 科长 | 2019.02 | 科长 | 计量全面工作 |
| 9001 | 赵青山 | 男 | 1966.06 | 中共党员 |  | 副调研员 | 2015.09 | 副调研员 | 协助分管 |
`;

/** The same bureau with one keeper of attendance, 办公室, who records everything. */
export const bureauOfOneKeeper = bureau.replace(
  "## 科室",
  "## 参数\n| 参数 | 取值 |\n| --- | --- |\n| 考勤登记保管单位 | 办公室 |\n## 科室",
);

/** 会议: the target office's every month, the leading group's of each half year (六(二)1, 六(二)2). */
export const meetingsHeld = `## 会议
| 日期 | 机构 | 主持人 | 议题 |
| --- | --- | --- | --- |
${Array.from({ length: 12 }, (_, index) => `| 2025-${String(index + 1).padStart(2, "0")}-08 | 目标管理办公室 | 赵青山 | 汇总上月完成情况 |`).join("\n")}
| 2025-06-27 | 考评领导小组 | 高远 | 提出各科室半年初评结果的建议 |
| 2025-12-18 | 考评领导小组 | 高远 | 审议下年度目标计划，部署年终考评 |
| 2026-01-12 | 考评领导小组 | 高远 | 评议各科室年度目标完成情况的等次 |
`;

/** The small bureau with 目标办登记, in which the year's meetings are recorded: nothing is left to ask. */
export const bureauInOrder = `${bureau}
# 目标办登记/2025年目标办登记.xlsx | 目标办登记 |  | 2025
${meetingsHeld}
`;

/** All twelve months confirmed by a keeper of attendance. */
export const checkedMonths = `## 每月核对
| 月份 | 已核无异常 |
| --- | --- |
${Array.from({ length: 12 }, (_, index) => `| ${index + 1}月 | 是 |`).join("\n")}
`;

/** The year of a bureau as judged on a day. */
export function judged(markdown: string, on = "2026-01-30"): Judgement {
  const [records] = inputOf(markdown).years;
  if (records === undefined) throw new Error("the Markdown has no 设置");
  return judge(yearFacts(knownOn(records, day(on)), day(on)));
}

export function sectionOf(judgement: Judgement, code: string): JudgedSection {
  const found = judgement.sections.find(({ section }) => section.code === code);
  if (found === undefined) throw new Error(`no section ${code}`);
  return found;
}

export function personOf(judgement: Judgement, id: string): JudgedPerson {
  const found = judgement.people.find(({ person }) => person.id === id);
  if (found === undefined) throw new Error(`no person ${id}`);
  return found;
}

/** Cells as tests write them: 请假旷工!D5. */
export function cellNames(cells: readonly Cited[]): string[] {
  return cells.map(({ place }) => `${place.sheet ?? place.file}!${place.cell ?? ""}`);
}
