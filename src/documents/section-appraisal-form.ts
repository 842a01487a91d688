import type { Evaluation } from "../assessment/evaluate.ts";
import type { JudgedSection, Judgement } from "../assessment/judgement.ts";
import { monthAndDate } from "../domain/day.ts";
import type { Answer } from "../domain/grade.ts";
import type { Cited } from "../domain/place.ts";
import { comparable, spacedName } from "../domain/text.ts";
import { namesIn } from "../facts/sections.ts";
import type { TargetOutcome } from "../facts/targets.ts";
import { cite, quote } from "../regulation/quote.ts";
import type { OpinionBox, Table } from "./blocks.ts";
import { pathOf, type Paper } from "./paper.ts";
import { latestStep, type Plans } from "./plan.ts";
import type { SectionAppraisalFormView } from "./views.ts";
import { passagesFor, settingCells } from "./wording.ts";

/** One a section and year. */
export const sectionAppraisalFormPlans: Plans = (records, current) =>
  current.sections.map(({ section, decision }) => ({
    day: latestStep([decision?.reviewedOn.value, decision?.approvedOn.value], records.year),
    compose: (judgement) => {
      const own = judgement.sections.find((each) => each.section.code === section.code);
      return own === undefined ? null : composeSectionAppraisalForm(judgement, own);
    },
  }));

/** 科室目标管理考评表: targets, common items and the cases of 三(三), with room for every body's opinion. */
export function composeSectionAppraisalForm(judgement: Judgement, each: JudgedSection): Paper {
  const { known, settings, year, day } = judgement.facts;
  const { section, decision, head } = each;
  const isPeriod = (shown: string): boolean => shown === comparable(section.name) || shown === section.code;
  const verified = passagesFor(known, "科室考评表", isPeriod, "核查意见");
  const view: SectionAppraisalFormView = {
    title: "科室目标管理考评表",
    year: `${year}年度`,
    section: section.name,
    head: head === null ? "" : spacedName(head.person.name),
    leaderInCharge: section.leader === null ? "" : spacedName(section.leader),
    targets: targetTable(each.targets),
    common: commonTable(each),
    veto: vetoTable(each.proposal.failed),
    opinions: opinionsOf(decision, verified),
  };
  return {
    kind: "section-appraisal-form",
    title: `${view.title}（${year}年度　${section.name}）`,
    period: String(year),
    section: section.code,
    template: "section-appraisal-form",
    layout: "form",
    tree: "内部",
    path: pathOf("科室考评表", `${year}年度`, `${section.code} ${section.name}.pdf`),
    day,
    view,
    sources: [
      ...settingCells(settings),
      section.cell,
      ...(head === null ? [] : [head.cell]),
      ...each.targets.flatMap(({ cells, target }) => [target.target, ...cells]),
      ...Object.values(each.facts).flatMap(({ cells }) => cells),
      ...verified,
      ...(decision === null
        ? []
        : [decision.reviewed, decision.reviewedOn, decision.approved, decision.approvedOn]),
    ],
  };
}

function targetTable(targets: readonly TargetOutcome[]): Table {
  return {
    caption: null,
    columns: [
      { title: "序号", share: 6, align: "center" },
      { title: "工作目标", share: 23, align: "left" },
      { title: "指标或完成标准", share: 18, align: "left" },
      { title: "时限", share: 11, align: "center" },
      { title: "责任人", share: 11, align: "center" },
      { title: "完成情况", share: 15, align: "center" },
      { title: "未完成原因", share: 16, align: "left" },
    ],
    rows: targets.map(({ target, state, late, cause, achieved, latest }) => [
      target.number.text,
      target.target.value ?? target.target.text,
      achieved === null
        ? (target.standard.value ?? "")
        : `${target.measure.value ?? ""}${target.goal.value ?? ""}${target.unit.value ?? ""}`,
      target.due.value === null ? "" : monthAndDate(target.due.value),
      namesIn(target.owners.value).join("、\n"),
      [
        achieved === null ? "" : `${achieved}${target.unit.value ?? ""}`,
        late ? `${state}（超过时限）` : state,
      ]
        .filter((line) => line !== "")
        .join("\n"),
      state === "未完成"
        ? [cause ?? "原因类别未填", latest?.reason.value ?? ""].filter((part) => part !== "").join("：")
        : "",
    ]),
    total: null,
  };
}

function commonTable({ facts, filings }: JudgedSection): Table {
  const due = filings.filter(({ state }) => state !== "未到期");
  const onTime = due.filter(({ state }) => state === "按时").length;
  const confirmed = (
    kind: "投诉" | "失泄密" | "安全责任事故" | "违章" | "违纪" | "工作差错" | "明显工作差错",
  ): number => facts[`confirmed:${kind}`].value;
  const errors = confirmed("工作差错") + confirmed("明显工作差错");
  const study = facts.studyTasks.value;
  return {
    caption: null,
    columns: [
      { title: "项目", share: 30, align: "left" },
      { title: "登记情况", share: 70, align: "left" },
    ],
    rows: [
      [
        "政治、业务学习",
        study === 0
          ? "未登记学习任务。"
          : `布置学习任务${study}项，完成${facts.studyDone.value}项，其中按时完成${facts.studyOnTime.value}项。`,
      ],
      ["服务态度和办事效率", `经认定属实的投诉${confirmed("投诉")}件。`],
      [
        "报送目标计划和自查情况",
        `应报${due.length}份，按时报送${onTime}份；累计未按时报送${facts.lateFilings.value}次。`,
      ],
      ["保密和安全", `经认定的失泄密${confirmed("失泄密")}起，安全责任事故${confirmed("安全责任事故")}起。`],
      [
        "规章制度和工作差错",
        `经认定的违章${confirmed("违章")}起，违纪${confirmed("违纪")}起，工作差错${errors}起。`,
      ],
    ],
    total: null,
  };
}

const shownAnswers: Readonly<Record<Answer, string>> = { 符合: "有", 不符合: "无", 待研究认定: "待研究认定" };

function vetoTable(failed: readonly Evaluation[]): Table {
  return {
    caption: null,
    columns: [
      { title: "条款", share: 13, align: "center" },
      { title: "情形", share: 67, align: "left" },
      { title: "有无", share: 20, align: "center" },
    ],
    rows: failed.map(({ clause, asks, answer }) => [
      cite(clause),
      clause === "四(一)3" ? asks : quote(clause).replace(/[；。]$/, ""),
      shownAnswers[answer],
    ]),
    total: null,
  };
}

function opinionsOf(decision: JudgedSection["decision"], verified: readonly Cited[]): OpinionBox[] {
  const { reviewed, reviewedOn, approved, approvedOn } = decision ?? {};
  const dated = (grade: string | null | undefined, on: { readonly filled: boolean } | undefined): string[] =>
    grade == null || on?.filled !== true ? [] : [grade];
  return [
    { label: "科室自评等次", paragraphs: [], signedBy: "科室负责人签名" },
    {
      label: "目标管理办公室核查意见",
      paragraphs: verified.map(({ text }) => text),
      signedBy: "签名",
    },
    { label: "领导小组评议等次", paragraphs: dated(reviewed?.value, reviewedOn), signedBy: "组长签名" },
    { label: "局党组审定", paragraphs: dated(approved?.value, approvedOn), signedBy: "盖章" },
  ];
}
