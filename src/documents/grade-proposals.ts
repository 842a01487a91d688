import type { JudgedPerson, JudgedSection, Judgement, Quota } from "../assessment/judgement.ts";
import { quotaArithmetic, quotaGroup } from "../assessment/quota-arithmetic.ts";
import { spacedName } from "../domain/text.ts";
import { cite } from "../regulation/quote.ts";
import { volumeOf } from "./form-subject.ts";
import type { Table } from "./blocks.ts";
import { decidingPaper } from "./deciding-paper.ts";
import { gradeName } from "./grade-name.ts";
import { notProposed, proposalGround, proposedGrade, standsAgainst } from "./grade-tables.ts";
import type { Paper } from "./paper.ts";
import { meansYear } from "./periods.ts";
import { latestStep, yearClosing, type Plans } from "./plan.ts";
import { issueOf, schemeName } from "./wording.ts";

/** One a year: when December's reports are in and the heads have proposed (四(三)4, 五(二)2(3)). */
export const gradeProposalsPlans: Plans = (records, current) => {
  const { year } = records;
  const given = issueOf(records, "等次建议汇总表", (shown) => meansYear(shown, year));
  const proposed = current.people.map(({ comment }) => comment?.on.value);
  return [
    {
      day: given?.dataDay.value ?? latestStep([yearClosing(current), ...proposed], year),
      compose: composeGradeProposals,
    },
  ];
};

/** 等次建议汇总表: what the clauses and the heads propose, for the leading group and the review panel to decide. */
function composeGradeProposals(judgement: Judgement): Paper {
  const { sections, people, facts } = judgement;
  return decidingPaper(judgement, {
    kind: "grade-proposals",
    name: "等次建议汇总表",
    title: "年度考评等次建议汇总表",
    from: "汇总单位",
    said: `根据${schemeName(facts.settings)}${cite("四(三)4")}、${cite("五(二)2(4)")}，现将各科室建议等次和个人初定等次汇总如下，提请评议、审核。建议等次由方案条款对照登记情况得出，是否采纳由领导小组研究。`,
    tables: [sectionTable(sections), personTable(people, judgement)],
    quotaLine,
    opinions: [
      { label: "领导小组评议意见", paragraphs: [], signedBy: "组长签名" },
      { label: "考评小组审核意见", paragraphs: [], signedBy: "签名" },
    ],
  });
}

function sectionTable(sections: readonly JudgedSection[]): Table {
  return {
    caption: "一、科室",
    columns: [
      { title: "序号", share: 5, align: "center" },
      { title: "科　室", share: 18, align: "left" },
      { title: "未按时\n报送次数", share: 9, align: "center" },
      { title: "方案建议等次", share: 15, align: "center" },
      { title: "依据", share: 39, align: "left" },
      { title: "领导小组\n评议等次", share: 14, align: "center" },
    ],
    rows: sections.map((each, index) => [
      String(index + 1),
      each.section.name,
      String(each.facts.lateFilings.value),
      proposedGrade(each),
      proposalGround(each),
      "",
    ]),
    total: null,
  };
}

function personTable(people: readonly JudgedPerson[], { facts }: Judgement): Table {
  return {
    caption: "二、个人",
    columns: [
      { title: "序号", share: 5, align: "center" },
      { title: "科　室", share: 15, align: "left" },
      { title: "姓　名", share: 9, align: "center" },
      { title: "职务职级", share: 12, align: "left" },
      { title: "民主测评\n（优秀/称职/基本称职/不称职）", share: 17, align: "center" },
      { title: "初定等次", share: 10, align: "center" },
      { title: "提请研究的情形", share: 20, align: "left" },
      { title: "考评小组\n审核等次", share: 12, align: "center" },
    ],
    rows: people.map((each, index) => {
      const { person, comment } = each;
      const proposed = comment?.proposed.value ?? null;
      return [
        String(index + 1),
        volumeOf(each).name,
        spacedName(person.name),
        person.row.post.value ?? "",
        tallyText(each),
        proposed === null ? notProposed(each) : gradeName(person.category, proposed, facts.settings),
        standsAgainst(each),
        "",
      ];
    }),
    total: null,
  };
}

/** The votes in the order of the grades; a stroke where nobody was asked. */
function tallyText({ tally }: JudgedPerson): string {
  if (tally === null) return "—";
  const { excellent, competent, basic, incompetent } = tally;
  return [excellent, competent, basic, incompetent].map(({ text }) => text || "0").join("/");
}

function quotaLine(quota: Quota): string {
  const over = quota.proposed.length - quota.places;
  const verdict =
    over > 0
      ? `，超出${over}人，由谁进入名额提请领导小组研究`
      : over === 0
        ? "，与名额相等"
        : `，尚余${-over}名`;
  return `优秀等次名额${quotaGroup(quota)}：${quotaArithmetic(quota)}；初定为优秀的${quota.proposed.length}人${verdict}。（方案${cite("五(一)比例")}）`;
}
