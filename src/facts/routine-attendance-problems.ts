import type { Problem } from "../diagnostics.ts";
import { monthOf, type Day } from "../domain/day.ts";
import { describePlace, rowOf } from "../domain/place.ts";
import { firstDayOf, lastDayOf, months, type Month } from "../domain/period.ts";
import { comparable, quoted } from "../domain/text.ts";
import type { LeaveKind } from "../sheets/leave.ts";
import { latestCopies } from "./records.ts";
import { spellsOf, workingDays, type LeaveRow, type Spell } from "./spells.ts";
import { toCheck } from "./to-check.ts";
import type { YearFacts } from "./year-facts.ts";

/** How a 记实 names each kind of leave. */
const names: Readonly<Record<LeaveKind, RegExp | null>> = {
  旷工: /旷工/,
  超假: /超假/,
  病假: /病/,
  事假: /事假/,
  公休假: /公休|年休|休假/,
  产假: /产假|陪产|哺乳/,
  工伤假: /工伤/,
  其他: null,
};

const never = /[无未没](?:有)?(?:请|病|事|缺|旷)/;
const full = /全勤|满勤|出满/;
const counted = /应出勤(\d+(?:\.\d+)?)天.*实(?:际)?出勤(\d+(?:\.\d+)?)天/;

/** 记实 whose 出勤 says otherwise than the register of attendance (五(二)1(1)). */
export function routineAttendanceProblems(facts: YearFacts): Problem[] {
  const { known, sections } = facts;
  const leave = leaveByMonth(facts);
  const code = new Map(sections.map(({ section }) => [section.code, section.name]));
  return [...latestCopies(known.copies.routineAppraisal).values()].flatMap(({ section, rows }) =>
    rows.routineRecords.flatMap(({ id, month, attendance }): Problem[] => {
      if (id.value === null || month.value === null || attendance.value === null) return [];
      const spells = leave.get(`${comparable(id.value)} ${month.value}`) ?? [];
      const differing = differsFrom(attendance.value, spells);
      if (differing === null) return [];
      const row = `${code.get(section) ?? ""}平时考核“记实”第${rowOf(attendance.place) ?? ""}行“出勤”`;
      const entry = describePlace(differing.row.kind.place);
      return [
        toCheck(attendance.place, {
          code: "attendance-differs",
          message: `${row}写的是${quoted(attendance.text)}，考勤登记当月有${differing.kind}（${entry}）。`,
          discreetMessage: `${row}需要核对。`,
          help: "请核对记实和考勤登记，以核实的情况为准，更正写得不对的一处。",
          clause: "五(二)1(1)",
        }),
      ];
    }),
  );
}

/** The first spell that a 记实 denies, or leaves out though it names another kind; null where there is none. */
function differsFrom(attendance: string, spells: readonly Spell[]): Spell | null {
  const [, due, present] = counted.exec(attendance) ?? [];
  const isDenied = never.test(attendance);
  const named = isDenied ? [] : Object.values(names).filter((name) => name?.test(attendance) === true);
  if (named.length > 0) {
    return spells.find(({ kind }) => names[kind]?.test(attendance) === false) ?? null;
  }
  const saysFull =
    isDenied || full.test(attendance) || (due !== undefined && Number(due) === Number(present));
  // Leave that everybody is entitled to is no absence: 全勤 may well be said of such a month.
  return saysFull ? (spells.find(({ kind }) => kind !== "公休假") ?? null) : null;
}

/** The spells that take working time of a month, by person and month. */
function leaveByMonth({ known, year, day, settings }: YearFacts): ReadonlyMap<string, readonly Spell[]> {
  const rows = new Map<string, LeaveRow[]>();
  for (const row of known.attendance.flatMap((register) => register.rows.leave)) {
    if (row.id.value === null) continue;
    const id = comparable(row.id.value);
    rows.set(id, [...(rows.get(id) ?? []), row]);
  }
  const found = new Map<string, Spell[]>();
  const end = lastDayOf(year, 12);
  for (const [id, own] of rows) {
    for (const spell of spellsOf(own, firstDayOf(year, 1), day < end ? day : end)) {
      for (const month of monthsBetween(spell.from, spell.to)) {
        const part = {
          ...spell,
          from: later(spell.from, firstDayOf(year, month)),
          to: earlier(spell.to, lastDayOf(year, month)),
        };
        if (workingDays([part], settings.calendar) === 0) continue;
        found.set(`${id} ${month}`, [...(found.get(`${id} ${month}`) ?? []), spell]);
      }
    }
  }
  return found;
}

function monthsBetween(from: Day, to: Day): Month[] {
  return months.filter((month) => monthOf(from) <= month && month <= monthOf(to));
}

function later(left: Day, right: Day): Day {
  return left > right ? left : right;
}

function earlier(left: Day, right: Day): Day {
  return left < right ? left : right;
}
