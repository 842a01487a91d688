import type { Answer } from "../domain/grade.ts";
import { conditionsOn, type Ask, type Condition } from "./condition.ts";
import type { PersonQuestions } from "./person-questions.ts";
import type { ClauseId } from "./wording.ts";

const condition = conditionsOn<PersonQuestions>();

/** A count that does not reach the line proves nothing while months are unconfirmed or entries undecided. */
function unless(ask: Ask<PersonQuestions>, reached: boolean): Answer {
  if (reached) return "符合";
  return ask("uncheckedMonths") > 0 || ask("undecidedEntries") > 0 ? "待研究认定" : "不符合";
}

type Count = Exclude<keyof PersonQuestions, "uncheckedMonths" | "undecidedEntries">;

/** 以上, and a number that must be reached: the number itself counts (民法典 1259). */
function atLeast(clause: ClauseId, asks: string, count: Count, least: number): Condition<PersonQuestions> {
  return condition({
    id: clause,
    clause,
    asks,
    numbers: { least },
    answer: (ask, numbers) => unless(ask, ask(count) >= numbers.least),
  });
}

/** 超过: the number itself does not count (民法典 1259). */
function over(clause: ClauseId, asks: string, count: Count, most: number): Condition<PersonQuestions> {
  return condition({
    id: clause,
    clause,
    asks,
    numbers: { most },
    answer: (ask, numbers) => unless(ask, ask(count) > numbers.most),
  });
}

/** 一个月 of personal leave, in calendar days. */
const MONTH_IN_DAYS = 30;

/**
 * 五(一)不称职: grounds on which 不称职 *may* be set (可确定). One that is met is put to the review (提请研究); none of
 * them grades anybody.
 */
export const incompetentGrounds: readonly Condition<PersonQuestions>[] = [
  condition({
    id: "五(一)2b",
    clause: "五(一)2b",
    asks: "违反法律，受到法律制裁",
    answer: (ask) => (ask("legalSanctions") > 0 ? "符合" : "不符合"),
  }),
  condition({
    id: "五(一)2c",
    clause: "五(一)2c",
    asks: "违反纪律，受到行政记大过以上处分",
    judged: true,
    answer: (ask, _, found) => (ask("disciplinarySanctions") > 0 ? found() : "不符合"),
  }),
  condition({
    id: "五(一)3",
    clause: "五(一)3",
    asks: "因与职务行为有关的错误而受党内严重警告以上处分",
    judged: true,
    answer: (ask, _, found) => (ask("partySanctions") > 0 ? found() : "不符合"),
  }),
  atLeast("五(一)5a", "一次无故旷工2个工作日", "longestAbsence", 2),
  atLeast("五(一)5b", "无正当理由超假2天以上", "longestOverstay", 2),
  over("五(一)5c", "一年内旷工累计超过4个工作日", "absenceTotal", 4),
  over("五(一)6a", "一年中病假时间累计超过40天", "sickLeave", 40),
  over("五(一)6b", "事假时间累计超过1个月", "personalLeave", MONTH_IN_DAYS),
  atLeast("五(一)7", "值班无故漏岗2次以上", "missedDuty", 2),
  atLeast("五(一)8a", "无故不参加会议2次以上", "missedMeetings", 2),
  atLeast("五(一)8b", "参加会议迟到、早退累计3次以上", "lateOrEarly", 3),
  atLeast("五(一)9", "无故不参加全机关集中学习2次以上", "missedStudy", 2),
  atLeast("五(一)10", "无故不参加机关党支部组织的学习2次以上", "missedBranchStudy", 2),
  condition({
    id: "五(一)12",
    clause: "五(一)12",
    asks: "无故不参加局机关组织的集体和社会活动",
    judged: true,
    answer: (ask, _, found) => {
      if (ask("missedActivities") > 0) return "符合";
      return ask("missedDonations") > 0 ? found() : unless(ask, false);
    },
  }),
];
