import { day } from "../domain/day.ts";
import type { nonAttendance, Occasion } from "../sheets/non-attendance.ts";
import type { Bureau, EntryOf } from "./model.ts";
import type { Outcome } from "./outcomes.ts";
import type { PersonCase } from "./person-cases.ts";

export type AbsenceRow = EntryOf<typeof nonAttendance>;

type Manner = "缺席" | "漏岗" | "迟到" | "早退";
type Missed = readonly [date: string, occasion: Occasion, manner: Manner];

const missedByCase: Readonly<Partial<Record<PersonCase, readonly Missed[]>>> = {
  "五(一)7": [
    ["04-18", "值班", "漏岗"],
    ["08-22", "值班", "漏岗"],
  ],
  "五(一)8a": [
    ["03-20", "会议", "缺席"],
    ["09-11", "会议", "缺席"],
  ],
  "五(一)8b": [
    ["02-20", "会议", "迟到"],
    ["06-12", "会议", "早退"],
    ["10-16", "会议", "迟到"],
  ],
  "五(一)9": [
    ["04-24", "全机关集中学习", "缺席"],
    ["07-24", "全机关集中学习", "缺席"],
  ],
  "五(一)10": [
    ["05-15", "党支部学习", "缺席"],
    ["11-13", "党支部学习", "缺席"],
  ],
  "五(一)12": [["03-13", "集体活动", "缺席"]],
  漏岗1次: [
    ["07-11", "值班", "漏岗"],
    ["09-04", "社会募捐", "缺席"],
  ],
};

const excusedDates: readonly Missed[] = [
  ["03-20", "会议", "缺席"],
  ["04-24", "全机关集中学习", "缺席"],
  ["05-15", "党支部学习", "缺席"],
  ["06-12", "会议", "迟到"],
];

/** One in so many was once missing, with good reason. */
const EXCUSED_SHARE = 6;

/** 缺席: what the troubled missed without reason, and some others with one. */
export function absencesOf(bureau: Bureau, outcomes: readonly Outcome[]): readonly AbsenceRow[] {
  const rows = outcomes.flatMap(({ person, case: found }, index): AbsenceRow[] => {
    const { id, name } = person;
    const row = ([date, occasion, manner]: Missed): AbsenceRow => ({
      on: bureau.days.onOrAfter(day(`${bureau.options.year}-${date}`)),
      occasion,
      id,
      name,
      manner,
    });
    if (found !== null) {
      return (missedByCase[found] ?? []).map((missed) => ({
        ...row(missed),
        unexcused: "是",
        confirmedBy: bureau.officeChief.name,
      }));
    }
    const excused = excusedDates[Math.floor(index / EXCUSED_SHARE) % excusedDates.length];
    const wasThere = index % EXCUSED_SHARE !== 2 || excused === undefined || person.startsIn === null;
    return wasThere ? [] : [{ ...row(excused), unexcused: "否" }];
  });
  return rows.sort((left, right) => ((left.on ?? "") < (right.on ?? "") ? -1 : 1));
}
