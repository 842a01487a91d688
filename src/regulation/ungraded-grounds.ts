import { answer } from "../domain/grade.ts";
import { conditionsOn, type Condition } from "./condition.ts";
import type { PersonQuestions } from "./person-questions.ts";

/** Why a person who takes part is given no grade; the scheme is silent, 公务员考核规定 25, 27, 28 and 29 are not. */
export const ungradedReasons = [
  "试用期",
  "病事假累计超过半年",
  "立案审查调查尚未结案",
  "受处分",
  "其他",
] as const;
export type UngradedReason = (typeof ungradedReasons)[number];

/** A ground for 不确定等次 that registers can show. It is put to the review; it decides nothing. */
export interface UngradedGround {
  readonly reason: UngradedReason;
  /** The national provision, as papers name it. */
  readonly basis: string;
  readonly condition: Condition<PersonQuestions>;
}

const condition = conditionsOn<PersonQuestions>();

export const ungradedGrounds: readonly UngradedGround[] = [
  {
    reason: "试用期",
    basis: "《公务员考核规定》第二十五条",
    condition: condition({
      id: "不确定等次:试用期",
      clause: "五(一)",
      asks: "新录用人员在试用期内",
      answer: (ask) => answer(ask("probation") > 0),
    }),
  },
  {
    reason: "病事假累计超过半年",
    basis: "《公务员考核规定》第二十七条",
    condition: condition({
      id: "不确定等次:病事假",
      clause: "五(一)",
      asks: "病假、事假累计超过考核年度半年",
      answer: (ask) => answer(ask("leaveTotal") * 2 > ask("daysOfYear")),
    }),
  },
  {
    reason: "受处分",
    basis: "《公务员考核规定》第二十九条",
    condition: condition({
      id: "不确定等次:受处分",
      clause: "五(一)",
      asks: "受记过以上处分，当年或次年不确定等次",
      answer: (ask) => answer(ask("ungradingSanctions") > 0),
    }),
  },
];
