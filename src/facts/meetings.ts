import { day, lastDayOfMonth, type Day } from "../domain/day.ts";
import { firstDayOf, lastDayOf, months, monthsOf, quarterName, quarters } from "../domain/period.ts";
import type { ClauseId } from "../regulation/wording.ts";
import type { meetings as meetingsSheet } from "../sheets/meetings.ts";
import type { Parameters } from "../sheets/parameter-definitions.ts";
import type { RowsOf } from "../workbook/sheet.ts";
import { existedOn, sectionNamed, type Section } from "./sections.ts";
import type { SectionYear, YearFacts } from "./year-facts.ts";

export type MeetingRow = RowsOf<typeof meetingsSheet>[number];
export type MeetingState = "已召开" | "未召开" | "未到期";

/** One meeting that the scheme asks of a body in a period, and those that were held in it. */
export interface OwedMeeting {
  readonly body: "考评领导小组" | "目标管理办公室" | "科室";
  /** Null unless it is a section's. */
  readonly section: Section | null;
  /** 上半年, 第一季度, 3月. */
  readonly period: string;
  readonly from: Day;
  readonly to: Day;
  readonly held: readonly MeetingRow[];
  readonly state: MeetingState;
  readonly clause: ClauseId;
}

/** What the leading group has to deal with in the year (六(二)1), and the first meeting whose 议题 names it. */
export interface OwedBusiness {
  readonly task: "审议年度工作目标计划" | "半年考评" | "年终考评";
  readonly held: MeetingRow | null;
  readonly state: MeetingState;
  readonly clause: ClauseId;
}

export interface Meetings {
  readonly owed: readonly OwedMeeting[];
  readonly business: readonly OwedBusiness[];
}

interface Period {
  readonly name: string;
  readonly from: Day;
  readonly to: Day;
}

/** The meetings of a year, owed and held (六(二)1–3); sections' only where the office has them recorded (本局设定). */
export function meetingsOf(facts: YearFacts): Meetings {
  const { known, year, settings, sections } = facts;
  const of = (body: OwedMeeting["body"]): readonly MeetingRow[] =>
    known.register.meetings.filter((row) => row.body.value === body);
  const [leading, office] = [of("考评领导小组"), of("目标管理办公室")];
  const cycle = periodsOf(year, settings.parameters.leadingGroupCycle);
  return {
    owed: [
      ...cycle.map((each) => owed(facts, "考评领导小组", null, each, leading, "六(二)1")),
      ...monthsOfYear(year).map((each) => owed(facts, "目标管理办公室", null, each, office, "六(二)2")),
      ...(settings.parameters.sectionMeetings === "是" ? ofSections(facts, of("科室")) : []),
    ].filter(({ to }) => to >= settings.parameters.startsOn),
    business: businessOf(facts, leading, sections),
  };
}

function periodsOf(year: number, cycle: Parameters["leadingGroupCycle"]): readonly Period[] {
  const whole = { from: firstDayOf(year, 1), to: lastDayOf(year, 12) };
  switch (cycle) {
    case "每月":
      return monthsOfYear(year);
    case "每季度":
      return quarters.map((quarter) => {
        const [first = 1, , last = 12] = monthsOf(quarter);
        return { name: quarterName(quarter), from: firstDayOf(year, first), to: lastDayOf(year, last) };
      });
    case "每半年":
      return [
        { ...whole, name: "上半年", to: lastDayOf(year, 6) },
        { ...whole, name: "下半年", from: firstDayOf(year, 7) },
      ];
    case "每年":
      return [{ ...whole, name: `${year}年` }];
  }
}

function monthsOfYear(year: number): readonly Period[] {
  return months.map((month) => ({
    name: `${month}月`,
    from: firstDayOf(year, month),
    to: lastDayOf(year, month),
  }));
}

function owed(
  { day: today }: YearFacts,
  body: OwedMeeting["body"],
  section: Section | null,
  { name, from, to }: Period,
  rows: readonly MeetingRow[],
  clause: ClauseId,
): OwedMeeting {
  const held = rows.filter(({ on }) => on.value !== null && from <= on.value && on.value <= to);
  const state = held.length > 0 ? "已召开" : to < today ? "未召开" : "未到期";
  return { body, section, period: name, from, to, held, state, clause };
}

/** 当月末或下月初: from the 25th until the month's report is due. */
const MONTH_END_FROM = 25;

function ofSections(facts: YearFacts, rows: readonly MeetingRow[]): OwedMeeting[] {
  const all = facts.sections.map(({ section }) => section);
  const bySection = new Map<string, MeetingRow[]>();
  for (const row of rows) {
    const code = sectionNamed(all, row.section.value)?.code;
    if (code !== undefined) bySection.set(code, [...(bySection.get(code) ?? []), row]);
  }
  return facts.sections.flatMap(({ section, filings }) =>
    months.flatMap((month): OwedMeeting[] => {
      const end = lastDayOfMonth(facts.year, month);
      if (!existedOn(section, end)) return [];
      const report = filings.find(({ duty }) => duty.kind === "月完成情况" && duty.month === month);
      const window = {
        name: `${month}月`,
        from: day(`${end.slice(0, 8)}${MONTH_END_FROM}`),
        to: report?.due ?? report?.duty.date ?? end,
      };
      return [owed(facts, "科室", section, window, bySection.get(section.code) ?? [], "六(二)3")];
    }),
  );
}

/** How an 议题 names the business of the leading group. */
const agendas: Readonly<Record<OwedBusiness["task"], RegExp>> = {
  审议年度工作目标计划: /目标.{0,6}计划|(?:审议|研究|审定).{0,10}目标/,
  半年考评: /半年|初评/,
  年终考评: /年终|年度.{0,16}(?:考评|考核|评议|等次)|评议.{0,16}等次|等次.{0,10}(?:评议|建议)/,
};

function businessOf(
  { year, day: today, settings }: YearFacts,
  leading: readonly MeetingRow[],
  sections: readonly SectionYear[],
): OwedBusiness[] {
  const reviewed = sections.flatMap(({ decision }) => decision?.reviewedOn.value ?? []).sort();
  const business = (
    task: OwedBusiness["task"],
    [from, to]: readonly [Day, Day],
    isOver: boolean,
    clause: ClauseId,
  ): OwedBusiness[] => {
    if (to < settings.parameters.startsOn) return [];
    const held = leading.find(
      ({ on, agenda }) =>
        on.value !== null && from <= on.value && on.value <= to && agendas[task].test(agenda.value ?? ""),
    );
    const state = held !== undefined ? "已召开" : isOver ? "未召开" : "未到期";
    return [{ task, held: held ?? null, state, clause }];
  };
  const whole = [day(`${year - 1}-11-01`), lastDayOf(year, 12)] as const;
  const halfYear = [firstDayOf(year, 5), lastDayOf(year, 8)] as const;
  const grading = [firstDayOf(year, 11), reviewed.at(-1) ?? today] as const;
  return [
    ...business("审议年度工作目标计划", whole, whole[1] < today, "六(二)1"),
    ...business("半年考评", halfYear, lastDayOf(year, 6) < today, "四(三)3"),
    // The scheme names no day for it: it is missed once grades stand there as reviewed.
    ...business("年终考评", grading, reviewed.length > 0, "四(三)4"),
  ];
}
