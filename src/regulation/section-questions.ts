/** Events of a section that the grades of 三 ask about; each counts once it is confirmed. */
export const sectionEvents = [
  "投诉",
  "工作差错",
  "明显工作差错",
  "较大失误",
  "违章",
  "违纪",
  "一票否决",
  "失泄密",
  "安全责任事故",
] as const;
export type SectionEvent = (typeof sectionEvents)[number];

type EventCounts = Readonly<Record<`${"confirmed" | "pending"}:${SectionEvent}`, number>>;

/** What the clauses of 三 and 四(一)3 ask about a section's year, as known on a day. */
export type SectionQuestions = EventCounts & {
  /** Filings of the year that were late or are missing past their deadline (四(一)3). */
  readonly lateFilings: number;
  /** Filings whose deadline is not known (期限待定) and that would count if they turned out late. */
  readonly undecidedFilings: number;
  /** Annual targets in the ledger. */
  readonly targets: number;
  /** Annual targets past their due date and not finished since, whatever the cause. */
  readonly missedTargets: number;
  /** Annual targets finished, but only after their due date. */
  readonly lateTargets: number;
  readonly subjectiveMisses: number;
  /** Missed targets whose cause is not stated, or is both subjective and objective. */
  readonly undecidedMisses: number;
  /** Annual targets whose due date has not come, or that cannot be told finished or not. */
  readonly openTargets: number;
  readonly studyTasks: number;
  readonly studyDone: number;
  readonly studyOnTime: number;
  /** Study tasks that are not finished and whose time has not run out, or is not stated. */
  readonly openStudyTasks: number;
  /** Tasks set by leaders that were not finished in time and confirmed so. */
  readonly lateLeaderTasks: number;
  /** Tasks set by leaders past their due date whose lateness nobody has confirmed. */
  readonly overdueLeaderTasks: number;
  /** Tasks set by leaders that are not finished and state no time. */
  readonly undatedLeaderTasks: number;
  /** Confirmed 党纪处分, 政务处分 and 法律制裁 of its people: whether they tell of 违章 or 违纪 is for people to find. */
  readonly sanctions: number;
};
