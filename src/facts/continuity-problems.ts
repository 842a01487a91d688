import type { Problem } from "../diagnostics.ts";
import { inChinese } from "../domain/day.ts";
import { rowOf, type Field } from "../domain/place.ts";
import { months, type Month } from "../domain/period.ts";
import { quoted } from "../domain/text.ts";
import { annualTargets } from "../sheets/annual-targets.ts";
import { monthlyTargets } from "../sheets/monthly-targets.ts";
import { adjustmentsIn } from "./adjustments.ts";
import type { Copy } from "./records.ts";
import {
  changesIn,
  comparableCell,
  pairRows,
  type Change,
  type Compared,
  type RowPairs,
} from "./row-pairs.ts";
import type { AnnualTargetRow, MonthlyTargetRow } from "./targets.ts";
import { toCheck } from "./to-check.ts";
import type { SectionYear, YearFacts } from "./year-facts.ts";

type Ledger = Copy<"targetLedger">;

const planned: readonly Compared<MonthlyTargetRow>[] = [
  { title: monthlyTargets.columns.content.title, field: (row) => row.content },
  { title: monthlyTargets.columns.standard.title, field: (row) => row.standard },
  { title: monthlyTargets.columns.owners.title, field: (row) => row.owners },
  { title: monthlyTargets.columns.due.title, field: (row) => row.due },
];

const reported: readonly Compared<MonthlyTargetRow>[] = [
  { title: monthlyTargets.columns.state.title, field: (row) => row.state },
  { title: monthlyTargets.columns.achieved.title, field: (row) => row.achieved },
  { title: monthlyTargets.columns.reason.title, field: (row) => row.reason, mayFollow: true },
  { title: monthlyTargets.columns.cause.title, field: (row) => row.cause, mayFollow: true },
  { title: monthlyTargets.columns.remedy.title, field: (row) => row.remedy, mayFollow: true },
];

const ofYear: readonly Compared<AnnualTargetRow>[] = [
  { title: annualTargets.columns.target.title, field: (row) => row.target },
  { title: annualTargets.columns.quantified.title, field: (row) => row.quantified },
  { title: annualTargets.columns.measure.title, field: (row) => row.measure, mayFollow: true },
  { title: annualTargets.columns.unit.title, field: (row) => row.unit, mayFollow: true },
  { title: annualTargets.columns.goal.title, field: (row) => row.goal, mayFollow: true },
  { title: annualTargets.columns.standard.title, field: (row) => row.standard, mayFollow: true },
  { title: annualTargets.columns.due.title, field: (row) => row.due, mayFollow: true },
  { title: annualTargets.columns.owners.title, field: (row) => row.owners },
];

/**
 * What a section's latest ledger says otherwise than the copy in which it was filed: targets and plans without a
 * 目标调整 (四(一)2), closed months (四(二)1). Only these two copies are compared, so each change is told once.
 */
export function continuityProblems({ sections }: YearFacts): Problem[] {
  return sections.flatMap((each) => {
    const { ledger, filings } = each;
    if (ledger === null) return [];
    const filed = (kind: string, month: Month | null): Ledger | null => {
      const copy = filings.find(({ duty }) => duty.kind === kind && duty.month === month)?.copy ?? null;
      return copy === ledger ? null : copy;
    };
    const annual = filed("年度目标", null);
    const now = byMonth(ledger);
    return [
      ...(annual === null ? [] : annualChanges(each, annual, ledger)),
      ...months.flatMap((month) => {
        const [plan, report] = [filed("月计划", month), filed("月完成情况", month)];
        const rows = now.get(month) ?? [];
        return [
          ...(plan === null ? [] : planChanges(each, month, pairsOf(month, plan, rows), plan, ledger)),
          ...(report === null ? [] : reportChanges(each, month, pairsOf(month, report, rows), report)),
        ];
      }),
    ];
  });
}

function byMonth({ rows }: Ledger): ReadonlyMap<Month, readonly MonthlyTargetRow[]> {
  const found = new Map<Month, MonthlyTargetRow[]>();
  for (const row of rows.monthlyTargets) {
    if (row.month.value !== null) found.set(row.month.value, [...(found.get(row.month.value) ?? []), row]);
  }
  return found;
}

const number = (row: { readonly number: Field<string> }): string => comparableCell(row.number);

function pairsOf(month: Month, before: Ledger, now: readonly MonthlyTargetRow[]): RowPairs<MonthlyTargetRow> {
  const content = (row: MonthlyTargetRow): string => comparableCell(row.content);
  const old = before.rows.monthlyTargets.filter((row) => row.month.value === month);
  return pairRows(old, now, [(row) => `${number(row)}|${content(row)}`, content, number]);
}

const inquire = "请核对；确需调整的，经主管局领导批准后在“目标调整”中登记，不需要的恢复原样。";

