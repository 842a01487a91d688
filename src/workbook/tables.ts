import type ExcelJS from "exceljs";
import * as z from "zod";
import { datelessWorkbook } from "./dateless.ts";
import { heightOf, linesIn, pageSetup, ruled, shaded } from "./styles.ts";

const string = z.string();
const cells = z.array(string);

/** Tables of finished strings under a title, as other offices take them over; what else a view holds is left out. */
const plainTables = z.object({
  title: string,
  subtitle: string,
  facts: z.array(z.object({ label: string, value: string })),
  tables: z.array(
    z.object({
      columns: z.array(
        z.object({ title: string, share: z.number(), align: z.enum(["left", "center", "right"]) }),
      ),
      rows: z.array(cells),
      total: cells.nullable(),
    }),
  ),
  notes: cells,
  signers: cells,
});

export type PlainTables = z.infer<typeof plainTables>;
type PlainTable = PlainTables["tables"][number];

/** Characters across a landscape page of A4 at 11 points. */
const PAGE_WIDTH = 130;
const HEADER_ROW = 4;

/**
 * A workbook with a sheet a table: title, facts, the header that every printed page repeats, rows, notes. Text stays text,
 * whatever it begins with; whole numbers are numbers. Equal tables give equal bytes. Throws where the view is no such
 * tables.
 */
export async function writeTables(view: object, mark: string | null): Promise<Uint8Array> {
  const paper = plainTables.parse(view);
  const workbook = datelessWorkbook();
  paper.tables.forEach((table, index) => {
    const sheet = workbook.addWorksheet(index === 0 ? "表" : `表${index + 1}`);
    writeTable(sheet, paper, table, mark);
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function writeTable(
  sheet: ExcelJS.Worksheet,
  { title, subtitle, facts, notes, signers }: PlainTables,
  { columns, rows, total }: PlainTable,
  mark: string | null,
): void {
  const width = columns.length;
  const widths = columns.map(({ share }) => Math.max(5, Math.round((share * PAGE_WIDTH) / 100)));
  widths.forEach((each, index) => {
    sheet.getColumn(index + 1).width = each;
  });
  across(sheet, 1, width, mark === null ? title : `${title}（${mark}）`, "center", 18);
  across(sheet, 2, width, `（${subtitle}）`, "center", 12);
  across(sheet, 3, width, facts.map(({ label, value }) => `${label}：${value}`).join("　　"), "left", 11);
  columns.forEach((column, index) => {
    const cell = sheet.getCell(HEADER_ROW, index + 1);
    write(cell, column.title, "center");
    cell.font = { name: "宋体", size: 11, bold: true };
    cell.fill = shaded;
  });
  const titles = columns.map((column) => column.title);
  sheet.getRow(HEADER_ROW).height = rowHeight(titles, widths);
  const body = total === null ? rows : [...rows, total];
  body.forEach((row, offset) => {
    columns.forEach(({ align }, index) => {
      write(sheet.getCell(HEADER_ROW + 1 + offset, index + 1), row[index] ?? "", align);
    });
    sheet.getRow(HEADER_ROW + 1 + offset).height = rowHeight(row, widths);
  });
  const signed = signers.map((label) => `${label}：`).join("　　　　　　");
  [...notes, signed].forEach((line, index) => {
    across(sheet, HEADER_ROW + 1 + body.length + index, width, line, "left", 10);
  });
  sheet.views = [{ state: "frozen", xSplit: 0, ySplit: HEADER_ROW }];
  sheet.pageSetup = { ...pageSetup("landscape", HEADER_ROW), horizontalCentered: true };
  sheet.headerFooter.oddFooter = "第 &P 页　共 &N 页";
}

function rowHeight(row: readonly string[], widths: readonly number[]): number {
  return heightOf(row.map((text, index) => [text, widths[index] ?? PAGE_WIDTH]));
}

/** A line of its own over all columns. */
function across(
  sheet: ExcelJS.Worksheet,
  row: number,
  width: number,
  text: string,
  horizontal: "left" | "center",
  size: number,
): void {
  sheet.mergeCells(row, 1, row, width);
  const cell = sheet.getCell(row, 1);
  cell.value = text;
  cell.numFmt = "@";
  cell.font = { name: "宋体", size, bold: size > 12 };
  cell.alignment = { horizontal, vertical: "middle", wrapText: true };
  sheet.getRow(row).height = size * 1.8 * linesIn(text, (PAGE_WIDTH * 11) / size);
}

function write(cell: ExcelJS.Cell, text: string, horizontal: PlainTable["columns"][number]["align"]): void {
  const isNumber = /^(?:0|[1-9]\d{0,8})$/.test(text);
  cell.value = isNumber ? Number(text) : text;
  cell.numFmt = isNumber ? "0" : "@";
  cell.font = { name: "宋体", size: 11 };
  cell.alignment = { horizontal, vertical: "middle", wrapText: true };
  cell.border = ruled;
}
