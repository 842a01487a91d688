import { day } from "../domain/day.ts";
import type { transfers } from "../sheets/transfers.ts";
import type { EntryOf, Person, Stay } from "./model.ts";
import type { WorkDays } from "./work-days.ts";

/** What befalls a member in the course of the year. */
export type Move = "轮岗" | "调入" | "提任" | "试用";

/** A seat in a section: 0 the head, 1 the reporter, then the others. */
export interface Seat {
  readonly section: number;
  readonly position: number;
}

export const seatKey = ({ section, position }: Seat): string => `${section}:${position}`;

/** Which seats see a move: the last ones of the middle sections, where there are enough people for it. */
export function movesBySeat(sizes: readonly number[]): ReadonlyMap<string, Move> {
  const wanted: Move[] = sizes.length > 1 ? ["轮岗", "调入", "提任", "试用"] : ["调入", "提任", "试用"];
  const free = sizes
    .flatMap((size, section) =>
      Array.from({ length: Math.max(0, size - 3) }, (_, back) => ({
        seat: { section, position: size - 1 - back },
        back,
      })),
    )
    .sort((left, right) => left.back - right.back)
    .map(({ seat }) => seat);
  if (free.length < wanted.length * 2) return new Map();
  // The first section is passed over while others have seats left.
  return new Map(
    wanted.flatMap((move, index) => {
      const seat = free[index + 1];
      return seat === undefined ? [] : [[seatKey(seat), move] as const];
    }),
  );
}

const movedOn = { 轮岗: "07-01", 调入: "03-17", 提任: "06-05", 试用: "07-15", 退休: "05-31" } as const;

/** Where somebody of a section stays in the year. */
export function staysOf(
  move: Move | undefined,
  section: number,
  sections: number,
  year: number,
): readonly Stay[] {
  const first = day(`${year}-01-01`);
  const last = day(`${year}-12-31`);
  if (move === "轮岗") {
    return [
      { section, from: first, to: day(`${year}-06-30`) },
      { section: (section + 1) % sections, from: day(`${year}-${movedOn.轮岗}`), to: last },
    ];
  }
  return [{ section, from: comesIn(move) ? day(`${year}-${movedOn[move]}`) : first, to: last }];
}

/** Whether the move brings somebody into the bureau. */
export function comesIn(move: Move | "退休" | undefined): move is "调入" | "试用" {
  return move === "调入" || move === "试用";
}

export const retiresOn = (year: number) => day(`${year}-${movedOn.退休}`);

/** The row of 异动 for a move. */
export function transferRow(
  move: Move | "退休",
  person: Person,
  names: readonly string[],
  year: number,
  days: WorkDays,
): EntryOf<typeof transfers> {
  const nameOf = (stay: Stay | undefined): string | null => names[stay?.section ?? -1] ?? null;
  const last = person.stays.at(-1);
  const on = day(`${year}-${movedOn[move]}`);
  return {
    on: move === "退休" ? on : days.onOrAfter(on),
    id: person.id,
    kind: move,
    from: comesIn(move) ? null : nameOf(person.stays[0]),
    to: move === "退休" ? null : nameOf(last),
    basis: {
      轮岗: `云岚市监党组〔${year}〕18号`,
      调入: `云岚组通字〔${year}〕26号`,
      试用: `云岚公务员录字〔${year}〕9号`,
      提任: `云岚市监党组〔${year}〕15号`,
      退休: `云岚人社退审〔${year}〕41号`,
    }[move],
  };
}

/** The section whose head is a deputy in charge (主持工作). */
export const ACTING_SECTION = 1;

export function inChargeRow(
  head: Person,
  name: string,
  year: number,
  days: WorkDays,
): EntryOf<typeof transfers> {
  return {
    on: days.onOrAfter(day(`${year}-03-03`)),
    id: head.id,
    kind: "主持工作",
    from: name,
    to: name,
    basis: `云岚市监党组〔${year}〕7号`,
  };
}
