import type { Judgement } from "../assessment/judgement.ts";
import { monthAndDate, plusDays, type Day } from "../domain/day.ts";
import { months, quarterName, quarters } from "../domain/period.ts";
import { comparable, spacedName } from "../domain/text.ts";
import { membershipOn, yearEnd, type Person, personNumbered } from "../facts/people.ts";
import type { Copy, YearRecords } from "../facts/records.ts";
import { rowsIn, type Routine } from "../facts/routine.ts";
import type { Section } from "../facts/sections.ts";
import { isInScope } from "../regulation/scope.ts";
import { cite } from "../regulation/quote.ts";
import { outsideSections, volumeName } from "./form-subject.ts";
import type { Table, TablePaper } from "./blocks.ts";
import { pathOf, type Paper } from "./paper.ts";
import type { Plan, Plans } from "./plan.ts";
import { settingCells } from "./wording.ts";

/** One for each person whom a received copy of 平时考核 mentions, as of the last receipt that changed what it says of them. */
export const routineRecordPlans: Plans = (_, current) => {
  const changed = lastChanges(current.facts.known);
  return current.facts.people
    .filter(({ category }) => isInScope(category))
    .flatMap(({ id }): Plan[] => {
      const day = changed.get(id);
      return day === undefined ? [] : [{ day, compose: (judgement) => composeRoutineRecord(judgement, id) }];
    });
};

/** By person id, the last day on which a section's copy said something else of the person than its copy before. */
function lastChanges({ copies }: YearRecords): Map<string, Day> {
  const changed = new Map<string, Day>();
  const before = new Map<string, Map<string, string>>();
  for (const copy of copies.routineAppraisal) {
    const said = saidOf(copy);
    const earlier = before.get(copy.section) ?? new Map<string, string>();
    for (const id of new Set([...earlier.keys(), ...said.keys()])) {
      if (earlier.get(id) !== said.get(id)) changed.set(id, copy.receivedOn);
    }
    before.set(copy.section, said);
  }
  return changed;
}

/** What a copy says of each person, as one text. */
function saidOf({ rows }: Copy<"routineAppraisal">): Map<string, string> {
  const said = new Map<string, string>();
  for (const row of [...rows.routineRecords, ...rows.quarterlyEvaluations]) {
    if (row.id.value === null) continue;
    const id = comparable(row.id.value);
    const { at: _, ...cells } = row;
    const shown = Object.values(cells)
      .map(({ text }) => text)
      .join("\t");
    said.set(id, `${said.get(id) ?? ""}${shown}\n`);
  }
  return said;
}

/** 个人平时考核登记表: what was recorded of each month and who read it, each quarter's evaluation with room to sign (五(二)1). */
function composeRoutineRecord({ facts }: Judgement, id: string): Paper | null {
  const { settings, year, day } = facts;
  const person = personNumbered(facts.people, id);
  const routine = facts.routineOf(id);
  if (person === null || rowsIn(routine).length === 0) return null;
  const section = sectionOf(person, facts);
  const folder = section === null ? outsideSections : volumeName(section);
  const view: TablePaper = {
    title: "个人平时考核登记表",
    subtitle: `${year}年度`,
    facts: [
      { label: "科室", value: section?.name ?? outsideSections },
      { label: "姓名", value: spacedName(person.name) },
      { label: "职务职级", value: person.row.post.value ?? "" },
    ],
    paragraphs: [],
    tables: [recordTable(routine), evaluationTable(routine)],
    notes: [
      `依据方案${cite("五(二)1(1)")}、${cite("五(二)1(2)")}、${cite("五(二)1(3)")}填制。空白月份为未收到记实。`,
    ],
    opinions: [],
    signers: [],
  };
  return {
    kind: "routine-record",
    title: `${view.title}（${year}年度　${person.name}）`,
    period: String(year),
    person: id,
    ...(section === null ? {} : { section: section.code }),
    template: "routine-record",
    layout: "table",
    tree: "涉个人",
    path: pathOf("个人平时考核登记", `${year}年度`, folder, `${id} ${person.name}.pdf`),
    day,
    view,
    sources: [
      ...settingCells(settings),
      person.row.name,
      person.row.post,
      ...rowsIn(routine).flatMap((row) =>
        "month" in row
          ? [row.month, row.attendance, row.done, row.reason, row.reader, row.readOn]
          : [row.quarter, row.comment, row.evaluation],
      ),
    ],
  };
}

/** The section at the year's end; of who has left, the one they left from. */
function sectionOf(person: Person, { year, sections }: Judgement["facts"]): Section | null {
  const all = sections.map(({ section }) => section);
  const atEnd = membershipOn(person, yearEnd(year), all);
  const left = person.transfers.at(-1)?.on.value;
  const membership =
    atEnd.kind === "away" && left != null ? membershipOn(person, plusDays(left, -1), all) : atEnd;
  return membership.kind === "section" ? membership.section : null;
}

function recordTable({ records }: Routine): Table {
  return {
    caption: "一、月度记实",
    columns: [
      { title: "月份", share: 7, align: "center" },
      { title: "出勤情况", share: 24, align: "left" },
      { title: "履行职责、完成工作任务情况", share: 33, align: "left" },
      { title: "未完成原因", share: 16, align: "left" },
      { title: "查阅人", share: 10, align: "center" },
      { title: "查阅日期", share: 10, align: "center" },
    ],
    rows: months.map((month) => {
      const row = records.get(month);
      return [
        `${month}月`,
        row?.attendance.text ?? "",
        row?.done.text ?? "",
        row?.reason.text ?? "",
        spacedName(row?.reader.text ?? ""),
        row?.readOn.value == null ? (row?.readOn.text ?? "") : monthAndDate(row.readOn.value),
      ];
    }),
    total: null,
  };
}

function evaluationTable({ evaluations }: Routine): Table {
  return {
    caption: "二、季度评价",
    columns: [
      { title: "季度", share: 12, align: "center" },
      { title: "科室负责人评语", share: 42, align: "left" },
      { title: "评价", share: 10, align: "center" },
      { title: "负责人签名", share: 18, align: "center" },
      { title: "本人签名", share: 18, align: "center" },
    ],
    rows: quarters.map((quarter) => {
      const row = evaluations.get(quarter);
      return [quarterName(quarter), row?.comment.text ?? "", row?.evaluation.text ?? "", "", ""];
    }),
    total: null,
  };
}
