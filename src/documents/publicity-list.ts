import type { JudgedPerson, Judgement } from "../assessment/judgement.ts";
import { inChinese, monthAndDate, yearOf, type Day } from "../domain/day.ts";
import type { Cited } from "../domain/place.ts";
import { comparable, spacedName } from "../domain/text.ts";
import type { publicity as publicitySheet } from "../sheets/publicity.ts";
import type { RowsOf } from "../workbook/sheet.ts";
import { publicityEnd } from "../facts/publicity.ts";
import { firstPublicDay, isTakenOff } from "../regulation/publicity.ts";
import { cite } from "../regulation/quote.ts";
import type { PlainPaper } from "./blocks.ts";
import { figureName } from "./figures.ts";
import { plainFrame } from "./official-frame.ts";
import type { Paper } from "./paper.ts";
import { meansBatch } from "./periods.ts";
import { blankDate, issueOf, schemeName, settingCells } from "./wording.ts";

type PublicityRow = RowsOf<typeof publicitySheet>[number];

/**
 * 公示 of a batch: as a paper to print, or as a page for the intranet. It names people with section and post and nothing
 * else of them: no birth date, number or telephone (个人信息保护法: 最小必要). Null where nobody is left to publicise.
 */
export function composePublicityList(
  judgement: Judgement,
  batch: number,
  shape: "publicity-list" | "publicity-page",
): Paper | null {
  const { facts } = judgement;
  const { known, settings, year, day } = facts;
  const rows = known.decisions.publicity.filter(
    (row) => row.batch.value === batch && !isTakenOff(row.state.value),
  );
  const listed = listedPeople(judgement, rows);
  if (listed.length === 0) return null;
  const from = rows.find((row) => row.from.value !== null)?.from ?? null;
  const to = rows.find((row) => row.to.value !== null)?.to ?? null;
  const issue = issueOf(known, "公示", (shown) => meansBatch(shown, batch));
  const title = `关于${year}年度考核拟确定为优秀等次人员的公示`;
  const end = to?.value ?? (from?.value == null ? null : publicityEnd(from.value, settings));
  const start = from?.value ?? null;
  const view: PlainPaper = {
    ...plainFrame(settings, settings.unit.fullName ?? "", start === null ? blankDate : inChinese(start)),
    title,
    attachments: [],
    addressee: null,
    blocks: [
      {
        heading: null,
        paragraphs: [
          `根据${schemeName(settings)}${cite("五(二)2(5)")}的规定，经局党组审定，拟确定下列${listed.length}名同志${year}年度考核为优秀等次，现予公示。`,
          `公示期为${periodText(start, end, settings)}。`,
          ...contactText(settings),
          listed.length > 1 ? "名单如下（排名不分先后）：" : "名单如下：",
        ],
        tables: [
          {
            caption: null,
            columns: [
              { title: "序号", share: 10, align: "center" },
              { title: "姓　名", share: 20, align: "center" },
              { title: "科　室", share: 35, align: "left" },
              { title: "职务职级", share: 35, align: "left" },
            ],
            rows: listed.map((each, index) => [
              String(index + 1),
              spacedName(each.person.name),
              each.membership.kind === "section" ? each.membership.section.name : "—",
              each.person.row.post.value ?? "",
            ]),
            total: null,
          },
        ],
      },
    ],
  };
  return {
    kind: shape,
    title: `${title}（第${batch}批）`,
    period: String(year),
    batch: String(batch),
    template: shape,
    layout: shape === "publicity-list" ? "official" : "page",
    tree: "可公开",
    path: `公示/${year}年度优秀等次公示（第${batch}批）.${shape === "publicity-list" ? "pdf" : "html"}`,
    day,
    view,
    sources: [
      ...settingCells(settings),
      ...rows.flatMap((row) => [row.batch, row.id, row.from, row.to]),
      ...listed.flatMap(sourcesOf),
      ...(issue === null ? [] : [issue.issuedOn]),
    ],
    figures: [
      {
        name: "公示期",
        value: periodText(start, end, settings),
        cells: [from, to].filter((cell) => cell !== null),
      },
      ...listed.map((each) => ({
        name: figureName(
          "名单",
          each.person.name,
          ...(each.membership.kind === "section" ? [each.membership.section.name] : []),
        ),
        value: each.person.row.post.value ?? "",
        cells: sourcesOf(each),
      })),
    ],
  };
}

/** The people of the batch whom the party group approved as 优秀, sections in the office's order. */
function listedPeople({ people, facts }: Judgement, rows: readonly PublicityRow[]): JudgedPerson[] {
  const ids = new Set(rows.map((row) => comparable(row.id.value ?? "")));
  const order = new Map(facts.sections.map(({ section }, index) => [section.code, index]));
  const rank = ({ membership }: JudgedPerson): number =>
    membership.kind === "section" ? (order.get(membership.section.code) ?? order.size) : -1;
  return people
    .filter(({ person, decision }) => ids.has(person.id) && decision?.approved.value === "优秀")
    .sort((left, right) => rank(left) - rank(right));
}

function periodText(
  start: Day | null,
  end: Day | null,
  { calendar, parameters }: Judgement["facts"]["settings"],
): string {
  if (start === null || end === null) return "　　　　年　　月　　日至　　月　　日";
  const days = calendar.countThrough(firstPublicDay(start, parameters.publicityFirstDay), end);
  const until = yearOf(start) === yearOf(end) ? monthAndDate(end) : inChinese(end);
  return `${inChinese(start)}至${until}${days === null ? "" : `（${days}个工作日）`}`;
}

function contactText({ unit }: Judgement["facts"]["settings"]): string[] {
  const known: string[] = [
    unit.contact === undefined ? "" : `受理部门：${unit.contact}`,
    unit.contactPhone === undefined ? "" : `受理电话：${unit.contactPhone}`,
    unit.contactAddress === undefined ? "" : `受理地址：${unit.contactAddress}`,
    unit.contactHours === undefined ? "" : `受理时间：${unit.contactHours}`,
  ].filter((part) => part !== "");
  return [
    "如有异议，请于公示期内实名反映，反映情况应客观真实。",
    ...(known.length === 0 ? [] : [`${known.join("；")}。`]),
  ];
}

function sourcesOf({ person, membership, decision }: JudgedPerson): Cited[] {
  return [
    person.row.name,
    person.row.post,
    membership.cell,
    ...(decision === null ? [] : [decision.approved]),
  ];
}
