import ExcelJS from "exceljs";
import { targetLedger } from "../../src/sheets/forms.ts";
import { writeWorkbook } from "../../src/workbook/write.ts";

/** What people do to a ledger in their own program, beside typing; by the cell of 年度目标 it stands in. */
const entries: Readonly<Record<string, readonly [ExcelJS.CellValue, string?]>> = {
  A5: [{ formula: "ROW()-4", result: 1 }],
  B5: [{ richText: [{ text: "建立" }, { text: "计量标准", font: { bold: true } }, { text: "\n（新建）" }] }],
  C5: [{ formula: '"是"', result: "是" }],
  D5: ["  两端有空格\u3000"],
  F5: [{ formula: "1-1", result: 0 }],
  H5: [new Date(Date.UTC(2025, 5, 30)), 'yyyy"年"m"月"d"日"'],
  I5: [{ text: "张伟", hyperlink: "https://example.com/" }],
  K5: [{ formula: "DATE(2024,12,18)", result: new Date(Date.UTC(2024, 11, 18)) }, "yyyy-mm-dd"],
  A6: [2.5],
  B6: ["=SUM(A1)"],
  C6: [true],
  D6: [{ formula: "1>2", result: false }],
  E6: [{ formula: '""', result: "" }],
  F6: [0.35, "0%"],
  G6: [{ formula: "1/0", result: { error: "#DIV/0!" } }],
  H6: [new Date(Date.UTC(2025, 0, 5, 14, 30)), "m月d日"],
  I6: [{ error: "#N/A" }],
  K6: [0.375, "h:mm"],
  B7: ["合并在一起的几格"],
  B9: ["𡈼伟、李·小华"],
};

/** A ledger after it has been through somebody's hands: formulas, formats of days, runs of a text, merged and hidden rows. */
export async function handledLedger(from1904: boolean): Promise<Uint8Array> {
  const blank = await writeWorkbook(targetLedger, {
    owner: "计量科",
    year: 2025,
    rows: {},
    lists: { 科室: ["计量科"], 人员: [], 条款: [] },
  });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(blank).buffer);
  workbook.properties.date1904 = from1904;
  const sheet = workbook.getWorksheet("年度目标");
  if (sheet === undefined) throw new Error("the ledger has no 年度目标");
  for (const [name, [value, format]] of Object.entries(entries)) {
    const cell = sheet.getCell(name);
    cell.value = value;
    if (format !== undefined) cell.numFmt = format;
  }
  sheet.mergeCells("B7:D8");
  sheet.getRow(9).hidden = true;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
