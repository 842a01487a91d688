import type { Day } from "../domain/day.ts";
import { fact, type Fact } from "../domain/place.ts";
import type { LeaveKind } from "../sheets/leave.ts";
import type { nonAttendance, Occasion } from "../sheets/non-attendance.ts";
import type { RowsOf } from "../workbook/sheet.ts";
import type { Calendar } from "./calendar/calendar.ts";
import type { YearRecords } from "./records.ts";
import { rowsById } from "./rows-by-id.ts";
import { calendarDays, spellCells, spellsOf, workingDays, type LeaveRow } from "./spells.ts";

type Missed = RowsOf<typeof nonAttendance>[number];

/** What the registers say of one person. */
export interface OwnAttendance {
  readonly leave: readonly LeaveRow[];
  readonly missed: readonly Missed[];
}

/** A person's leave in calendar days, absence in working days, and occasions in times, within a span. */
export interface AttendanceSums {
  readonly sickLeave: Fact<number>;
  readonly personalLeave: Fact<number>;
  readonly otherLeave: Fact<number>;
  /** Null where the calendar does not hold the year. */
  readonly absence: Fact<number | null>;
  readonly overstay: Fact<number>;
  readonly lateOrEarly: Fact<number>;
  readonly missedDuty: Fact<number>;
  /** Meetings, study and activities; donations are voluntary. */
  readonly missedOccasions: Fact<number>;
}

const otherKinds: readonly LeaveKind[] = ["公休假", "产假", "工伤假", "其他"];
const gatherings: readonly Occasion[] = ["会议", "全机关集中学习", "党支部学习", "集体活动"];

/** The entries of all keepers by person id. */
export function attendanceByPerson(known: YearRecords): (id: string) => OwnAttendance {
  const leave = rowsById(known.attendance.flatMap(({ rows }) => rows.leave));
  const missed = rowsById(known.attendance.flatMap(({ rows }) => rows.nonAttendance));
  return (id) => ({ leave: leave.get(id) ?? [], missed: missed.get(id) ?? [] });
}

/** Of absence and of occasions only what was found to be without ground counts, as in 五(一)5 to 10. */
export function attendanceSums(
  own: OwnAttendance,
  first: Day,
  last: Day,
  calendar: Calendar,
): AttendanceSums {
  const spells = spellsOf(own.leave, first, last);
  const days = (kinds: readonly LeaveKind[]): Fact<number> => {
    const counted = spells.filter(({ kind }) => kinds.includes(kind));
    return fact(calendarDays(counted), spellCells(counted));
  };
  const unexcused = (wanted: LeaveKind) => spells.filter((spell) => spell.kind === wanted && spell.unexcused);
  const absent = unexcused("旷工");
  const overstays = unexcused("超假");
  const missed = own.missed.filter(
    ({ on, unexcused: without }) =>
      on.value !== null && on.value >= first && on.value <= last && without.value === "是",
  );
  const confirmed = missed.filter(({ confirmedBy }) => confirmedBy.filled);
  return {
    sickLeave: days(["病假"]),
    personalLeave: days(["事假"]),
    otherLeave: days(otherKinds),
    absence: fact(workingDays(absent, calendar), spellCells(absent)),
    overstay: fact(calendarDays(overstays), spellCells(overstays)),
    lateOrEarly: times(missed.filter(({ manner }) => manner.value === "迟到" || manner.value === "早退")),
    missedDuty: times(
      confirmed.filter(
        ({ occasion, manner }) =>
          occasion.value === "值班" && (manner.value === "漏岗" || manner.value === "缺席"),
      ),
    ),
    missedOccasions: times(
      confirmed.filter(
        ({ occasion, manner }) =>
          gatherings.some((each) => each === occasion.value) && manner.value === "缺席",
      ),
    ),
  };
}

/** What two keepers recorded counts once. */
function times(rows: readonly Missed[]): Fact<number> {
  const occasions = new Set(
    rows.map((row) => [row.on.value, row.occasion.value, row.manner.value].join(" ")),
  );
  return fact(
    occasions.size,
    rows.flatMap((row) => [row.on, row.manner]),
  );
}
