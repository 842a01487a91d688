import { inChinese } from "../domain/day.ts";
import { monthsOf, quarterName, quarterPeriod, quarters, type Quarter } from "../domain/period.ts";
import type { Cited } from "../domain/place.ts";
import type { Judgement } from "../assessment/judgement.ts";
import { cite } from "../regulation/quote.ts";
import type { OfficialPaper } from "./blocks.ts";
import { completionBlock } from "./completion.ts";
import { filingBlock } from "./filing-counts.ts";
import { spotCheckBlock } from "./spot-checks.ts";
import { unfinishedBlock } from "./unfinished-targets.ts";
import { nextDeadlines } from "./next-deadlines.ts";
import { attachmentsOf, numbered, passageBlock } from "./official-blocks.ts";
import { officialFrame } from "./official-frame.ts";
import type { Paper } from "./paper.ts";
import { closingDay, type Plans } from "./plan.ts";
import { meansQuarter } from "./periods.ts";
import { quarterSpan } from "./span.ts";
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
  const span = quarterSpan(quarter);
  const blocks = [
    completionBlock(judgement, span, written("总体情况")),
    filingBlock(judgement, span, named, written("报送情况")),
    spotCheckBlock(judgement, span, written("抽查督办情况")),
    unfinishedBlock(judgement, span),
    passageBlock("存在问题", written("存在问题"), []),
    passageBlock("下步要求", written("下步要求"), nextDeadlines(judgement, "请各科室按期报送")),
  ].filter((each) => each !== null);
  const title = `关于${year}年${quarterName(quarter)}各科室工作目标完成情况的通报`;
  const view: OfficialPaper = {
    ...officialFrame(settings, issue, year, "各科室："),
    title,
    blocks: [{ heading: null, paragraphs: [lead(judgement, quarter)], tables: [] }, ...numbered(blocks)],
    attachments: attachmentsOf(blocks),
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
