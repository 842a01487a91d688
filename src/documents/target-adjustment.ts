import type { Judgement } from "../assessment/judgement.ts";
import { inChinese, latest, type Day } from "../domain/day.ts";
import type { Cited } from "../domain/place.ts";
import { comparable, spacedName } from "../domain/text.ts";
import { changedIn } from "../facts/ledger-changes.ts";
import { personNamed } from "../facts/people.ts";
import type { Copy } from "../facts/records.ts";
import { namesIn, type Section } from "../facts/sections.ts";
import type { AnnualTargetRow } from "../facts/targets.ts";
import { cite } from "../regulation/quote.ts";
import { pathOf, type Paper } from "./paper.ts";
import type { Plan, Plans } from "./plan.ts";
import { dueText, goalText } from "./target-words.ts";
import type { TargetAdjustmentView } from "./views.ts";
import { blankDate, settingCells } from "./wording.ts";

type Ledger = Copy<"targetLedger">;
type Adjustment = Ledger["rows"]["targetAdjustments"][number];

/** Which row of 目标调整 a paper is about: its day, its target, and which of several alike. */
interface Subject {
  readonly on: Day;
  readonly target: string;
  readonly turn: number;
}

/** One for each row of 目标调整, on its day, but not before the copy came in since which it reads as it does. */
export const targetAdjustmentPlans: Plans = (_, { facts, sections }) =>
  sections.flatMap(({ section, ledger }) => {
    const copies = ledgersOf(facts.known.copies.targetLedger, section);
    return (ledger === null ? [] : subjectsIn(ledger)).map((subject): Plan => {
      const came = changedIn(copies, (copy) => cellsOf(rowIn(copy, subject)));
      return {
        day: latest([subject.on, ...(came === null ? [] : [came.receivedOn])]) ?? subject.on,
        compose: (judgement) => composeTargetAdjustment(judgement, section.code, subject),
      };
    });
  });

function ledgersOf(copies: readonly Ledger[], { code }: Pick<Section, "code">): Ledger[] {
  return copies.filter((copy) => copy.section === code);
}

function subjectsIn({ rows }: Ledger): Subject[] {
  const turns = new Map<string, number>();
  return rows.targetAdjustments.flatMap(({ on, target }): Subject[] => {
    if (on.value === null) return [];
    const number = comparable(target.text);
    const key = `${on.value} ${number}`;
    const turn = (turns.get(key) ?? 0) + 1;
    turns.set(key, turn);
    return [{ on: on.value, target: number, turn }];
  });
}

function rowIn({ rows }: Ledger, { on, target, turn }: Subject): Adjustment | null {
  const alike = rows.targetAdjustments.filter(
    (row) => row.on.value === on && comparable(row.target.text) === target,
  );
  return alike[turn - 1] ?? null;
}

function cellsOf(row: Adjustment | null): Cited[] {
  return row === null ? [] : [row.on, row.target, row.content, row.reason, row.approver];
}

/** The target as it stood before the change was sent in; as it stands where it came together with the change. */
function originalOf(copies: readonly Ledger[], subject: Subject): AnnualTargetRow | null {
  const isIt = ({ number }: AnnualTargetRow): boolean => comparable(number.text) === subject.target;
  const sent = copies.findIndex((copy) => rowIn(copy, subject) !== null);
  const before = copies.slice(0, Math.max(0, sent)).findLast(({ rows }) => rows.annualTargets.some(isIt));
  return (before ?? copies.at(-1))?.rows.annualTargets.find(isIt) ?? null;
}

/** 目标调整审批表: a filed target, its change and the ground, with room for those who decide (四(一)2). */
function composeTargetAdjustment(judgement: Judgement, code: string, subject: Subject): Paper | null {
  const { known, settings, people, year, day } = judgement.facts;
  const each = judgement.sections.find(({ section }) => section.code === code);
  const row = each?.ledger == null ? null : rowIn(each.ledger, subject);
  if (each === undefined || row === null) return null;
  const { section } = each;
  const original = originalOf(ledgersOf(known.copies.targetLedger, section), subject);
  const head = personNamed(people, section.head);
  const view: TargetAdjustmentView = {
    title: "目标调整审批表",
    year: `${year}年度`,
    section: section.name,
    head: spacedName(head?.name ?? section.head ?? ""),
    leaderInCharge: spacedName(section.leader ?? ""),
    number: subject.target,
    target: original === null ? "未列入年度目标" : (original.target.value ?? original.target.text),
    goal: original === null ? "" : goalText(original),
    due: dueText(original?.due.value ?? null, year),
    owners: namesIn(original?.owners.value ?? null)
      .map(spacedName)
      .join("、"),
    content: row.content.value ?? row.content.text,
    reason: row.reason.value ?? "未填",
    approver: spacedName(row.approver.value ?? ""),
    on: row.on.value === null ? blankDate : inChinese(row.on.value),
    opinions: [
      { label: "科室意见", paragraphs: [], signedBy: "科室负责人签名" },
      { label: "主管局领导审批", paragraphs: [], signedBy: "签名" },
      { label: "目标办备案", paragraphs: [], signedBy: "经办人签名" },
    ],
    note: `依据方案${cite("四(一)2")}，年度工作目标须经主管局领导审查签发；已备案的目标需要调整的，经主管局领导批准后登记。`,
  };
  return {
    kind: "target-adjustment",
    title: `${view.title}（${year}年度　${section.name}　目标${subject.target}）`,
    period: String(year),
    section: code,
    batch: `${subject.on}-${subject.target}-${subject.turn}`,
    template: "target-adjustment",
    layout: "form",
    tree: "内部",
    path: pathOf(view.title, `${year}年度`, `${code} ${section.name}`, fileName(subject)),
    day,
    view,
    sources: [
      ...settingCells(settings),
      section.cell,
      ...cellsOf(row),
      ...(original === null
        ? []
        : [original.target, original.goal, original.standard, original.due, original.owners]),
    ],
  };
}

function fileName({ on, target, turn }: Subject): string {
  return `${on} 目标${target}${turn === 1 ? "" : `（${turn}）`}.pdf`;
}
