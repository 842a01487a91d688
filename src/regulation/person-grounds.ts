import type { Answer } from "../domain/grade.ts";
import { conditionsOn, type Ask, type Condition, type Found } from "./condition.ts";
import type { NumberName } from "./numbers.ts";
import type { PersonQuestions } from "./person-questions.ts";
import type { Profile } from "./profiles.ts";
import type { ClauseId } from "./wording.ts";

const condition = conditionsOn<PersonQuestions>();

type Unchecked = Extract<keyof PersonQuestions, `unchecked${string}`>;
type Pending = Extract<keyof PersonQuestions, `pending${string}`>;
type Count = Exclude<keyof PersonQuestions, Unchecked | Pending | "undecidedEntries">;
type Ground = Condition<PersonQuestions>;

/**
 * A count that does not reach the line proves nothing while its keeper has not confirmed every month or entries are
 * undecided. A judgement then says what the register does not.
 */
function unless(ask: Ask<PersonQuestions>, reached: boolean, unchecked: Unchecked, found: Found): Answer {
  if (reached) return "符合";
  const [months, entries] = [ask(unchecked), ask("undecidedEntries")];
  return found(months > 0 || entries > 0 ? "待研究认定" : "不符合");
}

/** 以上, and a number that must be reached: the number itself counts (民法典 1259). */
function atLeast(
  clause: ClauseId,
  asks: string,
  count: Count,
  least: NumberName,
  unchecked: Unchecked = "uncheckedAttendance",
): Condition<PersonQuestions> {
  return condition({
    id: clause,
    clause,
    asks,
    numbers: { least },
    judged: true,
    answer: (ask, numbers, found) => unless(ask, ask(count) >= numbers.least, unchecked, found),
  });
}

/** 超过: the number itself does not count (民法典 1259). */
function over(
  clause: ClauseId,
  asks: string,
  count: Count,
  most: NumberName | readonly NumberName[],
): Condition<PersonQuestions> {
  return condition({
    id: clause,
    clause,
    asks,
    numbers: { most },
    judged: true,
    answer: (ask, numbers, found) => unless(ask, ask(count) > numbers.most, "uncheckedAttendance", found),
  });
}

/** A sanction whose degree or cause the register may not tell: people judge it. */
function sanctioned(
  clause: ClauseId,
  asks: string,
  confirmed: Count,
  pending: Pending,
  beyondDoubt: Count | null,
): Condition<PersonQuestions> {
  return condition({
    id: clause,
    clause,
    asks,
    judged: true,
    answer: (ask, _, found) => {
      if (beyondDoubt !== null && ask(beyondDoubt) > 0) return "符合";
      if (ask(confirmed) > 0) return found();
      return found(ask(pending) > 0 ? "待研究认定" : "不符合");
    },
  });
}

/** A ground that no register tells: nobody is asked about it until a judgement on that person raises it. */
function raised(clause: ClauseId, asks: string): Condition<PersonQuestions> {
  return condition({ id: clause, clause, asks, judged: true, answer: (_ask, _numbers, found) => found() });
}

const raisedByFinding = [
  raised(
    "五(一)1",
    "个人的能力和政治、业务素质明显不适应所在职位的要求，不能完成工作任务和年度目标管理责任制",
  ),
  raised("五(一)2a", "因本人不负责任或其它主观原因，导致工作重大失误，造成较大损失和不良影响"),
  raised("五(一)4", "以权谋私，造成不良影响"),
  raised("五(一)11", "因个人原因影响机关获得精神文明单位创建、好公仆活动等荣誉称号"),
] as const;

const [incapable, graveFault, selfDealing, lostHonour] = raisedByFinding;

/**
 * 五(一)不称职: grounds on which 不称职 *may* be set (可确定). One that is met is put to the review (提请研究); none of
 * them grades anybody.
 */
export const incompetentGrounds: readonly Condition<PersonQuestions>[] = [
  incapable,
  graveFault,
  condition({
    id: "五(一)2b",
    clause: "五(一)2b",
    asks: "违反法律，受到法律制裁",
    judged: true,
    answer: (ask, _, found) => {
      if (ask("legalSanctions") > 0) return "符合";
      return found(ask("pendingLegalSanctions") > 0 ? "待研究认定" : "不符合");
    },
  }),
  sanctioned(
    "五(一)2c",
    "违反纪律，受到行政记大过以上处分",
    "disciplinarySanctions",
    "pendingDisciplinarySanctions",
    "graveSanctions",
  ),
  sanctioned(
    "五(一)3",
    "因与职务行为有关的错误而受党内严重警告以上处分",
    "partySanctions",
    "pendingPartySanctions",
    null,
  ),
  selfDealing,
  atLeast("五(一)5a", "一次无故旷工2个工作日", "longestAbsence", "absenceSpell"),
  atLeast("五(一)5b", "无正当理由超假2天以上", "longestOverstay", "overstay"),
  over("五(一)5c", "一年内旷工累计超过4个工作日", "absenceTotal", "absenceTotal"),
  over("五(一)6a", "一年中病假时间累计超过40天", "sickLeave", "sickLeave"),
  over("五(一)6b", "事假时间累计超过1个月", "personalLeave", ["personalLeaveMonths", "daysOfMonth"]),
  atLeast("五(一)7", "值班无故漏岗2次以上", "missedDuty", "missedDuty"),
  atLeast("五(一)8a", "无故不参加会议2次以上", "missedMeetings", "missedMeetings"),
  atLeast("五(一)8b", "参加会议迟到、早退累计3次以上", "lateOrEarly", "lateOrEarly"),
  atLeast("五(一)9", "无故不参加全机关集中学习2次以上", "missedStudy", "missedStudy", "uncheckedStudy"),
  atLeast(
    "五(一)10",
    "无故不参加机关党支部组织的学习2次以上",
    "missedBranchStudy",
    "missedBranchStudy",
    "uncheckedBranchStudy",
  ),
  lostHonour,
  condition({
    id: "五(一)12",
    clause: "五(一)12",
    asks: "无故不参加局机关组织的集体和社会活动",
    numbers: { least: "missedActivities" },
    judged: true,
    answer: (ask, { least }, found) => {
      if (ask("missedActivities") >= least) return "符合";
      return ask("missedDonations") > 0 ? found() : unless(ask, false, "uncheckedAttendance", found);
    },
  }),
];

/** The grounds to ask about a person on whom there are these judgements. */
export function groundsToAsk(findings: { has(id: string): boolean }, profile: Profile): readonly Ground[] {
  return incompetentGrounds.filter(
    (each) =>
      findings.has(each.id) || !(raisedByFinding.includes(each) || profile.notIncompetent.has(each.id)),
  );
}
