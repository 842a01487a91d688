import type { Judgement, JudgedSection } from "../assessment/judgement.ts";
import type { Cited } from "../domain/place.ts";
import type { Filing, FilingState } from "../facts/filings.ts";
import { cite } from "../regulation/quote.ts";
import type { SourcedBlock, TableColumn } from "./blocks.ts";
import { figureName, type Figure } from "./figures.ts";
import { filingsThrough, punctualityPicture } from "./punctuality-picture.ts";
import { sectionsIn, type Span } from "./span.ts";

/** The duties that a span speaks of: its months' plans and reports, the annual targets in January, the self report in June. */
export function filingsIn({ filings }: JudgedSection, { months }: Span): Filing[] {
  return filings.filter(({ duty, state }) => {
    if (state === "未到期") return false;
    if (duty.kind === "年度目标") return months.includes(1);
    if (duty.kind === "半年自检报告") return months.includes(6);
    return months.some((month) => month === duty.month);
  });
}

const columns: readonly TableColumn[] = [
  { title: "科　室", share: 30, align: "left" },
  { title: "应报", share: 11, align: "center" },
  { title: "按时", share: 11, align: "center" },
  { title: "补报", share: 11, align: "center" },
  { title: "未报", share: 11, align: "center" },
  { title: "免于计次", share: 12, align: "center" },
  { title: "本年累计\n未按时", share: 14, align: "center" },
];

/** 报送情况: what was due and how it came in; the year's count, and what 四(一)3 says of it. */
export function filingBlock(
  judgement: Judgement,
  span: Span,
  named: boolean,
  written: readonly Cited[],
): SourcedBlock {
  const { facts } = judgement;
  const sections = sectionsIn(judgement, span);
  const bySection = sections.map((each) => ({ each, filings: filingsIn(each, span) }));
  const all = bySection.flatMap(({ filings }) => filings);
  const count = (filings: readonly Filing[], state: FilingState): number =>
    filings.filter((filing) => filing.state === state).length;
  const cells = (name: string, filings: readonly Filing[], late: number): string[] => [
    name,
    ...[
      filings.length,
      count(filings, "按时"),
      count(filings, "补报"),
      count(filings, "未报"),
      count(filings, "免于计次"),
      late,
    ].map(String),
  ];
  const lateOf = (section: JudgedSection): number => section.facts.lateFilings.value;
  const totalLate = sections.reduce((sum, each) => sum + lateOf(each), 0);
  const unknown = count(all, "期限待定");
  const summary = `${span.called}应报目标计划和完成情况${all.length}份，按时报送${count(all, "按时")}份，补报${count(all, "补报")}份，未报${count(all, "未报")}份${unknown > 0 ? `，期限待定${unknown}份` : ""}。`;
  return {
    block: {
      heading: "报送情况",
      paragraphs: [
        summary,
        ...sections.flatMap((each) => consequence(each, named, facts.year)),
        ...written.map(({ text }) => text),
      ],
      tables: [
        {
          caption: "各科室报送情况",
          columns,
          rows: bySection.map(({ each, filings }) => cells(each.section.name, filings, lateOf(each))),
          total: cells("合　计", all, totalLate),
        },
      ],
      pictures: [punctualityPicture(sections, span)],
    },
    sources: [
      ...all.flatMap(({ cells: cited }) => cited),
      ...sections.flatMap((each) => filingsThrough(each, span).flatMap(({ cells: cited }) => cited)),
      ...sections.flatMap(({ facts: each }) => each.lateFilings.cells),
      ...written,
    ],
    figures: [
      ...bySection.flatMap(({ each: { section, facts: own }, filings }) =>
        figuresOf(cells(section.name, filings, own.lateFilings.value), filings, own.lateFilings.cells),
      ),
      ...figuresOf(
        cells("合计", all, totalLate),
        all,
        sections.flatMap((each) => each.facts.lateFilings.cells),
      ),
    ],
  };
}

/** A printed row's figures by the titles of its columns. */
function figuresOf(
  [name = "", ...values]: readonly string[],
  filings: readonly Filing[],
  late: readonly Cited[],
): Figure[] {
  return values.map((value, index) => ({
    name: figureName("报送", name, columns[index + 1]?.title ?? ""),
    value,
    cells: index + 2 === columns.length ? late : filings.flatMap((filing) => filing.cells),
  }));
}

/** A fact with its clause; criticism by name only where the leaders ticked 点名. */
function consequence(
  { section, facts, lateConsequence }: JudgedSection,
  named: boolean,
  year: number,
): string[] {
  const late = facts.lateFilings.value;
  switch (lateConsequence) {
    case "按未达标处理":
      return [`${section.name}${year}年累计未按时报送${late}次，按方案${cite("四(一)3")}提请领导小组研究。`];
    case "给予批评":
      return named
        ? [`${section.name}${year}年累计未按时报送${late}次，按方案${cite("四(一)3")}给予批评。`]
        : [];
    case "无":
      return [];
  }
}
