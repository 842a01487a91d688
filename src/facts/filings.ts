import { latest, type Day } from "../domain/day.ts";
import { keepingSome, oncePer } from "../domain/lazily.ts";
import type { Cited } from "../domain/place.ts";
import { dutiesOf, dutyTime, type Duty, type DutyDates } from "../regulation/duties.ts";
import type { RowsOf } from "../workbook/sheet.ts";
import { monthIn, yearIn, type filingCorrections } from "../sheets/filing-corrections.ts";
import type { Copy, YearRecords } from "./records.ts";
import { existedOn, sectionNamed, sectionsOf, type Section } from "./sections.ts";
import type { Settings } from "./settings.ts";

export type FilingState = "按时" | "补报" | "未报" | "未到期" | "免于计次" | "期限待定";

/** One duty of a section as it stands on a day. */
export interface Filing {
  readonly duty: Duty;
  /** The day until which a receipt is in time; null where it needs a year that the calendar does not hold. */
  readonly due: Day | null;
  readonly receivedOn: Day | null;
  readonly state: FilingState;
  /** Whether it counts as 未按时上报 under 四(一)3. */
  readonly late: boolean;
  /** Whether it would count if it turned out late, once its deadline is known. */
  readonly undecided: boolean;
  /** The copy, correction or row of 设置 that this rests on. */
  readonly cells: readonly Cited[];
  /** The first copy that files it and was not turned back; null where there is none. */
  readonly copy: Copy<"targetLedger"> | null;
}

type Correction = RowsOf<typeof filingCorrections>[number];

/** All duties of a section for the year, in the order of their dates, as they stand on `day`. */
export function filingsOf(known: YearRecords, section: Section, settings: Settings, day: Day): Filing[] {
  const copies = known.copies.targetLedger.filter((copy) => copy.section === section.code);
  const corrections = correctionsOf(known, section);
  return deadlinesIn(settings)(known.year)
    .filter((each) => owes(section, each) && each.duty.date >= settings.parameters.startsOn)
    .map(({ duty, due }) => {
      const own = corrections.filter((row) => concerns(row, duty));
      return filingOf(duty, due, copies, own, section, settings, day);
    });
}

interface Deadline {
  readonly duty: Duty;
  readonly due: Day | null;
  /** The time that the duty is about. */
  readonly time: ReturnType<typeof dutyTime>;
}

/** The duties of a year with their deadlines: the same for every section and day. */
const deadlinesIn = oncePer((settings: Settings) => {
  const byYear = new Map<number, readonly Deadline[]>();
  return (year: number): readonly Deadline[] => {
    const deadlines =
      byYear.get(year) ??
      dutiesOf(year, datesIn(settings.rules)).map((duty) => ({
        duty,
        due: deadline(duty, settings),
        time: dutyTime(year, duty),
      }));
    byYear.set(year, deadlines);
    return deadlines;
  };
});

/** The dates of filings that are in force. */
export function datesIn({ numbers }: Settings["rules"]): DutyDates {
  return {
    annualTargetsDate: numbers.annualTargetsDate.value,
    monthPlanDate: numbers.monthPlanDate.value,
    monthReportDate: numbers.monthReportDate.value,
    halfYearSelfReportDate: numbers.halfYearSelfReportDate.value,
    reportFromDate: numbers.reportFromDate.value,
  };
}

/** The rows of 报送更正 on a section's filings of the year. */
export function correctionsOf(known: YearRecords, section: Section): Correction[] {
  const sections = sectionsOf(known);
  return known.register.filingCorrections.filter(
    (row) => sectionNamed(sections, row.section.value)?.code === section.code && isOfYear(row, known.year),
  );
}

function owes(section: Section, { duty, time: { from, to } }: Deadline): boolean {
  const ended = section.to !== null && section.to < (duty.kind === "月计划" ? from : duty.date);
  const began = section.from !== null && section.from > (duty.kind === "月完成情况" ? to : duty.date);
  return !ended && !began && (existedOn(section, from) || existedOn(section, to));
}

function deadline(duty: Duty, { calendar, parameters }: Settings): Day | null {
  return parameters.deadlineOnDayOff === "顺延" ? calendar.onOrAfter(duty.date) : duty.date;
}

/** Whether the period of a correction is one of the year; one that states no year means the register's own. */
export function isOfYear({ period }: Correction, year: number): boolean {
  const stated = period.value === null ? null : yearIn(period.value);
  return stated === null || stated === year;
}

/** Whether a correction speaks of a duty: its form, and its month where it has one. */
export function concerns(row: Correction, duty: Duty): boolean {
  if (row.filing.value !== duty.kind) return false;
  if (duty.month === null) return true;
  return row.period.value !== null && monthIn(row.period.value) === duty.month;
}

