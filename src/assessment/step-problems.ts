import type { Problem } from "../diagnostics.ts";
import { inChinese } from "../domain/day.ts";
import { rowOf, type Cited } from "../domain/place.ts";
import type { Judgement } from "./judgement.ts";
import type { StepTaken } from "./steps.ts";

/**
 * Steps of 四(三) and 五(二)2 that were passed over, taken in another order, or have a day and nothing beside it. A value
 * without its day is told where its cell is read.
 */
export function stepProblems({ sections, people }: Pick<Judgement, "sections" | "people">): Problem[] {
  return [
    ...sections.flatMap(({ section, course }) =>
      course.steps.flatMap((step) => problemOf(step, section.name)),
    ),
    ...people.flatMap(({ person, course }) =>
      course.steps.flatMap((step) =>
        problemOf(step, person.name).map((problem) => ({
          ...problem,
          discreetMessage: discreet(step, problem),
        })),
      ),
    ),
  ];
}

function problemOf<N extends string>(
  { name, clause, sheet, state }: StepTaken<N>,
  subject: string,
): Problem[] {
  switch (state.kind) {
    case "未到":
    case "已办":
      return [];
    case "跳过":
      return [
        {
          code: "step-skipped",
          severity: severityOf(state.ordered),
          place: state.cell.place,
          message: `${subject}已有${state.by}，没有${name}（${sheet}）。`,
          help: `请补办“${name}”；已经办理的，补填内容和日期。`,
          clause,
        },
      ];
    case "倒序":
      return [
        {
          code: "steps-out-of-order",
          severity: severityOf(state.ordered),
          place: state.dayCell.place,
          message: `${sheet}中${subject}的${name}日期${inChinese(state.day)}早于${state.before}日期${inChinese(state.beforeDay)}。`,
          help: "请核对日期；程序先后有误的，重新办理。",
          clause,
        },
      ];
    case "未注日期":
      return state.missing === "day" ? [] : [undecided(name, clause, sheet, subject, state.cell)];
  }
}

function undecided(name: string, clause: string, sheet: string, subject: string, cell: Cited): Problem {
  return {
    code: "step-without-value",
    severity: "check",
    place: cell.place,
    message: `${sheet}中${subject}填了${name}日期，没有填${name}。`,
    help: `请补填“${name}”，或删去日期。`,
    clause,
  };
}

function severityOf(ordered: boolean): "must-fix" | "check" {
  return ordered ? "must-fix" : "check";
}

function discreet<N extends string>({ sheet }: StepTaken<N>, { place }: Problem): string {
  const where = place.sheet === null ? sheet : `“${place.sheet}”`;
  return `${where}第${rowOf(place) ?? ""}行的办理程序需要核对。`;
}
