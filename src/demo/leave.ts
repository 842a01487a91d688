import { day, eachDay, monthOf, plusDays, weekday, type Day } from "../domain/day.ts";
import type { leave } from "../sheets/leave.ts";
import { dice } from "./dice.ts";
import type { Bureau, EntryOf } from "./model.ts";
import type { Outcome } from "./outcomes.ts";
import type { PersonCase } from "./person-cases.ts";
import type { WorkDays } from "./work-days.ts";

export type LeaveRow = EntryOf<typeof leave>;

type Spell = Omit<LeaveRow, "id" | "name">;

/** One in so many has taken some leave that is of no consequence. */
const USUAL_SHARE = 4;

/** 请假旷工: what the troubled are known for, and ordinary leave of some others. */
export function leaveOf(bureau: Bureau, outcomes: readonly Outcome[]): readonly LeaveRow[] {
  const rows = outcomes.flatMap((outcome, index) => {
    const spells =
      outcome.case === null
        ? index % USUAL_SHARE === 0
          ? usualLeave(bureau, outcome.person.id)
          : []
        : (troubledLeave[outcome.case]?.(bureau) ?? []);
    return spells.map((spell) => ({ id: outcome.person.id, name: outcome.person.name, ...spell }));
  });
  return rows.sort((left, right) => ((left.from ?? "") < (right.from ?? "") ? -1 : 1));
}

function usualLeave(bureau: Bureau, id: string): readonly Spell[] {
  const chance = dice(bureau.options.seed, "leave", id);
  const month = String(chance.between(4, 11)).padStart(2, "0");
  const from = bureau.days.onOrAfter(day(`${bureau.options.year}-${month}-${chance.between(10, 20)}`));
  const kind = chance.pick(["公休假", "公休假", "病假", "事假"] as const);
  const length = kind === "公休假" ? 4 : chance.between(0, 2);
  const half = length === 0 && chance.next() < 0.5;
  return [{ kind, from, to: bureau.days.after(from, length), ...(half ? { half: "是" as const } : {}) }];
}

type Leave = (bureau: Bureau) => readonly Spell[];

const on = ({ days, options }: Bureau, date: string): Day => days.onOrAfter(day(`${options.year}-${date}`));

const calendarDays = (bureau: Bureau, kind: "病假" | "事假", date: string, count: number): Spell => {
  const from = on(bureau, date);
  return { kind, from, to: plusDays(from, count - 1) };
};

const confirmed = (bureau: Bureau) => ({ unexcused: "是", confirmedBy: bureau.officeChief.name }) as const;

/** The spells behind each case: over the line by as little as can be, or exactly on it. */
const troubledLeave: Readonly<Partial<Record<PersonCase, Leave>>> = {
  "五(一)5a": (bureau) => {
    const friday = fridayBeforeWorkingMonday(day(`${bureau.options.year}-05-08`), bureau.days);
    return [{ kind: "旷工", from: friday, to: plusDays(friday, 3), ...confirmed(bureau) }];
  },
  "五(一)5b": (bureau) => {
    const from = mondayOfWholeWeek(day(`${bureau.options.year}-07-07`), bureau.days);
    return [
      { kind: "公休假", from, to: plusDays(from, 1) },
      { kind: "超假", from: plusDays(from, 2), to: plusDays(from, 3), ...confirmed(bureau) },
    ];
  },
  "五(一)5c": (bureau) =>
    ["03-12", "05-21", "08-13", "10-22", "11-19"].map((date) => {
      const from = on(bureau, date);
      const half = date === "11-19" ? { half: "是" as const } : {};
      return { kind: "旷工", from, to: from, ...half, ...confirmed(bureau) };
    }),
  "五(一)6a": (bureau) => [
    calendarDays(bureau, "病假", "03-03", 20),
    calendarDays(bureau, "病假", "06-09", 21),
  ],
  "五(一)6b": (bureau) => [
    calendarDays(bureau, "事假", "04-14", 16),
    calendarDays(bureau, "事假", "09-08", 15),
  ],
  病假40天: (bureau) => [
    calendarDays(bureau, "病假", "05-12", 20),
    calendarDays(bureau, "病假", "10-13", 20),
  ],
};

function fridayBeforeWorkingMonday(from: Day, days: WorkDays): Day {
  let friday = from;
  while (
    weekday(friday) !== 5 ||
    days.within(friday, plusDays(friday, 3)).length !== 2 ||
    !days.isWorking(friday)
  ) {
    friday = plusDays(friday, 1);
  }
  return friday;
}

function mondayOfWholeWeek(from: Day, days: WorkDays): Day {
  let monday = from;
  while (weekday(monday) !== 1 || days.within(monday, plusDays(monday, 4)).length !== 5) {
    monday = plusDays(monday, 1);
  }
  return monday;
}

/** The months in which each person had leave, by id. */
export function leaveMonthsOf(rows: readonly LeaveRow[]): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>();
  for (const { id, from, to } of rows) {
    if (id == null || from == null || to == null) continue;
    for (const each of eachDay(from, to)) found.set(id, (found.get(id) ?? new Set()).add(monthOf(each)));
  }
  return found;
}
