import type { Judgement } from "../assessment/judgement.ts";
import { openMatters, type OpenMatter } from "../assessment/open-matters.ts";
import { submissionNotes } from "../assessment/submission-notes.ts";
import { day as dayOf, inChinese } from "../domain/day.ts";
import type { Table, TablePaper } from "./blocks.ts";
import { cite, quote } from "../regulation/quote.ts";
import { pathOf, type Paper } from "./paper.ts";
import { meansHalf } from "./periods.ts";
import { yearClosing, type Plans } from "./plan.ts";
import { shortEvidence } from "./short-evidence.ts";
import { noteLines } from "./submission-note-lines.ts";
import { issueOf, schemeName, settingCells } from "./wording.ts";

const halves = ["上半年", "全年"] as const;
type Half = (typeof halves)[number];

/** Before the half-year meeting at the end of June (四(三)3), and when December's reports are in (四(三)4). */
export const studyMattersPlans: Plans = (records, current) =>
  halves.map((half) => {
    const { year } = records;
    const given = issueOf(records, "提请研究事项", (shown) => meansHalf(shown, year, half));
    const standard = half === "上半年" ? dayOf(`${year}-06-25`) : yearClosing(current);
    return {
      day: given?.dataDay.value ?? standard,
      compose: (judgement) => composeStudyMatters(judgement, half),
    };
  });

/** 提请研究事项: everything that people have to decide, with clause and evidence, and room for what they decide. */
function composeStudyMatters(judgement: Judgement, half: Half): Paper {
  const { settings, year, day, known } = judgement.facts;
  const issue = issueOf(known, "提请研究事项", (shown) => meansHalf(shown, year, half));
  const matters = openMatters(judgement);
  const notes = submissionNotes(judgement);
  const names = new Map(judgement.sections.map(({ section }) => [section.code, section.name]));
  const evidence = ({ cells }: OpenMatter): readonly string[] =>
    shortEvidence(cells, year, (code) => names.get(code) ?? code);
  const period = half === "上半年" ? `${year}年上半年` : `${year}年度`;
  const view: TablePaper = {
    title: "提请研究事项",
    subtitle: period,
    facts: [
      { label: "提请单位", value: settings.unit.targetOffice ?? settings.unit.fullName ?? "" },
      { label: "数据截至", value: inChinese(day) },
    ],
    paragraphs: [
      matters.length === 0
        ? `根据${schemeName(settings)}，截至${inChinese(day)}没有须提请研究的事项。`
        : `根据${schemeName(settings)}，下列${matters.length}项须由领导小组、考评小组和局党组研究，现将有关情况和登记依据列明，提请研究。登记依据列到报表和行次，各项具体内容见考评依据说明。`,
    ],
    tables: groupsOf(matters).map(([caption, own]) => matterTable(caption, own, evidence)),
    notes: noteLines(notes),
    opinions: [],
    signers: ["经办人", "审核人"],
  };
  return {
    kind: "study-matters",
    title: `${view.title}（${period}）`,
    period: half === "上半年" ? `${year}-H1` : String(year),
    template: "study-matters",
    layout: "landscape",
    tree: "涉个人",
    path: pathOf("提请研究事项", `${period}提请研究事项.pdf`),
    day,
    view,
    sources: [
      ...settingCells(settings),
      ...(issue === null ? [] : [issue.dataDay]),
      ...matters.flatMap(({ cells }) => cells),
      ...notes.flatMap(({ cells }) => cells),
    ],
  };
}

/** What concerns everybody, then persons, then sections; a group without matters is left out. */
function groupsOf(matters: readonly OpenMatter[]): (readonly [string, readonly OpenMatter[]])[] {
  const isQuota = ({ clause }: OpenMatter): boolean => clause === "五(一)比例";
  const groups: (readonly [string, readonly OpenMatter[]])[] = [
    ["优秀等次名额", matters.filter(isQuota)],
    ["个人", matters.filter((each) => each.personal && !isQuota(each))],
    ["科室", matters.filter((each) => !each.personal)],
  ];
  return groups.filter(([, own]) => own.length > 0);
}

function matterTable(
  caption: string,
  matters: readonly OpenMatter[],
  evidence: (matter: OpenMatter) => readonly string[],
): Table {
  return {
    caption: `${caption}（${matters.length}项）`,
    columns: [
      { title: "序号", share: 5, align: "center" },
      { title: "对象", share: 12, align: "center" },
      { title: "情况", share: 27, align: "left" },
      { title: "方案条款", share: 20, align: "left" },
      { title: "登记依据", share: 22, align: "left" },
      { title: "研究意见", share: 14, align: "left" },
    ],
    rows: matters.map((matter, index) => [
      String(index + 1),
      matter.subject,
      matter.text,
      `${cite(matter.clause)}\n${quote(matter.clause)}`,
      evidence(matter).join("\n"),
      "",
    ]),
    total: null,
  };
}
