import type { Judgement } from "../assessment/judgement.ts";
import { inChinese, type Day } from "../domain/day.ts";
import type { OfficialPaper, Table } from "./blocks.ts";
import { ABSENT, DROPPED, type Difference } from "./differences.ts";
import type { Figure } from "./figures.ts";
import type { FrozenPaper, Issued } from "./issued.ts";
import type { Correction } from "./issue-register.ts";
import { officialFrame } from "./official-frame.ts";
import { pathOf, type Paper } from "./paper.ts";
import { settingCells } from "./wording.ts";

/**
 * 更正通知: what an issued paper says and what it should say, from the difference between its frozen figures and the
 * same paper as it would be now (`office.md` 4). It speaks of figures alone and gives no reasons.
 */
export function composeCorrectionNotice(
  { facts: { settings, year } }: Judgement,
  { row, ordinal, corrects }: Correction,
  issue: Issued,
  paper: FrozenPaper,
  differences: readonly Difference[],
  day: Day,
): Paper {
  const title = `关于更正《${paper.title}》有关内容的通知`;
  const view: OfficialPaper = {
    ...officialFrame(settings, row, year, paper.tree === "内部" ? "各科室：" : null),
    title,
    attachments: [],
    blocks: [
      { heading: null, paragraphs: [lead(issue, paper, differences.length)], tables: [tableOf(differences)] },
      { heading: null, paragraphs: ["其他内容不变。特此通知。"], tables: [] },
    ],
  };
  const again = ordinal === 1 ? "" : `（第${ordinal}次）`;
  return {
    kind: "correction-notice",
    title: `${title}${again}`,
    period: paper.period,
    ...(paper.section === undefined ? {} : { section: paper.section }),
    ...(paper.person === undefined ? {} : { person: paper.person }),
    batch: [paper.batch, ordinal].filter((each) => each !== undefined).join("-"),
    template: "correction-notice",
    layout: "official",
    tree: paper.tree,
    path: pathOf("更正通知", `${year}年度`, `更正${corrects.name}（${corrects.period}）${again}.pdf`),
    day,
    view,
    sources: [
      ...settingCells(settings),
      row.paper,
      row.period,
      row.replaces,
      row.number,
      row.issuedOn,
      row.dataDay,
      ...differences.flatMap(({ nowCells }) => nowCells),
    ],
    figures: differences.map(figureOf),
  };
}

/** What the notice puts right, under the name that the figure has on the paper itself. */
function figureOf({ name, now, nowCells }: Difference): Figure {
  return { name, value: now ?? DROPPED, cells: nowCells };
}

function lead({ number, issuedOn }: Issued, { title, view, day }: FrozenPaper, count: number): string {
  const printed =
    "documentNumber" in view && typeof view.documentNumber === "string" ? view.documentNumber : number;
  const facts = [
    ...(printed === null ? [] : [printed]),
    `${inChinese(issuedOn)}印发`,
    `数据截至${inChinese(day)}`,
  ];
  return `《${title}》（${facts.join("，")}）中有${count}处需要更正，原文和应为内容见下表。`;
}

function tableOf(differences: readonly Difference[]): Table {
  return {
    caption: "更正内容",
    columns: [
      { title: "序号", share: 9, align: "center" },
      { title: "更正内容", share: 37, align: "left" },
      { title: "原文", share: 27, align: "left" },
      { title: "应为", share: 27, align: "left" },
    ],
    rows: differences.map(({ name, issued, now }, index) => [
      String(index + 1),
      name,
      issued ?? ABSENT,
      now ?? DROPPED,
    ]),
    total: null,
  };
}
