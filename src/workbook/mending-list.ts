import type ExcelJS from "exceljs";
import { byRemedy, ownHelp, severityNames, type Problem, type Severity } from "../diagnostics.ts";
import { fullWidth } from "../domain/text.ts";
import { heightOf, pageSetup, ruled, shaded, songti } from "./styles.ts";

const widths = [6, 26, 66, 16] as const;
/** More lines than this nobody goes through, and more than 65,530 links Excel calls damage. */
const MOST_LINES = 3_000;
const all = widths.reduce<number>((sum, each) => sum + each, 0);

/** What the first sheet of a returned copy says beside the list itself. */
export interface MendingList {
  /** Whose workbook it is: 计量科2025年度目标台账. */
  readonly title: string;
  readonly file: string;
  /** Of the original, which is never written to. */
  readonly sha256: string;
  readonly problems: readonly Problem[];
  /** Sheets that the form does not have; their text stands at the end. */
  readonly strangers: readonly string[];
  /** The name that a sheet bears in the copy, or null where the copy lacks it. */
  readonly sheetOf: (name: string) => string | null;
}

/** Writes 需补正事项清单: what to mend, grouped by how, each line with a link to its cell. */
export function writeMendingList(worksheet: ExcelJS.Worksheet, list: MendingList): void {
  widths.forEach((width, index) => {
    worksheet.getColumn(index + 1).width = width;
  });
  let row = 0;
  const across = (text: string, size: number, bold = false): void => {
    row += 1;
    worksheet.mergeCells(row, 1, row, widths.length);
    const cell = worksheet.getCell(row, 1);
    cell.value = text;
    cell.numFmt = "@";
    cell.font = songti(size, bold);
    cell.alignment = { wrapText: true, vertical: "middle" };
    worksheet.getRow(row).height = Math.max(size * 1.8, heightOf([[text, (all * 10) / size]]));
  };
  across("需补正事项清单", 16, true);
  for (const line of introduction(list)) across(line, 11);
  let left = MOST_LINES;
  for (const remedy of byRemedy(list.problems)) {
    const { severity, help, problems } = remedy;
    const listed = problems.slice(0, left);
    left -= listed.length;
    const rest =
      listed.length === problems.length ? "" : `，以下列出${listed.length}处，其余看表中标出的单元格`;
    across(`${severityNames[severity]}：${help}（${problems.length}处${rest}）`, 11, true);
    worksheet.getCell(row, 1).fill = shaded;
    worksheet.getCell(row, 1).border = ruled;
    listed.forEach((problem, index) => {
      row += 1;
      const told = { ...problem, message: `${problem.message}${ownHelp(problem, remedy)}` };
      writeLine(worksheet, row, index + 1, told, list.sheetOf);
    });
  }
  worksheet.views = [{ state: "normal", showGridLines: false }];
  worksheet.pageSetup = pageSetup("portrait", null);
}

function introduction({ title, file, sha256, problems, strangers }: MendingList): string[] {
  const count = (wanted: Severity): number => problems.filter(({ severity }) => severity === wanted).length;
  return [
    `${title}：必须改${count("must-fix")}处，请核对${count("check")}处，已规范格式${count("tidied")}处。`,
    "请在本工作簿中直接修改，改好后报送目标管理办公室，本清单不用删除。粗框的单元格必须改，虚线框的请核对；鼠标停在单元格上可以看到说明，点击“位置”跳到该格。已规范格式的，核对无误即不必修改。",
    "本工作簿由程序按原件所填内容重新生成，原件没有改动。公式只保留结果，没有结果的请补填；图片、附件和自行设置的格式没有保留。",
    ...(strangers.length === 0
      ? []
      : [`${strangers.map((each) => `“${each}”`).join("、")}不是本表的工作表，原有文字附在后面。`]),
    `原件：${file}`,
    `原件SHA-256：${sha256}`,
  ];
}

function writeLine(
  worksheet: ExcelJS.Worksheet,
  row: number,
  number: number,
  { place, message, clause }: Problem,
  sheetOf: MendingList["sheetOf"],
): void {
  const at = place.sheet === null ? "整本" : `${place.sheet}　${place.cell ?? "整张"}`;
  const texts = [String(number), at, message, clause === undefined ? "" : fullWidth(clause)];
  texts.forEach((text, index) => {
    const cell = worksheet.getCell(row, index + 1);
    cell.value = text;
    cell.numFmt = "@";
    cell.font = songti(10);
    cell.alignment = { wrapText: true, vertical: "middle", horizontal: index === 0 ? "center" : "left" };
    cell.border = ruled;
  });
  const target = place.sheet === null ? null : sheetOf(place.sheet);
  if (target !== null) {
    const link = worksheet.getCell(row, 2);
    link.value = { text: at, hyperlink: `'${target.replaceAll("'", "''")}'!${place.cell ?? "A1"}` };
    link.font = { ...songti(10), underline: true };
  }
  worksheet.getRow(row).height = heightOf(texts.map((text, index) => [text, widths[index] ?? 10]));
}
