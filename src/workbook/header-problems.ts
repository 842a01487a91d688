import type { Problem } from "../diagnostics.ts";
import type { Place } from "../domain/place.ts";
import { comparable } from "../domain/text.ts";
import { cellName, columnLetters, type RawSheet } from "./cell.ts";
import type { Column } from "./column.ts";
import type { Header, HeaderCell } from "./header.ts";
import { nearest } from "./nearest.ts";
import type { Sheet } from "./sheet.ts";

/** What is wrong with the header of a sheet, `name` being what messages call the sheet: 计量科目标台账“自检”. */
export function headerProblems(
  sheet: Sheet,
  raw: RawSheet,
  header: Header | null,
  file: string,
  name: string,
): Problem[] {
  const place: Place = { file, sheet: raw.name, cell: null };
  if (header === null) {
    return [
      {
        code: "header-missing",
        severity: "must-fix",
        place,
        message: `${name}没有找到表头行。`,
        help: "请保留空白表的表头，不要删改列名。",
      },
    ];
  }
  const missing = Object.entries(sheet.columns).filter(([key]) => header.columns[key] === undefined);
  return [
    ...missing.map(([, column]) => columnMissing(column, header, place, name)),
    ...renamedColumns(sheet, header, place, name),
    ...strangeColumns(sheet, raw, header, place, name),
  ];
}

function columnMissing(column: Column<unknown>, header: Header, place: Place, name: string): Problem {
  const near = nearHeader(column, header.strange);
  const standard = `请在表头第${header.row}行补上“${column.title}”，或改用新的空白表。`;
  return {
    code: "column-missing",
    severity: column.required ? "must-fix" : "check",
    place,
    column: column.title,
    message: `${name}没有“${column.title}”一列。`,
    help:
      near === null
        ? standard
        : `${columnLetters(near.position)}列的“${near.title}”是否为“${column.title}”？是的，请把列名改为“${column.title}”；不是的，${standard}`,
  };
}

function nearHeader(column: Column<unknown>, strange: readonly HeaderCell[]): HeaderCell | null {
  const titles = strange.map(({ title }) => title);
  const near = [column.title, ...column.aliases]
    .map((title) => nearest(title, titles))
    .find((title) => title !== null);
  return strange.find(({ title }) => title === near) ?? null;
}

function renamedColumns({ columns }: Sheet, header: Header, place: Place, name: string): Problem[] {
  return Object.entries(header.renamed).map(([key, shown]) => {
    const title = columns[key]?.title ?? key;
    return {
      code: "column-renamed",
      severity: "tidied",
      place: { ...place, cell: cellName(header.row, header.columns[key] ?? 1) },
      column: title,
      message: `${name}表头原为“${shown}”，已按“${title}”办理。`,
      help: "核对无误的，不必修改。",
    };
  });
}

/** Columns of people's own, of which something stands below: not read, and never without a word. */
function strangeColumns(
  { columns }: Sheet,
  raw: RawSheet,
  header: Header,
  place: Place,
  name: string,
): Problem[] {
  const below = raw.rows.filter(({ number }) => number > header.row);
  const isFilled = (position: number): boolean =>
    below.some(({ cells }) => comparable(cells[position - 1]?.text ?? "") !== "");
  const titled = new Set([
    ...Object.values(header.columns),
    ...header.strange.map(({ position }) => position),
  ]);
  const widest = below.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const untitled = Array.from({ length: widest }, (_, index) => index + 1)
    .filter((position) => !titled.has(position))
    .map((position): HeaderCell => ({ position, title: "" }));
  return [...header.strange, ...untitled]
    .filter(({ position }) => isFilled(position))
    .map(({ position, title }) => {
      const again = Object.values(columns).some((column) => comparable(column.title) === comparable(title));
      return {
        code: again ? "column-twice" : "column-not-known",
        severity: "check",
        place: { ...place, cell: cellName(header.row, position) },
        ...(title === "" ? {} : { column: title }),
        message: again
          ? `${name}有两列“${title}”，按左边一列办理，${columnLetters(position)}列没有读取。`
          : `${name}${title === "" ? `${columnLetters(position)}列没有列名` : `的“${title}”不是本表的列`}，没有读取。`,
        help: again ? "请核对，只保留一列。" : "请核对；需要报送的内容，请填入本表的列，不需要的不必修改。",
      };
    });
}
