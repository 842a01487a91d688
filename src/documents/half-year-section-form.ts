import type { JudgedSection, Judgement } from "../assessment/judgement.ts";
import { inChinese, lastDayOfMonth, type Day } from "../domain/day.ts";
import type { Cited } from "../domain/place.ts";
import { spacedName } from "../domain/text.ts";
import type { Filing } from "../facts/filings.ts";
import { isOverdue } from "../facts/lateness.ts";
import type { YearRecords } from "../facts/records.ts";
import { existedOn, sectionNamed, sectionsOf, type Section } from "../facts/sections.ts";
import { personNamed } from "../facts/people.ts";
import { cite } from "../regulation/quote.ts";
import type { OpinionBox, Table } from "./blocks.ts";
import { dutyName } from "./duty-name.ts";
import { lateness } from "./filing-progress.ts";
import { pathOf, type Paper } from "./paper.ts";
import type { Plan, Plans } from "./plan.ts";
import { commonTable, targetTable } from "./section-appraisal-form.ts";
import type { HalfYearSectionFormView } from "./views.ts";
import { issueOf, passagesFor, settingCells } from "./wording.ts";

/** One a section that there is at the end of June; its day is that of the leading group's suggestion, else 30 June. */
export const halfYearSectionFormPlans: Plans = (records, current) =>
  sectionsOfHalfYear(current).map(({ section, halfYear }): Plan => {
    const given = issueOf(records, "科室半年考评表", periodOf(section, records));
    return {
      day: given?.dataDay.value ?? halfYear?.reviewedOn.value ?? endOfHalf(records.year),
      compose: (judgement) => {
        const own = judgement.sections.find((each) => each.section.code === section.code);
        return own === undefined ? null : composeHalfYearSectionForm(judgement, own);
      },
    };
  });

export function endOfHalf(year: number): Day {
  return lastDayOfMonth(year, 6);
}

/** The sections that there are on 30 June. */
export function sectionsOfHalfYear({ sections, facts }: Judgement): JudgedSection[] {
  return sections.filter(({ section }) => existedOn(section, endOfHalf(facts.year)));
}

function periodOf({ code }: Section, records: YearRecords): (shown: string) => boolean {
  const sections = sectionsOf(records);
  return (shown) => sectionNamed(sections, shown)?.code === code;
}

/** 科室半年考评表: targets to date, filings, the self report with its materials, and room for the suggestion (四(三)). */
function composeHalfYearSectionForm(judgement: Judgement, each: JudgedSection): Paper {
  const { known, settings, year, day, people } = judgement.facts;
  const { section, halfYear, ledger } = each;
  const isPeriod = periodOf(section, known);
  const verified = passagesFor(known, "科室半年考评表", isPeriod, "核查意见");
  const issue = issueOf(known, "科室半年考评表", isPeriod);
  const view: HalfYearSectionFormView = {
    title: "科室目标管理半年考评表",
    year: `${year}年上半年`,
    section: section.name,
    head: spacedName(personNamed(people, section.head)?.name ?? section.head ?? ""),
    leaderInCharge: spacedName(section.leader ?? ""),
    until: inChinese(day),
    targets: targetTable(each.targets),
    filings: filingTable(each, judgement),
    materials: materialTable(each),
    common: commonTable({ ...each, filings: dueBy(each.filings, day) }),
    opinions: opinionsOf(halfYear, verified),
    note: `依据方案${cite("四(三)1")}、${cite("四(三)2")}、${cite("四(三)3")}；半年初评只提出建议，不作为年终等次。`,
  };
  return {
    kind: "half-year-section-form",
    title: `${view.title}（${year}年　${section.name}）`,
    period: String(year),
    section: section.code,
    template: "half-year-section-form",
    layout: "form",
    tree: "内部",
    path: pathOf("科室半年考评表", `${year}年度`, `${section.code} ${section.name}.pdf`),
    day,
    view,
    sources: [
      ...settingCells(settings),
      section.cell,
      ...each.targets.flatMap(({ cells, target }) => [target.target, ...cells]),
      ...each.filings.flatMap(({ cells }) => cells),
      ...(ledger?.rows.selfChecks ?? []).flatMap(({ kind, title, on, keeper }) => [kind, title, on, keeper]),
      ...Object.values(each.facts).flatMap(({ cells }) => cells),
      ...verified,
      ...suggestionCells(each),
      ...(issue === null ? [] : [issue.dataDay]),
    ],
  };
}

export function suggestionCells({ halfYear }: JudgedSection): Cited[] {
  return halfYear === null ? [] : [halfYear.reviewed, halfYear.reviewedOn];
}

/** The filings whose time has come: plans of months ahead that came early are of the other half. */
function dueBy(filings: readonly Filing[], day: Day): Filing[] {
  return filings.filter(({ duty, due }) => (due ?? duty.date) <= day);
}

/** What was due by the day: how much of it came in time, and what did not. */
function filingTable({ filings }: JudgedSection, { facts }: Judgement): Table {
  const due = dueBy(filings, facts.day);
  const report = filings.find(({ duty }) => duty.kind === "半年自检报告");
  const others = due.filter((filing) => filing.state !== "按时" && filing !== report);
  const rows = [...(report === undefined ? [] : [report]), ...others].map((filing) => {
    const { duty, due: until, receivedOn, state } = filing;
    return [
      dutyName(duty),
      until === null ? "待定" : inChinese(until),
      receivedOn === null ? "未收到" : inChinese(receivedOn),
      isOverdue(filing) ? `${state}（逾期${lateness(filing, facts.settings, facts.day)}）` : state,
    ];
  });
  const count = (state: Filing["state"]): number => due.filter((filing) => filing.state === state).length;
  return {
    caption: null,
    columns: [
      { title: "材料", share: 34, align: "left" },
      { title: "期限", share: 20, align: "center" },
      { title: "收到", share: 20, align: "center" },
      { title: "报送情况", share: 26, align: "center" },
    ],
    rows,
    total: [
      "已到期合计",
      `应报${due.length}份`,
      `按时${count("按时")}份`,
      `补报${count("补报")}份，未报${count("未报")}份`,
    ],
  };
}

/** 应检资料 as the section registered them (四(三)2). */
function materialTable({ ledger }: JudgedSection): Table {
  const rows = (ledger?.rows.selfChecks ?? []).map(({ kind, title, on, keeper }) => [
    kind.value ?? kind.text,
    title.value ?? title.text,
    on.value === null ? "" : inChinese(on.value),
    spacedName(keeper.value ?? ""),
  ]);
  return {
    caption: null,
    columns: [
      { title: "类别", share: 18, align: "center" },
      { title: "题名", share: 46, align: "left" },
      { title: "日期", share: 20, align: "center" },
      { title: "保管人", share: 16, align: "center" },
    ],
    rows: rows.length === 0 ? [["—", "未登记自检报告和应检资料", "", ""]] : rows,
    total: null,
  };
}

function opinionsOf(halfYear: JudgedSection["halfYear"], verified: readonly Cited[]): OpinionBox[] {
  const grade = halfYear?.reviewedOn.filled === true ? halfYear.reviewed.value : null;
  return [
    { label: "科室自检意见", paragraphs: [], signedBy: "科室负责人签名" },
    { label: "目标管理办公室核查意见", paragraphs: verified.map(({ text }) => text), signedBy: "签名" },
    {
      label: "领导小组初评建议",
      paragraphs: grade === null ? [] : [`建议初评等次：${grade}。`],
      signedBy: "组长签名",
    },
  ];
}
