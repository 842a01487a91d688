import type { JudgedSection } from "../assessment/judgement.ts";
import type { GridPicture, Shape } from "../domain/picture.ts";
import { months, type Month } from "../domain/period.ts";
import type { Filing, FilingState } from "../facts/filings.ts";
import type { Span } from "./span.ts";

/** The states that are marked, the one that tells more before the other. */
const shown: readonly (readonly [state: FilingState, shape: Shape])[] = [
  ["未报", "square"],
  ["补报", "triangle"],
  ["免于计次", "diamond"],
  ["期限待定", "cross"],
  ["按时", "ring"],
];

/** The filings that the picture reads: those of the year's months through the span's last. */
export function filingsThrough({ filings }: JudgedSection, span: Span): Filing[] {
  const last = span.months.at(-1) ?? 0;
  return filings.filter(({ duty }) => duty.month !== null && duty.month <= last);
}

/**
 * How each section filed from January through the span's last month: one mark a month, for the later of its plan and
 * its report.
 */
export function punctualityPicture(sections: readonly JudgedSection[], span: Span): GridPicture {
  const states = sections.map((each) => {
    const filings = filingsThrough(each, span);
    return months.map((month) => stateOf(filings, month));
  });
  const marks = [...shown.slice(-1), ...shown.slice(0, -1)]
    .map(([name, shape]) => ({ name, shape, cells: cellsOf(states, name) }))
    .filter(({ cells }) => cells.length > 0);
  const told = shown.slice(0, -1).flatMap(([name]) => {
    const named = cellsOf(states, name).map(
      ([column, row]) => `${sections[row]?.section.name ?? ""}${column + 1}月`,
    );
    return named.length === 0 ? [] : [`${name}的有${named.join("、")}`];
  });
  const caption = "各科室各月报送情况（计划和完成情况中较迟的一项）";
  return {
    kind: "grid",
    caption,
    alternative: `方格图，${caption}：${told.length === 0 ? "" : `${told.join("；")}；`}其余已到期的均按时。`,
    rows: sections.map(({ section }) => section.name),
    columns: months.map((month) => `${month}月`),
    marks,
  };
}

function stateOf(filings: readonly Filing[], month: Month): FilingState | null {
  const own = filings.filter(({ duty }) => duty.month === month).map(({ state }) => state);
  return shown.find(([state]) => own.includes(state))?.[0] ?? null;
}

function cellsOf(
  states: readonly (readonly (FilingState | null)[])[],
  wanted: FilingState,
): (readonly [column: number, row: number])[] {
  return states.flatMap((row, index) =>
    row.flatMap((state, column) => (state === wanted ? [[column, index] as const] : [])),
  );
}
