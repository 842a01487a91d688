import type { JudgedSection, Judgement } from "../assessment/judgement.ts";
import { inChinese, latest } from "../domain/day.ts";
import { percent } from "../domain/text.ts";
import type { MonthlyTargetRow } from "../facts/targets.ts";
import { cite } from "../regulation/quote.ts";
import { sectionEvents } from "../regulation/section-questions.ts";
import type { Table, TablePaper } from "./blocks.ts";
import { countsOf } from "./completion.ts";
import { endOfHalf, sectionsOfHalfYear, suggestionCells } from "./half-year-section-form.ts";
import { pathOf, type Paper } from "./paper.ts";
import { meansYear } from "./periods.ts";
import type { Plans } from "./plan.ts";
import { issueOf, settingCells } from "./wording.ts";

const NAME = "半年初评建议表";

/** One a year, on the day of the leading group's latest suggestion, else on 30 June (四(三)3). */
export const halfYearProposalPlans: Plans = (records, current) => {
  const { year } = records;
  const given = issueOf(records, NAME, (shown) => meansYear(shown, year));
  const suggested = current.sections.flatMap(({ halfYear }) => halfYear?.reviewedOn.value ?? []);
  return [
    {
      day: given?.dataDay.value ?? latest(suggested) ?? endOfHalf(year),
      compose: composeHalfYearProposal,
    },
  ];
};

/** 半年初评建议表: what counts for each section to date, what the clauses lead to, and what the leading group suggests. */
function composeHalfYearProposal(judgement: Judgement): Paper {
  const { known, settings, year, day } = judgement.facts;
  const issue = issueOf(known, NAME, (shown) => meansYear(shown, year));
  const sections = sectionsOfHalfYear(judgement);
  const view: TablePaper = {
    title: "科室目标管理半年初评建议表",
    subtitle: `${year}年上半年`,
    facts: [
      { label: "编制单位", value: settings.unit.targetOffice ?? settings.unit.fullName ?? "" },
      { label: "数据截至", value: inChinese(day) },
    ],
    paragraphs: [],
    tables: [table(sections, judgement)],
    notes: [
      `依据方案${cite("四(三)1")}、${cite("四(三)3")}，由领导小组提出各科室初评结果的建议；“按条款”一栏为截至上列日期按方案三、${cite("四(一)3")}得出的等次，全年目标未到期或有待认定的列“待研究认定”。`,
      "完成率为1至6月计划中已到期目标的完成率，经批准调整的和6月尚未填报的不计；认定事项只计经认定属实的。",
    ],
    opinions: [{ label: "领导小组意见", paragraphs: [], signedBy: "组长签名" }],
    signers: ["填表人", "目标管理办公室负责人"],
  };
  return {
    kind: "half-year-proposal",
    title: `${view.title}（${year}年）`,
    period: String(year),
    template: "half-year-proposal",
    layout: "landscape",
    tree: "内部",
    path: pathOf(NAME, `${year}年度半年初评建议表.pdf`),
    day,
    view,
    sources: [
      ...settingCells(settings),
      ...(issue === null ? [] : [issue.dataDay]),
      ...sections.flatMap((each) => [
        each.section.cell,
        ...each.targets.flatMap(({ cells }) => cells),
        ...each.filings.flatMap(({ cells }) => cells),
        ...(each.ledger?.rows.monthlyTargets ?? []).flatMap(({ state, due }) => [state, due]),
        ...Object.values(each.facts).flatMap(({ cells }) => cells),
        ...suggestionCells(each),
      ]),
    ],
  };
}

function table(sections: readonly JudgedSection[], judgement: Judgement): Table {
  return {
    caption: null,
    columns: [
      { title: "科　室", share: 16, align: "left" },
      { title: "月计划\n已到期", share: 8, align: "center" },
      { title: "完成率", share: 8, align: "center" },
      { title: "年度目标\n已完成", share: 8, align: "center" },
      { title: "累计\n未按时报送", share: 9, align: "center" },
      { title: "自检报告", share: 8, align: "center" },
      { title: "认定事项", share: 12, align: "left" },
      { title: "按条款", share: 22, align: "center" },
      { title: "初评建议", share: 9, align: "center" },
    ],
    rows: sections.map((each) => {
      const { due, done } = countsOf(reportedRows(each), judgement.facts);
      const finished = each.targets.filter(({ state }) => state === "已完成").length;
      return [
        each.section.name,
        `${due}项`,
        percent(done, due) ?? "—",
        `${finished}/${each.targets.length}`,
        `${each.facts.lateFilings.value}次`,
        each.filings.find(({ duty }) => duty.kind === "半年自检报告")?.state ?? "不需报送",
        incidentText(each),
        byClauses(each),
        each.halfYear?.reviewed.value ?? "",
      ];
    }),
    total: null,
  };
}

/** June is reported only in July: what nobody has reported of it yet proves nothing. */
function reportedRows({ ledger }: JudgedSection): MonthlyTargetRow[] {
  return (ledger?.rows.monthlyTargets ?? []).filter(
    ({ month, state }) => month.value !== null && (month.value < 6 || (month.value === 6 && state.filled)),
  );
}

/** What was confirmed of the events that 三 asks about: 投诉1件，工作差错1起. */
function incidentText({ facts }: JudgedSection): string {
  const counted = sectionEvents.flatMap((kind) => {
    const { value } = facts[`confirmed:${kind}`];
    return value === 0 ? [] : [`${kind}${value}${kind === "投诉" ? "件" : "起"}`];
  });
  return counted.length === 0 ? "无" : counted.join("，");
}

function byClauses({ proposal }: JudgedSection): string {
  const { grade, range, failed } = proposal;
  if (grade === "待研究认定") return range.length === 3 ? grade : `${grade}（${range.join("、")}）`;
  const grounds = failed.filter(({ answer }) => answer === "符合").map(({ clause }) => cite(clause));
  return grounds.length === 0 ? grade : `${grade}（${[...new Set(grounds)].join("、")}）`;
}
