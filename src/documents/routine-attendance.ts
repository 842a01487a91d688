import type { YearFacts } from "../facts/year-facts.ts";
import type { AttendanceSums } from "../facts/attendance-sums.ts";
import { openMonths } from "../facts/unchecked-months.ts";
import { monthsOf, type Month, type Quarter } from "../domain/period.ts";
import type { Cited } from "../domain/place.ts";

/** The figures of a quarter's attendance, in the order in which they are printed. */
export const attendanceColumns: readonly {
  readonly title: string;
  readonly of: keyof AttendanceSums;
}[] = [
  { title: "病假\n（天）", of: "sickLeave" },
  { title: "事假\n（天）", of: "personalLeave" },
  { title: "其他假\n（天）", of: "otherLeave" },
  { title: "旷工\n（日）", of: "absence" },
  { title: "超假\n（天）", of: "overstay" },
  { title: "迟到\n早退", of: "lateOrEarly" },
  { title: "漏岗", of: "missedDuty" },
  { title: "缺席", of: "missedOccasions" },
];

/** A figure as printed; one that cannot be counted yet says so. */
export function attendanceText(value: number | null): string {
  return value === null ? "待核" : String(value);
}

/** The months of a quarter whose registers nobody has confirmed, as a sentence with its cells; none where all are. */
export function uncheckedNote(
  { known, settings, day }: YearFacts,
  quarter: Quarter,
): { readonly sentences: readonly string[]; readonly cells: readonly Cited[] } {
  const parts = (["attendance", "study", "branchStudy"] as const).map((part) =>
    openMonths(known, settings, part, day),
  );
  const open = new Set<Month>(parts.flatMap(({ value }) => value));
  const own = monthsOf(quarter).filter((month) => open.has(month));
  return {
    sentences:
      own.length === 0
        ? []
        : [
            `${own.map((month) => `${month}月`).join("、")}考勤活动登记尚未全部核对，表中请假、缺席情况以核对后为准。`,
          ],
    cells: parts.flatMap(({ cells }) => cells),
  };
}
