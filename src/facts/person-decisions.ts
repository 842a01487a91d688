import type { Day } from "../domain/day.ts";
import { blankField, type Field } from "../domain/place.ts";
import type { personDecisions } from "../sheets/person-grades.ts";
import type { RowsOf } from "../workbook/sheet.ts";
import type { PublicityRow } from "./publicity.ts";
import type { YearRecords } from "./records.ts";
import { rowsById } from "./rows-by-id.ts";

export type PersonDecision = RowsOf<typeof personDecisions>[number];

/** An objection that led a person back to review, and since when (五(二)2(5)). */
export interface LedBack {
  readonly on: Day;
  readonly row: PublicityRow;
}

/** Where the decision on a person stands. */
export interface DecisionStanding {
  /** The row in force, without the review and approval that an objection undid. */
  readonly decision: PersonDecision | null;
  /** The last objection upheld; null where there is none. */
  readonly ledBack: LedBack | null;
}

/**
 * Where the decisions stand, by number. Of several rows about a person the first counts, and after each objection
 * upheld one more: a review and an approval as 优秀 from before the last objection have no effect any longer.
 */
export function decisionStandings(known: YearRecords): (id: string) => DecisionStanding {
  const decisions = rowsById(known.decisions.personDecisions);
  const publicity = rowsById(known.decisions.publicity);
  return (id) => standingOf(decisions.get(id) ?? [], objectionsIn(publicity.get(id) ?? []));
}

/** The objections upheld, by their days: 撤回, and 更正 on an objection. */
function objectionsIn(rows: readonly PublicityRow[]): LedBack[] {
  return rows
    .filter(({ state, objection }) => state.value === "撤回" || (state.value === "更正" && objection.filled))
    .flatMap((row) => (row.settledOn.value === null ? [] : [{ on: row.settledOn.value, row }]))
    .sort((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0));
}

function standingOf(all: readonly PersonDecision[], objections: readonly LedBack[]): DecisionStanding {
  const rows = all.slice(0, 1 + objections.length);
  const index = Math.max(0, rows.findLastIndex(hasStep));
  const row = rows[index] ?? null;
  const ledBack = objections.at(-1) ?? null;
  if (row === null) return { decision: null, ledBack };
  const opinion = rows.slice(0, index + 1).findLast(({ leaderOpinion }) => leaderOpinion.filled) ?? row;
  const whole = { ...row, leaderOpinion: opinion.leaderOpinion, leaderOn: opinion.leaderOn };
  return { decision: ledBack === null ? whole : withoutUndone(whole, ledBack.on), ledBack };
}

function hasStep({ leaderOpinion, reviewed, approved }: PersonDecision): boolean {
  return leaderOpinion.filled || reviewed.filled || approved.filled;
}

/** Another grade than 优秀 answers the objection whenever it was given. */
function withoutUndone(row: PersonDecision, since: Day): PersonDecision {
  if (row.approved.value !== null && row.approved.value !== "优秀") return row;
  const isUndone = (on: Field<Day>): boolean => on.value !== null && on.value < since;
  return {
    ...row,
    ...(isUndone(row.reviewedOn)
      ? { reviewed: blankField(row.reviewed), reviewedOn: blankField(row.reviewedOn) }
      : {}),
    ...(isUndone(row.approvedOn)
      ? { approved: blankField(row.approved), approvedOn: blankField(row.approvedOn) }
      : {}),
  };
}

/** The rows of which there may be one for each person: those of a later round, and those with no step yet, left out. */
export function firstRoundRows(known: YearRecords): PersonDecision[] {
  const publicity = rowsById(known.decisions.publicity);
  return [...rowsById(known.decisions.personDecisions)].flatMap(([id, rows]) => {
    const rounds = objectionsIn(publicity.get(id) ?? []).length;
    return rows.filter((row, round) => round === 0 || (round > rounds && hasStep(row)));
  });
}