function filingOf(
  duty: Duty,
  due: Day | null,
  copies: readonly Copy<"targetLedger">[],
  corrections: readonly Correction[],
  section: Section,
  settings: Settings,
  day: Day,
): Filing {
  const accepted = acceptedCopy(duty, copies, corrections);
  const received = correctedReceipt(corrections) ?? accepted;
  const waiver = corrections.find(({ handling }) => handling.value === "免于计次");
  const refusals = refusalsIn(corrections).map(({ handling }) => handling);
  const cells = [...(received?.cells ?? [latestPlace(copies) ?? section.cell]), ...refusals];
  const counted = duty.kind !== "半年自检报告" || settings.parameters.countSelfReport === "是";
  const base = {
    duty,
    due,
    receivedOn: received?.on ?? null,
    undecided: false,
    cells,
    copy: accepted?.copy ?? null,
  };
  if (due === null) {
    // A deadline only ever moves later: up to the scheme's own date nothing can be late, whatever the year's days off.
    const certain = (received?.on ?? day) <= duty.date;
    if (certain) return { ...base, state: received === null ? "未到期" : "按时", late: false };
    return { ...base, state: "期限待定", late: false, undecided: counted && waiver === undefined };
  }
  const late = received === null ? day > due : received.on > due;
  if (late && waiver !== undefined) {
    return { ...base, state: "免于计次", late: false, cells: [...cells, waiver.handling] };
  }
  const state = received === null ? (late ? "未报" : "未到期") : late ? "补报" : "按时";
  return { ...base, state, late: late && counted };
}

interface Receipt {
  readonly on: Day;
  readonly cells: readonly Cited[];
}

/** A day of receipt that the office corrected: it comes before what the copies say. */
function correctedReceipt(corrections: readonly Correction[]): Receipt | null {
  const corrected = corrections.findLast(({ handling }) => handling.value === "更正收到日期");
  return corrected?.receivedOn.value == null
    ? null
    : { on: corrected.receivedOn.value, cells: [corrected.receivedOn] };
}

/** The first copy that files a duty and was not turned back. */
function acceptedCopy(
  duty: Duty,
  copies: readonly Copy<"targetLedger">[],
  corrections: readonly Correction[],
): (Receipt & { readonly copy: Copy<"targetLedger"> }) | null {
  const refusedDays = refusalsIn(corrections).flatMap(({ receivedOn }) => receivedOn.value ?? []);
  const refusedUntil = latest(refusedDays);
  let refused = refusedDays.filter((each) => each === refusedUntil).length;
  for (const copy of copies) {
    if (refusedUntil !== null && copy.receivedOn < refusedUntil) continue;
    if (duty.earliest !== null && copy.receivedOn < duty.earliest) continue;
    const cells = filedBy(copy.rows)(duty);
    if (cells === null) continue;
    // Each refusal turns back one copy of its day: a mended copy may follow on the same day.
    if (copy.receivedOn === refusedUntil && refused > 0) refused -= 1;
    else return { on: copy.receivedOn, cells, copy };
  }
  return null;
}

/** The refusals; one that does not say which day's copy it turned back turns back none. */
function refusalsIn(corrections: readonly Correction[]): Correction[] {
  return corrections.filter(({ handling }) => handling.value === "退回未受理");
}

type Ledger = Copy<"targetLedger">["rows"];

/** The duties of a year. */
const MOST_DUTIES = 100;

/** What `filedIn` finds: the same on every day. */
const filedBy = oncePer((rows: Ledger) => keepingSome((duty: Duty) => filedIn(duty, rows), MOST_DUTIES));

/** The cells by which a copy files a duty (`office.md` 2), or null where it does not. */
function filedIn(duty: Duty, rows: Ledger): readonly Cited[] | null {
  switch (duty.kind) {
    case "年度目标":
      return whenAll(
        rows.annualTargets,
        (row) => row.signer.filled && row.signedOn.filled,
        (row) => row.signedOn,
      );
    case "月计划":
      return whenAll(
        rows.monthlyTargets.filter(({ month }) => month.value === duty.month),
        (row) => row.signer.filled && row.signedOn.filled,
        (row) => row.signedOn,
      );
    case "月完成情况":
      return whenAll(
        rows.monthlyTargets.filter(({ month }) => month.value === duty.month),
        (row) => row.state.filled,
        (row) => row.state,
      );
    case "半年自检报告": {
      const reports = rows.selfChecks.filter(({ kind }) => kind.value === "半年自检报告");
      const titled = reports.find(({ title }) => title.filled);
      return titled === undefined ? null : [titled.title];
    }
  }
}

function whenAll<R>(
  rows: readonly R[],
  filled: (row: R) => boolean,
  cell: (row: R) => Cited,
): readonly Cited[] | null {
  const [first] = rows;
  return first !== undefined && rows.every(filled) ? [cell(first)] : null;
}

/** The newest ledger, as the place where a missing filing was looked for. */
function latestPlace(copies: readonly Copy<"targetLedger">[]): Cited | null {
  const newest = copies.at(-1);
  return newest === undefined ? null : { text: "", place: { file: newest.file, sheet: null, cell: null } };
}
