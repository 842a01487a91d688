import { expect, it } from "vitest";
import ExcelJS from "exceljs";
import { writeTables, type PlainTables } from "../../src/workbook/tables.ts";

const paper: PlainTables = {
  title: "年度考核备案花名册",
  subtitle: "2025年度",
  facts: [{ label: "填报单位", value: "青原州质量技术监督局" }],
  tables: [
    {
      columns: [
        { title: "序号", share: 10, align: "center" },
        { title: "编号", share: 10, align: "center" },
        { title: "姓　名", share: 20, align: "center" },
        { title: "原因", share: 60, align: "left" },
      ],
      rows: [
        ["1", "0044", "王　明", '=HYPERLINK("http://x")'],
        ["2", "1002", "李小华", "病假超过半年".repeat(20)],
      ],
      total: ["合计", "", "2", ""],
    },
  ],
  notes: ["依据方案二。"],
  signers: ["填表人"],
};

async function opened(mark: string | null) {
  const workbook = new ExcelJS.Workbook();
  const bytes = await writeTables(paper, mark);
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const sheet = workbook.worksheets[0];
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

it("writes equal bytes for equal tables", async () => {
  expect(await writeTables(paper, null)).toEqual(await writeTables(paper, null));
});

it("keeps text as text, whatever it begins with, and counts as numbers", async () => {
  const sheet = await opened(null);
  expect(sheet.getCell("D5").type).toBe(ExcelJS.ValueType.String);
  expect([sheet.getCell("A5").value, sheet.getCell("B5").value, sheet.getCell("C7").value]).toEqual([
    1,
    "0044",
    2,
  ]);
  expect(sheet.getCell("D5").numFmt).toBe("@");
});

it("prints on one page's width with the header on every page, rows high enough for their text", async () => {
  const sheet = await opened(null);
  expect(sheet.pageSetup).toMatchObject({ fitToWidth: 1, fitToHeight: 0, orientation: "landscape" });
  expect(sheet.pageSetup.printTitlesRow).toBe("4:4");
  expect(sheet.getRow(6).height).toBeGreaterThan(sheet.getRow(5).height + 20);
  expect(sheet.getCell("A8").value).toBe("依据方案二。");
});

it("says 待补正 in its title", async () => {
  const sheet = await opened("待补正");
  expect(sheet.getCell("A1").value).toBe("年度考核备案花名册（待补正）");
});
