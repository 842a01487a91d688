import type { Day } from "../domain/day.ts";
import type { Cited, Field } from "../domain/place.ts";
import type { LeaveKind } from "../sheets/leave.ts";
import type { nonAttendance } from "../sheets/non-attendance.ts";
import type { RowsOf } from "../workbook/sheet.ts";
import type { LeaveRow } from "./spells.ts";

type Missed = RowsOf<typeof nonAttendance>[number];

/** Kinds of leave of which 五(一)5 and 6 ask. */
const counted: ReadonlySet<LeaveKind | null> = new Set(["旷工", "超假", "病假", "事假", null]);

/** An entry that may add to a count and does not, by the cells that keep it from doing so. */
export type Undecided = readonly Cited[];

/** Entries of leave between two days that are blank, or must be mended, where it matters. */
export function undecidedLeave(rows: readonly LeaveRow[], first: Day, last: Day): Undecided[] {
  return rows
    .filter(({ from, to }) => (from.value ?? first) <= last && (to.value ?? last) >= first)
    .map(openInLeave)
    .filter((cells) => cells.length > 0);
}

function openInLeave(row: LeaveRow): Undecided {
  const { kind, from, to, half } = row;
  if (!counted.has(kind.value)) return [];
  const needsGround = kind.value !== "病假" && kind.value !== "事假";
  // Of an absence with ground no clause asks, however long it was.
  if (needsGround && kind.value !== null && row.unexcused.value === "否") return [];
  const reversed = from.value !== null && to.value !== null && to.value < from.value;
  const halfUnread = half.filled && half.value === null && from.value === to.value;
  return [
    ...unread(kind, from, to),
    ...(reversed ? [from, to] : []),
    ...(halfUnread ? [half] : []),
    ...(needsGround ? unread(row.unexcused) : []),
    ...unnamed(row),
  ];
}

/** Absences from occasions of the year that are blank, or must be mended, where it matters. */
export function undecidedAbsences(rows: readonly Missed[]): Undecided[] {
  return rows
    .map((row) =>
      row.unexcused.value === "否"
        ? []
        : [...unread(row.on, row.occasion, row.manner, row.unexcused), ...unnamed(row)],
    )
    .filter((cells) => cells.length > 0);
}

function unread(...fields: readonly Field<unknown>[]): Cited[] {
  return fields.filter(({ value }) => value === null);
}

/** Without ground, but nobody confirmed it by name. */
function unnamed({ unexcused, confirmedBy }: Pick<Missed, "unexcused" | "confirmedBy">): Cited[] {
  return unexcused.value === "是" && !confirmedBy.filled ? [confirmedBy] : [];
}
