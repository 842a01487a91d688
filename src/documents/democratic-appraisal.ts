import type { JudgedPerson, Judgement } from "../assessment/judgement.ts";
import { inChinese, latest } from "../domain/day.ts";
import type { Cited } from "../domain/place.ts";
import { percent, spacedName } from "../domain/text.ts";
import { namesIn } from "../facts/sections.ts";
import type { YearRecords } from "../facts/records.ts";
import { cite } from "../regulation/quote.ts";
import { volumeOf } from "./form-subject.ts";
import type { Table, TablePaper } from "./blocks.ts";
import { gradeName } from "./grade-name.ts";
import { pathOf, type Paper } from "./paper.ts";
import { meansYear } from "./periods.ts";
import type { Plans } from "./plan.ts";
import { issueOf, settingCells } from "./wording.ts";

type Tally = NonNullable<JudgedPerson["tally"]>;

/** One a year, on the day of the latest tally unless 印发登记 gives another; none where nothing was counted (五(二)2(2)). */
export const democraticAppraisalPlans: Plans = (records, current) => {
  const counted = current.people.flatMap(({ tally }) => tally?.on.value ?? []);
  const day = issueOfYear(records)?.dataDay.value ?? latest(counted);
  return day === null ? [] : [{ day, compose: composeDemocraticAppraisal }];
};

function issueOfYear(records: YearRecords) {
  return issueOf(records, "民主测评情况汇总表", (shown) => meansYear(shown, records.year));
}

/** 民主测评情况汇总表: the tally of each person, in numbers and as shares of the valid papers. No grade follows from it. */
function composeDemocraticAppraisal(judgement: Judgement): Paper | null {
  const { known, settings, year, day } = judgement.facts;
  const counted = judgement.people.filter(({ tally }) => tally !== null);
  if (counted.length === 0) return null;
  const tallies = counted.flatMap(({ tally }) => tally ?? []);
  const issue = issueOfYear(known);
  const view: TablePaper = {
    title: "民主测评情况汇总表",
    subtitle: `${year}年度`,
    facts: [
      { label: "测评日期", value: days(tallies) },
      { label: "计票人", value: names(tallies.map(({ counter }) => counter)) },
      { label: "监票人", value: names(tallies.map(({ scrutineer }) => scrutineer)) },
    ],
    paragraphs: [],
    tables: [talliesTable(judgement)],
    notes: [`依据方案${cite("五(二)2(2)")}汇总。占比按有效票计算；测评结果供考评时参考，不直接确定等次。`],
    opinions: [],
    signers: ["计票人", "监票人"],
  };
  return {
    kind: "democratic-appraisal",
    title: `${view.title}（${year}年度）`,
    period: String(year),
    template: "democratic-appraisal",
    layout: "landscape",
    tree: "涉个人",
    path: pathOf("民主测评情况汇总表", `${year}年度民主测评情况汇总表.pdf`),
    day,
    view,
    sources: [
      ...settingCells(settings),
      ...(issue === null ? [] : [issue.dataDay]),
      ...judgement.people.flatMap(({ person, membership }) => [person.row.name, membership.cell]),
      ...tallies.flatMap(cellsOf),
    ],
  };
}

function cellsOf(tally: Tally): Cited[] {
  const { on, subject, sent, returned, valid } = tally;
  const { excellent, competent, basic, incompetent, abstained, counter, scrutineer } = tally;
  return [
    on,
    subject,
    sent,
    returned,
    valid,
    excellent,
    competent,
    basic,
    incompetent,
    abstained,
    counter,
    scrutineer,
  ];
}

function days(tallies: readonly Tally[]): string {
  return [...new Set(tallies.flatMap(({ on }) => on.value ?? []))].sort().map(inChinese).join("、");
}

function names(cells: readonly { readonly value: string | null }[]): string {
  return [...new Set(cells.flatMap(({ value }) => namesIn(value)))].map(spacedName).join("、");
}

function talliesTable({ people, facts }: Judgement): Table {
  const workers = facts.settings.parameters.workerGrades;
  const grade = (each: "称职" | "基本称职" | "不称职"): string =>
    workers === "合格序列" && people.some(({ person }) => person.category === "工勤")
      ? `${each}\n（${gradeName("工勤", each, facts.settings)}）`
      : each;
  const share = { title: "占比", share: 7, align: "center" as const };
  return {
    caption: null,
    columns: [
      { title: "序号", share: 4, align: "center" },
      { title: "科　室", share: 15, align: "left" },
      { title: "姓　名", share: 9, align: "center" },
      { title: "发出", share: 5, align: "center" },
      { title: "收回", share: 5, align: "center" },
      { title: "有效", share: 5, align: "center" },
      { title: "优秀", share: 6, align: "center" },
      share,
      { title: grade("称职"), share: 6, align: "center" },
      share,
      { title: grade("基本称职"), share: 7, align: "center" },
      share,
      { title: grade("不称职"), share: 6, align: "center" },
      share,
      { title: "弃权", share: 4, align: "center" },
    ],
    rows: people.map((each, index) => [
      String(index + 1),
      volumeOf(each).name,
      spacedName(each.person.name),
      ...tallyTexts(each.tally),
    ]),
    total: null,
  };
}

function tallyTexts(tally: Tally | null): string[] {
  if (tally === null) return ["未登记", ...Array.from({ length: 11 }, () => "")];
  const valid = tally.valid.value ?? 0;
  return [
    tally.sent.text,
    tally.returned.text,
    tally.valid.text,
    ...[tally.excellent, tally.competent, tally.basic, tally.incompetent].flatMap((votes) => [
      votes.text,
      votes.value === null ? "" : (percent(votes.value, valid) ?? ""),
    ]),
    tally.abstained.text,
  ];
}
