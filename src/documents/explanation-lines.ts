import { inChinese } from "../domain/day.ts";
import { numeral } from "../domain/period.ts";
import type { Cited } from "../domain/place.ts";
import { quoted } from "../domain/text.ts";
import { evidenceLines } from "./evidence.ts";
import type { ClauseGroup, ExplainedClause, Explanation, Step, Told } from "./explanation.ts";

/** An explanation as lines for the terminal, every cell with what stands in it. */
export function explanationLines(explanation: Explanation): string[] {
  const { subject, title, subtitle, conclusion, groups, changes, trail, open, notes } = explanation;
  const parts: readonly (readonly [heading: string, lines: readonly string[]])[] = [
    ["结论", conclusion.flatMap(toldLines)],
    ["办理过程", trail.flatMap(stepLines)],
    ...groups.map(({ heading, ...group }) => [heading, groupLines(group)] as const),
    ["单项变化的影响", changes.flatMap(toldLines)],
    ["待研究认定", open.map(({ text }) => `  ${text}`)],
    ["其他", notes.flatMap(toldLines)],
  ];
  const filled = parts.filter(([, lines]) => lines.length > 0);
  return [
    `${subject}${title}`,
    `（${subtitle}）`,
    ...filled.flatMap(([heading, lines], index) => ["", `${numeral(index + 1)}、${heading}`, ...lines]),
  ];
}

function toldLines({ text, cells }: Told): string[] {
  return [`  ${text}`, ...cellLines(cells)];
}

function stepLines({ on, by, what, value }: Step): string[] {
  const when = on === null ? "" : `，${inChinese(on)}`;

  return [`  ${by}${what}：${value.text.replace(/[。；，]+$/u, "")}${when}`, ...cellLines(value.cells)];
}

function groupLines({ introduction, clauses }: Omit<ClauseGroup, "heading">): string[] {
  return [`  ${introduction}`, ...clauses.flatMap(clauseLines)];
}

function clauseLines({ cited, words, facts, others, distances, answer, follows }: ExplainedClause): string[] {
  const cells = [...facts.flatMap((each) => each.cells), ...others];
  return [
    `  ${cited}${quoted(words)}：${answer}${follows === "" ? "" : `，${follows}`}`,
    ...(facts.length === 0 ? [] : [`      ${facts.map(({ text }) => text).join("，")}`]),
    ...distances.map(({ count, line, distance }) => `      ${count}（${line}）：${distance}`),
    ...cellLines(cells),
  ];
}

function cellLines(cells: readonly Cited[]): string[] {
  return evidenceLines(cells, ({ text }) => `（${text === "" ? "空" : text}）`).map(
    (line) => `      ${line}`,
  );
}
