import type { Problem } from "../diagnostics.ts";
import { oncePer } from "../domain/lazily.ts";
import { comparable } from "../domain/text.ts";
import { cellName, type RawCell, type RawRow, type RawSheet } from "./cell.ts";
import type { Header } from "./header.ts";
import type { Sheet } from "./sheet.ts";

const totals = /^(本页|本月|本季度?|本年|全年|累计)?(合计|总计|小计|累计|共计)([:(].*)?$/;
const remarks = /^(注|备注|说明|填表说明|填报说明|填表人|填报人|制表人|审核人|负责人签字|科室负责人)\d*[:]/;

type Cells = readonly (RawCell | null)[];

/** Why a row below the header is no row of the sheet, or null where it is one; a blank row is no row and no problem. */
export function unreadRow(
  sheet: Sheet,
  raw: RawSheet,
  header: Header,
  { number, cells }: RawRow,
  file: string,
  name: string,
): Problem | "blank" | null {
  if (isBlank(header, cells)) return "blank";
  const first = cells.find((cell) => cell !== null && comparable(cell.text) !== "");
  const shown = comparable(first?.text ?? "");
  const told = (code: string, severity: "tidied" | "check", what: string, help: string): Problem => ({
    code,
    severity,
    place: { file, sheet: raw.name, cell: cellName(number, 1) },
    message: `${name}第${number}行是${what}，没有读取。`,
    help,
  });
  if (totals.test(shown)) return told("row-of-totals", "tidied", "合计行", "核对无误的，不必修改。");
  if (isHeaderAgain(sheet, header, cells)) {
    return told("header-again", "tidied", "重复的表头", "核对无误的，不必修改。");
  }
  if (remarks.test(shown)) {
    return told("row-of-remarks", "check", "附注", "请核对；需要报送的内容，请填入本表的列。");
  }
  return null;
}

function isBlank(header: Header, cells: Cells): boolean {
  return Object.values(header.columns).every(
    (position) => comparable(cells[position - 1]?.text ?? "") === "",
  );
}

/** Whether more than half of the columns have their title in the row; hardly any row is gone through to its end. */
function isHeaderAgain(sheet: Sheet, header: Header, cells: Cells): boolean {
  const columns = columnsIn(header);
  let others = 0;
  for (const [key, position] of columns) {
    const title = sheet.columns[key]?.title ?? key;
    if (comparable(cells[position - 1]?.text ?? "") !== comparable(title)) others += 1;
    if (others * 2 >= columns.length) return false;
  }
  return columns.length > 1;
}

const columnsIn = oncePer((header: Header) => Object.entries(header.columns));
