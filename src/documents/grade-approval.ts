import type { JudgedPerson, JudgedSection, Judgement, Quota } from "../assessment/judgement.ts";
import { quotaArithmetic, quotaGroup } from "../assessment/quota-arithmetic.ts";
import { latest, monthAndDate, type Day } from "../domain/day.ts";
import { spacedName } from "../domain/text.ts";
import { cite } from "../regulation/quote.ts";
import { isLed, volumeOf } from "./form-subject.ts";
import type { Table } from "./blocks.ts";
import { decidingPaper } from "./deciding-paper.ts";
import { gradeName } from "./grade-name.ts";
import { notProposed, proposedGrade, standsAgainst } from "./grade-tables.ts";
import type { Paper } from "./paper.ts";
import { meansYear } from "./periods.ts";
import type { Plans } from "./plan.ts";
import { issueOf, schemeName } from "./wording.ts";

/** One a year, from the day on which the leading group or the review panel last gave a grade. */
export const gradeApprovalPlans: Plans = (records, current) => {
  const { year } = records;
  const given = issueOf(records, "等次审定表", (shown) => meansYear(shown, year));
  const reviews = [
    ...current.sections.map(({ decision }) => decision?.reviewedOn.value),
    ...current.people.map(({ decision }) => decision?.reviewedOn.value),
  ].filter((on) => on != null);
  const last = given?.dataDay.value ?? latest(reviews);
  return last === null ? [] : [{ day: last, compose: composeGradeApproval }];
};

/** 等次审定表: what was proposed and reviewed, for the party group to approve (四(三)4, 五(二)2(4)). */
function composeGradeApproval(judgement: Judgement): Paper {
  const { sections, people, facts } = judgement;
  return decidingPaper(judgement, {
    kind: "grade-approval",
    name: "等次审定表",
    title: "年度考评等次审定表",
    from: "呈报单位",
    said: `根据${schemeName(facts.settings)}${cite("四(三)4")}、${cite("五(二)2(4)")}，各科室等次已经领导小组评议，个人等次已经考评小组审核，现报请局党组审定。`,
    tables: [sectionTable(sections), personTable(people, judgement)],
    quotaLine,
    opinions: [{ label: "局党组审定意见", paragraphs: [], signedBy: "盖章或签名" }],
  });
}

/** A grade with the day it was given: 达标（1月12日）. */
function dated(grade: string | null | undefined, on: Day | null | undefined): string {
  if (grade == null) return "";
  return on == null ? grade : `${grade}\n（${monthAndDate(on)}）`;
}

function sectionTable(sections: readonly JudgedSection[]): Table {
  return {
    caption: "一、科室",
    columns: [
      { title: "序号", share: 5, align: "center" },
      { title: "科　室", share: 20, align: "left" },
      { title: "方案建议等次", share: 18, align: "center" },
      { title: "领导小组评议", share: 15, align: "center" },
      { title: "理由", share: 27, align: "left" },
      { title: "局党组审定", share: 15, align: "center" },
    ],
    rows: sections.map((each, index) => {
      const { decision } = each;
      return [
        String(index + 1),
        each.section.name,
        proposedGrade(each),
        dated(decision?.reviewed.value, decision?.reviewedOn.value),
        decision?.ground.value ?? "",
        "",
      ];
    }),
    total: null,
  };
}

function personTable(people: readonly JudgedPerson[], { facts }: Judgement): Table {
  return {
    caption: "二、个人",
    columns: [
      { title: "序号", share: 5, align: "center" },
      { title: "科　室", share: 14, align: "left" },
      { title: "姓　名", share: 9, align: "center" },
      { title: "初定等次", share: 10, align: "center" },
      { title: "主管局领导意见", share: 14, align: "left" },
      { title: "考评小组审核", share: 12, align: "center" },
      { title: "提请研究的情形及理由", share: 24, align: "left" },
      { title: "局党组审定", share: 12, align: "center" },
    ],
    rows: people.map((each, index) => {
      const { person, comment, decision } = each;
      const named = (grade: Parameters<typeof gradeName>[1] | null | undefined): string | null =>
        grade == null ? null : gradeName(person.category, grade, facts.settings);
      const ground = decision?.ground.value ?? "";
      return [
        String(index + 1),
        volumeOf(each).name,
        spacedName(person.name),
        named(comment?.proposed.value) ?? notProposed(each),
        isLed(each) ? (decision?.leaderOpinion.value ?? "未报") : "—",
        dated(named(decision?.reviewed.value), decision?.reviewedOn.value),
        [standsAgainst(each), ground === "" ? "" : `理由：${ground}`]
          .filter((part) => part !== "")
          .join("；"),
        "",
      ];
    }),
    total: null,
  };
}

function quotaLine(quota: Quota): string {
  const over = quota.reviewed.length - quota.places;
  const verdict = over > 0 ? `，超出${over}人，请局党组研究` : "，未超出名额";
  return `优秀等次名额${quotaGroup(quota)}：${quotaArithmetic(quota)}；审核为优秀的${quota.reviewed.length}人${verdict}。（方案${cite("五(一)比例")}）`;
}
