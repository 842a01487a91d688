import { describe, expect, it } from "vitest";
import type { RawCell } from "../../src/workbook/cell.ts";
import type { Column } from "../../src/workbook/column.ts";
import {
  choice,
  day,
  month,
  naming,
  number,
  quarter,
  saysNothing,
  text,
  yearMonth,
  yesNo,
} from "../../src/workbook/kinds.ts";
import { readForm } from "../../src/workbook/read.ts";
import { form, sheet } from "../../src/workbook/sheet.ts";

/** A cell as people fill it: text as text, a number as a number. */
function cellOf(written: string | number | RawCell): RawCell {
  if (typeof written === "object") return written;
  return typeof written === "number"
    ? { kind: "number", value: written, text: String(written) }
    : { kind: "text", text: written };
}

/** What a column makes of a cell: its value and the code of the problem that it raises. */
function read<T>(column: Column<T>, written: string | number | RawCell) {
  const columns = { it: column as Column<unknown>, note: text("旁注") };
  const one = form("试表", "office", { one: sheet({ name: "一", purpose: "", columns }) });
  const rows = [
    { number: 1, cells: [cellOf(column.title), cellOf("旁注")] },
    { number: 2, cells: [cellOf(written), cellOf("有字")] },
  ];
  const { rows: found, problems } = readForm(
    one,
    { mark: null, sheets: [{ name: "一", rows }] },
    { file: "a.xlsx", name: "试表" },
  );
  const field = found.one[0]?.it;
  return {
    value: field?.value ?? null,
    problem: problems[0]?.code ?? null,
    place: problems[0]?.place.cell ?? null,
  };
}

type Line = readonly [written: string | number | RawCell, value: unknown, problem: string | null];

/** A date cell as the reader hands it on: its serial number, shown as a day. */
const dateCell = (serial: number, shown: string): RawCell => ({ kind: "number", value: serial, text: shown });

const tidied = "cell-tidied";

function table(title: string, column: Column<unknown>, lines: readonly Line[]): void {
  describe(`what people write into a column: ${title}`, () => {
    it.each(lines)("%o is %o, %s", (written, value, problem) => {
      expect(read(column, written)).toEqual({ value, problem, place: problem === null ? null : "A2" });
    });
  });
}

table("naming", naming("认定人"), [
  ["高远", "高远", null],
  ["无", null, null],
  [" 无 ", null, null],
  ["—", null, null],
  ["——", null, null],
  ["/", null, null],
  ["-", null, null],
  ["无名氏", "无名氏", null],
]);

table("naming, required", naming("理由", { required: true }), [
  ["经研究", "经研究", null],
  ["无", null, "cell-blank"],
  ["/", null, "cell-blank"],
]);

// Other text says what it says.
table("text", text("异议处理"), [
  ["无", "无", null],
  ["/", "/", null],
]);

const notADay = "cell-not-a-day";
table("day", day("日期"), [
  ["2025-01-05", "2025-01-05", null],
  [" 2025-01-05　", "2025-01-05", null],
  ["2025-1-5", "2025-01-05", tidied],
  ["2025/1/5", "2025-01-05", tidied],
  ["2025.1.5", "2025-01-05", tidied],
  ["2025年1月5日", "2025-01-05", tidied],
  ["2025 年 1 月 5 日", "2025-01-05", tidied],
  ["２０２５年１月５日", "2025-01-05", tidied],
  ["20250105", "2025-01-05", tidied],
  [20_250_105, "2025-01-05", tidied],
  [45_662, "2025-01-05", null],
  [45_662.75, "2025-01-05", null],
  [dateCell(45_662, "2025-01-05"), "2025-01-05", null],
  ["2024-02-29", "2024-02-29", null],
  ["2025-02-29", null, notADay],
  ["2025-13-01", null, notADay],
  ["20250231", null, notADay],
  [20_250_231, null, notADay],
  ["1月5日", null, notADay],
  ["25-1-5", null, notADay],
  ["2025年1月", null, notADay],
  ["2025-1-5前", null, notADay],
  ["45662", null, notADay],
  [2025.1, null, notADay],
  [5, null, notADay],
  [90_000, null, notADay],
  [-1, null, notADay],
  ["待定", null, notADay],
  // In a column that may stay blank, saying that there is nothing is leaving it blank.
  ["无", null, null],
  ["—", null, null],
  ["/", null, null],
]);

