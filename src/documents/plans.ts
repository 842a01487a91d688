import type { Judgement } from "../assessment/judgement.ts";
import type { Day } from "../domain/day.ts";
import type { YearRecords } from "../facts/records.ts";
import { admonitionRecordPlans } from "./admonition-record.ts";
import { annualTargetsPlans } from "./annual-targets.ts";
import { appraisalFormPlans } from "./appraisal-form-plans.ts";
import { bulletinPlans } from "./bulletin.ts";
import { democraticAppraisalPlans } from "./democratic-appraisal.ts";
import { filingPlans } from "./filing-plans.ts";
import { gradeApprovalPlans } from "./grade-approval.ts";
import { gradeProposalsPlans } from "./grade-proposals.ts";
import { halfYearProposalPlans } from "./half-year-proposal.ts";
import { halfYearSectionFormPlans } from "./half-year-section-form.ts";
import { meetingMinutesPlans } from "./meeting-minutes.ts";
import { monthReportPlans } from "./month-report.ts";
import { personExplanationPlans } from "./person-explanation-paper.ts";
import type { Plan, Plans } from "./plan.ts";
import { progressReportPlans } from "./progress-report.ts";
import { publicityPlans } from "./publicity-plans.ts";
import { publicityResultPlans } from "./publicity-result.ts";
import { resultBulletinPlans } from "./result-bulletin.ts";
import { resultNoticePlans } from "./result-notice.ts";
import { routineRecordPlans } from "./routine-record.ts";
import { routineSummaryPlans } from "./routine-summary.ts";
import { sectionAppraisalFormPlans } from "./section-appraisal-form.ts";
import { sectionExplanationPlans } from "./section-explanation-paper.ts";
import { signatureProgressPlans } from "./signature-progress.ts";
import { studyMattersPlans } from "./study-matters.ts";
import { targetAdjustmentPlans } from "./target-adjustment.ts";

/** Every kind of paper, in the order in which a year brings them. */
const kinds: readonly Plans[] = [
  annualTargetsPlans,
  monthReportPlans,
  progressReportPlans,
  targetAdjustmentPlans,
  bulletinPlans,
  routineSummaryPlans,
  routineRecordPlans,
  democraticAppraisalPlans,
  halfYearSectionFormPlans,
  halfYearProposalPlans,
  sectionAppraisalFormPlans,
  sectionExplanationPlans,
  appraisalFormPlans,
  personExplanationPlans,
  signatureProgressPlans,
  studyMattersPlans,
  gradeProposalsPlans,
  gradeApprovalPlans,
  meetingMinutesPlans,
  publicityPlans,
  publicityResultPlans,
  resultBulletinPlans,
  resultNoticePlans,
  admonitionRecordPlans,
  filingPlans,
];

/** The papers of a year that exist on the as-of day, each with its data day. */
export function plansOf(records: YearRecords, current: Judgement, asOf: Day): Plan[] {
  return kinds.flatMap((plans) => plans(records, current)).filter(({ day }) => day <= asOf);
}
