import { describe, expect, it } from "vitest";
import type { RawCell } from "../../src/workbook/cell.ts";
import type { Column } from "../../src/workbook/column.ts";
import {
  choice,
  day,
  listed,
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
  ["暂无", null, null],
  ["同上", null, "cell-ditto"],
  ["〃", null, "cell-ditto"],
  ["√", null, "cell-only-a-mark"],
  ["张\u3000伟", "张\u3000伟", null],
  ["\u200B张\uFEFF伟\u200E", "张伟", null],
  ["𠮷野㐂", "𠮷野㐂", null],
]);

table("listed", listed("编号", "人员"), [
  ["1002", "1002", null],
  [1002, "1002", null],
  ["同上", null, "cell-ditto"],
  // Fifteen digits are all that a number keeps: the last three are no more what was typed.
  [110_101_199_003_078_880, null, "cell-digits-lost"],
  ["110101199003078888", "110101199003078888", null],
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
  ["同上", "同上", "cell-ditto"],
  ["√", "√", null],
  ["第一行_x000D_\r\n第二行", "第一行\n第二行", null],
  ["字".repeat(3000), "字".repeat(3000), null],
  ["字".repeat(3001), "字".repeat(3001), "cell-very-long"],
  ["字".repeat(32_768), null, "cell-too-long"],
  // 1-1, typed into an unformatted cell.
  [dateCell(45_658, "2025-01-01"), "2025-01-01", "cell-made-a-day"],
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
  ["2025-1-5 14:30", "2025-01-05", tidied],
  ["2025年1月5日（星期日）", "2025-01-05", tidied],
  ["2025年1月5日星期一", null, notADay],
  ["2025年1月5日。", "2025-01-05", tidied],
  ["二〇二五年一月五日", "2025-01-05", tidied],
  ["二零二五年十二月三十一日", "2025-12-31", tidied],
  ["二○二五年十月十日", "2025-10-10", tidied],
  ["2025\u200B-01-05", "2025-01-05", null],
  [0.375, null, notADay],
  ["同上", null, notADay],
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
  // Excel makes the first of the month of 2025-3.
  [dateCell(45_717, "2025-03-01"), 3, tidied],
  [dateCell(45_718, "2025-03-02"), null, notInList],
  ["同上", null, notInList],
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
  [95.499_999_999_999_99, 95.5, null],
  ["28.7%", 0.287, tidied],
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

describe("how to mend a cell is said by what stands in it", () => {
  const year = 2025;
  const helpFor = (column: Column<unknown>, written: string | number): string | undefined => {
    const one = form("试表", "office", { one: sheet({ name: "一", purpose: "", columns: { it: column } }) });
    const rows = [column.title, written].map((shown, index) => ({
      number: index + 1,
      cells: [cellOf(shown)],
    }));
    return readForm(
      one,
      { mark: null, sheets: [{ name: "一", rows }] },
      { file: "a.xlsx", name: "试表", year },
    ).problems[0]?.help;
  };

  it.each<readonly [Column<unknown>, string | number, string]>([
    [day("日期"), "1月5日", "请填写带年份的日期；如指2025年，请填2025-1-5。"],
    [day("日期"), "一月五日", "请填写带年份的日期；如指2025年，请填2025-1-5。"],
    [day("日期"), "1.5", "请填写带年份的日期；如指2025年，请填2025-1-5。"],
    [day("日期"), "25-1-5", "请写四位年份；如指2025年，请填2025-1-5。"],
    [day("日期"), "2025年2月", "请写明是哪一日；如指月底，请填2025-2-28。"],
    [day("日期"), "2025年6月底", "请写明是哪一日；如指月底，请填2025-6-30。"],
    [day("日期"), "2025-12-25前", "请只填日期，如2025-12-25。"],
    [day("日期"), "45662", "请填写带年份的日期；如指2025-1-5，请照此填写。"],
    [day("日期"), "2025-2-30", "没有这一天，请核对后填写带年份的日期，如2025-1-5。"],
    [day("日期"), "2025年1月5日星期一", "2025-1-5是星期日，请核对日期。"],
    [day("日期"), 0.375, "格中只有时间，没有日期，请填写带年份的日期，如2025-1-5。"],
    [day("日期"), "待定", "请填写带年份的日期，如2025-1-5。"],
    [
      month("月份"),
      "2024年3月",
      "本表是2025年度的，格中写的是2024年；请核对，属于2024年度的填入2024年度的报表。",
    ],
    [number("目标值"), "12台", "请只填数字12，不要写“台”。"],
    [number("目标值"), "1.2万元", "请只填数字12000，单位不要写在同一格内。"],
    [number("目标值"), "约12", "请填确定的数字，如12。"],
    [number("目标值"), "≥95", "请填确定的数字，如95。"],
    [number("目标值"), "12-15", "请填一个确定的数字，不填范围。"],
    [number("目标值"), "十二", "请用阿拉伯数字填写，如12。"],
    [number("目标值"), -1, "请核对；应填不小于0的数字。"],
    [number("票数", { max: 100 }), 101, "请核对；应填不大于100的数字。"],
    [number("批次", { whole: true }), 1.5, "请填整数。"],
    [
      choice("状态", ["已完成", "按进度推进", "未完成"]),
      "按进度推动",
      "请从下拉项（已完成、按进度推进、未完成）中选择，是否为“按进度推进”。",
    ],
    [
      choice("状态", ["已完成", "按进度推进", "未完成"]),
      "完成情况良好",
      "请从下拉项（已完成、按进度推进、未完成）中选择。",
    ],
  ])("%#", (column, written, help) => {
    expect(helpFor(column, written)).toBe(help);
  });
});
