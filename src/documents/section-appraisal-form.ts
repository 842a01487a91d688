import type { Evaluation } from "../assessment/evaluate.ts";
import type { JudgedSection, Judgement } from "../assessment/judgement.ts";
import { inChinese, monthAndDate, type Day } from "../domain/day.ts";
import type { Answer } from "../domain/grade.ts";
import type { Cited } from "../domain/place.ts";
import { comparable, spacedName } from "../domain/text.ts";
import { personNamed, yearEnd } from "../facts/people.ts";
import { namesIn } from "../facts/sections.ts";
import { materialsIn, selfAppraisalOf, type SelfAppraisal } from "../facts/self-appraisal.ts";
import type { TargetOutcome } from "../facts/targets.ts";
import { cite, quote } from "../regulation/quote.ts";
import type { OpinionBox, Table } from "./blocks.ts";
import { dutyName } from "./duty-name.ts";
import { pathOf, type Paper } from "./paper.ts";
import { latestStep, type Plans } from "./plan.ts";
import type { SectionAppraisalFormView } from "./views.ts";
import { dateOrBlank, passagesFor, settingCells } from "./wording.ts";

/** One a section and year. */
export const sectionAppraisalFormPlans: Plans = (_records, current) =>
  current.sections.map((one) => ({
    day: sectionFormDay(one, current),
    compose: (judgement) => {
      const own = judgement.sections.find((each) => each.section.code === one.section.code);
      return own === undefined ? null : composeSectionAppraisalForm(judgement, own);
    },
  }));

/**
 * The data day of a section's form: its latest decision, or its own view of the year. That is a step only after the
 * year's end: until then nothing has been judged, and targets still run.
 */
export function sectionFormDay({ section, decision }: JudgedSection, { facts }: Judgement): Day {
  const own = selfAppraisalOf(facts.known, section.code)?.receivedOn ?? null;
  const selfAppraised = own !== null && own > yearEnd(facts.year) ? own : null;
  return latestStep([decision?.reviewedOn.value, decision?.approvedOn.value, selfAppraised], facts.year);
}

/** 科室目标管理考评表: targets, common items and the cases of 三(三), with room for every body's opinion. */
export function composeSectionAppraisalForm(judgement: Judgement, each: JudgedSection): Paper {
  const { known, settings, year, day, people } = judgement.facts;
  const { section, decision, head } = each;
  const reporter = personNamed(people, section.reporter);
  const selfAppraisal = selfAppraisalOf(known, section.code);
  const materials = materialsIn(each.ledger);
  const isPeriod = (shown: string): boolean => shown === comparable(section.name) || shown === section.code;
  const verified = passagesFor(known, "科室考评表", isPeriod, "核查意见");
  const view: SectionAppraisalFormView = {
    title: "科室目标管理考评表",
    year: `（${year}年度）`,
    section: section.name,
    head: head === null ? "" : `${spacedName(head.person.name)}${head.acting ? "（主持工作）" : ""}`,
    leaderInCharge: section.leader === null ? "" : spacedName(section.leader),
    reporter: reporter === null ? "" : spacedName(reporter.name),
    filledInOn: dateOrBlank(selfAppraisal?.row.on.value ?? null),
    targets: targetTable(each.targets),
    common: commonTable(each),
    veto: vetoTable(each.proposal.failed),
    materials: materialTable(materials),
    opinions: opinionsOf(decision, selfAppraisal, verified),
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
      ...materials.flatMap(({ title, on, keeper }) => [title, on, keeper]),
      ...(selfAppraisal === null ? [] : [selfAppraisal.row.grade, selfAppraisal.row.on]),
      ...each.targets.flatMap(({ cells, target }) => [target.target, ...cells]),
      ...Object.values(each.facts).flatMap(({ cells }) => cells),
      ...verified,
      ...(decision === null
        ? []
        : [decision.reviewed, decision.reviewedOn, decision.approved, decision.approvedOn]),
    ],
  };
}

/** Annual targets, each as it stands. */
export function targetTable(targets: readonly TargetOutcome[]): Table {
  return {
    caption: null,
    columns: [
      { title: "序号", share: 7, align: "center" },
      { title: "工作目标", share: 22, align: "left" },
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
      namesIn(target.owners.value).map(spacedName).join("、\n"),
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

/** 共性工作情况: what the registers say of the items of 三 that are common to all sections. */
export function commonTable({ facts, filings }: JudgedSection): Table {
  const due = filings.filter(({ state }) => state !== "未到期");
  const onTime = due.filter(({ state }) => state === "按时").length;
  const late = due.filter((filing) => filing.late).map(({ duty, state }) => `${dutyName(duty)}${state}`);
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
        `应报${due.length}份，按时报送${onTime}份；累计未按时报送${facts.lateFilings.value}次${late.length === 0 ? "" : `（${late.join("、")}）`}。`,
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

/** 证明材料 by title (`domain.md` 3.2). */
function materialTable(materials: ReturnType<typeof materialsIn>): Table {
  const rows = materials.map(({ title, on, keeper }, index) => [
    String(index + 1),
    title.value ?? title.text,
    on.value === null ? on.text : inChinese(on.value),
    spacedName(keeper.value ?? ""),
  ]);
  return {
    caption: null,
    columns: [
      { title: "序号", share: 8, align: "center" },
      { title: "题名", share: 56, align: "left" },
      { title: "日期", share: 20, align: "center" },
      { title: "保管人", share: 16, align: "center" },
    ],
    rows: rows.length === 0 ? [["", "未登记", "", ""]] : rows,
    total: null,
  };
}

function opinionsOf(
  decision: JudgedSection["decision"],
  selfAppraisal: SelfAppraisal | null,
  verified: readonly Cited[],
): OpinionBox[] {
  const { reviewed, reviewedOn, approved, approvedOn } = decision ?? {};
  const dated = (grade: string | null | undefined, on: { readonly filled: boolean } | undefined): string[] =>
    grade == null || on?.filled !== true ? [] : [grade];
  return [
    {
      label: "科室自评等次",
      paragraphs: selfAppraisal === null ? [] : [selfAppraisal.row.grade.text],
      signedBy: "科室负责人签名",
    },
    {
      label: "目标管理办公室核查意见",
      paragraphs: verified.map(({ text }) => text),
      signedBy: "签名",
    },
    { label: "领导小组评议等次", paragraphs: dated(reviewed?.value, reviewedOn), signedBy: "组长签名" },
    { label: "局党组审定", paragraphs: dated(approved?.value, approvedOn), signedBy: "盖章" },
  ];
}
