import type ExcelJS from "exceljs";
import { filling } from "./header-note.ts";
import type { Form, Sheet } from "./sheet.ts";
import { heightOf, pageSetup, ruled, shaded, songti } from "./styles.ts";

export const GUIDE_SHEET = "填表说明";

const widths = [18, 8, 58, 30] as const;
const all = widths.reduce<number>((sum, each) => sum + each, 0);

/** How each kind of workbook gets to the office, and when it is sent again. */
const ways: Readonly<Record<Form["kept"], string>> = {
  section:
    "填好后整本报送目标管理办公室。全年只用这一份，到期接着往下填，每次报送都带全部工作表，以前填的不要删除。",
  office: "放在“目标办登记”文件夹中直接填写，全年只用这一份。",
  keeper: "登记单位各用各的一份，全年只用这一份；目标管理办公室放在“目标办登记”文件夹中。",
};

const general = [
  [
    "怎样填",
    "从表头下一行起填写，可以插行、删行。表头、工作表名称和上方的报表、单位、年度不要改动。带*的列必填，没有内容的行不用填。",
  ],
  ["下拉项", "有下拉箭头的格从下拉项中选择。人员显示为“编号 姓名”，也可以只填编号。"],
  ["示例", "表头上方斜体的一行是示例，不读取，不用删除。鼠标停在列名上，可以看到这一列的填法。"],
  ["日期和数字", "日期写全年份，如2025-1-5。数字格只填数字，单位不要写在同一格内。"],
  ["保密", "本表不得填写涉密内容。"],
] as const;

/** The first sheet: what the workbook is, who fills it in by when, and how each column of each sheet is filled in. */
export function writeGuide(workbook: ExcelJS.Workbook, form: Form, year: number, ask: string): void {
  const worksheet = workbook.addWorksheet(GUIDE_SHEET);
  widths.forEach((width, index) => {
    worksheet.getColumn(index + 1).width = width;
  });
  let row = 1;
  across(worksheet, row, 1, `${year}年度${form.name}填表说明`, 16);
  const lines = [
    ["这是什么", form.guide.what],
    ["谁填、何时报", form.guide.who],
    ["怎样报", ways[form.kept]],
    ...general,
    ["有疑问", `请与${ask}联系。`],
  ];
  for (const [label = "", text = ""] of lines.filter(([, said]) => said !== "")) {
    row += 1;
    const cell = worksheet.getCell(row, 1);
    cell.value = label;
    cell.font = songti(11, true);
    cell.alignment = { vertical: "top", wrapText: true };
    across(worksheet, row, 2, text, 11);
  }
  for (const sheet of Object.values(form.sheets)) row = writeColumns(worksheet, sheet, row + 2);
  worksheet.views = [{ state: "normal", showGridLines: false }];
  worksheet.pageSetup = pageSetup("portrait", null);
}

/** A sheet's columns as a table, from `row` on; the last row written. */
function writeColumns(worksheet: ExcelJS.Worksheet, sheet: Sheet, row: number): number {
  across(worksheet, row, 1, `工作表“${sheet.name}”`, 12);
  across(worksheet, row + 1, 1, sheet.purpose, 11);
  writeLine(worksheet, row + 2, ["列名", "必填", "怎样填", "示例"], true);
  let at = row + 2;
  for (const [key, column] of Object.entries(sheet.columns)) {
    at += 1;
    const { title, required } = column;
    writeLine(worksheet, at, [title, required ? "是" : "", filling(column), sheet.example[key] ?? ""], false);
  }
  return at;
}

function writeLine(worksheet: ExcelJS.Worksheet, row: number, texts: readonly string[], head: boolean): void {
  texts.forEach((text, index) => {
    const cell = worksheet.getCell(row, index + 1);
    cell.value = text;
    cell.numFmt = "@";
    cell.font = songti(10, head);
    cell.border = ruled;
    cell.alignment = { vertical: "middle", horizontal: index === 1 ? "center" : "left", wrapText: true };
    if (head) cell.fill = shaded;
  });
  worksheet.getRow(row).height = heightOf(texts.map((text, index) => [text, widths[index] ?? 10]));
}

/** A text over the columns from `first` to the last. */
function across(worksheet: ExcelJS.Worksheet, row: number, first: number, text: string, size: number): void {
  worksheet.mergeCells(row, first, row, widths.length);
  const cell = worksheet.getCell(row, first);
  cell.value = text;
  cell.font = songti(size, size > 11);
  cell.alignment = { vertical: "top", wrapText: true };
  const room = first === 1 ? all : all - widths[0];
  worksheet.getRow(row).height = Math.max(size * 1.8, heightOf([[text, (room * 10) / size]]));
}
