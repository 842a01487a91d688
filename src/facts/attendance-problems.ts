import type { CheckProblem } from "../diagnostics.ts";
import { describePlace, rowOf, type Field } from "../domain/place.ts";
import { comparable } from "../domain/text.ts";
import { keepersIn } from "../sheets/keepers.ts";
import type { KeptRegister } from "./records.ts";
import type { YearFacts } from "./year-facts.ts";

/** What shows only when the registers of attendance are read together. */
export function attendanceProblems({ known: { attendance }, settings }: YearFacts): CheckProblem[] {
  return [
    ...strangers(attendance, settings.parameters.attendanceKeepers),
    ...recordedTwice(attendance.flatMap(leaveEntries)),
    ...recordedTwice(attendance.flatMap(absenceEntries)),
  ];
}

/** One entry, as it is compared: entries of one key may be the same from one value to the other. */
interface Entry {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly field: Field<unknown>;
  readonly where: string;
  readonly clause: string;
}

function leaveEntries({ keeper, rows }: KeptRegister): Entry[] {
  return rows.leave.flatMap(({ id, kind, from, to }): Entry[] =>
    id.value === null || kind.value === null || from.value === null || to.value === null
      ? []
      : [
          {
            key: `${comparable(id.value)} ${kind.value}`,
            from: from.value,
            to: to.value,
            field: from,
            where: `${keeper}考勤活动登记“请假旷工”`,
            clause: "五(一)5a",
          },
        ],
  );
}

function absenceEntries({ keeper, rows }: KeptRegister): Entry[] {
  return rows.nonAttendance.flatMap(({ id, on, occasion, manner }): Entry[] =>
    id.value === null || on.value === null || occasion.value === null || manner.value === null
      ? []
      : [
          {
            key: `${comparable(id.value)} ${occasion.value} ${manner.value}`,
            from: on.value,
            to: on.value,
            field: on,
            where: `${keeper}考勤活动登记“缺席”`,
            clause: "五(一)7",
          },
        ],
  );
}

/** Entries that name a day which an earlier one names already: each day counts once. */
function recordedTwice(entries: readonly Entry[]): CheckProblem[] {
  const before = new Map<string, Entry[]>();
  return entries.flatMap((entry): CheckProblem[] => {
    const own = before.get(entry.key) ?? [];
    before.set(entry.key, [...own, entry]);
    const same = own.find(({ from, to }) => from <= entry.to && entry.from <= to);
    if (same === undefined) return [];
    const row = `${entry.where}第${rowOf(entry.field.place) ?? ""}行`;
    return [
      {
        code: "entry-recorded-twice",
        severity: "check",
        place: entry.field.place,
        message: `${row}（${entry.field.place.cell ?? ""}）与${describePlace(same.field.place)}记的是同一人同一天，同一天只计一次。`,
        discreetMessage: `${row}需要核对。`,
        help: "请核对，重复的删去一行；不是同一次的，更正日期。",
        clause: entry.clause,
      },
    ];
  });
}

/** Registers of keepers whom 设置 does not name: their entries count, but their checks answer for nothing. */
function strangers(attendance: readonly KeptRegister[], named: string): CheckProblem[] {
  const keepers = new Set(keepersIn(named).map(comparable));
  return attendance
    .filter(({ keeper }) => !keepers.has(comparable(keeper)))
    .map(({ keeper, file }) => ({
      code: "keeper-not-named",
      severity: "check",
      place: { file, sheet: null, cell: null },
      message: `${file}的保管单位是“${keeper}”，不在设置“参数”的“考勤登记保管单位”（${named}）之内，其“每月核对”暂不作数。`,
      help: "请更正登记上方的“单位”，或在设置“参数”中补上。",
    }));
}
