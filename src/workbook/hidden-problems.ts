import type { Problem } from "../diagnostics.ts";
import { comparable } from "../domain/text.ts";
import { cellName, type RawSheet } from "./cell.ts";
import type { Header } from "./header.ts";
import type { Sheet } from "./sheet.ts";

/** Columns, or ranges of rows, that a message names; more are counted. */
const NAMED_AT_MOST = 4;

/**
 * What was read although it is hidden or filtered away: somebody may have meant to leave it out. `read` are the rows that
 * were read.
 */
export function hiddenProblems(
  sheet: Sheet,
  raw: RawSheet,
  header: Header,
  read: readonly number[],
  file: string,
  name: string,
): Problem[] {
  const { hidden } = raw;
  if (hidden === undefined || read.length === 0) return [];
  const told = (code: string, cell: string | null, what: string, help: string): Problem => ({
    code,
    severity: "check",
    place: { file, sheet: raw.name, cell },
    message: `${name}${what}，仍按有内容办理。`,
    help,
  });
  if (hidden.whole)
    return [told("sheet-hidden", null, "工作表已隐藏", "请取消隐藏后核对；不应报送的请清除内容。")];
  const rows = read.filter((row) => hidden.rows.includes(row));
  const columns = Object.entries(header.columns)
    .filter(([, position]) => isFilled(raw, header, position, hidden.columns))
    .map(([key, position]) => ({ position, title: sheet.columns[key]?.title ?? key }));
  return [
    ...(rows[0] === undefined
      ? []
      : [
          told(
            "rows-hidden",
            cellName(rows[0], 1),
            `${rowsText(rows)}已隐藏或被筛选`,
            "请取消隐藏和筛选后核对；不应报送的行请删除。",
          ),
        ]),
    ...(columns[0] === undefined
      ? []
      : [
          told(
            "columns-hidden",
            cellName(header.row, columns[0].position),
            `${columnsText(columns.map(({ title }) => title))}已隐藏`,
            "请取消隐藏后核对各列内容。",
          ),
        ]),
  ];
}

/** Whether a column is hidden and something stands below its title. */
function isFilled({ rows }: RawSheet, header: Header, position: number, hidden: readonly number[]): boolean {
  return (
    hidden.includes(position) &&
    rows.some(
      ({ number, cells }) => number > header.row && comparable(cells[position - 1]?.text ?? "") !== "",
    )
  );
}

/** 第12至14行、第20行, or 第5至9行……等共30行. */
function rowsText(rows: readonly number[]): string {
  const ranges: { first: number; last: number }[] = [];
  for (const row of rows) {
    const range = ranges.at(-1);
    if (range !== undefined && range.last === row - 1) range.last = row;
    else ranges.push({ first: row, last: row });
  }
  const shown = ranges
    .slice(0, NAMED_AT_MOST)
    .map(({ first, last }) => (first === last ? `第${first}行` : `第${first}至${last}行`));
  return `${shown.join("、")}${ranges.length > NAMED_AT_MOST ? `等${rows.length}行` : ""}`;
}

/** “状态”一列, “状态”“完成值”两列 or more by their count. */
function columnsText(titles: readonly string[]): string {
  const shown = titles.slice(0, NAMED_AT_MOST).map((title) => `“${title}”`);
  if (titles.length === 1) return `${shown.join("")}一列`;
  return `${shown.join("")}${titles.length > NAMED_AT_MOST ? "等" : "共"}${titles.length}列`;
}
