import type { Dice } from "../../../src/demo/dice.ts";
import { day, plusDays } from "../../../src/domain/day.ts";
import { attendanceRegister, rosterForm } from "../../../src/sheets/forms.ts";
import { leave } from "../../../src/sheets/leave.ts";
import { nonAttendance } from "../../../src/sheets/non-attendance.ts";
import { people } from "../../../src/sheets/people.ts";
import type { Bureau } from "../bureau.ts";
import {
  append,
  cellOf,
  currentFiles,
  dayCell,
  enter,
  linesOf,
  shifted,
  textOf,
  type Key,
  type Line,
  type Written,
} from "../lines.ts";
import { inRow, oneOf, told, type Mistake } from "../mistake.ts";

/** A row of 缺席, of which the year of a small bureau may have none: somebody missed a meeting. */
function absent(
  bureau: Bureau,
  dice: Dice,
  wrong: Readonly<Partial<Record<Key<typeof nonAttendance>, Written>>>,
): readonly [Bureau, Line<typeof nonAttendance>] | null {
  const file = oneOf(dice, currentFiles(bureau, attendanceRegister));
  const person = oneOf(dice, linesOf(bureau, rosterForm, people));
  if (file === null || person === null) return null;
  return enter(bureau, file, nonAttendance, {
    on: dayCell(plusDays(day("2025-03-03"), 7 * dice.between(0, 30))),
    occasion: "会议",
    id: textOf(person, "id"),
    name: textOf(person, "name"),
    manner: "缺席",
    unexcused: "否",
    ...wrong,
  });
}

export const attendanceMistakes: readonly Mistake[] = [
  inRow("leave that ends before it begins", attendanceRegister, leave, {
    values: (line) => ({ to: shifted(cellOf(line, "from"), -3) }),
    codes: "days-reversed",
    at: "to",
  }),
  inRow("overstay without 是否无故", attendanceRegister, leave, {
    values: { kind: "超假", unexcused: null },
    codes: "unexcused-not-stated",
    at: "unexcused",
  }),
  inRow("无故 leave without who confirmed it", attendanceRegister, leave, {
    values: { kind: "旷工", unexcused: "是", confirmedBy: null },
    codes: "unexcused-without-name",
    at: "confirmedBy",
  }),
  {
    name: "无故 absence without who confirmed it",
    make: (bureau, dice) => {
      const [now, line] = absent(bureau, dice, { unexcused: "是", confirmedBy: "/" }) ?? [];
      if (now === undefined || line === undefined) return null;
      return { bureau: now, owed: told("unexcused-without-name", line, "confirmedBy") };
    },
  },
  {
    name: "leave recorded twice",
    make: (bureau, dice) => {
      const line = oneOf(dice, linesOf(bureau, attendanceRegister, leave));
      if (line === null) return null;
      const [now, added] = append(bureau, line, { to: shifted(cellOf(line, "to"), 1) });
      return { bureau: now, owed: told("entry-recorded-twice", added, "from") };
    },
  },
  {
    name: "absence recorded twice",
    make: (bureau, dice) => {
      const [once, line] = absent(bureau, dice, {}) ?? [];
      if (once === undefined || line === undefined) return null;
      const [now, added] = append(once, line, {});
      return { bureau: now, owed: told("entry-recorded-twice", added, "on") };
    },
  },
];
