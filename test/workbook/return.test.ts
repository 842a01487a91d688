import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { targetLedger } from "../../src/sheets/forms.ts";
import type { RawCell, RawSheet, RawWorkbook } from "../../src/workbook/cell.ts";
import { openWorkbook } from "../../src/workbook/open.ts";
import { readForm } from "../../src/workbook/read.ts";
import { writeReturned } from "../../src/workbook/return.ts";
import { hasLibreOffice, savedAgain } from "../saved-again/libre-office.ts";
import { packageFaults } from "../support/package-rules.ts";

const as = { file: "各科室报送/02/2025-04-03-1 2025年目标台账.xlsx", name: "计量科目标台账" };
const top = ["报表", "目标台账", "单位", "计量科", "年度", "2025"];

function text(shown: string): RawCell | null {
  return shown === "" ? null : { kind: "text", text: shown };
}

function sheet(name: string, first: number, ...lines: (string | RawCell)[][]): RawSheet {
  const cells = (line: (string | RawCell)[]) =>
    line.map((each) => (typeof each === "string" ? text(each) : each));
  return {
    name,
    rows: [
      { number: 2, cells: top.map(text) },
      ...lines.map((line, index) => ({ number: first + index, cells: cells(line) })),
    ],
  };
}

const annualTitles = [
  "序号",
  "目标",
  "是否量化",
  "指标",
  "单位",
  "目标值",
  "完成标准",
  "时限",
  "责任人",
  "签发人",
  "签发日期",
];
const notCalculated: RawCell = { kind: "unreadable", text: "公式", reason: "not-calculated" };
const typedAsOne: RawCell = { kind: "number", value: 20_250_630, text: "20250630" };
const serial: RawCell = { kind: "number", value: 45_644, text: "45644" };

/** As people leave a ledger: words outside the list, formulas, a column and a sheet of their own, a title row put in. */
const ledger: RawWorkbook = {
  mark: "kaoping:目标台账:1",
  sheets: [
    sheet(
      "年度目标",
      4,
      annualTitles,
      ["1", "=SUM(A1)", "算否", "", "", "", "@完成", "", "张伟", "高远", serial],
      ["2", "建立计量标准", "是", "台件", "台件", "约一百", "", "明年", "", "高远", "2024-12-18"],
      ["3", "修订办法", "否", "", "", "", "", typedAsOne, "", "高远", "2024-12-18"],
    ),
    sheet(
      "月计划与完成",
      6,
      [
        "月份",
        "我的备注",
        "序号",
        "内容",
        "责任人",
        "签发人",
        "签发日期",
        "状态",
        "对应目标",
        "标准",
        "时限",
      ],
      ["4月", "随手记", "1", "整理建标资料", "张伟", "高远", "2025-03-26", "差不多", "1", "", ""],
      ["5月", "", "1", notCalculated, "张伟", "高远", "2025-04-26", "", "1", "", ""],
      ["合计", "", "2", "", "", "", "", "", "", "", ""],
    ),
    sheet("目标调整", 4, ["日期", "目标", "内容", "理由", "批准人"]),
    sheet("自检", 4, ["类别", "题名", "日期", "保管人", "自评等次"]),
    { name: "草稿", rows: [{ number: 3, cells: [null, text("-2+3")] }] },
  ],
};

function read(workbook: RawWorkbook) {
  return readForm(targetLedger, workbook, as);
}

const { rows, problems } = read(ledger);

function returned(): Promise<Uint8Array> {
  return writeReturned({
    form: targetLedger,
    owner: "计量科",
    year: 2025,
    workbook: ledger,
    file: as.file,
    sha256: "ab".repeat(32),
    problems,
    lists: { 科室: ["计量科"], 人员: [], 条款: [] },
    ask: "目标管理办公室",
  });
}

async function reopened(bytes: Uint8Array): Promise<RawWorkbook> {
  const opened = await openWorkbook(bytes);
  if (opened.kind !== "opened") throw new Error(opened.is);
  return opened.workbook;
}

async function loaded(): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(await returned()).buffer);
  return workbook;
}

function fieldsOf(all: typeof rows) {
  return Object.values(all).flatMap((each) =>
    each.flatMap((row) =>
      Object.entries(row).flatMap(([key, field]) => ("value" in field ? [{ key, field }] : [])),
    ),
  );
}

