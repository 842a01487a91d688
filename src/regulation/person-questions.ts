/** What the numeric grounds of 五(一) ask about a person's year, as known on a day. */
export interface PersonQuestions {
  /** Working days of the longest unbroken spell of absence without ground. */
  readonly longestAbsence: number;
  /** Calendar days of the longest overstay of leave without ground. */
  readonly longestOverstay: number;
  /** Working days of absence in the year, half days counted as 0.5. */
  readonly absenceTotal: number;
  /** Calendar days of sick leave in the year. */
  readonly sickLeave: number;
  /** Calendar days of personal leave in the year. */
  readonly personalLeave: number;
  readonly missedDuty: number;
  readonly missedMeetings: number;
  readonly lateOrEarly: number;
  readonly missedStudy: number;
  readonly missedBranchStudy: number;
  readonly missedActivities: number;
  /** Donations missed: never counted by the program, since giving is voluntary in law. */
  readonly missedDonations: number;
  /** Sanctions of the year, confirmed; and those registered that nobody has confirmed or denied yet. */
  readonly legalSanctions: number;
  readonly pendingLegalSanctions: number;
  /** 政务处分 of a degree that is not stated; those stated are counted below. */
  readonly disciplinarySanctions: number;
  /** 政务处分 of 记大过 and above. */
  readonly graveSanctions: number;
  readonly pendingDisciplinarySanctions: number;
  /** 党纪处分 of 严重警告 and above, or of a degree that is not stated. */
  readonly partySanctions: number;
  readonly pendingPartySanctions: number;
  /** 警告 and 党内警告 of the year, confirmed. */
  readonly warnings: number;
  /** 政务处分 by which national rules give no grade in the year: its own, and grave ones of the year before. */
  readonly ungradingSanctions: number;
  /** Whether the person is on probation at the year's end: 1 or 0. */
  readonly probation: number;
  /** Calendar days of sick and personal leave together, a day of both once. */
  readonly leaveTotal: number;
  readonly daysOfYear: number;
  /** Months up to the day that the keeper has not confirmed as complete: no entry is then no proof. */
  readonly uncheckedAttendance: number;
  readonly uncheckedStudy: number;
  readonly uncheckedBranchStudy: number;
  /** Entries with a cell blank or to be mended, without a name for 无故, or that no calendar covers: they may add to a count. */
  readonly undecidedEntries: number;
}
