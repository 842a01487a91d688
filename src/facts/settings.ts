import type { Problem } from "../diagnostics.ts";
import { daysThrough, eachDay, yearOf, type Day } from "../domain/day.ts";
import type { Cited } from "../domain/place.ts";
import { comparable } from "../domain/text.ts";
import { festivals, LONGEST_HOLIDAY } from "../sheets/days-off.ts";
import type { Rules } from "../regulation/rules.ts";
import type { Parameters } from "../sheets/parameter-definitions.ts";
import { requiredUnitFacts, unitFacts, type UnitFact } from "../sheets/unit-facts.ts";
import { calendarWith, type Calendar } from "./calendar/calendar.ts";
import { parametersOf, type ParametersRead } from "./parameters.ts";
import type { YearRecords } from "./records.ts";

/** The office's settings of a year, as used: defaults stand in for what is blank or must be mended. */
export interface Settings {
  readonly unit: Readonly<Partial<Record<UnitFact, string>>>;
  readonly unitCells: readonly Cited[];
  readonly parameters: Parameters;
  readonly rules: Rules;
  readonly otherNumbers: ParametersRead["otherNumbers"];
  readonly parameterCells: ParametersRead["cells"];
  readonly calendar: Calendar;
  readonly problems: readonly Problem[];
}

export function settingsOf(records: YearRecords): Settings {
  const before = settingsByRows.get(records.settings);
  if (before?.file === records.settingsFile && before.year === records.year) return before.settings;
  const settings = readSettings(records);
  settingsByRows.set(records.settings, { file: records.settingsFile, year: records.year, settings });
  return settings;
}

/** 设置 is read whatever the day: once for all days of a year. */
const settingsByRows = new WeakMap<
  YearRecords["settings"],
  { readonly file: string; readonly year: number; readonly settings: Settings }
>();

function readSettings(records: YearRecords): Settings {
  const problems: Problem[] = [];
  const unit = unitOf(records, problems);
  const { parameters, rules, cells, otherNumbers, problems: ofParameters } = parametersOf(records);
  problems.push(...ofParameters);
  return {
    unit: unit.facts,
    unitCells: unit.cells,
    parameters,
    rules,
    otherNumbers,
    parameterCells: cells,
    calendar: calendarOf(records, problems),
    problems,
  };
}

function keyOf<K extends string>(titles: Readonly<Record<K, string>>, shown: string | null): K | null {
  if (shown === null) return null;
  const found = Object.entries<string>(titles).find(([, title]) => comparable(title) === comparable(shown));
  return found === undefined ? null : (found[0] as K);
}

function unitOf(records: YearRecords, problems: Problem[]) {
  const facts: Partial<Record<UnitFact, string>> = {};
  const cells: Cited[] = [];
  for (const row of records.settings.unit) {
    const key = keyOf(unitFacts, row.item.value);
    if (key === null || row.content.value === null) continue;
    facts[key] = row.content.value;
    cells.push(row.content);
  }
  for (const key of requiredUnitFacts) {
    if (facts[key] !== undefined) continue;
    problems.push({
      code: "unit-fact-missing",
      severity: "must-fix",
      place: { file: records.settingsFile, sheet: "单位", cell: null },
      message: `设置“单位”没有填“${unitFacts[key]}”。`,
      help: `请在“项目”为“${unitFacts[key]}”的一行补填内容。`,
    });
  }
  return { facts, cells };
}

function calendarOf(records: YearRecords, problems: Problem[]): Calendar {
  const off = new Set<Day>();
  const working = new Set<Day>();
  const entered = new Map<number, Set<string>>();
  for (const { festival, kind, from, to } of records.settings.daysOff) {
    if (festival.value === null || kind.value === null || from.value === null) continue;
    const last = to.value ?? from.value;
    // Left to its 必须改: a slip in the year would make it thousands of days.
    if (daysThrough(from.value, last) > LONGEST_HOLIDAY) continue;
    const days = eachDay(from.value, last);
    for (const each of days) (kind.value === "放假" ? off : working).add(each);
    if (kind.value !== "放假") continue;
    for (const year of new Set(days.map(yearOf))) {
      entered.set(year, (entered.get(year) ?? new Set()).add(festival.value));
    }
  }
  const complete = [...entered].filter(([, named]) => festivals.every((festival) => named.has(festival)));
  const calendar = calendarWith({ years: new Set(complete.map(([year]) => year)), off, working });
  for (const [year, named] of entered) {
    if (calendar.holds(year)) continue;
    const missing = festivals.filter((festival) => !named.has(festival));
    // 元旦 of the next year may begin in the old one; that alone is no attempt to enter the old year.
    if (named.size === 1 && named.has("元旦")) continue;
    problems.push({
      code: "calendar-year-incomplete",
      severity: "must-fix",
      place: { file: records.settingsFile, sheet: "放假调休", cell: null },
      message: `设置“放假调休”中${year}年还缺${missing.join("、")}。`,
      help: `请按国务院办公厅关于${year}年部分节假日安排的通知补填。`,
    });
  }
  return calendar;
}

/** The problem to report where a day of a year was needed that the calendar does not hold. */
export function calendarYearMissing(records: YearRecords, year: number): Problem {
  return {
    code: "calendar-year-missing",
    severity: "must-fix",
    place: { file: records.settingsFile, sheet: "放假调休", cell: null },
    message: `程序未收录${year}年的放假调休安排，涉及该年的期限暂不推算。`,
    help: `请在设置“放假调休”中，按国务院办公厅关于${year}年部分节假日安排的通知，逐个填写元旦、春节、清明节、劳动节、端午节、中秋节、国庆节的放假日期和调休上班日期。`,
  };
}
