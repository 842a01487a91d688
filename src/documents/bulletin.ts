import { inChinese, monthAndDate, type Day } from "../domain/day.ts";
import { monthsOf, numeral, quarterName, quarterPeriod, quarters, type Quarter } from "../domain/period.ts";
import type { Cited } from "../domain/place.ts";
import type { Judgement } from "../assessment/judgement.ts";
import { cite } from "../regulation/quote.ts";
import type { OfficialPaper, SourcedBlock } from "./blocks.ts";
import { dutyName } from "./duty-name.ts";
import { completionBlock } from "./bulletin-completion.ts";
import { filingBlock } from "./bulletin-filings.ts";
import { spotCheckBlock } from "./bulletin-spot-checks.ts";
import { unfinishedBlock } from "./bulletin-unfinished.ts";
import { officialFrame } from "./official-frame.ts";
import type { Paper } from "./paper.ts";
import { closingDay, type Plans } from "./plan.ts";
import { meansQuarter } from "./periods.ts";
import { issueOf, passagesFor, schemeName, settingCells } from "./wording.ts";

/** Four a year, each closing its books on the 10th after its quarter unless 印发登记 gives another day. */
export const bulletinPlans: Plans = (records) =>
  quarters.map((quarter) => {
    const given = issueOf(records, "季度通报", (shown) => meansQuarter(shown, records.year, quarter));
    return {
      day: given?.dataDay.value ?? closingDay(records.year, monthsOf(quarter).at(-1) ?? 12),
      compose: (judgement) => composeBulletin(judgement, quarter),
    };
  });

/** 季度通报: facts of the quarter from the sections' ledgers, with the sentences that people wrote (四(二)3). */
export function composeBulletin(judgement: Judgement, quarter: Quarter): Paper {
  const { facts } = judgement;
  const { known, settings, year, day } = facts;
  const isPeriod = (shown: string): boolean => meansQuarter(shown, year, quarter);
  const issue = issueOf(known, "季度通报", isPeriod);
  const named = issue?.named.value === "是";
  const written = (place: Parameters<typeof passagesFor>[3]): Cited[] =>
    passagesFor(known, "季度通报", isPeriod, place);
  const blocks = [
    completionBlock(judgement, quarter, written("总体情况")),
    filingBlock(judgement, quarter, named, written("报送情况")),
    spotCheckBlock(judgement, quarter, written("抽查督办情况")),
    unfinishedBlock(judgement, quarter),
    passageBlock("存在问题", written("存在问题"), []),
    passageBlock("下步要求", written("下步要求"), nextDeadlines(judgement)),
  ].filter((each) => each !== null);
  const title = `关于${year}年${quarterName(quarter)}各科室工作目标完成情况的通报`;
  const view: OfficialPaper = {
    ...officialFrame(settings, issue, year),
    title,
    addressee: "各科室：",
    blocks: [
      { heading: null, paragraphs: [lead(judgement, quarter)], tables: [] },
      ...blocks.map(({ block }, index) => ({
        ...block,
        heading: block.heading === null ? null : `${numeral(index + 1)}、${block.heading}`,
      })),
    ],
  };
  return {
    kind: "bulletin",
    title,
    period: quarterPeriod(year, quarter),
    template: "bulletin",
    layout: "official",
    tree: "内部",
    path: `季度通报/${year}年${quarterName(quarter)}通报.pdf`,
    day,
    view,
    sources: [
      ...settingCells(settings),
      ...(issue === null ? [] : [issue.dataDay, issue.number, issue.issuedOn, issue.named]),
      ...blocks.flatMap(({ sources }) => sources),
    ],
    figures: blocks.flatMap(({ figures }) => figures),
  };
}

function lead({ facts }: Judgement, quarter: Quarter): string {
  const { settings, year, day } = facts;
  return `根据${schemeName(settings)}${cite("四(二)3")}的规定，现将${year}年${quarterName(quarter)}各科室工作目标完成情况通报如下。数据截至${inChinese(day)}，取自各科室报送的目标台账；完成率只计已到期的目标。`;
}

function passageBlock(
  heading: string,
  written: readonly Cited[],
  added: readonly string[],
): SourcedBlock | null {
  const paragraphs = [...written.map(({ text }) => text), ...added];
  return paragraphs.length === 0
    ? null
    : { block: { heading, paragraphs, tables: [] }, sources: written, figures: [] };
}

/** The deadlines that come next after the data day, as one sentence. */
function nextDeadlines({ sections, facts }: Judgement): string[] {
  const upcoming = new Map<string, Day>();
  for (const { duty, due } of sections.flatMap(({ filings }) => filings)) {
    if (due === null || due <= facts.day) continue;
    const name = dutyName(duty);
    upcoming.set(name, due);
  }
  const next = [...upcoming].sort(([, left], [, right]) => (left < right ? -1 : 1)).slice(0, 3);
  return next.length === 0
    ? []
    : [`请各科室按期报送：${next.map(([name, due]) => `${monthAndDate(due)}前报送${name}`).join("，")}。`];
}
