import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { targetLedger } from "../../src/sheets/forms.ts";
import type { RawCell, RawSheet } from "../../src/workbook/cell.ts";
import { openWorkbook } from "../../src/workbook/open.ts";
import { readForm } from "../../src/workbook/read.ts";
import { writeReturned } from "../../src/workbook/return.ts";
import { packageFaults } from "../support/package-rules.ts";

const texts = (...shown: readonly string[]): (RawCell | null)[] =>
  shown.map((each) => (each === "" ? null : { kind: "text", text: each }));
const top = { number: 2, cells: texts("报表", "目标台账", "单位", "计量科", "年度", "2025") };
const blank = (name: string): RawSheet => ({ name, rows: [top] });

/** The copy to hand back of a ledger with these sheets. */
async function returned(sheets: readonly RawSheet[]): Promise<Uint8Array> {
  const workbook = { mark: null, sheets };
  const file = "各科室报送/02/2025-04-03-1 2025年目标台账.xlsx";
  const { problems } = readForm(targetLedger, workbook, { file, name: "计量科目标台账" });
  return writeReturned({
    form: targetLedger,
    owner: "计量科",
    year: 2025,
    workbook,
    file,
    sha256: "ab".repeat(32),
    problems,
    lists: { 科室: [], 人员: [], 条款: [] },
    ask: "目标管理办公室",
  });
}

/** What such a copy is read as. */
async function handedBack(...sheets: readonly RawSheet[]): Promise<readonly RawSheet[]> {
  const bytes = await returned(sheets);
  expect(await packageFaults(bytes)).toEqual([]);
  const opened = await openWorkbook(bytes);
  if (opened.kind !== "opened") throw new Error(opened.is);
  return opened.workbook.sheets;
}

/** The texts of its first sheet, 需补正事项清单. */
async function listOf(...sheets: readonly RawSheet[]): Promise<string[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(await returned(sheets)).buffer);
  const shown: string[] = [];
  workbook.worksheets[0]?.eachRow((row) => row.eachCell((cell) => void shown.push(cell.text)));
  return shown;
}

describe("a copy of what no blank looks like opens without repair and loses nothing", () => {
  it("a column is missing and something stands in the last one that a sheet has", async () => {
    const header = texts("序号", "目标", "是否量化", "完成标准", "责任人", "签发人");
    const last = 16_384;
    while (header.length < last) header.push(null);
    header[last - 1] = { kind: "text", text: "远" };
    const [sheet] = await handedBack({ name: "年度目标", rows: [top, { number: 4, cells: header }] });
    const titles = sheet?.rows.find(({ number }) => number === 4)?.cells.map((cell) => cell?.text);
    expect(titles?.slice(5, 9)).toEqual(["签发人", "指标", "单位", "目标值"]);
    expect(titles?.[last - 1]).toBe("远");
  });

  it.each([
    ["甲!乙", "甲_乙"],
    ["'甲'", "_甲_"],
    ["History", "History_2"],
    [`${"甲".repeat(30)}𠮷`, "甲".repeat(30)],
    ["自检 ", "自检 "],
    ['&<>"=1+1', '&<>"=1+1'],
  ])("a sheet of the name %s stands at the end as %s", async (name, shown) => {
    const own = ["年度目标", "月计划与完成", "目标调整", "自检"].map(blank);
    const sheets = await handedBack(...own, { name, rows: [{ number: 1, cells: texts("=1+1") }] });
    expect(sheets.at(-1)?.name).toBe(shown);
    expect(sheets.at(-1)?.rows[0]?.cells).toEqual([{ kind: "text", text: "=1+1" }]);
  });

  it("two sheets of one name", async () => {
    const twin = { name: "自检", rows: [{ number: 9, cells: texts("附注") }] };
    const sheets = await handedBack(...["年度目标", "月计划与完成", "自检"].map(blank), twin);
    expect(sheets.map(({ name }) => name)).toEqual([
      "年度目标",
      "月计划与完成",
      "目标调整",
      "自检",
      "自检_2",
    ]);
  });

  it("more to mend than anybody goes through: the list ends, every cell stays marked", async () => {
    const header = { number: 4, cells: texts("类别", "题名", "日期", "保管人", "自评等次") };
    const rows = Array.from({ length: 3_001 }, (_, at) => ({
      number: 5 + at,
      cells: texts("半年自检报告", "自检报告", `1月${at}日`),
    }));
    const told = await listOf({ name: "自检", rows: [top, header, ...rows] });
    const heading =
      /^必须改：请填写带年份的日期，如2025-1-5。（3001处，以下列出(\d+)处，其余看表中标出的单元格）$/;
    const listed = told.flatMap((line) => heading.exec(line)?.[1] ?? [])[0];
    expect(told.filter((line) => line.includes("“日期”填的是"))).toHaveLength(Number(listed));
    // Three lines tell of the sheets that are missing.
    expect(Number(listed)).toBe(2_997);
  });
});
