import { rowOf, describePlace } from "../../domain/place.ts";
import { inChinese } from "../../domain/day.ts";
import type { CellChange } from "../../documents/cell-changes.ts";
import type { FoundRecord } from "./find-record.ts";
import type { OpenedPdf } from "./open-pdf.ts";
import type { Present } from "./present-paper.ts";

/** Cells that are listed where the whole list was not asked for. */
const LISTED_AT_MOST = 20;

const states = { draft: "送审稿", issued: "印发稿", replaced: "已被取代", withdrawn: "已撤回" } as const;

/** What is said of the bytes of a file. */
export function fileTold(file: Extract<OpenedPdf, { kind: "printed" | "saved-again" }>): string {
  if (file.kind === "saved-again") {
    const by = file.producer === "" ? "其他软件" : `其他软件（${file.producer}）`;
    return `文件由${by}另存过，不是原件，内容是否改动无从认定，请以原件为准。`;
  }
  const { bytes } = file.stamp;
  if (bytes === "unchanged") return "文件是原件，没有改动。";
  return bytes === "appended"
    ? "文件在原件之后追加了内容（如签章、批注），原件部分没有改动。"
    : "文件已被改动，与出具时不一致。";
}

/** Which paper it is, and from what it came. */
export function recordTold({ paper }: FoundRecord): string[] {
  const { title, state, day, cells, program, incomplete } = paper;
  const books = new Set(cells.map(({ place }) => place.file));
  const settings = cells.filter(({ place }) => place.file.endsWith("设置.xlsx")).length;
  const marked = incomplete ? "，待补正" : "";
  return [
    `文稿：${title}（${states[state]}${marked}，数据截至${inChinese(day)}）。`,
    `依据：${books.size}个工作簿的${cells.length}个单元格，其中设置${settings}个；由程序${program}生成。`,
  ];
}

/** What has changed since. */
export function presentTold(found: FoundRecord, present: Present, program: string, all: boolean): string[] {
  const { paper } = found;
  const renewed = paper.program === program ? [] : [`程序：已由${paper.program}更新为${program}。`];
  if (present.kind === "gone") return ["现状：按现有报表不再生成这份文稿。", ...renewed];
  if (present.kind === "issued") {
    const whose = found.where === "issued" ? "这份文稿" : "这份文稿之后已有印发稿，以印发稿为准";
    return [`现状：${whose}：${present.note}。`, ...renewed];
  }
  const moved =
    present.day === paper.day
      ? []
      : [`数据截至日：原为${inChinese(paper.day)}，现为${inChinese(present.day)}。`];
  const { changes } = present;
  if (changes.length === 0) return ["现状：所依据的单元格和设置都没有变动。", ...moved, ...renewed];
  const shown = all ? changes : changes.slice(0, LISTED_AT_MOST);
  const rest = changes.length - shown.length;
  return [
    `现状：所依据的单元格有${changes.length}个与现有报表不同。`,
    ...shown.map((change) => `  ${changeTold(change)}`),
    ...(rest === 0 ? [] : [`  另有${rest}个，加 --cells 列出全部。`]),
    ...moved,
    ...renewed,
  ];
}

function changeTold({ place, before, now }: CellChange): string {
  const where = rowOf(place) === null ? place.file : describePlace(place);
  return `${where}：原为${valueTold(before)}，现为${valueTold(now)}`;
}

function valueTold(text: string | null): string {
  if (text === null) return "（未引用）";
  return text === "" ? "（空）" : `“${text}”`;
}
