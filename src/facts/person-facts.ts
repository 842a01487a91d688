import { daysThrough, yearOf } from "../domain/day.ts";
import { lastDayOf } from "../domain/period.ts";
import { fact, type Fact, type Facts } from "../domain/place.ts";
import type { PersonQuestions } from "../regulation/person-questions.ts";
import { sanctionEffects, type SanctionDegree, type SanctionEvent } from "../regulation/sanctions.ts";
import type { Occasion } from "../sheets/non-attendance.ts";
import type { MissedRow, PersonEntries } from "./person-entries.ts";
import { confirmedOf, sanctionsOf } from "./sanctions.ts";
import type { Settings } from "./settings.ts";
import { calendarDays, spellCells, spellsOf, unbroken, workingDays, type Spell } from "./spells.ts";
import { undecidedAbsences, undecidedLeave } from "./undecided-entries.ts";

/** What 五(一)2, 3, 5–10 and 12 ask about a person's year, each with its cells. */
export function personFacts(entries: PersonEntries, settings: Settings): Facts<PersonQuestions> {
  const { leave, missed, unchecked, first, end } = entries;
  const spells = spellsOf(leave, first, end);
  const isGrave = (degree: SanctionDegree): boolean => sanctionEffects[degree].grave;
  const sanctions = (kind: SanctionEvent) =>
    sanctionsOf(entries.sanctions, kind, (degree) => degree === null || isGrave(degree));
  const [legal, disciplinary, party] = [sanctions("法律制裁"), sanctions("政务处分"), sanctions("党纪处分")];
  const away = spells.filter(({ kind }) => kind === "病假" || kind === "事假");
  const undecided = [...undecidedLeave(leave, first, end), ...undecidedAbsences(missed)];
  // Working days of a year that the calendar does not hold cannot be counted: neither as none nor as any.
  const uncovered = settings.calendar.holds(yearOf(first))
    ? []
    : spells.filter(({ kind }) => kind === "旷工" || kind === "超假");
  return {
    ...absences(spells, settings),
    sickLeave: days(spells.filter(({ kind }) => kind === "病假")),
    personalLeave: days(spells.filter(({ kind }) => kind === "事假")),
    missedDuty: times(missed, "值班", "漏岗", "缺席"),
    missedMeetings: times(missed, "会议", "缺席"),
    lateOrEarly: lateOrEarly(missed, settings),
    missedStudy: times(missed, "全机关集中学习", "缺席"),
    missedBranchStudy: times(missed, "党支部学习", "缺席"),
    missedActivities: times(missed, "集体活动", "缺席"),
    missedDonations: times(missed, "社会募捐", "缺席"),
    legalSanctions: legal.confirmed,
    pendingLegalSanctions: legal.pending,
    disciplinarySanctions: disciplinary.confirmed,
    graveSanctions: confirmedOf(
      entries.sanctions,
      (degree) => isGrave(degree) && !sanctionEffects[degree].party,
    ),
    pendingDisciplinarySanctions: disciplinary.pending,
    partySanctions: party.confirmed,
    pendingPartySanctions: party.pending,
    warnings: confirmedOf(entries.sanctions, (degree) => sanctionEffects[degree].barsExcellent),
    ungradingSanctions: confirmedOf(
      [...entries.sanctions, ...entries.lastingSanctions],
      (degree) => sanctionEffects[degree].ungraded !== "no",
    ),
    probation: entries.onTrial === null ? fact(0) : fact(1, [entries.onTrial]),
    leaveTotal: days(away),
    daysOfYear: fact(daysThrough(first, lastDayOf(yearOf(first), 12))),
    uncheckedAttendance: unchecked.attendance,
    uncheckedStudy: unchecked.study,
    uncheckedBranchStudy: unchecked.branchStudy,
    undecidedEntries: fact(undecided.length + uncovered.length, [
      ...undecided.flat(),
      ...spellCells(uncovered),
    ]),
  };
}

function absences(
  spells: readonly Spell[],
  { calendar, parameters }: Settings,
): Pick<Facts<PersonQuestions>, "longestAbsence" | "longestOverstay" | "absenceTotal"> {
  const absent = spells.filter(({ kind, unexcused }) => kind === "旷工" && unexcused);
  const overstays = spells.filter(({ kind, unexcused }) => kind === "超假" && unexcused);
  const counted = parameters.overstayIsAbsence === "是" ? [...absent, ...overstays] : absent;
  const longest = (runs: readonly Spell[][], length: (run: readonly Spell[]) => number): Fact<number> =>
    runs.reduce<Fact<number>>(
      (best, run) => (length(run) > best.value ? fact(length(run), spellCells(run)) : best),
      fact(0),
    );
  return {
    longestAbsence: longest(unbroken(absent, calendar), (run) => workingDays(run, calendar) ?? 0),
    longestOverstay: longest(
      overstays.map((spell) => [spell]),
      calendarDays,
    ),
    absenceTotal: fact(workingDays(counted, calendar) ?? 0, spellCells(counted)),
  };
}

function days(spells: readonly Spell[]): Fact<number> {
  return fact(calendarDays(spells), spellCells(spells));
}

/** Occasions missed without ground, confirmed by name; one that is recorded twice counts once. */
function times(missed: readonly MissedRow[], occasion: Occasion, ...manners: string[]): Fact<number> {
  const rows = missed.filter(
    (row) =>
      row.on.value !== null &&
      row.occasion.value === occasion &&
      manners.includes(row.manner.value ?? "") &&
      row.unexcused.value === "是" &&
      row.confirmedBy.filled,
  );
  return countedOnce(rows, ({ on, manner }) => `${on.value ?? ""} ${manner.value ?? ""}`);
}

/** 五(一)8b says 迟到、早退 without 无故: an excused one alone is left out. */
function lateOrEarly(missed: readonly MissedRow[], { parameters }: Settings): Fact<number> {
  const rows = missed.filter(
    (row) =>
      row.on.value !== null &&
      row.occasion.value === "会议" &&
      (row.manner.value === "迟到" || row.manner.value === "早退") &&
      row.unexcused.value === "是",
  );
  return parameters.oneEventAMeeting === "是"
    ? countedOnce(rows, ({ on }) => on.value ?? "")
    : countedOnce(rows, ({ on, manner }) => `${on.value ?? ""} ${manner.value ?? ""}`);
}

function countedOnce(rows: readonly MissedRow[], key: (row: MissedRow) => string): Fact<number> {
  return fact(
    new Set(rows.map(key)).size,
    rows.map((row) => row.on),
  );
}
