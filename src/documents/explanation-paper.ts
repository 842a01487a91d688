import { inChinese } from "../domain/day.ts";
import { numeral } from "../domain/period.ts";
import type { Cited } from "../domain/place.ts";
import type { Block, Table } from "./blocks.ts";
import type { ClauseGroup, ExplainedClause, Explanation, Told } from "./explanation.ts";
import type { Tree } from "./paper.ts";
import { SourceList } from "./source-list.ts";

/** 考评依据说明 as printed: numbered parts of paragraphs and tables, the sheets drawn on listed at the end. */
export interface ExplanationView {
  /** Stands on one line of the title, whatever its length leaves for the rest. */
  readonly subject: string;
  readonly title: string;
  readonly subtitle: string;
  readonly blocks: readonly Block[];
}

/** The view of an explanation in a tree: outside 涉个人 the values of 涉个人 columns are left out. */
export function explanationView(explanation: Explanation, tree: Tree): ExplanationView {
  const sources = new SourceList();
  const say = ({ text, discreet }: Told): string => (tree === "涉个人" ? text : (discreet ?? text));
  const { subject, title, subtitle, conclusion, trail, groups, changes, open, notes } = explanation;
  const paragraphs = (told: readonly Told[]): string[] =>
    told.map((each) => `${say(each)}${sources.cite(each.cells)}`);
  const parts: Block[] = [
    { heading: "结论", paragraphs: paragraphs(conclusion), tables: [] },
    { heading: "办理过程", paragraphs: [], tables: [trailTable(trail, say, sources)] },
    ...groups.map((group) => ({
      heading: group.heading,
      paragraphs: [group.introduction],
      tables: [clauseTable(group, say, sources)],
    })),
    {
      heading: "单项变化的影响",
      paragraphs: [
        changes.length === 0
          ? "任何一项登记单独变化，都不改变上述结论。"
          : "按方案条款重新推算，每次只改变一项登记；只列出会改变结论的，供研究时参考，不代替认定。",
      ],
      tables: changes.length === 0 ? [] : [changeTable(changes, say, sources)],
    },
    { heading: "待研究认定的条件", paragraphs: paragraphs(open), tables: [] },
    { heading: "其他", paragraphs: paragraphs(notes), tables: [] },
  ];
  const filled = parts.filter((part) => part.paragraphs.length + part.tables.length > 0);
  const blocks = [...filled, { heading: "引用的登记表", paragraphs: [], tables: [sources.table()] }];
  return {
    subject,
    title,
    subtitle,
    blocks: blocks.map((block, index) => ({
      ...block,
      heading: `${numeral(index + 1)}、${block.heading ?? ""}`,
    })),
  };
}

type Say = (told: Told) => string;

function trailTable(trail: Explanation["trail"], say: Say, sources: SourceList): Table {
  return {
    caption: null,
    columns: [
      { title: "日期", share: 17, align: "center" },
      { title: "办理人", share: 17, align: "center" },
      { title: "事项", share: 17, align: "center" },
      { title: "内容", share: 33, align: "left" },
      { title: "出处", share: 16, align: "left" },
    ],
    rows: trail.map(({ on, by, what, value }) => [
      on === null ? "—" : inChinese(on),
      by === "" ? "—" : by,
      what,
      say(value),
      sources.cite(value.cells),
    ]),
    total: null,
  };
}

function clauseTable({ clauses }: ClauseGroup, say: Say, sources: SourceList): Table {
  const counts = clauses.some(({ distances }) => distances.length > 0);
  const shares = counts ? [15, 26, 24, 19, 16] : [15, 35, 34, 16];
  const titles = ["条款", "方案规定", "登记情况和出处", ...(counts ? ["登记数/界限"] : []), "结论"];
  return {
    caption: null,
    columns: titles.map((title, index) => ({
      title,
      share: shares[index] ?? 0,
      align: title === "方案规定" || title === "登记情况和出处" ? "left" : "center",
    })),
    rows: clauses.map((clause) => [
      clause.cited,
      clause.words,
      [clause.facts.map(say).join("，"), sources.cite(cellsOf(clause))]
        .filter((line) => line !== "")
        .join("\n"),
      ...(counts ? [distanceLines(clause)] : []),
      [clause.answer, clause.follows].filter((line) => line !== "").join("\n"),
    ]),
    total: null,
  };
}

function cellsOf({ facts, others }: ExplainedClause): Cited[] {
  return [...facts.flatMap(({ cells }) => cells), ...others];
}

function distanceLines({ distances }: ExplainedClause): string {
  return distances.map(({ count, line, distance }) => `${count}\n（${line}）\n${distance}`).join("\n");
}

function changeTable(changes: readonly Told[], say: Say, sources: SourceList): Table {
  return {
    caption: null,
    columns: [
      { title: "序号", share: 8, align: "center" },
      { title: "如有下列变化", share: 72, align: "left" },
      { title: "出处", share: 20, align: "left" },
    ],
    rows: changes.map((each, index) => [String(index + 1), say(each), sources.cite(each.cells)]),
    total: null,
  };
}

/** Every cell that an explanation rests on. */
export function explanationCells({ conclusion, trail, groups, changes, open, notes }: Explanation): Cited[] {
  return [
    ...[...conclusion, ...changes, ...open, ...notes].flatMap(({ cells }) => cells),
    ...trail.flatMap(({ value }) => value.cells),
    ...groups.flatMap(({ clauses }) => clauses.flatMap(cellsOf)),
  ];
}
