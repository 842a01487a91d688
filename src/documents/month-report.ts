import type { JudgedSection, Judgement } from "../assessment/judgement.ts";
import { inChinese, latest } from "../domain/day.ts";
import { monthPeriod, months, type Month } from "../domain/period.ts";
import type { Cited } from "../domain/place.ts";
import { comparable, spacedName } from "../domain/text.ts";
import { concerns, correctionsOf, type Filing } from "../facts/filings.ts";
import { isOverdue } from "../facts/lateness.ts";
import { changedIn } from "../facts/ledger-changes.ts";
import { personNamed } from "../facts/people.ts";
import type { Copy } from "../facts/records.ts";
import { namesIn } from "../facts/sections.ts";
import type { MonthlyTargetRow } from "../facts/targets.ts";
import type { YearFacts } from "../facts/year-facts.ts";
import { cite } from "../regulation/quote.ts";
import type { Table, TablePaper } from "./blocks.ts";
import { lateness } from "./filing-progress.ts";
import { pathOf, type Paper } from "./paper.ts";
import type { Plan, Plans } from "./plan.ts";
import { dueText } from "./target-words.ts";
import { settingCells } from "./wording.ts";

/**
 * One a section and month, once the month's report is filed; its day is the latest receipt of a copy in which the month
 * reads differently, or the latest decision on the receipt itself (报送更正).
 */
export const monthReportPlans: Plans = (_, { facts, sections }) =>
  sections.flatMap((each): Plan[] => {
    const { code } = each.section;
    const copies = facts.known.copies.targetLedger.filter((copy) => copy.section === code);
    const corrections = correctionsOf(facts.known, each.section);
    return months.flatMap((month): Plan[] => {
      const filing = filingOf(each, month);
      if (filing === undefined || filing.receivedOn === null) return [];
      const copy = changedIn(copies, (ledger) => rowsOf(ledger, month).flatMap(cellsOf));
      if (copy === null) return [];
      const decided = corrections.filter((row) => concerns(row, filing.duty));
      const steps = [copy.receivedOn, ...decided.flatMap(({ decidedOn }) => decidedOn.value ?? [])];
      return [
        {
          day: latest(steps) ?? copy.receivedOn,
          compose: (judgement) => composeMonthReport(judgement, code, month),
        },
      ];
    });
  });

function filingOf({ filings }: JudgedSection, month: Month): Filing | undefined {
  return filings.find(({ duty }) => duty.kind === "月完成情况" && duty.month === month);
}

function rowsOf({ rows }: Copy<"targetLedger">, month: Month): MonthlyTargetRow[] {
  return rows.monthlyTargets.filter((row) => row.month.value === month);
}

function cellsOf(row: MonthlyTargetRow): Cited[] {
  const { month, number, annual, content, standard, owners, due } = row;
  const { state, achieved, reason, cause, remedy } = row;
  return [month, number, annual, content, standard, owners, due, state, achieved, reason, cause, remedy];
}

/** 完成月工作目标情况表: a month's rows of the ledger, as the section filed them (四(二)1). */
function composeMonthReport(judgement: Judgement, code: string, month: Month): Paper | null {
  const { facts } = judgement;
  const each = judgement.sections.find(({ section }) => section.code === code);
  const filing = each === undefined ? undefined : filingOf(each, month);
  if (each?.ledger == null || filing === undefined) return null;
  const { section, ledger } = each;
  const rows = rowsOf(ledger, month);
  if (rows.length === 0) return null;
  const { year, people, settings } = facts;
  const named = (shown: string | null): string => spacedName(personNamed(people, shown)?.name ?? shown ?? "");
  const view: TablePaper = {
    title: "完成月工作目标情况表",
    subtitle: `${year}年${month}月`,
    facts: [
      { label: "科室", value: section.name },
      { label: "科室负责人", value: named(section.head) },
      { label: "填表专人", value: named(section.reporter) },
      { label: "报送日期", value: filing.receivedOn === null ? "" : inChinese(filing.receivedOn) },
    ],
    paragraphs: [],
    tables: [table(rows, unitsOf(ledger), year)],
    notes: [
      `备案情况：${recordOf(filing, facts)}。`,
      `依据方案${cite("四(二)1")}填报；未完成或滞后的，说明原因并提出改进措施。`,
    ],
    opinions: [],
    signers: ["填表人（专人）", "科室负责人"],
  };
  return {
    kind: "month-report",
    title: `${view.title}（${year}年${month}月　${section.name}）`,
    period: monthPeriod(year, month),
    section: code,
    template: "month-report",
    layout: "landscape",
    tree: "内部",
    path: pathOf(view.title, `${year}年度`, `${code} ${section.name}`, `${month}月.pdf`),
    day: facts.day,
    view,
    sources: [...settingCells(settings), section.cell, ...rows.flatMap(cellsOf), ...filing.cells],
  };
}

/** The unit of each annual target, by its number: a month's amount is counted in it. */
function unitsOf({ rows }: Copy<"targetLedger">): ReadonlyMap<string, string> {
  return new Map(rows.annualTargets.map(({ number, unit }) => [comparable(number.text), unit.value ?? ""]));
}

function table(rows: readonly MonthlyTargetRow[], units: ReadonlyMap<string, string>, year: number): Table {
  return {
    caption: null,
    columns: [
      { title: "序号", share: 5, align: "center" },
      { title: "本月目标", share: 23, align: "left" },
      { title: "标准或量化值", share: 14, align: "left" },
      { title: "责任人", share: 8, align: "center" },
      { title: "时限", share: 8, align: "center" },
      { title: "完成情况", share: 9, align: "center" },
      { title: "完成值", share: 8, align: "center" },
      { title: "未完成原因", share: 13, align: "left" },
      { title: "改进措施", share: 12, align: "left" },
    ],
    rows: rows.map((row) => [
      comparable(row.number.text),
      row.content.value ?? row.content.text,
      row.standard.value ?? "",
      namesIn(row.owners.value).map(spacedName).join("、\n"),
      // Without a time of its own a month's target is due when the month ends.
      row.due.value === null ? "月末" : dueText(row.due.value, year),
      row.state.value ?? "未填",
      row.achieved.value === null
        ? ""
        : `${row.achieved.value}${units.get(comparable(row.annual.value ?? "")) ?? ""}`,
      reasonOf(row),
      row.remedy.value ?? (isUnfinished(row) ? "未填" : ""),
    ]),
    total: null,
  };
}

function isUnfinished({ state }: MonthlyTargetRow): boolean {
  return state.value === "未完成" || state.value === "滞后";
}

function reasonOf(row: MonthlyTargetRow): string {
  const { reason, cause } = row;
  if (reason.value === null) return isUnfinished(row) ? "未填" : "";
  return cause.value === null ? reason.value : `${reason.value}（${cause.value}）`;
}

function recordOf(filing: Filing, { settings, day }: YearFacts): string {
  const { due, receivedOn, state } = filing;
  const received = receivedOn === null ? "未收到" : `${inChinese(receivedOn)}收到`;
  const until = due === null ? "" : `，报送期限${inChinese(due)}`;
  const late = isOverdue(filing) ? `，逾期${lateness(filing, settings, day)}` : "";
  return `${received}${until}，${state}${late}`;
}
