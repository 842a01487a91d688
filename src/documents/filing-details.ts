import type { JudgedSection, Judgement } from "../assessment/judgement.ts";
import { monthAndDate } from "../domain/day.ts";
import type { Cited } from "../domain/place.ts";
import type { Filing } from "../facts/filings.ts";
import { isOverdue } from "../facts/lateness.ts";
import type { YearFacts } from "../facts/year-facts.ts";
import { cite } from "../regulation/quote.ts";
import type { SourcedBlock } from "./blocks.ts";
import { dutyName } from "./duty-name.ts";
import { filingsIn } from "./filing-counts.ts";
import { figureName } from "./figures.ts";
import { lateness } from "./filing-progress.ts";
import { filingsThrough, punctualityPicture } from "./punctuality-picture.ts";
import { sectionsIn, type Span } from "./span.ts";

/**
 * 报送情况 for those who lead: what every section filed for the span and when, how late it was in working days, and whom
 * 四(一)3 concerns.
 */
export function filingDetails(judgement: Judgement, span: Span, written: readonly Cited[]): SourcedBlock {
  const { facts } = judgement;
  const bySection = sectionsIn(judgement, span).map((each) => ({ each, filings: filingsIn(each, span) }));
  const all = bySection.flatMap(({ filings }) => filings);
  const names = [...new Set(all.map(({ duty }) => dutyName(duty)))];
  const count = (state: Filing["state"]): number => all.filter((filing) => filing.state === state).length;
  const waived = count("免于计次");
  const cells = (filings: readonly Filing[]): string[] =>
    names.map((name) => {
      const filing = filings.find(({ duty }) => dutyName(duty) === name);
      return filing === undefined ? "—" : receiptText(filing, facts);
    });
  return {
    block: {
      heading: "报送情况",
      paragraphs: [
        `${span.called}应报目标计划和完成情况${all.length}份，按时报送${count("按时")}份，补报${count("补报")}份，未报${count("未报")}份${waived > 0 ? `，免于计次${waived}份` : ""}。`,
        ...bySection.flatMap(({ each }) => consequence(each, facts)),
        ...written.map(({ text }) => text),
      ],
      tables: [
        {
          caption: "各科室报送情况",
          columns: [
            { title: "科　室", share: 30, align: "left" },
            ...names.map((title) => ({ title, share: 56 / names.length, align: "center" }) as const),
            { title: "本年累计\n未按时", share: 14, align: "center" },
          ],
          rows: bySection.map(({ each, filings }) => [
            each.section.name,
            ...cells(filings),
            String(each.facts.lateFilings.value),
          ]),
          total: null,
        },
      ],
      pictures: [
        punctualityPicture(
          bySection.map(({ each }) => each),
          span,
        ),
      ],
    },
    sources: [
      ...all.flatMap(({ cells: cited }) => cited),
      ...bySection.flatMap(({ each }) => filingsThrough(each, span).flatMap(({ cells: cited }) => cited)),
      ...bySection.flatMap(({ each }) => each.facts.lateFilings.cells),
      ...written,
    ],
    figures: bySection.flatMap(({ each: { section, facts: own }, filings }) => [
      ...filings.map((filing) => ({
        name: figureName("报送", section.name, dutyName(filing.duty)),
        value: receiptText(filing, facts),
        cells: filing.cells,
      })),
      {
        name: figureName("报送", section.name, "本年累计未按时"),
        value: String(own.lateFilings.value),
        cells: own.lateFilings.cells,
      },
    ]),
  };
}

function receiptText(filing: Filing, { settings, day }: YearFacts): string {
  const { receivedOn, state } = filing;
  const received = receivedOn === null ? state : `${monthAndDate(receivedOn)}${state}`;
  return isOverdue(filing) ? `${received}\n逾期${lateness(filing, settings, day)}` : received;
}

/** A count that 四(一)3 speaks of is put to those who decide on it. */
function consequence({ section, facts, lateConsequence }: JudgedSection, { year }: YearFacts): string[] {
  const late = facts.lateFilings.value;
  const counted = `${section.name}${year}年累计未按时报送${late}次`;
  switch (lateConsequence) {
    case "按未达标处理":
      return [`${counted}，按方案${cite("四(一)3")}提请领导小组研究。`];
    case "给予批评":
      return [`${counted}，属方案${cite("四(一)3")}给予批评的情形，是否点名请领导小组确定。`];
    case "无":
      return [];
  }
}
