import type { Distance } from "../assessment/distance.ts";
import type { Asked, Limit } from "../assessment/evaluate.ts";
import type { PersonQuestions } from "../regulation/person-questions.ts";
import type { SectionQuestions } from "../regulation/section-questions.ts";

type Question =
  | keyof PersonQuestions
  | Exclude<keyof SectionQuestions, `${"confirmed" | "pending"}:${string}`>;

/** How a fact is told: its name and its unit. */
const told: Readonly<Record<Question, readonly [name: string, unit: string]>> = {
  longestAbsence: ["一次无故旷工", "个工作日"],
  longestOverstay: ["一次无正当理由超假", "天"],
  absenceTotal: ["旷工累计", "个工作日"],
  sickLeave: ["病假累计", "天"],
  personalLeave: ["事假累计", "天"],
  missedDuty: ["无故漏岗", "次"],
  missedMeetings: ["无故不参加会议", "次"],
  lateOrEarly: ["会议迟到、早退", "次"],
  missedStudy: ["无故不参加全机关集中学习", "次"],
  missedBranchStudy: ["无故不参加党支部学习", "次"],
  missedActivities: ["无故不参加集体活动", "次"],
  missedDonations: ["未参加社会募捐", "次"],
  legalSanctions: ["受法律制裁", "次"],
  disciplinarySanctions: ["受政务处分", "次"],
  partySanctions: ["受党纪处分", "次"],
  graveSanctions: ["受记大过以上政务处分", "次"],
  warnings: ["受警告处分", "次"],
  ungradingSanctions: ["影响等次确定的处分", "次"],
  probation: ["试用", "人"],
  leaveTotal: ["病假、事假累计", "天"],
  daysOfYear: ["考核年度", "天"],
  pendingLegalSanctions: ["待认定的法律制裁", "次"],
  pendingDisciplinarySanctions: ["待认定的政务处分", "次"],
  pendingPartySanctions: ["待认定的党纪处分", "次"],
  uncheckedAttendance: ["考勤登记未经核对", "个月"],
  uncheckedStudy: ["全机关集中学习登记未经核对", "个月"],
  uncheckedBranchStudy: ["党支部学习登记未经核对", "个月"],
  undecidedEntries: ["登记待认定", "条"],
  lateFilings: ["未按时报送", "次"],
  undecidedFilings: ["期限待定的报送", "份"],
  targets: ["年度目标", "项"],
  missedTargets: ["到期未完成", "项"],
  lateTargets: ["超过时限完成", "项"],
  subjectiveMisses: ["因主观原因未完成", "项"],
  undecidedMisses: ["原因待认定的未完成", "项"],
  openTargets: ["尚未到期或无法判定", "项"],
  studyTasks: ["学习任务", "项"],
  studyDone: ["完成学习任务", "项"],
  studyOnTime: ["按时完成学习任务", "项"],
  openStudyTasks: ["尚未到期或未注明时限的学习任务", "项"],
  lateLeaderTasks: ["未按时完成领导交办任务", "项"],
  overdueLeaderTasks: ["逾期待认定的领导交办任务", "项"],
  undatedLeaderTasks: ["未注明时限且未办结的领导交办任务", "项"],
  sanctions: ["经认定的人员处分和法律制裁", "起"],
};

/** Facts of which nothing is said where there is none. */
const unsaidAtZero: ReadonlySet<Question> = new Set<Question>([
  "pendingLegalSanctions",
  "pendingDisciplinarySanctions",
  "pendingPartySanctions",
  "uncheckedAttendance",
  "uncheckedStudy",
  "uncheckedBranchStudy",
  "graveSanctions",
  "undecidedEntries",
  "undecidedMisses",
  "openTargets",
  "lateTargets",
  "openStudyTasks",
  "undecidedFilings",
  "undatedLeaderTasks",
  "sanctions",
]);

function isQuestion(name: string): name is Question {
  return Object.hasOwn(told, name);
}

/** A fact in words, whatever its value: 病假累计38天; null for one that has none. */
export function tellCount(name: string, value: unknown): string | null {
  const event = /^(confirmed|pending):(.+)$/.exec(name);
  if (event !== null) {
    return `${event[1] === "confirmed" ? "经认定的" : "待认定的"}${event[2] ?? ""}${String(value)}起`;
  }
  if (!isQuestion(name)) return null;
  const [title, unit] = told[name];
  return `${title}${String(value)}${unit}`;
}

/** A fact that a predicate asked for, in words; null where there is nothing to say. */
export function tellFact({ name, value }: Asked): string | null {
  const unsaid = name.startsWith("pending:") || (isQuestion(name) && unsaidAtZero.has(name));
  return value === 0 && unsaid ? null : tellCount(name, value);
}

/** The unit in which a fact is counted: 天, 个工作日. */
export function unitOf(name: string): string {
  return isQuestion(name) ? told[name][1] : "";
}

/** A line in words: 超过40天, 3次以上. */
export function lineText({ fact, kind, line }: Distance): string {
  const number = `${line}${unitOf(fact)}`;
  return kind === "least" ? `${number}以上` : `超过${number}`;
}

/** Whose number a line is, where it is not the scheme's own; a month told in days is. */
export function lineRemark({ value, ofScheme, converted }: Limit, unit: string): string {
  if (ofScheme === null) return "本局设定";
  if (ofScheme !== value) return `设置所定，方案${converted ? "折算" : ""}为${ofScheme}${unit}`;
  return converted ? "折算" : "";
}

/** How far a count is from its line: 差1次, 相距2天, 已超过1天. */
export function distanceText({ fact, kind, reached, by }: Distance): string {
  const number = `${by}${unitOf(fact)}`;
  if (kind === "least") {
    if (!reached) return `差${number}`;
    return by === 0 ? "已达到" : `已达到，多${number}`;
  }
  if (reached) return `已超过${number}`;
  return by === 0 ? "已到界限，尚未超过" : `相距${number}`;
}
