import type { Judgement } from "../assessment/judgement.ts";
import { inChinese } from "../domain/day.ts";
import {
  firstDayOf,
  lastDayOf,
  monthsOf,
  quarterName,
  quarterPeriod,
  quarters,
  type Month,
  type Quarter,
} from "../domain/period.ts";
import type { Cited } from "../domain/place.ts";
import { spacedName } from "../domain/text.ts";
import { attendanceByPerson, attendanceSums } from "../facts/attendance-sums.ts";
import { personNamed } from "../facts/people.ts";
import { existedOn, type Section } from "../facts/sections.ts";
import { cite } from "../regulation/quote.ts";
import { outsideSections, volumeName } from "./form-subject.ts";
import type { Table, TablePaper } from "./blocks.ts";
import { pathOf, type Paper } from "./paper.ts";
import { closingDay, type Plan, type Plans } from "./plan.ts";
import { meansQuarter } from "./periods.ts";
import { attendanceColumns, attendanceText, uncheckedNote } from "./routine-attendance.ts";
import { routineQuarters, statisticsTable, type RoutineQuarter } from "./routine-statistics.ts";
import { issueOf, settingCells } from "./wording.ts";

/** Each section's, and the bureau's statistics, closing on the 10th after each quarter (五(二)1(4)). */
export const routineSummaryPlans: Plans = (records, current) => {
  const { year } = records;
  const { startsOn } = current.facts.settings.parameters;
  return quarters.flatMap((quarter): Plan[] => {
    const end = endOf(year, quarter);
    if (end < startsOn) return [];
    const given = issueOf(records, "季度平时考核汇总表", (shown) => meansQuarter(shown, year, quarter));
    const day = given?.dataDay.value ?? closingDay(year, lastMonth(quarter));
    const existing = current.sections.filter(({ section }) => existedOn(section, end));
    return [
      ...[...existing.map(({ section }) => section), null].map((section): Plan => ({
        day,
        compose: (judgement) => composeRoutineSummary(judgement, quarter, section),
      })),
      { day, compose: (judgement) => composeRoutineStatistics(judgement, quarter) },
    ];
  });
};

function lastMonth(quarter: Quarter): Month {
  return monthsOf(quarter).at(-1) ?? 12;
}

function endOf(year: number, quarter: Quarter) {
  return lastDayOf(year, lastMonth(quarter));
}

/** 季度平时考核汇总表 of a section, one line a person; null where nobody belongs to it. */
function composeRoutineSummary(
  judgement: Judgement,
  quarter: Quarter,
  section: Section | null,
): Paper | null {
  const { settings, year, day, people: everyone } = judgement.facts;
  const people = routineQuarters(judgement, quarter, section?.code ?? null);
  if (people.length === 0) return null;
  const name = section?.name ?? outsideSections;
  const reporter = personNamed(everyone, section?.reporter ?? null);
  const listed = peopleTable(judgement, quarter, people);
  const unchecked = uncheckedNote(judgement.facts, quarter);
  const view: TablePaper = {
    title: "季度平时考核汇总表",
    subtitle: `${year}年${quarterName(quarter)}`,
    facts: [
      { label: "科室", value: name },
      ...(reporter === null ? [] : [{ label: "专人", value: spacedName(reporter.name) }]),
      { label: "数据截至", value: inChinese(day) },
    ],
    paragraphs: [],
    tables: [listed.table, statisticsTable("平时考核情况统计", [{ name, people }])],
    notes: [
      ...unchecked.sentences,
      `依据方案${cite("五(二)1(1)")}至${cite("五(二)1(4)")}填制。请假按日历天计，旷工按工作日计；旷工、超假、迟到早退、漏岗、缺席只计经认定无故的，缺席指会议、学习和集体活动。`,
    ],
    opinions: [],
    signers: ["填表人", "科室负责人"],
  };
  return {
    kind: "routine-summary",
    title: `${view.title}（${view.subtitle}　${name}）`,
    period: quarterPeriod(year, quarter),
    ...(section === null ? {} : { section: section.code }),
    template: "routine-summary",
    layout: "landscape",
    tree: "涉个人",
    path: pathOf(
      "季度平时考核汇总表",
      `${year}年${quarterName(quarter)}`,
      `${section === null ? name : volumeName(section)}.pdf`,
    ),
    day,
    view,
    sources: [
      ...settingCells(settings),
      ...givenDay(judgement, quarter),
      ...(section === null ? [] : [section.cell]),
      ...people.flatMap(({ cells }) => cells),
      ...listed.cells,
      ...unchecked.cells,
    ],
  };
}

