import type { Answer } from "../domain/grade.ts";
import { conditionsOn, type Ask } from "./condition.ts";
import type { NumbersInForce } from "./numbers.ts";
import type { SectionQuestions } from "./section-questions.ts";

/** Whether as many filings were late; open while those whose deadline is unknown could make up the number. */
export function lateTimes(ask: Ask<SectionQuestions>, least: number): Answer {
  const late = ask("lateFilings");
  if (late >= least) return "符合";
  return late + ask("undecidedFilings") >= least ? "待研究认定" : "不符合";
}

/** 四(一)3: 3次按未达标处理; three or more. */
export const failureByLateFilings = conditionsOn<SectionQuestions>()({
  id: "四(一)3",
  clause: "四(一)3",
  asks: "3次未按时上报，按未达标处理",
  numbers: { least: "failure" },
  answer: (ask, { least }) => lateTimes(ask, least),
});

/** What 四(一)3 holds for a number of late filings in a year. */
export type LateFilingConsequence = "无" | "给予批评" | "按未达标处理";

/**
 * 四(一)3: 两次未按时上报者给予批评, 3次按未达标处理. Read as steps: criticism from two until three make it 未达标.
 */
export function lateFilingConsequence(
  lateFilings: number,
  { criticism, failure }: Pick<NumbersInForce, "criticism" | "failure">,
): LateFilingConsequence {
  if (lateFilings >= failure.value) return "按未达标处理";
  return lateFilings >= criticism.value ? "给予批评" : "无";
}