function annualChanges({ section }: SectionYear, before: Ledger, now: Ledger): Problem[] {
  const text = (row: AnnualTargetRow): string => comparableCell(row.target);
  const pairs = pairRows(before.rows.annualTargets, now.rows.annualTargets, [
    (row) => `${number(row)}|${text(row)}`,
    text,
    number,
  ]);
  const { ofTarget } = adjustmentsIn(now);
  const unexplained = (row: AnnualTargetRow): boolean => !ofTarget(number(row));
  const sheet = `${section.name}目标台账“年度目标”`;
  const what = (row: AnnualTargetRow): string => `年度目标${row.number.text}${quoted(row.target.text)}`;
  const base = { help: inquire, clause: "四(一)2" } as const;
  return [
    ...pairs.same
      .filter(([row]) => unexplained(row))
      .flatMap((pair) =>
        changed(changesIn(pair, ofYear), {
          ...base,
          code: "target-changed-after-filing",
          before,
          where: sheet,
          added: "，没有登记目标调整。",
        }),
      ),
    ...pairs.gone.filter(unexplained).map((row) =>
      toCheck(row.target.place, {
        ...base,
        code: "target-gone-after-filing",
        message: `${sheet}${copyOf(before)}有${what(row)}（${row.target.place.cell ?? ""}），${copyOf(now)}没有，也没有登记目标调整。`,
      }),
    ),
    ...pairs.come.filter(unexplained).map((row) =>
      toCheck(row.target.place, {
        ...base,
        code: "target-added-after-filing",
        message: `${sheet}第${rowOf(row.target.place) ?? ""}行${what(row)}，${copyOf(before)}没有，也没有登记目标调整。`,
      }),
    ),
  ];
}

function planChanges(
  { section }: SectionYear,
  month: Month,
  pairs: RowPairs<MonthlyTargetRow>,
  before: Ledger,
  now: Ledger,
): Problem[] {
  const { ofMonth } = adjustmentsIn(now);
  const unexplained = (row: MonthlyTargetRow): boolean =>
    !ofMonth(month, number(row), comparableCell(row.annual));
  const sheet = `${section.name}目标台账“月计划与完成”`;
  const what = (row: MonthlyTargetRow): string =>
    `${month}月计划第${row.number.text}项${quoted(row.content.text)}`;
  const base = { help: inquire, clause: "四(一)2" } as const;
  // A ledger sent without its earlier months has lost them all: told once a month.
  const goneRows = ([first, ...others]: readonly MonthlyTargetRow[]): Problem[] => {
    if (first === undefined) return [];
    const count = others.length === 0 ? "" : `等${others.length + 1}项`;
    return [
      toCheck(first.content.place, {
        ...base,
        code: "plan-gone-after-filing",
        message: `${sheet}${copyOf(before)}有${what(first)}（${first.content.place.cell ?? ""}）${count}，${copyOf(now)}没有，也没有登记目标调整。`,
      }),
    ];
  };
  return [
    ...pairs.same
      .filter((pair) => pair.every(unexplained))
      .flatMap((pair) =>
        changed(changesIn(pair, planned), {
          ...base,
          code: "plan-changed-after-filing",
          before,
          where: sheet,
          added: "，没有登记目标调整。",
        }),
      ),
    ...goneRows(pairs.gone.filter(unexplained)),
    ...pairs.come.filter(unexplained).map((row) =>
      toCheck(row.content.place, {
        ...base,
        code: "plan-added-after-filing",
        message: `${sheet}第${rowOf(row.content.place) ?? ""}行${what(row)}，${copyOf(before)}没有，也没有登记目标调整。`,
      }),
    ),
  ];
}

function reportChanges(
  { section }: SectionYear,
  month: Month,
  { same }: RowPairs<MonthlyTargetRow>,
  before: Ledger,
): Problem[] {
  return same.flatMap((pair) =>
    changed(changesIn(pair, reported), {
      code: "closed-month-changed",
      before,
      where: `${section.name}目标台账“月计划与完成”`,
      added: `，${month}月完成情况已经报送。`,
      help: "请核对以哪一份为准；确需更正的，书面说明情况后保留更正后的内容。",
      clause: "四(二)1",
    }),
  );
}

/** One problem for all the cells of a row that read differently, at the first of them. */
function changed(
  changes: readonly Change[],
  told: {
    readonly code: string;
    readonly before: Ledger;
    readonly where: string;
    readonly added: string;
    readonly help: string;
    readonly clause: "四(一)2" | "四(二)1";
  },
): Problem[] {
  const [first] = changes;
  if (first === undefined) return [];
  const { code, before, where, added, help, clause } = told;
  const list = changes.map(
    ({ title, before: old, now }) =>
      `“${title}”由${shown(old)}（${old.place.cell ?? ""}）改为${shown(now)}（${now.place.cell ?? ""}）`,
  );
  const message = `${where}第${rowOf(first.now.place) ?? ""}行与${copyOf(before)}不同：${list.join("，")}${added}`;
  return [toCheck(first.now.place, { code, message, help, clause })];
}

function shown({ text, filled }: Field<unknown>): string {
  return filled ? quoted(text) : "空白";
}

/** 2024年12月20日第1次报送的一份. */
function copyOf({ receivedOn, sequence }: Ledger): string {
  return `${inChinese(receivedOn)}第${sequence}次报送的一份`;
}
