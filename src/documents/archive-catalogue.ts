import type { Judgement } from "../assessment/judgement.ts";
import { day, latest, type Day } from "../domain/day.ts";
import { quarterName, quarters } from "../domain/period.ts";
import { archiveItems, type ArchiveItem, type Fileable, type FiledKind } from "./archive-items.ts";
import type { TablePaper } from "./blocks.ts";
import { outsideSections } from "./form-subject.ts";
import type { Standing } from "./issued.ts";
import { identityOf, paperHeadings, pathOf, type Identity, type Paper, type Volume } from "./paper.ts";
import { settingCells } from "./wording.ts";

/** The year's work is filed from this date of the next January on: grades, 公示 and 备案 are over by then. */
const FILED_FROM = "01-31";

/**
 * 归档文件目录: what the year leaves to be filed, item by item with the columns of DA/T 22-2015. Its data day is the
 * latest day of anything in it, 31 January at the earliest; null before. 件号 is the running number; pages are known of
 * what was issued, else they are counted when the folder is bound.
 */
export function archiveCatalogue(
  papers: readonly Paper[],
  volumes: readonly Volume[],
  standings: readonly Standing[],
  { facts }: Judgement,
  asOf: Day,
): Paper | null {
  const { year, known, settings } = facts;
  const start = day(`${year + 1}-${FILED_FROM}`);
  if (asOf < start) return null;
  const own = standings.filter((each) => each.year === year && each.withdrawal === null);
  const items = archiveItems(fileables(papers, volumes, own), own, known, settings);
  const days = items.flatMap((item) => item.papers.map((paper) => paper.day));
  const issued = own.map(({ last }) => last.issuedOn);
  const view = viewOf(items, facts);
  return {
    kind: "archive-catalogue",
    title: `${view.title}（${year}年度）`,
    period: String(year),
    template: "archive-catalogue",
    layout: "landscape",
    tree: "涉个人",
    path: pathOf("归档文件目录", `${year}年度归档文件目录.pdf`),
    day: latest([start, ...days, ...issued]) ?? start,
    view,
    sources: [...settingCells(settings), ...items.flatMap(({ cells }) => cells)],
  };
}

/** Papers and volumes, and the correction notices that stand: these are composed from what was issued. */
function fileables(
  papers: readonly Paper[],
  volumes: readonly Volume[],
  standings: readonly Standing[],
): Fileable[] {
  const notices = standings
    .flatMap(({ last }) => last.papers)
    .filter(({ kind }) => kind === "correction-notice");
  return [
    ...[...papers, ...notices].map((paper) => fileable(paper, paper.layout === "official")),
    ...volumes.map((volume) => fileable(volume, false)),
  ];
}

function fileable(paper: Identity & Pick<Paper, "path" | "day">, official: boolean): Fileable {
  return { ...identityOf(paper), path: paper.path, day: paper.day, official };
}

function viewOf(items: readonly ArchiveItem[], { year, settings, sections }: Judgement["facts"]): TablePaper {
  const names = new Map(sections.map(({ section }) => [section.code, section.name]));
  const { unit, parameters } = settings;
  const office = unit.targetOffice ?? unit.fullName ?? "";
  const red = parameters.bulletinHead === "红头";
  const sectionOf = ({ papers: [first] }: ArchiveItem): string =>
    names.get(first?.section ?? "") ?? outsideSections;
  const author = (item: ArchiveItem): string => {
    if (item.extent === "section") return sectionOf(item);
    return ofBureau.has(item.kind) || (item.kind === "bulletin" && red) ? (unit.fullName ?? office) : office;
  };
  return {
    title: "归档文件目录",
    subtitle: `${year}年度`,
    facts: [
      { label: "立档单位", value: unit.fullName ?? "" },
      { label: "件数", value: `${items.length}件` },
    ],
    paragraphs: [],
    tables: [
      {
        caption: null,
        columns: [
          { title: "件号", share: 5, align: "center" },
          { title: "责任者", share: 24, align: "left" },
          { title: "文号", share: 13, align: "left" },
          { title: "题　名", share: 36, align: "left" },
          { title: "日期", share: 9, align: "center" },
          { title: "页数", share: 5, align: "center" },
          { title: "备注", share: 8, align: "left" },
        ],
        rows: items.map((item, index) => [
          String(index + 1),
          author(item),
          item.number ?? "",
          titleOf(item, year, sectionOf(item)),
          item.date?.replaceAll("-", "") ?? "",
          item.pages === null ? "" : String(item.pages),
          item.papers.length > 1 ? `共${item.papers.length}份` : "",
        ]),
        total: null,
      },
    ],
    notes: ["页数空白的，装订时清点填写；日期空白的，印发后填写。"],
    opinions: [],
    signers: ["整理人", "检查人"],
  };
}

/** Made in the name of the bureau; the others by the target office or a section. */
const ofBureau: ReadonlySet<FiledKind> = new Set([
  "form-volume",
  "grade-approval",
  "publicity-list",
  "publicity-result",
  "result-bulletin",
  "result-notice",
  "filing-roster",
  "filing-summary",
]);

function titleOf({ kind, extent, papers }: ArchiveItem, year: number, section: string): string {
  const [first] = papers;
  switch (extent) {
    case "each":
      return first?.title ?? "";
    case "section":
      return `${year}年度${paperHeadings[kind]}（${section}）`;
    case "period": {
      const quarter = quarters.find((each) => first?.period.endsWith(`Q${each}`));
      return `${year}年${quarter === undefined ? "度" : quarterName(quarter)}${paperHeadings[kind].replace(/^季度/, "")}`;
    }
    case "year":
      return `${year}年度${paperHeadings[kind]}`;
  }
}
