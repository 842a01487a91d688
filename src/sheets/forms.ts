import { form, type Form, type FormRows } from "../workbook/sheet.ts";
import { annualTargets } from "./annual-targets.ts";
import { appraisalCounts } from "./appraisal-counts.ts";
import { bodies } from "./bodies.ts";
import { daysOff } from "./days-off.ts";
import { events } from "./events.ts";
import { filingCorrections } from "./filing-corrections.ts";
import { findings } from "./findings.ts";
import { headComments } from "./head-comments.ts";
import { issues } from "./issues.ts";
import { leave } from "./leave.ts";
import { meetings } from "./meetings.ts";
import { monthlyChecks } from "./monthly-checks.ts";
import { monthlyTargets } from "./monthly-targets.ts";
import { nonAttendance } from "./non-attendance.ts";
import { parameters } from "./parameters.ts";
import { passages } from "./passages.ts";
import { pastGrades } from "./past-grades.ts";
import { people } from "./people.ts";
import { personDecisions } from "./person-grades.ts";
import { publicity } from "./publicity.ts";
import { quarterlyEvaluations } from "./quarterly-evaluations.ts";
import { quotas } from "./quotas.ts";
import { routineRecords } from "./routine-records.ts";
import { sectionDecisions } from "./section-grades.ts";
import { sections } from "./sections.ts";
import { selfChecks } from "./self-checks.ts";
import { spotChecks } from "./spot-checks.ts";
import { summaries } from "./summaries.ts";
import { targetAdjustments } from "./target-adjustments.ts";
import { transfers } from "./transfers.ts";
import { unit } from "./unit.ts";

/** The ten standard workbooks (`office.md` 1). Section forms are dated copies; the others are edited in place. */
export const settingsForm = form("设置", "office", { unit, sections, bodies, parameters, daysOff });
export const rosterForm = form("花名册", "office", { people, transfers, pastGrades });
export const targetLedger = form("目标台账", "section", {
  annualTargets,
  monthlyTargets,
  targetAdjustments,
  selfChecks,
});
export const routineAppraisal = form("平时考核", "section", { routineRecords, quarterlyEvaluations });
export const attendanceRegister = form("考勤活动登记", "keeper", { leave, nonAttendance, monthlyChecks });
export const officeRegister = form("目标办登记", "office", {
  filingCorrections,
  spotChecks,
  events,
  findings,
  meetings,
});
export const summaryForm = form("个人总结", "section", { summaries });
export const commentForm = form("评语与初定", "section", { headComments });
export const decisionForm = form("等次审定", "office", {
  appraisalCounts,
  sectionDecisions,
  personDecisions,
  quotas,
  publicity,
});
export const paperForm = form("文稿与印发", "office", { passages, issues });

/** Forms that sections send in, each time whole. */
export const sectionForms = { targetLedger, routineAppraisal, summaryForm, commentForm } as const;

/** Forms of which the office keeps one workbook a year, or one for each keeper. */
export const officeForms = {
  settingsForm,
  rosterForm,
  attendanceRegister,
  officeRegister,
  decisionForm,
  paperForm,
} as const;

export const allForms: readonly Form[] = [...Object.values(officeForms), ...Object.values(sectionForms)];

export type SectionForms = typeof sectionForms;
export type SectionFormKey = keyof SectionForms;
export type SectionFormRows = { readonly [K in SectionFormKey]: FormRows<SectionForms[K]> };
