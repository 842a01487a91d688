import type { Judgement } from "../assessment/judgement.ts";
import { inChinese } from "../domain/day.ts";
import { monthPeriod, months, type Month } from "../domain/period.ts";
import type { Cited } from "../domain/place.ts";
import { cite } from "../regulation/quote.ts";
import type { PassagePlace } from "../sheets/passages.ts";
import { adjustmentBlock } from "./adjustment-block.ts";
import type { PlainPaper } from "./blocks.ts";
import { completionBlock } from "./completion.ts";
import { filingDetails } from "./filing-details.ts";
import { nextDeadlines } from "./next-deadlines.ts";
import { attachmentsOf, numbered, passageBlock } from "./official-blocks.ts";
import { plainFrame } from "./official-frame.ts";
import { pathOf, type Paper } from "./paper.ts";
import { meansMonth } from "./periods.ts";
import { closingDay, type Plans } from "./plan.ts";
import { monthSpan } from "./span.ts";
import { spotCheckBlock } from "./spot-checks.ts";
import { unfinishedBlock } from "./unfinished-targets.ts";
import { dateOrBlank, issueOf, passagesFor, schemeName, settingCells } from "./wording.ts";

const NAME = "月度进展汇报";

/** Twelve a year, each closing its books on the 10th after its month unless 印发登记 gives another day. */
export const progressReportPlans: Plans = (records) =>
  months.map((month) => {
    const given = issueOf(records, NAME, (shown) => meansMonth(shown, records.year, month));
    return {
      day: given?.dataDay.value ?? closingDay(records.year, month),
      compose: (judgement) => composeProgressReport(judgement, month),
    };
  });

/** 月度进展汇报: how the month's work stands, from the target office to the leading group (六(二)2). */
function composeProgressReport(judgement: Judgement, month: Month): Paper {
  const { known, settings, year, day } = judgement.facts;
  const isPeriod = (shown: string): boolean => meansMonth(shown, year, month);
  const issue = issueOf(known, NAME, isPeriod);
  const written = (place: PassagePlace): Cited[] => passagesFor(known, NAME, isPeriod, place);
  const span = monthSpan(month);
  const blocks = [
    completionBlock(judgement, span, written("总体情况")),
    filingDetails(judgement, span, written("报送情况")),
    spotCheckBlock(judgement, span, written("抽查督办情况")),
    unfinishedBlock(judgement, span),
    adjustmentBlock(judgement, span),
    passageBlock("存在问题", written("存在问题"), []),
    passageBlock("下步要求", written("下步要求"), nextDeadlines(judgement, "各科室近期报送时限")),
  ].filter((each) => each !== null);
  const title = `关于${year}年${month}月各科室工作目标进展情况的汇报`;
  const lead = `根据${schemeName(settings)}${cite("六(二)2")}的规定，现将${year}年${month}月各科室工作进展和目标完成情况汇报如下。数据截至${inChinese(day)}，取自各科室报送的目标台账；完成率只计已到期的目标。`;
  const view: PlainPaper = {
    ...plainFrame(
      settings,
      settings.unit.targetOffice ?? settings.unit.fullName ?? "",
      dateOrBlank(issue?.issuedOn.value ?? null),
    ),
    documentNumber: issue?.number.value ?? null,
    title,
    addressee: "目标管理责任制考评领导小组：",
    blocks: [{ heading: null, paragraphs: [lead], tables: [] }, ...numbered(blocks)],
    attachments: attachmentsOf(blocks),
  };
  return {
    kind: "progress-report",
    title,
    period: monthPeriod(year, month),
    template: "progress-report",
    layout: "official",
    tree: "内部",
    path: pathOf(NAME, `${year}年${month}月进展汇报.pdf`),
    day,
    view,
    sources: [
      ...settingCells(settings),
      ...(issue === null ? [] : [issue.dataDay, issue.number, issue.issuedOn]),
      ...blocks.flatMap(({ sources }) => sources),
    ],
    figures: blocks.flatMap(({ figures }) => figures),
  };
}