const notInList = "cell-not-in-list";
table("month", month("月份"), [
  ["3月", 3, null],
  [" 3月 ", 3, null],
  ["3", 3, tidied],
  ["03", 3, tidied],
  ["03月", 3, tidied],
  ["３月", 3, null],
  ["第3月", 3, tidied],
  ["2025-03", 3, tidied],
  ["2025年3月", 3, tidied],
  ["2025.12", 12, tidied],
  [3, 3, tidied],
  ["12月", 12, null],
  ["1月", 1, null],
  ["0月", null, notInList],
  ["13月", null, notInList],
  ["三月", 3, tidied],
  ["十二月", 12, tidied],
  ["3月份", 3, tidied],
  ["3-4月", null, notInList],
  ["一季度", null, notInList],
  [3.5, null, notInList],
  // Excel shows 2025.10, typed as a number, as 2025.1: nobody can tell which month was meant.
  [2025.1, null, notInList],
  [2025.12, 12, tidied],
  ["无", null, notInList],
]);

table("quarter", quarter("季度"), [
  ["1季度", 1, null],
  ["第1季度", 1, tidied],
  ["1", 1, tidied],
  [4, 4, tidied],
  ["2025年2季度", 2, tidied],
  ["5季度", null, notInList],
  ["0季度", null, notInList],
  ["第一季度", 1, tidied],
  ["Q1", null, notInList],
  ["一", 1, tidied],
]);

const notAYearMonth = "cell-not-a-year-month";
table("yearMonth", yearMonth("出生年月"), [
  ["1995.03", "1995.03", null],
  ["1995.3", "1995.03", tidied],
  ["1995-03", "1995.03", tidied],
  ["1995/3", "1995.03", tidied],
  ["1995年3月", "1995.03", tidied],
  ["1995年03月", "1995.03", tidied],
  ["１９９５．０３", "1995.03", tidied],
  [1995.03, "1995.03", null],
  [1995.12, "1995.12", null],
  // 1995.1 as a number may have been 1995.10.
  [1995.1, null, notAYearMonth],
  ["1995.1", "1995.01", tidied],
  ["1995.13", null, notAYearMonth],
  ["1995.00", null, notAYearMonth],
  ["1895.03", null, notAYearMonth],
  ["199503", "1995.03", tidied],
  ["199513", null, notAYearMonth],
  [199_503, "1995.03", tidied],
  // Excel makes a day of a month typed into an unformatted cell: 1 January 1980.
  [29_221, "1980.01", tidied],
  ["1995", null, notAYearMonth],
  ["95.03", null, notAYearMonth],
  ["1995.03.12", null, notAYearMonth],
  // Excel makes a date of 1995-3.
  [dateCell(34_759, "1995-03-01"), "1995.03", tidied],
]);

const notANumber = "cell-not-a-number";
table("number", number("目标值"), [
  [12, 12, null],
  [0, 0, null],
  [12.5, 12.5, null],
  ["12", 12, tidied],
  ["１２", 12, tidied],
  ["12.5", 12.5, tidied],
  ["1,200", 1200, tidied],
  ["1，200", 1200, tidied],
  ["1,234,567.5", 1_234_567.5, tidied],
  ["85%", 0.85, tidied],
  ["85％", 0.85, tidied],
  ["+3", 3, tidied],
  ["1,2", null, notANumber],
  ["1,20", null, notANumber],
  ["12,00", null, notANumber],
  ["12件", null, notANumber],
  ["约12", null, notANumber],
  ["12-15", null, notANumber],
  ["1.2.3", null, notANumber],
  ["十二", null, notANumber],
  ["1e3", null, notANumber],
  [-1, null, notANumber],
  ["-1", null, notANumber],
  [1e15, null, notANumber],
  ["无", null, null],
  ["/", null, null],
]);

