import type { Judgement } from "../assessment/judgement.ts";
import { inChinese, latest, monthAndDate, yearOf, type Day } from "../domain/day.ts";
import { comparable, spacedName } from "../domain/text.ts";
import { publicityEnd } from "../facts/publicity.ts";
import type { YearFacts } from "../facts/year-facts.ts";
import { firstPublicDay } from "../regulation/publicity.ts";
import { cite } from "../regulation/quote.ts";
import { volumeOf } from "./form-subject.ts";
import type { PlainPaper, Table } from "./blocks.ts";
import { plainFrame } from "./official-frame.ts";
import type { Paper } from "./paper.ts";
import { meansBatch } from "./periods.ts";
import type { Plan, Plans } from "./plan.ts";
import { dateOrBlank, issueOf, schemeName, settingCells } from "./wording.ts";

type PublicityRow = YearFacts["known"]["decisions"]["publicity"][number];

/** One a batch, from the last day of its period and of its objections, once the office has recorded how it ended. */
export const publicityResultPlans: Plans = (records, current) => {
  const batches = new Set(records.decisions.publicity.flatMap(({ batch }) => batch.value ?? []));
  return [...batches].flatMap((batch): Plan[] => {
    const rows = rowsOf(current, batch);
    if (rows.some(({ state }) => state.value === null || state.value === "公示中")) return [];
    const given = issueOf(records, "公示结果报告", (shown) => meansBatch(shown, batch));
    const end = given?.dataDay.value ?? lastStep(rows, current);
    return end === null
      ? []
      : [{ day: end, compose: (judgement) => composePublicityResult(judgement, batch) }];
  });
};

function lastStep(rows: readonly PublicityRow[], current: Judgement): Day | null {
  const period = periodOf(rows, current);
  return period && latest([period.to, ...rows.flatMap(({ settledOn }) => settledOn.value ?? [])]);
}

function rowsOf({ facts }: Judgement, batch: number): PublicityRow[] {
  return facts.known.decisions.publicity.filter((row) => row.batch.value === batch && row.id.filled);
}

/** From the first posting to the last day of a batch, or null where it has no dates yet. */
function periodOf(rows: readonly PublicityRow[], { facts }: Judgement): { from: Day; to: Day } | null {
  const from = rows.find((row) => row.from.value !== null)?.from.value ?? null;
  const to =
    latest(rows.flatMap((row) => row.to.value ?? [])) ?? (from && publicityEnd(from, facts.settings));
  return from === null || to === null ? null : { from, to };
}

/** 公示结果报告: what came of a batch, put to the party group (五(二)2(5)). */
function composePublicityResult(judgement: Judgement, batch: number): Paper | null {
  const { settings, known, year, day } = judgement.facts;
  const rows = rowsOf(judgement, batch);
  const period = periodOf(rows, judgement);
  if (period === null) return null;
  const issue = issueOf(known, "公示结果报告", (shown) => meansBatch(shown, batch));
  const objections = rows.filter(({ objection }) => objection.filled).length;
  const over = rows.filter(({ state }) => state.value === "期满").length;
  const posted = settings.unit.postedAt === undefined ? "" : `在${settings.unit.postedAt}`;
  const title = `关于${year}年度考核拟确定为优秀等次人员公示结果的报告`;
  const view: PlainPaper = {
    ...plainFrame(
      settings,
      settings.unit.targetOffice ?? settings.unit.fullName ?? "",
      dateOrBlank(issue?.issuedOn.value ?? null),
    ),
    title,
    attachments: [],
    addressee: "局党组：",
    blocks: [
      {
        heading: null,
        paragraphs: [
          `根据${schemeName(settings)}${cite("五(二)2(5)")}的规定，${year}年度考核拟确定为优秀等次的${rows.length}名同志（第${batch}批）于${periodText(period, judgement)}${posted}公示。`,
          objections === 0 ? "公示期间没有登记异议。" : `公示期间登记异议${objections}件，处理情况见下表。`,
          ...(over === 0 ? [] : [`公示期满的${over}名同志，报请局党组确定为优秀等次。`]),
        ],
        tables: [resultTable(rows, judgement)],
      },
    ],
  };
  return {
    kind: "publicity-result",
    title: `${title}（第${batch}批）`,
    period: String(year),
    batch: String(batch),
    template: "publicity-result",
    layout: "official",
    tree: "涉个人",
    path: `公示结果报告/${year}年度公示结果报告（第${batch}批）.pdf`,
    day,
    view,
    sources: [
      ...settingCells(settings),
      ...(issue === null ? [] : [issue.dataDay, issue.issuedOn]),
      ...rows.flatMap((row) => [row.batch, row.id, row.from, row.to, row.state, row.objection]),
    ],
  };
}

function periodText({ from, to }: { from: Day; to: Day }, { facts }: Judgement): string {
  const { calendar, parameters } = facts.settings;
  const days = calendar.countThrough(firstPublicDay(from, parameters.publicityFirstDay), to);
  const until = yearOf(from) === yearOf(to) ? monthAndDate(to) : inChinese(to);
  return `${inChinese(from)}至${until}${days === null ? "" : `（${days}个工作日）`}`;
}

function resultTable(rows: readonly PublicityRow[], { people }: Judgement): Table {
  const byId = new Map(people.map((each) => [each.person.id, each]));
  return {
    caption: null,
    columns: [
      { title: "序号", share: 9, align: "center" },
      { title: "姓　名", share: 16, align: "center" },
      { title: "科　室", share: 25, align: "left" },
      { title: "公示结果", share: 15, align: "center" },
      { title: "异议及处理情况", share: 35, align: "left" },
    ],
    rows: rows.map((row, index) => {
      const each = byId.get(comparable(row.id.value ?? ""));
      return [
        String(index + 1),
        each === undefined ? row.id.text : spacedName(each.person.name),
        each === undefined ? "" : volumeOf(each).name,
        row.state.value ?? "",
        row.objection.filled ? row.objection.text : "没有登记异议",
      ];
    }),
    total: null,
  };
}
