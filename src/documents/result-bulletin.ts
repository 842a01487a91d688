import type { JudgedPerson, JudgedSection, Judgement } from "../assessment/judgement.ts";
import { latest, type Day } from "../domain/day.ts";
import { sectionGrades } from "../domain/grade.ts";
import { spacedName } from "../domain/text.ts";
import { yearEnd } from "../facts/people.ts";
import { publicityOver } from "../facts/publicity.ts";
import { existedOn } from "../facts/sections.ts";
import { cite } from "../regulation/quote.ts";
import { volumeOf } from "./form-subject.ts";
import type { Block, OfficialPaper } from "./blocks.ts";
import { officialFrame } from "./official-frame.ts";
import type { Paper } from "./paper.ts";
import { meansYear } from "./periods.ts";
import type { Plans } from "./plan.ts";
import { issueOf, schemeName, settingCells } from "./wording.ts";

/** One a year, once every section has its grade and every 优秀 its 公示 behind it (四(三)4, 五(二)2(5)). */
export const resultBulletinPlans: Plans = (records, current) => {
  const given = issueOf(records, "考核结果通报", (shown) => meansYear(shown, records.year));
  const settled = settledOn(current);
  if (settled === null) return [];
  return [{ day: given?.dataDay.value ?? settled, compose: composeResultBulletin }];
};

function gradedSections({ sections, facts }: Judgement): JudgedSection[] {
  return sections.filter(({ section }) => existedOn(section, yearEnd(facts.year)));
}

/** The day on which the last grade was settled; null while one of them is not. */
function settledOn(judgement: Judgement): Day | null {
  const { facts, people } = judgement;
  const days = [
    ...gradedSections(judgement).map(({ decision }) => decision?.approvedOn.value ?? null),
    ...people.map(({ person, decision }) => {
      const approvedOn = decision?.approvedOn.value ?? null;
      if (decision?.approved.value !== "优秀") return approvedOn;
      return publicityOver(facts.known, person.id, facts.settings, facts.day);
    }),
  ];
  const settled = days.filter((on) => on !== null);
  return settled.length === days.length ? latest(settled) : null;
}

/** 考核结果通报: the grades of the sections and the people graded 优秀, and nobody else's. */
function composeResultBulletin(judgement: Judgement): Paper {
  const { settings, known, year, day } = judgement.facts;
  const issue = issueOf(known, "考核结果通报", (shown) => meansYear(shown, year));
  const sections = gradedSections(judgement);
  const excellent = judgement.people.filter(({ decision }) => decision?.approved.value === "优秀");
  const title = `关于${year}年度目标管理考评和年度考核结果的通报`;
  const view: OfficialPaper = {
    ...officialFrame(settings, issue, year, "各科室："),
    title,
    attachments: [],
    blocks: [
      {
        heading: null,
        paragraphs: [
          `根据${schemeName(settings)}${cite("四(三)4")}、${cite("五(二)2(4)")}的规定，经领导小组评议、考评小组审核，局党组审定，现将${year}年度各科室目标管理考评等次和年度考核优秀等次人员通报如下。`,
        ],
        tables: [],
      },
      { heading: "一、科室考评等次", paragraphs: gradeLines(sections), tables: [] },
      personBlock(excellent),
    ],
  };
  return {
    kind: "result-bulletin",
    title,
    period: String(year),
    template: "result-bulletin",
    layout: "official",
    tree: "内部",
    path: `考核结果通报/${year}年度考核结果通报.pdf`,
    day,
    view,
    sources: [
      ...settingCells(settings),
      ...(issue === null ? [] : [issue.dataDay, issue.number, issue.issuedOn]),
      ...sections.flatMap(({ section, decision }) => [
        section.cell,
        ...(decision === null ? [] : [decision.approved, decision.approvedOn]),
      ]),
      ...excellent.flatMap(({ person, membership, decision }) => [
        person.row.name,
        membership.cell,
        ...(decision === null ? [] : [decision.approved, decision.approvedOn]),
      ]),
    ],
  };
}

/** 优秀（2个）：办公室、计量科。 Grades that nobody was given are left out. */
function gradeLines(sections: readonly JudgedSection[]): string[] {
  return sectionGrades.flatMap((grade) => {
    const names = sections
      .filter(({ decision }) => decision?.approved.value === grade)
      .map(({ section }) => section.name);
    return names.length === 0 ? [] : [`${grade}（${names.length}个）：${names.join("、")}。`];
  });
}

function personBlock(excellent: readonly JudgedPerson[]): Block {
  const heading = "二、年度考核优秀等次人员";
  if (excellent.length === 0) return { heading, paragraphs: ["本年度没有优秀等次人员。"], tables: [] };
  const order = excellent.length > 1 ? "（排名不分先后）" : "";
  return {
    heading,
    paragraphs: [`经公示期满，确定下列${excellent.length}名同志为优秀等次${order}：`],
    tables: [
      {
        caption: null,
        columns: [
          { title: "序号", share: 14, align: "center" },
          { title: "姓　名", share: 32, align: "center" },
          { title: "科　室", share: 54, align: "left" },
        ],
        rows: excellent.map((each, index) => [
          String(index + 1),
          spacedName(each.person.name),
          volumeOf(each).name,
        ]),
        total: null,
      },
    ],
  };
}
