import { describe, expect, it } from "vitest";
import type { RawCell, RawSheet } from "../../src/workbook/cell.ts";
import { choice, month, naming, text } from "../../src/workbook/kinds.ts";
import { readForm } from "../../src/workbook/read.ts";
import { form, sheet } from "../../src/workbook/sheet.ts";

const plans = sheet({
  name: "月计划与完成",
  purpose: "",
  columns: {
    month: month("月份", { required: true }),
    number: text("序号", { required: true }),
    content: text("内容", { required: true, aliases: ["工作内容"] }),
    owners: naming("责任人", { required: true }),
    state: choice("状态", ["已完成", "未完成"]),
  },
  identity: ["month", "number"],
});
const ledger = form("目标台账", "section", { plans });

/** A sheet as lines of cells; a line's place is its row. */
function lines(name: string, ...rows: readonly string[]): RawSheet {
  return {
    name,
    rows: rows.flatMap((row, index) => {
      const cells = row.split("|").map((each): RawCell | null => {
        const shown = each.trim();
        return shown === "" ? null : { kind: "text", text: shown };
      });
      return cells.every((cell) => cell === null) ? [] : [{ number: index + 1, cells }];
    }),
  };
}

function read(...sheets: readonly RawSheet[]) {
  const { rows, problems } = readForm(
    ledger,
    { mark: null, sheets },
    { file: "a.xlsx", name: "计量科目标台账", year: 2025 },
  );
  return {
    contents: rows.plans.map(({ content }) => content.value),
    problems: problems.map(
      ({ code, severity, place }) => `${severity} ${code} ${place.cell ?? place.sheet ?? ""}`,
    ),
    messages: problems.map(({ message }) => message),
    help: problems.map(({ help }) => help),
    rows: problems.map(({ row, column }) => [row?.label, column]),
  };
}

const header = "月份|序号|内容|责任人|状态";
const filled = "3月|1|检定|张伟|已完成";
const plain = (...rows: readonly string[]): RawSheet => lines("月计划与完成", header, ...rows);

describe("the header, as people change it", () => {
  it.each<readonly [string, string, string, readonly string[]]>([
    ["as it is", header, filled, []],
    ["moved columns", "序号|内容|月份|状态|责任人", "1|检定|3月|已完成|张伟", []],
    ["an inserted column, blank below", "月份|序号|备注|内容|责任人|状态", "3月|1||检定|张伟|已完成", []],
    [
      "an inserted column in use",
      "月份|序号|经办情况|内容|责任人|状态",
      "3月|1|电话催办|检定|张伟|已完成",
      ["check column-not-known C1"],
    ],
    ["a column without a title", `${header}|`, `${filled}|见附件`, ["check column-not-known F1"]],
    ["an alias", "月份|序号|工作内容|责任人|状态", filled, ["tidied column-renamed C1"]],
    [
      "marks and brackets",
      "月份|*序号|内容（必填）|责任人：|状态",
      filled,
      ["tidied column-renamed C1", "tidied column-renamed D1"],
    ],
    ["a column twice", "月份|序号|内容|责任人|状态|内容", `${filled}|抽查`, ["check column-twice F1"]],
    [
      "a column taken away that may be",
      "月份|序号|内容|责任人",
      "3月|1|检定|张伟",
      ["check column-missing 月计划与完成"],
    ],
  ])("%s", (_, titles, row, problems) => {
    const found = read(lines("月计划与完成", titles, row));
    expect(found.contents).toEqual(["检定"]);
    expect(found.problems).toEqual(problems);
  });

  it("is found below a title row and blank rows", () => {
    expect(read(lines("月计划与完成", "计量科月计划", "", header, filled))).toMatchObject({
      contents: ["检定"],
      problems: [],
    });
  });

  it("a near miss is asked about and not read; that the column lacks is told once, not in every row", () => {
    const found = read(lines("月计划与完成", "月份|序号|内容|责任人员|状态", filled, filled));
    expect(found.problems).toEqual(["must-fix column-missing 月计划与完成", "check column-not-known D1"]);
    expect(found.help[0]).toBe(
      "D列的“责任人员”是否为“责任人”？是的，请把列名改为“责任人”；不是的，请在表头第1行补上“责任人”，或改用新的空白表。",
    );
  });
});

describe("rows that are none", () => {
  it.each([
    ["合计||2||", "tidied row-of-totals A3"],
    ["|合 计|2||", "tidied row-of-totals A3"],
    ["总计：2项||||", "tidied row-of-totals A3"],
    ["本页小计||2||", "tidied row-of-totals A3"],
    [header, "tidied header-again A3"],
    ["注：未完成的请说明||||", "check row-of-remarks A3"],
    ["填表人：张伟||审核人：||", "check row-of-remarks A3"],
  ])("%s", (row, problem) => {
    expect(read(plain(filled, row))).toMatchObject({ contents: ["检定"], problems: [problem] });
  });

  it.each(["　||||", ""])("a blank row is passed over without a word: “%s”", (row) => {
    expect(read(plain(row, filled, row, filled))).toMatchObject({
      contents: ["检定", "检定"],
      problems: [],
    });
  });

  it("a row whose content begins with 合计 is a row", () => {
    expect(read(plain("3月|1|合计划拨经费|张伟|")).contents).toEqual(["合计划拨经费"]);
  });
});

