import type { Problem } from "../diagnostics.ts";
import { inChinese, plusDays, type Day } from "../domain/day.ts";
import { rowOf, type Field } from "../domain/place.ts";
import { comparable } from "../domain/text.ts";
import type { spotChecks } from "../sheets/spot-checks.ts";
import type { RowsOf } from "../workbook/sheet.ts";
import { namesIn, sectionNamed, type Section } from "./sections.ts";
import { toCheck } from "./to-check.ts";
import type { YearFacts } from "./year-facts.ts";

type SpotCheck = RowsOf<typeof spotChecks>[number];

/** How a spot check that concerns every section names its subject. */
const everyone: ReadonlySet<string> = new Set(["全局", "各科室", "全机关", "机关各科室"]);

/** 抽查督办: whom it concerns, whether the leading group was told in time, whether what was asked for was done (四(二)2). */
export function spotCheckProblems(facts: YearFacts): Problem[] {
  const sections = facts.sections.map(({ section }) => section);
  return facts.known.register.spotChecks.flatMap((row) => [
    ...strangeSubject(row, sections),
    ...report(row, facts),
    ...overdue(row, facts.day),
  ]);
}

function ask(field: Field<unknown>, code: string, message: string, help: string): Problem[] {
  const where = `目标办登记“抽查督办”第${rowOf(field.place) ?? ""}行`;
  return [toCheck(field.place, { code, message: `${where}${message}`, help, clause: "四(二)2" })];
}

function strangeSubject({ subject }: SpotCheck, sections: readonly Section[]): Problem[] {
  if (subject.value === null || everyone.has(comparable(subject.value))) return [];
  if (sectionNamed(sections, subject.value) !== null) return [];
  const names = namesIn(subject.value);
  const stranger = names.find((name) => sectionNamed(sections, name) === null);
  if (stranger === undefined) return [];
  return ask(
    subject,
    "spot-check-subject-not-known",
    `的对象“${stranger}”不是设置中的科室。`,
    "请核对；填科室名称，涉及几个科室的用顿号分开，涉及全部科室的填“全局”。",
  );
}

function report({ on, reportedOn }: SpotCheck, { day, settings }: YearFacts): Problem[] {
  if (on.value === null) return [];
  const { calendar, parameters } = settings;
  const days = parameters.spotCheckReportDays;
  const due = calendar.lastOf(plusDays(on.value, 1), days);
  if (reportedOn.value !== null && reportedOn.value < on.value) {
    return ask(
      reportedOn,
      "spot-check-reported-before",
      `“报告领导小组日期”是${inChinese(reportedOn.value)}，早于抽查督办的日期${inChinese(on.value)}。`,
      "请核对两个日期。",
    );
  }
  if (due === null) return [];
  if (reportedOn.value === null) {
    if (reportedOn.filled || day <= due) return [];
    return ask(
      reportedOn,
      "spot-check-not-reported",
      `没有填“报告领导小组日期”，已超过${days}个工作日（${inChinese(due)}）。`,
      "请核对；已经报告的补填日期，没有报告的及时报告。",
    );
  }
  if (reportedOn.value <= due) return [];
  return ask(
    reportedOn,
    "spot-check-reported-late",
    `“报告领导小组日期”是${inChinese(reportedOn.value)}，超过${days}个工作日（${inChinese(due)}）。`,
    "请核对日期；有关情况应及时报告领导小组。",
  );
}

function overdue({ due, result, conclusion }: SpotCheck, day: Day): Problem[] {
  if (due.value === null || due.value >= day) return [];
  const isOpen = conclusion.value === "整改中";
  if (result.filled && !isOpen) return [];
  return ask(
    isOpen ? conclusion : result,
    "rectification-overdue",
    `时限是${inChinese(due.value)}，已过期，${isOpen ? "结论仍是“整改中”" : "没有填“结果”"}。`,
    "请核对；已办结的补填结果和结论，没有办结的继续督办。",
  );
}
