import type ExcelJS from "exceljs";
import type { Column } from "./column.ts";
import { limitEntry, type ListRanges } from "./entry-limits.ts";
import { formatOf } from "./entry-style.ts";
import { headerNote } from "./header-note.ts";
import type { Sheet } from "./sheet.ts";
import { heightOf, linesIn, pageSetup, ruled, shaded, songti } from "./styles.ts";
import { topLabels } from "./top.ts";

/** In which row a sheet's header stands and in which column (from 1) each of its columns. */
export interface Layout {
  readonly row: number;
  readonly columns: Readonly<Record<string, number>>;
}

/** What stands around a sheet's rows. */
export interface Frame {
  readonly form: string;
  readonly owner: string;
  readonly year: number;
  readonly lists: ListRanges;
  readonly layout: Layout;
}

const TITLE_ROW = 1;
const LABEL_ROW = 2;
/** Above the header, where it is never read and always in sight. */
const EXAMPLE_ROW = 3;
const HEADER_ROW = 4;

/** Where our own workbooks have a sheet's header and columns. */
export function standardLayout(sheet: Sheet): Layout {
  const keys = Object.keys(sheet.columns);
  return { row: HEADER_ROW, columns: Object.fromEntries(keys.map((key, index) => [key, index + 1])) };
}

/**
 * Writes what a sheet consists of but its rows: title, purpose, the labels that it is recognised by, example, header,
 * limits, print set-up. A layout with its header elsewhere than in row 4 gets nothing above the header.
 */
export function writeFrame(worksheet: ExcelJS.Worksheet, sheet: Sheet, frame: Frame): void {
  const { layout, lists } = frame;
  const columns = Object.entries(sheet.columns).flatMap(([key, column]) => {
    const position = layout.columns[key];
    return position === undefined ? [] : [{ key, column, position }];
  });
  // Formats of whole columns come first: the cells above the entries then take their own.
  for (const { column, position } of columns) {
    const format = formatOf(column);
    if (format !== null) worksheet.getColumn(position).numFmt = format;
    worksheet.getColumn(position).width = column.width;
  }
  if (layout.row === HEADER_ROW) writeTop(worksheet, sheet, frame);
  const titles: [string, number][] = [];
  const examples: [string, number][] = [];
  for (const { key, column, position } of columns) {
    const example = sheet.example[key];
    const title = writeHeader(worksheet.getCell(layout.row, position), column, example);
    titles.push([title, column.width]);
    limitEntry(worksheet, position, layout.row + 1, column, lists);
    if (layout.row !== HEADER_ROW) continue;
    const shown = writeExample(worksheet.getCell(EXAMPLE_ROW, position), example ?? "", position === 1);
    examples.push([shown, column.width]);
  }
  if (layout.row === HEADER_ROW) worksheet.getRow(EXAMPLE_ROW).height = heightOf(examples);
  worksheet.getRow(layout.row).height = Math.max(32, heightOf(titles));
  worksheet.views = [{ state: "frozen", xSplit: 0, ySplit: layout.row }];
  worksheet.pageSetup = pageSetup(columns.length > 7 ? "landscape" : "portrait", layout.row);
}

function writeTop(worksheet: ExcelJS.Worksheet, sheet: Sheet, { form, owner, year }: Frame): void {
  const columns = Object.values(sheet.columns);
  const across = Math.max(columns.length, 6);
  worksheet.mergeCells(TITLE_ROW, 1, TITLE_ROW, across);
  const heading = `${owner}${year}年度${form}${sheet.name === form ? "" : `　${sheet.name}`}`;
  const purpose = `${sheet.purpose}带*的必填。本表不得填写涉密内容。`;
  const title = worksheet.getCell(TITLE_ROW, 1);
  title.value = {
    richText: [
      { text: `${heading}\n`, font: songti(16, true) },
      { text: purpose, font: songti(10) },
    ],
  };
  title.alignment = { horizontal: "center", vertical: "middle", wrapText: true };
  const width = columns.reduce((sum, each) => sum + each.width, 0) + (across - columns.length) * 9;
  worksheet.getRow(TITLE_ROW).height = 28 + 14 * linesIn(purpose, width);
  const labelled = [topLabels.form, form, topLabels.owner, owner, topLabels.year, year];
  labelled.forEach((value, index) => {
    const cell = worksheet.getCell(LABEL_ROW, index + 1);
    cell.value = value === "" ? null : value;
    cell.numFmt = typeof value === "number" ? "0" : "@";
    cell.font = songti(11, index % 2 === 0);
    cell.alignment = { horizontal: index % 2 === 0 ? "right" : "left", shrinkToFit: true };
  });
}

/** Writes a column's title with its note; answers what stands there. */
function writeHeader(cell: ExcelJS.Cell, column: Column<unknown>, example: string | undefined): string {
  const title = `${column.required ? "*" : ""}${column.title}`;
  cell.value = title;
  cell.numFmt = "@";
  cell.font = songti(11, true);
  cell.alignment = { horizontal: "center", vertical: "middle", wrapText: true };
  cell.fill = shaded;
  cell.border = ruled;
  cell.note = { texts: [{ font: songti(9), text: headerNote(column, example) }] };
  return title;
}

const dotted: Partial<ExcelJS.Border> = { style: "dotted" };

function writeExample(cell: ExcelJS.Cell, example: string, isFirst: boolean): string {
  const shown = isFirst ? `示例\n${example}` : example;
  cell.value = shown === "" ? null : shown;
  cell.numFmt = "@";
  cell.font = { ...songti(10), italic: true, color: { argb: "FF595959" } };
  cell.alignment = { vertical: "middle", wrapText: true };
  cell.border = { top: dotted, left: dotted, bottom: dotted, right: dotted };
  return shown;
}