function valuesOf(all: typeof rows): string[] {
  return fieldsOf(all).map(({ key, field }) => `${key} ${String(field.value)} ${String(field.filled)}`);
}

/** Where something stands; a column that was missing has got a place of its own. */
function filledCells(all: typeof rows): string[] {
  return fieldsOf(all).flatMap(({ key, field }) =>
    field.filled ? [`${key} ${field.place.sheet ?? ""} ${field.place.cell ?? ""}`] : [],
  );
}

describe("a returned copy", () => {
  it("has nothing in it that Excel would repair, with notes on several sheets", async () => {
    expect(await packageFaults(await returned())).toEqual([]);
  });

  it("has equal bytes for equal input", async () => {
    expect(await returned()).toEqual(await returned());
  });

  it("reads to the same records, in the same cells", async () => {
    const again = read(await reopened(await returned())).rows;
    expect(valuesOf(again)).toEqual(valuesOf(rows));
    expect(filledCells(again)).toEqual(filledCells(rows));
    expect(filledCells(rows).length).toBeGreaterThan(25);
  });

  it("marks every cell that a message names, with a note, where the original had it", async () => {
    const workbook = await loaded();
    const marked = problems.filter(({ severity, place }) => severity !== "tidied" && place.cell !== null);
    expect(marked.length).toBeGreaterThan(6);
    for (const { place, message } of marked) {
      const cell = workbook.getWorksheet(place.sheet ?? "")?.getCell(place.cell ?? "A1");
      expect(["thick", "mediumDashed"]).toContain(cell?.border.top?.style);
      expect(JSON.stringify(cell?.note)).toContain(JSON.stringify(message).slice(1, -1));
    }
    for (const name of ["年度目标", "月计划与完成"]) {
      const original = ledger.sheets.find((each) => each.name === name);
      for (const { number, cells } of original?.rows ?? []) {
        cells.forEach((cell, index) => {
          if (cell?.kind !== "text" || number <= 4 || number === 6) return;
          expect(workbook.getWorksheet(name)?.getCell(number, index + 1).value).toBe(cell.text);
        });
      }
    }
  });

  it("keeps text as text, whatever it begins with, and brings no formula back", async () => {
    const workbook = await loaded();
    const cell = workbook.getWorksheet("年度目标")?.getCell("B5");
    expect([cell?.type, cell?.value, cell?.numFmt]).toEqual([ExcelJS.ValueType.String, "=SUM(A1)", "@"]);
    expect(workbook.getWorksheet("草稿")?.getCell("B3").type).toBe(ExcelJS.ValueType.String);
    workbook.eachSheet((each) =>
      each.eachRow((row) => row.eachCell(({ type }) => expect(type).not.toBe(ExcelJS.ValueType.Formula))),
    );
  });

  it("shows a day typed as one number as that number, not as a day of year 55,000", async () => {
    const [, , targets] = (await loaded()).worksheets;
    const [known, typed] = [targets?.getCell("K5"), targets?.getCell("H7")];
    expect([known?.value, known?.numFmt]).toEqual([new Date("2024-12-18T00:00:00Z"), "yyyy-mm-dd"]);
    expect([typed?.value, typed?.numFmt]).toEqual([20_250_630, undefined]);
  });

  it("opens with 需补正事项清单: the original and its hash, a line and a link for each problem", async () => {
    const [list] = (await loaded()).worksheets;
    expect(list?.name).toBe("需补正事项清单");
    const shown: string[] = [];
    list?.eachRow((row) => row.eachCell((cell) => void shown.push(cell.text)));
    expect(shown).toContain(`原件：${as.file}`);
    expect(shown).toContain(`原件SHA-256：${"ab".repeat(32)}`);
    expect(shown.join()).toContain("“草稿”不是本表的工作表，原有文字附在后面。");
    for (const { message } of problems) expect(shown).toContain(message);
  });
});

it.skipIf(!hasLibreOffice)(
  `opens in LibreOffice without repair${hasLibreOffice ? "" : " (skipped: soffice is not installed)"}`,
  async () => {
    const saved = (await savedAgain(new Map([["copy.xlsx", await returned()]]))).get("copy.xlsx");
    const again = read(await reopened(saved ?? new Uint8Array())).rows;
    expect(valuesOf(again)).toEqual(valuesOf(rows));
  },
);
