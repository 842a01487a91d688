import type { Judgement } from "../assessment/judgement.ts";
import { lastDayOf } from "../domain/period.ts";
import type { Cited } from "../domain/place.ts";
import { percent } from "../domain/text.ts";
import type { MonthlyTargetRow } from "../facts/targets.ts";
import type { YearFacts } from "../facts/year-facts.ts";
import type { SourcedBlock, TableColumn } from "./blocks.ts";
import { figureName, type Figure } from "./figures.ts";
import { completionPicture } from "./completion-picture.ts";
import { rowsIn, sectionsIn, type Span } from "./span.ts";

/** Months that must be mended: their rows may belong to this paper, which is therefore not whole. */
function unplaced(rows: readonly MonthlyTargetRow[]): Cited[] {
  return rows.map(({ month }) => month).filter(({ value, filled }) => value === null && filled);
}

/** Whether a monthly row's time is over on the day of the facts: its 时限, else the end of its month. */
export function isDue(row: MonthlyTargetRow, { year, day }: YearFacts): boolean {
  if (row.month.value === null) return false;
  return (row.due.value ?? lastDayOf(year, row.month.value)) <= day;
}

/** How many monthly targets there are, how many of them are due, and in what state those are. */
export interface Counts {
  readonly items: number;
  readonly due: number;
  readonly done: number;
  readonly delayed: number;
  readonly undone: number;
  readonly adjusted: number;
  readonly advancing: number;
  readonly unreported: number;
}

export function countsOf(rows: readonly MonthlyTargetRow[], facts: YearFacts): Counts {
  // An adjusted item is no longer owed as planned: it stands beside the rate, not in it.
  const adjusted = rows.filter(({ state }) => state.value === "已批准调整");
  const due = rows.filter((row) => isDue(row, facts) && row.state.value !== "已批准调整");
  const inState = (state: string | null): number => due.filter((row) => row.state.value === state).length;
  return {
    items: rows.length,
    due: due.length,
    done: inState("已完成"),
    delayed: inState("滞后"),
    undone: inState("未完成"),
    advancing: inState("按进度推进"),
    adjusted: adjusted.length,
    unreported: inState(null),
  };
}

const columns: readonly TableColumn[] = [
  { title: "科　室", share: 24, align: "left" },
  { title: "项数", share: 8, align: "center" },
  { title: "已到期", share: 10, align: "center" },
  { title: "已完成", share: 10, align: "center" },
  { title: "完成率", share: 11, align: "center" },
  { title: "推进中", share: 10, align: "center" },
  { title: "滞后", share: 7, align: "center" },
  { title: "未完成", share: 10, align: "center" },
  { title: "未填报", share: 10, align: "center" },
];

function cells(name: string, counts: Counts): string[] {
  const { items, due, done, advancing, delayed, undone, unreported } = counts;
  const numbers = [advancing, delayed, undone, unreported].map(String);
  return [name, String(items), String(due), String(done), percent(done, due) ?? "—", ...numbers];
}

/** A row's figures by the titles of its columns; each rests on the states and times of its targets. */
function figuresOf(name: string, rows: readonly MonthlyTargetRow[], facts: YearFacts): Figure[] {
  const counts = countsOf(rows, facts);
  const [items, ...states] = cells(name, counts).slice(1);
  const contents = rows.map(({ content }) => content);
  const times = rows.flatMap(({ due, state }) => [state, ...(due.filled ? [due] : [])]);
  return [
    { name: figureName(name, "项数"), value: items ?? "", cells: contents },
    ...states.map((value, index) => ({
      name: figureName(name, columns[index + 2]?.title ?? ""),
      value,
      cells: times,
    })),
    { name: figureName(name, "已批准调整"), value: String(counts.adjusted), cells: times },
  ];
}

/** 总体情况: how many targets, how many due, how many done; by section and together. */
export function completionBlock(judgement: Judgement, span: Span, written: readonly Cited[]): SourcedBlock {
  const { facts } = judgement;
  const sections = sectionsIn(judgement, span);
  const bySection = sections.map((each) => {
    const rows = rowsIn(each, span);
    return { name: each.section.name, rows, counts: countsOf(rows, facts) };
  });
  const all = bySection.flatMap(({ rows }) => rows);
  const picture = completionPicture(span.called, bySection);
  const total = countsOf(all, facts);
  const silent = bySection.filter(({ rows }) => rows.length === 0).map(({ name }) => name);
  const rate = percent(total.done, total.due);
  const parts = [
    `全局${sections.length}个科室${span.plans}共列工作目标${total.items}项，已到期${total.due}项，已完成${total.done}项${rate === null ? "" : `，完成率${rate}`}`,
    ...(total.adjusted > 0 ? [`另有经批准调整的${total.adjusted}项不计入完成率`] : []),
    ...(silent.length > 0 ? [`${silent.join("、")}未报${span.plans}`] : []),
  ];
  return {
    block: {
      heading: "总体情况",
      paragraphs: [`${parts.join("；")}。`, ...written.map(({ text }) => text)],
      tables: [
        {
          caption: "各科室工作目标完成情况",
          columns,
          rows: bySection.map(({ name, counts }) => cells(name, counts)),
          total: cells("合　计", total),
        },
      ],
      pictures: picture === null ? [] : [picture],
    },
    sources: [
      ...all.flatMap(({ content, due, state }) => [content, due, state]),
      ...sections.flatMap(({ ledger }) => unplaced(ledger?.rows.monthlyTargets ?? [])),
      ...written,
    ],
    figures: [
      ...bySection.flatMap(({ name, rows }) => figuresOf(name, rows, facts)),
      ...figuresOf("合计", all, facts),
    ],
  };
}
