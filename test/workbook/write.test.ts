import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { allForms, attendanceRegister, targetLedger } from "../../src/sheets/forms.ts";
import type { RawCell, RawWorkbook } from "../../src/workbook/cell.ts";
import { openWorkbook } from "../../src/workbook/open.ts";
import { readForm } from "../../src/workbook/read.ts";
import type { Form } from "../../src/workbook/sheet.ts";
import { writeWorkbook } from "../../src/workbook/write.ts";
import { packageFaults } from "../support/package-rules.ts";

const lists = {
  科室: ["办公室", "计量科"],
  人员: Array.from({ length: 60 }, (_, index) => `${1001 + index} 李小华`),
  条款: [],
};

function blankOf(form: Form): Promise<Uint8Array> {
  return writeWorkbook(form, { owner: "计量科", year: 2025, rows: {}, lists, ruled: 20 });
}

async function loaded(form: Form): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(await blankOf(form)).buffer);
  return workbook;
}

function text(shown: string): RawCell | null {
  return shown === "" ? null : { kind: "text", text: shown };
}

describe.each(allForms.map((form) => [form.name, form] as const))("the blank %s", (_, form) => {
  it("has nothing in it that Excel would repair, with notes on several sheets", async () => {
    expect(await packageFaults(await blankOf(form))).toEqual([]);
  });

  it("opens with 填表说明, which tells of every column of every sheet", async () => {
    const [guide] = (await loaded(form)).worksheets;
    expect(guide?.name).toBe("填表说明");
    const told = new Set<string>();
    guide?.eachRow((row) => row.eachCell((cell) => void told.add(cell.text)));
    for (const sheet of Object.values(form.sheets)) {
      expect(told).toContain(sheet.purpose);
      for (const { title } of Object.values(sheet.columns)) expect(told).toContain(title);
    }
    expect(told).toContain("本表不得填写涉密内容。");
    expect(form.guide.who).not.toBe("");
  });

  it("has a note at each title, repeats the header on every page and prints one page wide", async () => {
    const workbook = await loaded(form);
    for (const sheet of Object.values(form.sheets)) {
      const worksheet = workbook.getWorksheet(sheet.name);
      Object.values(sheet.columns).forEach((column, index) => {
        const cell = worksheet?.getCell(4, index + 1);
        expect(JSON.stringify(cell?.note)).toContain(column.title);
      });
      expect(worksheet?.pageSetup).toMatchObject({ printTitlesRow: "4:4", fitToWidth: 1, fitToHeight: 0 });
      expect(worksheet?.views[0]).toMatchObject({ state: "frozen", ySplit: 4 });
    }
  });

  it("shows an example row, which is never read", async () => {
    const opened = await openWorkbook(await blankOf(form));
    if (opened.kind !== "opened") throw new Error("refused");
    const { rows } = readForm(form, opened.workbook, { file: "空白表", name: "空白表" });
    const read: Readonly<Record<string, readonly unknown[]>> = rows;
    expect(Object.values(read).flat()).toEqual([]);
    for (const sheet of opened.workbook.sheets) {
      expect(sheet.rows.find(({ number }) => number === 3)?.cells[0]?.text).toMatch(/^示例\n./);
    }
  });

  it("has examples in which nothing is to be mended or checked", () => {
    const workbook: RawWorkbook = {
      mark: null,
      sheets: Object.values(form.sheets).map(({ name, columns, example }) => ({
        name,
        rows: [
          { number: 4, cells: Object.values(columns).map(({ title }) => text(title)) },
          { number: 5, cells: Object.keys(columns).map((key) => text(example[key] ?? "")) },
        ],
      })),
    };
    const { problems } = readForm(form, workbook, { file: "示例", name: "示例" });
    expect(problems.filter(({ severity }) => severity !== "tidied").map(({ message }) => message)).toEqual(
      [],
    );
  });
});

it("equal contents give equal bytes", async () => {
  expect(await blankOf(targetLedger)).toEqual(await blankOf(targetLedger));
});

it("keeps long lists in the hidden sheet 选项, people with number and name", async () => {
  const workbook = await loaded(attendanceRegister);
  expect(workbook.getWorksheet("选项")?.state).toBe("hidden");
  const { dataValidation } = workbook.getWorksheet("请假旷工")?.getCell("A5") ?? {};
  expect(dataValidation).toMatchObject({ type: "list", formulae: ["选项!$A$1:$A$60"] });
  // The number alone may be typed.
  expect(dataValidation).not.toHaveProperty("showErrorMessage", true);
  expect(workbook.getWorksheet("选项")?.getCell("A2").value).toBe("1002 李小华");
});

describe("a person chosen from the drop-down", () => {
  function leaveOf(id: string, name: string) {
    const shown = [id, name, "病假", "2025-03-03", "2025-03-05", "", "", ""];
    const titles = Object.values(attendanceRegister.sheets.leave.columns).map((column) => column.title);
    const sheet = {
      name: "请假旷工",
      rows: [titles, shown].map((cells, index) => ({ number: 4 + index, cells: cells.map(text) })),
    };
    return readForm(attendanceRegister, { mark: null, sheets: [sheet] }, { file: "f", name: "f" }).rows
      .leave[0];
  }

  it("is read by the number, with the name where nobody typed one", () => {
    expect(leaveOf("1002 李小华", "")).toMatchObject({
      id: { value: "1002", text: "1002 李小华" },
      name: { value: "李小华", filled: true, place: { cell: "A5" } },
    });
  });

  it("does not hide another name that was typed beside it", () => {
    expect(leaveOf("1002 李小华", "王明")).toMatchObject({ id: { value: "1002" }, name: { value: "王明" } });
  });

  it("is read by the number alone just as well", () => {
    expect(leaveOf("1002", "李小华")).toMatchObject({ id: { value: "1002" }, name: { value: "李小华" } });
  });
});
