import type { JudgedPerson, JudgedSection, Judgement } from "../assessment/judgement.ts";
import { inChinese, type Day } from "../domain/day.ts";
import type { Cited } from "../domain/place.ts";
import { comparable, spacedName } from "../domain/text.ts";
import type { YearRecords } from "../facts/records.ts";
import { selfAppraisalOf } from "../facts/self-appraisal.ts";
import { cite } from "../regulation/quote.ts";
import { stepsOf } from "./appraisal-form-plans.ts";
import type { Table, TablePaper } from "./blocks.ts";
import { isLed, volumeOf } from "./form-subject.ts";
import { pathOf, type Paper } from "./paper.ts";
import { latestStep, type Plans } from "./plan.ts";
import { signedPlansTable, ticked } from "./signed-plans.ts";
import { passagesFor, settingCells } from "./wording.ts";

/** One a year, on the latest step of the forms that it lists: like a volume of them. */
export const signatureProgressPlans: Plans = (records, current) => {
  const ofSections = current.sections.flatMap(({ decision }) => [
    decision?.reviewedOn.value,
    decision?.approvedOn.value,
  ]);
  const ofPeople = current.people.flatMap((each) => stepsOf(each, current));
  return [{ day: latestStep([...ofSections, ...ofPeople], records.year), compose: composeSignatureProgress }];
};

/** To be ticked by hand once it is signed on paper. */
const onPaper = "□";

/** A step of the workbooks: done, with its day where it has one, or still missing. */
function step(done: boolean, on: Day | null): string {
  return done ? ticked(on) : "缺";
}

/** 签字进度表: which step of which form is there by the workbooks, and which signatures are to be ticked on paper. */
function composeSignatureProgress(judgement: Judgement): Paper {
  const { settings, year, day, known } = judgement.facts;
  const plans = signedPlansTable(judgement);
  const forms = judgement.sections.map((each) => sectionLine(each, known));
  const people = inVolumes(judgement).map((each) => personLine(each, known));
  const view: TablePaper = {
    title: "签字进度表",
    subtitle: `${year}年度`,
    facts: [
      { label: "编制单位", value: settings.unit.targetOffice ?? settings.unit.fullName ?? "" },
      { label: "数据截至", value: inChinese(day) },
    ],
    paragraphs: [],
    tables: [
      plans.table,
      sectionsTable(forms.map(({ cells }) => cells)),
      peopleTable(people.map(({ cells }) => cells)),
    ],
    notes: [
      "“√”为报送和登记的表格中已有，后附日期；“缺”为应有而没有；“□”为纸质签名、盖章，办结后打钩；划线的不需办理。",
      `依据方案${cite("四(一)2")}、${cite("四(三)4")}、${cite("五(二)2(1)")}至${cite("五(二)2(4)")}。`,
    ],
    opinions: [],
    signers: ["填表人"],
  };
  return {
    kind: "signature-progress",
    title: `${view.title}（${year}年度）`,
    period: String(year),
    template: "signature-progress",
    layout: "landscape",
    tree: "涉个人",
    path: pathOf("签字进度表", `${year}年度签字进度表.pdf`),
    day,
    view,
    sources: [
      ...settingCells(settings),
      ...plans.cells,
      ...[...forms, ...people].flatMap(({ sources }) => sources),
    ],
  };
}

interface Line {
  readonly cells: readonly string[];
  readonly sources: readonly Cited[];
}

function sectionLine({ section, decision }: JudgedSection, known: YearRecords): Line {
  const own = selfAppraisalOf(known, section.code);
  const isPeriod = (shown: string): boolean => shown === comparable(section.name) || shown === section.code;
  const verified = passagesFor(known, "科室考评表", isPeriod, "核查意见");
  const { reviewed, reviewedOn, approved, approvedOn } = decision ?? {};
  return {
    cells: [
      section.name,
      step(own !== null, own?.receivedOn ?? null),
      onPaper,
      step(verified.length > 0, null),
      onPaper,
      step(reviewed?.value != null, reviewedOn?.value ?? null),
      onPaper,
      step(approved?.value != null, approvedOn?.value ?? null),
      onPaper,
    ],
    sources: [
      section.cell,
      ...(own === null ? [] : [own.row.grade]),
      ...verified,
      ...[reviewed, reviewedOn, approved, approvedOn].flatMap((cell) => cell ?? []),
    ],
  };
}

function sectionsTable(rows: readonly (readonly string[])[]): Table {
  const box = (title: string) => ({ title, share: 10, align: "center" as const });
  return {
    caption: "二、科室考评表",
    columns: [
      { title: "科　室", share: 20, align: "left" },
      box("自评等次"),
      box("负责人\n签名"),
      box("核查意见"),
      box("核查人\n签名"),
      box("领导小组\n评议"),
      box("组长签名"),
      box("局党组\n审定"),
      box("盖章"),
    ],
    rows,
    total: null,
  };
}

/** Everybody who takes part, volume after volume as they are signed. */
function inVolumes({ people, sections }: Judgement): JudgedPerson[] {
  const order = [...sections.map(({ section }) => section.code), ""];
  return order.flatMap((code) => people.filter((each) => volumeOf(each).code === code));
}

function personLine(each: JudgedPerson, known: YearRecords): Line {
  const { person, membership, summary, comment, decision } = each;
  const sent = known.copies.summaryForm.find(({ file }) => file === summary?.summary.place.file);
  const led = isLed(each) && decision?.leaderOpinion.value != null;
  const opinion = led ? decision.leaderOpinion : comment?.comment;
  const opinionOn = led ? decision.leaderOn : comment?.on;
  const ungraded = decision?.approved.value === "不确定等次";
  const steps = [decision?.reviewed, decision?.reviewedOn, decision?.approved, decision?.approvedOn];
  return {
    cells: [
      volumeOf(each).name,
      spacedName(person.name),
      step(summary?.summary.filled === true, sent?.receivedOn ?? null),
      onPaper,
      step(opinion?.filled === true, opinionOn?.value ?? null),
      onPaper,
      step(decision?.reviewed.value != null, decision?.reviewedOn.value ?? null),
      step(decision?.approved.value != null, decision?.approvedOn.value ?? null),
      onPaper,
      onPaper,
      ungraded ? onPaper : "—",
    ],
    sources: [
      person.row.name,
      membership.cell,
      ...[summary?.summary, opinion, opinionOn, ...steps].flatMap((cell) => cell ?? []),
    ],
  };
}

function peopleTable(rows: readonly (readonly string[])[]): Table {
  const box = (title: string) => ({ title, share: 8, align: "center" as const });
  return {
    caption: "三、年度考核登记表",
    columns: [
      { title: "科　室", share: 17, align: "left" },
      { title: "姓　名", share: 11, align: "center" },
      box("个人总结"),
      box("本人签名"),
      box("评语和\n等次建议"),
      box("主管领导\n签名"),
      box("考评小组\n审核"),
      box("局党组\n审定"),
      box("机关盖章"),
      box("本人意见\n及签名"),
      box("情况说明\n盖章"),
    ],
    rows,
    total: null,
  };
}
