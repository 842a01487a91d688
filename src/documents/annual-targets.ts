import type { Judgement, JudgedSection } from "../assessment/judgement.ts";
import { inChinese } from "../domain/day.ts";
import type { Cited } from "../domain/place.ts";
import { comparable, spacedName } from "../domain/text.ts";
import { namesIn } from "../facts/sections.ts";
import type { AnnualTargetRow } from "../facts/targets.ts";
import { cite } from "../regulation/quote.ts";
import type { Table, TablePaper } from "./blocks.ts";
import { pathOf, type Paper } from "./paper.ts";
import { meansYear } from "./periods.ts";
import { closingDay, type Plans } from "./plan.ts";
import { dueText, goalText } from "./target-words.ts";
import { issueOf, settingCells } from "./wording.ts";

/** One a year, closing on 10 January: the targets were due on 25 December (四(一)2, 六(二)2). */
export const annualTargetsPlans: Plans = (records) => {
  const { year } = records;
  const given = issueOf(records, "年度目标汇总表", (shown) => meansYear(shown, year));
  return [{ day: given?.dataDay.value ?? closingDay(year - 1, 12), compose: composeAnnualTargets }];
};

/** 年度目标汇总表: the annual targets of every section as filed, section by section (六(二)2). */
function composeAnnualTargets(judgement: Judgement): Paper {
  const { settings, year, day, known } = judgement.facts;
  const issue = issueOf(known, "年度目标汇总表", (shown) => meansYear(shown, year));
  const filed = judgement.sections.filter(({ section: { from } }) => from === null || from <= day);
  const view: TablePaper = {
    title: "年度工作目标汇总表",
    subtitle: `${year}年度`,
    facts: [
      { label: "编印单位", value: settings.unit.targetOffice ?? settings.unit.fullName ?? "" },
      { label: "数据截至", value: inChinese(day) },
    ],
    paragraphs: [],
    tables: [table(filed, year)],
    notes: [`依据方案${cite("四(一)2")}、${cite("六(二)2")}汇总；未报年度工作目标的科室列明“未报”。`],
    opinions: [],
    signers: ["填表人", "审核人"],
  };
  return {
    kind: "annual-targets",
    title: `${view.title}（${year}年度）`,
    period: String(year),
    template: "annual-targets",
    layout: "landscape",
    tree: "内部",
    path: pathOf("年度目标汇总表", `${year}年度目标汇总表.pdf`),
    day,
    view,
    sources: [
      ...settingCells(settings),
      ...(issue === null ? [] : [issue.dataDay]),
      ...filed.flatMap((each) => [each.section.cell, ...targetsOf(each).flatMap(cellsOf)]),
    ],
  };
}

function targetsOf({ ledger }: JudgedSection): readonly AnnualTargetRow[] {
  return ledger?.rows.annualTargets ?? [];
}

function cellsOf(row: AnnualTargetRow): Cited[] {
  const { number, target, measure, unit, goal, standard, due, owners, signer, signedOn } = row;
  return [number, target, measure, unit, goal, standard, due, owners, signer, signedOn];
}

function table(sections: readonly JudgedSection[], year: number): Table {
  const all = sections.flatMap(targetsOf);
  const quantified = all.filter((row) => row.quantified.value === "是").length;
  return {
    caption: null,
    columns: [
      { title: "科　室", share: 13, align: "left" },
      { title: "序号", share: 5, align: "center" },
      { title: "工作目标", share: 28, align: "left" },
      { title: "指标或完成标准", share: 24, align: "left" },
      { title: "时限", share: 10, align: "center" },
      { title: "责任人", share: 11, align: "center" },
      { title: "签发人", share: 9, align: "center" },
    ],
    rows: sections.flatMap((each) => sectionRows(each, year)),
    total: ["合　计", "", `${sections.length}个科室，${all.length}项`, `量化${quantified}项`, "", "", ""],
  };
}

function sectionRows(each: JudgedSection, year: number): string[][] {
  const rows = targetsOf(each);
  if (rows.length === 0) return [[each.section.name, "", "未报", "", "", "", ""]];
  return rows.map((row, index) => [
    index === 0 ? each.section.name : "",
    comparable(row.number.text),
    row.target.value ?? row.target.text,
    goalText(row),
    dueText(row.due.value, year),
    namesIn(row.owners.value).map(spacedName).join("、\n"),
    spacedName(row.signer.value ?? ""),
  ]);
}
