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
export const settingsForm = form(
  "设置",
  "office",
  { unit, sections, bodies, parameters, daysOff },
  {
    what: "本单位的基本情况、科室、机构成员、本局参数和放假调休，各项报表和文稿都以此为准。",
    who: "目标管理办公室每年初填写，有变动随时修改。",
  },
);
export const rosterForm = form(
  "花名册",
  "office",
  { people, transfers, pastGrades },
  {
    what: "全局人员及其年内变动，决定谁在哪个科室参加考核。",
    who: "人事部门提供，目标管理办公室每年初建立，有变动随时登记。",
  },
);
export const targetLedger = form(
  "目标台账",
  "section",
  {
    annualTargets,
    monthlyTargets,
    targetAdjustments,
    selfChecks,
  },
  {
    what: "科室全年的目标、每月计划与完成情况、目标调整和自检登记，是按时报送和目标完成情况的依据。",
    who: "科室专人填写。年度目标每年12月25日之前、月计划每月28日前、上月完成情况每月5日前、半年自检每年6月20日前报送。依据：四（一）2、四（二）1、四（三）2。",
  },
);
export const routineAppraisal = form(
  "平时考核",
  "section",
  { routineRecords, quarterlyEvaluations },
  {
    what: "科室人员每月的记实和每季度的评价，是年度考核的依据。",
    who: "个人和专人每月填写，科室负责人每月查阅、每季度评价。依据：五（二）1。",
  },
);
export const attendanceRegister = form(
  "考勤活动登记",
  "keeper",
  { leave, nonAttendance, monthlyChecks },
  {
    what: "请假、旷工、缺席等情况的登记，只登记不正常的情况。",
    who: "办公室、机关党委、党支部各填一份，随时登记，每月核对一次。依据：五（一）5至10、12。",
  },
);
export const officeRegister = form(
  "目标办登记",
  "office",
  {
    filingCorrections,
    spotChecks,
    events,
    findings,
    meetings,
  },
  { what: "报送更正、抽查督办、事项、研究认定和会议的登记。", who: "目标管理办公室随时登记。" },
);
export const summaryForm = form(
  "个人总结",
  "section",
  { summaries },
  { what: "科室人员的年度个人总结和培训情况。", who: "科室专人汇总，每年12月报送。依据：五（二）2（1）。" },
);
export const commentForm = form(
  "评语与初定",
  "section",
  { headComments },
  {
    what: "科室负责人对本科室人员的评语和初定等次。",
    who: "科室负责人每年12月填写，直接送目标管理办公室。依据：五（二）2（3）。",
  },
);
export const decisionForm = form(
  "等次审定",
  "office",
  {
    appraisalCounts,
    sectionDecisions,
    personDecisions,
    quotas,
    publicity,
  },
  {
    what: "民主测评、科室和个人等次、名额和公示的登记。",
    who: "目标管理办公室和人事部门在每年6月、12月至次年1月按会议结果登记。依据：四（三）3、四（三）4、五（二）2。",
  },
);
export const paperForm = form(
  "文稿与印发",
  "office",
  { passages, issues },
  { what: "通报等文稿的段落文字和印发情况。", who: "目标管理办公室每份文稿印发前填写。" },
);

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