describe("sheets, as people copy and rename them", () => {
  const copy = lines("月计划与完成 (2)", header, "3月|1|抽查|张伟|");
  const blank = lines("月计划与完成", header);
  it.each<readonly [string, readonly RawSheet[], readonly string[], readonly string[]]>([
    ["a blank copy", [plain(filled), lines("月计划与完成 (2)", header)], ["检定"], []],
    ["two filled sheets", [plain(filled), copy], ["检定"], ["check sheet-twice 月计划与完成 (2)"]],
    [
      "two filled sheets of one name but for a blank",
      [lines("月计划与完成 ", header, "3月|1|抽查|张伟|"), plain(filled)],
      ["检定"],
      ["check sheet-twice 月计划与完成 "],
    ],
    ["only the copy is filled", [blank, copy], ["抽查"], ["check sheet-copied 月计划与完成 (2)"]],
    ["only the copy is left", [copy], ["抽查"], ["check sheet-copied 月计划与完成 (2)"]],
    [
      "another name, the same header",
      [lines("Sheet1", header, filled)],
      ["检定"],
      ["check sheet-renamed Sheet1"],
    ],
    [
      "nothing like it",
      [lines("月计划", "甲|乙", "1|2")],
      [],
      ["must-fix sheet-missing ", "check sheet-not-known 月计划"],
    ],
    [
      "a sheet of their own",
      [plain(filled), lines("草稿", "想法")],
      ["检定"],
      ["check sheet-not-known 草稿"],
    ],
    ["an empty sheet more", [plain(filled), lines("Sheet2")], ["检定"], []],
  ])("%s", (_, sheets, contents, problems) => {
    expect(read(...sheets)).toMatchObject({ contents, problems });
  });

  it("says which sheet is read", () => {
    expect(read(plain(filled), copy).messages).toEqual([
      "计量科目标台账“月计划与完成”和“月计划与完成 (2)”都有内容，按“月计划与完成”办理，“月计划与完成 (2)”没有读取。",
    ]);
  });
});

it("a problem of a cell knows its column and whose row it is", () => {
  const found = read(plain("3|2|检定|同上|完成", "||抽查|张伟|"));
  expect(found.rows).toEqual([
    ["3月 2", "月份"],
    ["3月 2", "责任人"],
    ["3月 2", "状态"],
    [undefined, "月份"],
    [undefined, "序号"],
  ]);
});

it("a message holds no more of a long text than people read", () => {
  const [message = ""] = read(plain(`3月|1|${"字".repeat(40_000)}|张伟|`)).messages;
  expect(message.length).toBeLessThan(120);
  expect(message).toContain("……（共40000字）");
});

describe("what is hidden or filtered away is read, and asked about", () => {
  const rows = (count: number): string[] =>
    Array.from({ length: count }, (_, index) => filled.replace("1", String(index + 1)));
  const whole = { whole: false, rows: [], columns: [] };

  it.each<readonly [string, NonNullable<RawSheet["hidden"]>, readonly string[], readonly string[]]>([
    ["one row", { ...whole, rows: [3] }, ["check rows-hidden A3"], ["第3行已隐藏或被筛选"]],
    ["rows", { ...whole, rows: [2, 3, 5] }, ["check rows-hidden A2"], ["第2至3行、第5行已隐藏或被筛选"]],
    [
      "many rows",
      { ...whole, rows: [2, 4, 6, 8, 10] },
      ["check rows-hidden A2"],
      ["第2行、第4行、第6行、第8行等5行已隐藏或被筛选"],
    ],
    ["rows without content, and the header", { ...whole, rows: [1, 30] }, [], []],
    ["a column", { ...whole, columns: [5] }, ["check columns-hidden E1"], ["“状态”一列已隐藏"]],
    ["columns", { ...whole, columns: [3, 5] }, ["check columns-hidden C1"], ["“内容”“状态”共2列已隐藏"]],
    [
      "the sheet",
      { ...whole, whole: true, rows: [2] },
      ["check sheet-hidden 月计划与完成"],
      ["工作表已隐藏"],
    ],
  ])("%s", (_, hidden, problems, told) => {
    const found = read({ ...plain(...rows(9)), hidden });
    expect(found.contents).toHaveLength(9);
    expect(found.problems).toEqual(problems);
    expect(found.messages).toEqual(
      told.map((each) => `计量科目标台账“月计划与完成”${each}，仍按有内容办理。`),
    );
  });

  it("nothing is asked of a sheet without rows", () => {
    expect(read({ ...plain(), hidden: { ...whole, whole: true } }).problems).toEqual([]);
  });
});