function givenDay({ facts: { known, year } }: Judgement, quarter: Quarter): Cited[] {
  const issue = issueOf(known, "季度平时考核汇总表", (shown) => meansQuarter(shown, year, quarter));
  return issue === null ? [] : [issue.dataDay];
}

function peopleTable(
  { facts }: Judgement,
  quarter: Quarter,
  people: readonly RoutineQuarter[],
): { readonly table: Table; readonly cells: readonly Cited[] } {
  const ownAttendance = attendanceByPerson(facts.known);
  const [first = 1] = monthsOf(quarter);
  const from = firstDayOf(facts.year, first);
  const sums = people.map(({ person }) =>
    attendanceSums(ownAttendance(person.id), from, endOf(facts.year, quarter), facts.settings.calendar),
  );
  return {
    table: {
      caption: null,
      columns: [
        { title: "序号", share: 4, align: "center" },
        { title: "姓　名", share: 8, align: "center" },
        { title: "记实\n（月）", share: 8, align: "center" },
        { title: "查阅\n（月）", share: 8, align: "center" },
        ...attendanceColumns.map(({ title }) => ({ title, share: 5.5, align: "center" as const })),
        { title: "季度评价", share: 22, align: "left" },
        { title: "评价", share: 6, align: "center" },
      ],
      rows: people.map((each, index) => [
        String(index + 1),
        spacedName(each.person.name),
        monthsText(each.recorded, each.due),
        monthsText(each.read, each.due),
        ...attendanceColumns.map(({ of }) => attendanceText(sums[index]?.[of].value ?? null)),
        each.evaluation?.comment.text ?? "未评价",
        each.evaluation?.evaluation.text ?? "",
      ]),
      total: null,
    },
    cells: sums.flatMap((each) => attendanceColumns.flatMap(({ of }) => each[of].cells)),
  };
}

/** How many months; where some but not all are missing, which. */
function monthsText(had: readonly Month[], due: readonly Month[]): string {
  const missing = due.filter((month) => !had.includes(month));
  if (missing.length === 0 || had.length === 0) return String(had.length);
  return `${had.length}\n缺${missing.map((month) => `${month}月`).join("、")}`;
}

/** 季度平时考核统计表: every section's figures on one page (五(二)1(4)). */
function composeRoutineStatistics(judgement: Judgement, quarter: Quarter): Paper {
  const { settings, year, day } = judgement.facts;
  const end = endOf(year, quarter);
  const sections = judgement.sections.map(({ section }) => section).filter((each) => existedOn(each, end));
  const groups = [
    ...sections.map((section) => ({
      name: section.name,
      people: routineQuarters(judgement, quarter, section.code),
    })),
    { name: outsideSections, people: routineQuarters(judgement, quarter, null) },
  ].filter(({ people }) => people.length > 0);
  const view: TablePaper = {
    title: "季度平时考核统计表",
    subtitle: `${year}年${quarterName(quarter)}`,
    facts: [
      { label: "编制单位", value: settings.unit.targetOffice ?? settings.unit.fullName ?? "" },
      { label: "数据截至", value: inChinese(day) },
    ],
    paragraphs: [],
    tables: [statisticsTable(`${quarterName(quarter)}各科室平时考核情况`, groups)],
    notes: [`依据方案${cite("五(二)1(4)")}，由各科室报送的《平时考核》汇总；人员按季度末所在科室统计。`],
    opinions: [],
    signers: ["填表人", "审核人"],
  };
  return {
    kind: "routine-statistics",
    title: `${view.title}（${view.subtitle}）`,
    period: quarterPeriod(year, quarter),
    template: "routine-summary",
    layout: "landscape",
    tree: "涉个人",
    path: pathOf("季度平时考核汇总表", `${year}年${quarterName(quarter)}`, "全局统计表.pdf"),
    day,
    view,
    sources: [
      ...settingCells(settings),
      ...givenDay(judgement, quarter),
      ...sections.map(({ cell }) => cell),
      ...groups.flatMap(({ people }) => people.flatMap(({ cells }) => cells)),
    ],
  };
}
