import { describePlace } from "../domain/place.ts";
import { cellChanges, type CellChange } from "./cell-changes.ts";
import { differencesOf, type Difference } from "./differences.ts";
import type { Tree } from "./paper.ts";
import type { RecordedPaper } from "./recorded.ts";

/** 变动情况: what the papers of a build say differently from those of an earlier one, and because of which cells. */
export interface ChangesView {
  readonly title: string;
  readonly tree: Tree;
  readonly summary: string;
  readonly papers: readonly ChangedPaper[];
}

interface ChangedPaper {
  readonly title: string;
  /** Null for a paper that is gone. */
  readonly href: string | null;
  /** What became of the paper as a whole. */
  readonly note: string;
  readonly rows: readonly ChangedFigure[];
}

interface ChangedFigure {
  readonly name: string;
  readonly before: string;
  readonly now: string;
  readonly cells: readonly string[];
}

export const changesPage = "变动情况.html";

/** More figures of one paper, and more cells of one figure, are counted. */
const FIGURES_AT_MOST = 30;
const CELLS_AT_MOST = 6;
const LONGEST_VALUE = 60;

/** The page of a tree: it speaks of no paper in a stricter one. `before` is null where there is nothing to compare with. */
export function composeChanges(
  tree: Tree,
  before: readonly RecordedPaper[] | null,
  now: readonly RecordedPaper[],
): ChangesView {
  const view = { title: "变动情况", tree };
  if (before === null) return { ...view, summary: "没有更早的文稿可以比较。", papers: [] };
  const seen = (papers: readonly RecordedPaper[]): Map<string, RecordedPaper> =>
    new Map(
      papers
        .filter(({ path }) => tree === "涉个人" || !path.startsWith("涉个人/"))
        .map((paper) => [keyOf(paper), paper]),
    );
  const [old, current] = [seen(before), seen(now)];
  const papers = [
    ...[...current].flatMap(([key, paper]) => changed(old.get(key), paper, tree)),
    ...[...old].flatMap(([key, paper]) => (current.has(key) ? [] : [gone(paper)])),
  ];
  const summary =
    papers.length === 0
      ? `与上次生成的文稿相比，${current.size}份文稿都没有变动。`
      : `与上次生成的文稿相比，${papers.length}份文稿有变动，其余没有变动。`;
  return { ...view, summary, papers };
}

/** The same paper in two builds; what was replaced or withdrawn is a paper of its own. */
function keyOf({ kind, period, section, person, batch, path, state }: RecordedPaper): string {
  const aside = state === "replaced" || state === "withdrawn" ? path : "";
  const ending = path.slice(path.lastIndexOf("."));
  return [kind, period, section ?? "", person ?? "", batch ?? "", ending, aside].join("|");
}

function gone({ title }: RecordedPaper): ChangedPaper {
  return { title, href: null, note: "不再生成", rows: [] };
}

function changed(before: RecordedPaper | undefined, now: RecordedPaper, tree: Tree): ChangedPaper[] {
  const { title, path } = now;
  const href = `../${path.split("/").map(encodeURIComponent).join("/")}`;
  if (before === undefined) return [{ title, href, note: "新增", rows: [] }];
  if (before.sha256 === now.sha256) return [];
  // The forms of a volume are told one by one.
  if (now.kind === "form-volume") return [];
  const open = tree === "涉个人";
  const differences = differencesOf(before.figures, now.figures);
  const rows = differences.slice(0, FIGURES_AT_MOST).map((difference) => rowOf(difference, open));
  const notes = [
    ...(before.state === now.state ? [] : ["已印发"]),
    ...(before.incomplete === now.incomplete ? [] : [now.incomplete ? "现为待补正" : "不再是待补正"]),
    ...(differences.length === 0 ? [unseen(before, now, open)] : [`${differences.length}处内容有变动`]),
    ...(differences.length > rows.length ? [`以下列出前${rows.length}处`] : []),
  ];
  return [{ title, href, note: notes.join("，"), rows }];
}

/** Why the file is another one although its figures read the same. */
function unseen(before: RecordedPaper, now: RecordedPaper, open: boolean): string {
  const cells = cellsTold(cellChanges(before.cells, now.cells), open);
  if (cells.length > 0 && now.state === "draft")
    return `内容没有变动，所依据的单元格有变动：${cells.join("；")}`;
  return before.program === now.program ? "内容没有变动，排印有变动" : "内容没有变动，程序已更新";
}

function rowOf({ name, issued, now, issuedCells, nowCells }: Difference, open: boolean): ChangedFigure {
  return {
    name,
    before: valueTold(issued),
    now: valueTold(now),
    cells: cellsTold(cellChanges(issuedCells, nowCells), open),
  };
}

function valueTold(value: string | null): string {
  if (value === null) return "（未列）";
  const shown = Array.from(value);
  return shown.length > LONGEST_VALUE ? `${shown.slice(0, LONGEST_VALUE).join("")}……` : value;
}

function cellsTold(changes: readonly CellChange[], open: boolean): string[] {
  const told = changes.slice(0, CELLS_AT_MOST).map(({ place, before, now, personal }) => {
    if (place.cell === null) return describePlace(place);
    if (personal && !open) return `${describePlace(place)}（涉个人，不列内容）`;
    return `${describePlace(place)}：${cellTold(before)}改为${cellTold(now)}`;
  });
  return changes.length > told.length ? [...told, `等${changes.length}个单元格`] : told;
}

function cellTold(text: string | null): string {
  if (text === null) return "（未引用）";
  return text === "" ? "（空）" : `“${valueTold(text)}”`;
}
