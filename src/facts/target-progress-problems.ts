import type { Problem } from "../diagnostics.ts";
import { inChinese, monthOf, yearOf, type Day } from "../domain/day.ts";
import { rowOf, type Field } from "../domain/place.ts";
import { firstDayOf, lastDayOf, monthsOf, quarterName, quarters } from "../domain/period.ts";
import { comparable, quoted } from "../domain/text.ts";
import { adjustmentsIn, type Adjustments } from "./adjustments.ts";
import type { AnnualTargetRow, MonthlyTargetRow } from "./targets.ts";
import { toCheck, type Question } from "./to-check.ts";
import type { SectionYear, YearFacts } from "./year-facts.ts";

/** Fewer months of growing amounts may be chance. */
const GROWING_MONTHS = 3;

/** Annual targets that no month serves, or that months speak of otherwise than they should (四(一)1, 四(二)1). */
export function targetProgressProblems({ sections, year, day }: YearFacts): Problem[] {
  return sections.flatMap((each) => {
    if (each.ledger === null) return [];
    const adjustments = adjustmentsIn(each.ledger);
    const linked = new Map<string, MonthlyTargetRow[]>();
    for (const row of each.ledger.rows.monthlyTargets) {
      if (row.month.value === null || row.annual.value === null) continue;
      const number = comparable(row.annual.value);
      linked.set(number, [...(linked.get(number) ?? []), row]);
    }
    return each.ledger.rows.annualTargets.flatMap((target) => {
      const rows = linked.get(comparable(target.number.text)) ?? [];
      return [
        ...unplanned(each, target, rows, adjustments, year, day),
        ...grown(each, target, rows),
        ...afterwards(each, target, rows, year),
      ];
    });
  });
}

function ask(
  { section }: SectionYear,
  sheet: string,
  field: Field<unknown>,
  { message, ...question }: Question,
): Problem {
  const where = `${section.name}目标台账“${sheet}”第${rowOf(field.place) ?? ""}行`;
  return toCheck(field.place, { ...question, message: `${where}${message}` });
}

/** The day by which a target is to be reached: the year's end, where the ledger says none of this year. */
function dueOf({ due }: AnnualTargetRow, year: number): Day {
  return due.value === null || yearOf(due.value) !== year ? lastDayOf(year, 12) : due.value;
}

/** A target that no month planned until it was due, or a counted one that no month of the last quarter planned. */
function unplanned(
  each: SectionYear,
  target: AnnualTargetRow,
  rows: readonly MonthlyTargetRow[],
  { ofTarget }: Adjustments,
  year: number,
  day: Day,
): Problem[] {
  if (ofTarget(target.number.text)) return [];
  const due = dueOf(target, year);
  const about = (message: string, code: string): Problem[] => [
    ask(each, "年度目标", target.number, {
      code,
      message,
      help: "请核对月计划的“对应目标”，漏填的补填序号；确未安排的，说明原因。",
      clause: "四(一)1",
    }),
  ];
  const inTime = rows.some(({ month }) => month.value !== null && firstDayOf(year, month.value) <= due);
  if (due < day && !inTime) {
    return about(
      `${quoted(target.target.text)}时限是${inChinese(due)}，到期前没有月计划与它对应。`,
      "target-never-planned",
    );
  }
  if (target.quantified.value !== "是") return [];
  const filed = new Set(
    each.filings.flatMap(({ duty, copy }) => (duty.kind === "月计划" && copy !== null ? [duty.month] : [])),
  );
  // Only the last quarter, and only while nothing later is planned: work that waits for its season comes in time.
  const quarter = quarters.findLast((past) =>
    monthsOf(past).every((month) => lastDayOf(year, month) < day && lastDayOf(year, month) <= due),
  );
  const months = quarter === undefined ? [] : monthsOf(quarter);
  const [first] = months;
  const isDone = each.targets.some((known) => known.target === target && known.state === "已完成");
  if (quarter === undefined || first === undefined || isDone || !months.every((month) => filed.has(month))) {
    return [];
  }
  if (rows.some(({ month }) => (month.value ?? 0) >= first)) return [];
  return about(
    `是量化目标，${quarterName(quarter)}的月计划没有与它对应的。`,
    "target-not-planned-in-quarter",
  );
}

/** Amounts that grow month by month and together pass the goal look like running totals. */
function grown(each: SectionYear, target: AnnualTargetRow, rows: readonly MonthlyTargetRow[]): Problem[] {
  const goal = target.goal.value;
  if (target.quantified.value !== "是" || goal === null) return [];
  const amounts = rows
    .filter(({ achieved }) => achieved.value !== null)
    .sort((left, right) => (left.month.value ?? 0) - (right.month.value ?? 0));
  const values = amounts.map(({ achieved }) => achieved.value ?? 0);
  const last = amounts.at(-1);
  const growing = values.every((value, index) => index === 0 || value > (values[index - 1] ?? value));
  const sum = values.reduce((total, value) => total + value, 0);
  if (last === undefined || values.length < GROWING_MONTHS || !growing || sum <= goal) return [];
  return [
    ask(each, "月计划与完成", last.achieved, {
      code: "achieved-looks-cumulative",
      message: `“完成值”逐月增加，各月合计${sum}，超过年度目标${target.number.text}的目标值${goal}（年度目标${target.goal.place.cell ?? ""}）。`,
      help: "请核对是否填成了累计数；“完成值”填本月完成的数量。",
      clause: "四(二)1",
    }),
  ];
}

/** Months after the due date that still report on a target which was finished by then. */
function afterwards(
  each: SectionYear,
  target: AnnualTargetRow,
  rows: readonly MonthlyTargetRow[],
  year: number,
): Problem[] {
  const outcome = each.targets.find((known) => known.target === target);
  if (outcome?.state !== "已完成" || outcome.late) return [];
  const due = dueOf(target, year);
  const later = rows.find(({ month, state }) => (month.value ?? 0) > monthOf(due) && state.filled);
  if (later === undefined) return [];
  return [
    ask(each, "月计划与完成", later.annual, {
      code: "reported-after-finished",
      message: `对应的年度目标${target.number.text}时限是${inChinese(due)}，已经完成（年度目标${target.due.place.cell ?? ""}），${later.month.text}仍报完成情况。`,
      help: "请核对“对应目标”的序号；确属后续工作的，“对应目标”不填。",
      clause: "四(二)1",
    }),
  ];
}