table("number, whole, from 1 to 99", number("批次", { whole: true, min: 1, max: 99 }), [
  [1, 1, null],
  [99, 99, null],
  ["7", 7, tidied],
  [0, null, notANumber],
  [100, null, notANumber],
  [1.5, null, notANumber],
  ["第1批", null, notANumber],
]);

const states = choice("状态", ["已完成", "按进度推进", "未完成"], { synonyms: { 完成: "已完成" } });
table("choice", states, [
  ["已完成", "已完成", null],
  [" 已完成 ", "已完成", null],
  ["已 完成", "已完成", tidied],
  ["完成", "已完成", tidied],
  ["基本完成", null, notInList],
  ["已完成。", null, notInList],
  ["已完成/未完成", null, notInList],
  ["无", null, notInList],
  ["constructor", null, notInList],
  [1, null, notInList],
  [{ kind: "boolean", value: true, text: "TRUE" }, null, notInList],
]);

table("yesNo", yesNo("是否量化"), [
  ["是", "是", null],
  ["否", "否", null],
  [" 是", "是", null],
  ["√", "是", tidied],
  ["✓", "是", tidied],
  ["有", "是", tidied],
  ["×", "否", tidied],
  ["无", "否", tidied],
  ["/", "否", tidied],
  ["—", "否", tidied],
  ["不是", null, notInList],
  ["是否", null, notInList],
  ["Y", null, notInList],
  [1, null, notInList],
]);

describe("what a cell cannot say", () => {
  it.each<readonly [string, Column<unknown>, RawCell | string, string]>([
    ["a blank required cell", day("日期", { required: true }), "　", "cell-blank"],
    ["a required cell that says 无", day("日期", { required: true }), "无", "cell-not-a-day"],
    [
      "a formula that nobody calculated",
      number("目标值"),
      { kind: "unreadable", text: "公式", reason: "not-calculated" },
      "formula-not-calculated",
    ],
    [
      "a formula without a result",
      text("目标"),
      { kind: "unreadable", text: "#REF!", reason: "error-value" },
      "formula-without-value",
    ],
  ])("%s", (_, column, written, problem) => {
    expect(read(column, written)).toEqual({ value: null, problem, place: "A2" });
  });

  it("text keeps its line breaks and loses the white space around it", () => {
    expect(read(text("目标"), "　一、检定\n二、抽查 ").value).toBe("一、检定\n二、抽查");
  });

  it.each(["无", "—", "——", "-", "/", "／", " 无 "])("“%s” says nothing", (shown) => {
    expect(saysNothing(shown)).toBe(true);
  });

  it("a private column's problem has a message without the value", () => {
    const column = yearMonth("出生年月", { reach: "涉个人" }) as Column<unknown>;
    const one = form("试表", "office", { one: sheet({ name: "一", purpose: "", columns: { it: column } }) });
    const rows = ["出生年月", "1995年三月"].map((shown, index) => ({
      number: index + 1,
      cells: [cellOf(shown)],
    }));
    const [problem] = readForm(
      one,
      { mark: null, sheets: [{ name: "一", rows }] },
      { file: "a.xlsx", name: "试表" },
    ).problems;
    expect(problem?.message).toContain("1995年三月");
    expect(problem?.discreetMessage).not.toContain("1995");
  });
});

describe("a value is written as it is read", () => {
  it("day, month, quarter, number, choice", () => {
    const dates = day("日期");
    const serial = dates.encode(dates.schema.parse("2025-01-05"));
    expect(serial).toBe(45_662);
    expect(read(dates, serial).value).toBe("2025-01-05");
    expect(read(month("月份"), month("月份").encode(3))).toMatchObject({ value: 3, problem: null });
    expect(read(quarter("季度"), quarter("季度").encode(4))).toMatchObject({ value: 4, problem: null });
    expect(read(number("目标值"), number("目标值").encode(0.5))).toMatchObject({ value: 0.5, problem: null });
    expect(read(states, states.encode("未完成"))).toMatchObject({ value: "未完成", problem: null });
  });
});
