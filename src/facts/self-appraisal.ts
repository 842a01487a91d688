import type { Day } from "../domain/day.ts";
import type { selfChecks } from "../sheets/self-checks.ts";
import type { RowsOf } from "../workbook/sheet.ts";
import type { Copy, YearRecords } from "./records.ts";

type SelfCheck = RowsOf<typeof selfChecks>[number];

/** The grade that a section gives itself at the year's end, and the day on which it was first received. */
export interface SelfAppraisal {
  readonly row: SelfCheck;
  readonly receivedOn: Day;
}

/** 年终自评 of a section as its latest ledger says it; null where there is none. */
export function selfAppraisalOf({ copies }: YearRecords, code: string): SelfAppraisal | null {
  const own = copies.targetLedger.filter(({ section }) => section === code);
  const latest = own.at(-1);
  const row = latest === undefined ? null : gradedIn(latest);
  if (row === null || latest === undefined) return null;
  const first = own.find((copy) => gradedIn(copy)?.grade.value === row.grade.value) ?? latest;
  return { row, receivedOn: first.receivedOn };
}

function gradedIn({ rows }: Copy<"targetLedger">): SelfCheck | null {
  return (
    rows.selfChecks.findLast(({ kind, grade }) => kind.value === "年终自评" && grade.value !== null) ?? null
  );
}

/** The materials that a section registered as ready for inspection (四(三)2). */
export function materialsIn(ledger: Copy<"targetLedger"> | null): readonly SelfCheck[] {
  return (ledger?.rows.selfChecks ?? []).filter(({ kind }) => kind.value === "应检资料");
}
