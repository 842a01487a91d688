import { describe, expect, it } from "vitest";
import { inputOf } from "../support/workbooks.ts";
import { bureau, checkedMonths } from "../support/years.ts";

const ledger = (file: string, owner = "计量科", year = "2025"): string =>
  `# ${file} | 目标台账 | ${owner} | ${year}\n`;

/** The problems of files, and of rows where a file of that name has some. */
function problemsOf(markdown: string): string[] {
  const { fileProblems, problemsByFile } = inputOf(markdown);
  return [...fileProblems, ...[...problemsByFile.values()].flat()]
    .filter(({ severity }) => severity !== "tidied")
    .map(({ code, severity, place }) => `${severity} ${code} @ ${place.file}`);
}

describe("copies", () => {
  it("stand in the order of their receipt, the tenth of a day after the second", () => {
    const names = ["2025-03-01-10", "2025-03-01-2", "2025-02-28-1", "2025-03-01-1"];
    const input = inputOf(bureau + names.map((name) => ledger(`各科室报送/02/${name} x.xlsx`)).join(""));
    const copies = input.years[0]?.copies.targetLedger ?? [];
    expect(copies.map(({ receivedOn, sequence }) => `${receivedOn}-${sequence}`)).toEqual([
      "2025-02-28-1",
      "2025-03-01-1",
      "2025-03-01-2",
      "2025-03-01-10",
    ]);
  });

  it("belong to the section of their folder, and one that says another is to be checked", () => {
    const markdown = bureau + ledger("各科室报送/02/2025-03-01-1 x.xlsx", "办公室");
    expect(inputOf(markdown).years[0]?.copies.targetLedger[0]?.section).toBe("02");
    expect(problemsOf(markdown)).toEqual(["check owner-differs @ 各科室报送/02/2025-03-01-1 x.xlsx"]);
  });

  it("in a folder of no section must be moved", () => {
    expect(problemsOf(bureau + ledger("各科室报送/77/2025-03-01-1 x.xlsx"))).toEqual([
      "must-fix section-not-known @ 各科室报送/77/2025-03-01-1 x.xlsx",
    ]);
  });
});

describe("an old file sent again", () => {
  const plan =
    "## 月计划与完成\n| 月份 | 序号 | 内容 | 责任人 |\n| --- | --- | --- | --- |\n| 3月 | 1 | 检定 | 张伟 |\n";
  const sent = (on: string): string => ledger(`各科室报送/02/${on}-1 x.xlsx`) + plan;

  it.each<readonly [string, string, readonly string[]]>([
    ["a year too late", "2026-07-01", ["check year-not-expected @ 各科室报送/02/2026-07-01-1 x.xlsx"]],
    ["while the year is wound up", "2026-06-30", []],
    ["with the plans of the year before", "2024-10-01", []],
    ["before anybody plans", "2024-09-30", ["check year-not-expected @ 各科室报送/02/2024-09-30-1 x.xlsx"]],
  ])("%s", (_, on, problems) => {
    expect(problemsOf(bureau + sent(on))).toEqual(problems);
  });

  it("that says what the copy before said is asked about; one that says more is not", () => {
    const [first, second] = [sent("2025-03-01"), sent("2025-03-05")];
    expect(problemsOf(bureau + first + second)).toEqual([
      "check copy-without-change @ 各科室报送/02/2025-03-05-1 x.xlsx",
    ]);
    expect(problemsOf(bureau + first + second.replace("检定", "抽查"))).toEqual([]);
  });
});

describe("two copies of a form on one day", () => {
  const plan = (content: string, owner = "张伟"): string =>
    `## 月计划与完成\n| 月份 | 序号 | 内容 | 责任人 |\n| --- | --- | --- | --- |\n| 3月 | 1 | ${content} | ${owner} |\n`;
  const sent = (sequence: number, rows: string): string =>
    ledger(`各科室报送/02/2025-03-05-${sequence} x.xlsx`) + rows;

  it("that say different things are asked about, both by name; the later counts", () => {
    const markdown = bureau + sent(1, plan("检定")) + sent(2, plan("抽查"));
    expect(problemsOf(markdown)).toEqual(["check copy-twice-on-a-day @ 各科室报送/02/2025-03-05-2 x.xlsx"]);
    const [told] = inputOf(markdown).problemsByFile.get("各科室报送/02/2025-03-05-2 x.xlsx") ?? [];
    expect(told?.message).toBe(
      "2025年3月5日收到两份内容不同的计量科目标台账：各科室报送/02/2025-03-05-1 x.xlsx和各科室报送/02/2025-03-05-2 x.xlsx，按后一份办理。",
    );
  });

  it.each([
    ["the first has what the second mends", plan("检定", ""), plan("检定"), []],
    ["the second is the worse one", plan("检定"), plan("检定", ""), ["copy-twice-on-a-day"]],
    ["they say the same", plan("检定"), plan("检定"), ["copy-without-change"]],
  ])("%s", (_, first, second, codes) => {
    const { problemsByFile } = inputOf(bureau + sent(1, first) + sent(2, second));
    const told = problemsByFile.get("各科室报送/02/2025-03-05-2 x.xlsx") ?? [];
    expect(told.filter(({ code }) => code.startsWith("copy-")).map(({ code }) => code)).toEqual(codes);
  });

  it("of two forms are two receipts", () => {
    const markdown =
      bureau +
      sent(1, plan("检定")) +
      ledger("各科室报送/02/2025-03-05-2 y.xlsx").replace("| 目标台账 |", "| 平时考核 |");
    expect(problemsOf(markdown)).toEqual([]);
  });
});

describe("years", () => {
  it("exist once their 设置 do; a workbook of another is to be checked and counts nowhere", () => {
    const file = "各科室报送/02/2025-12-20-1 2026年目标台账.xlsx";
    const input = inputOf(bureau + ledger(file, "计量科", "2026"));
    expect(input.years.map(({ year }) => year)).toEqual([2025]);
    expect(input.years[0]?.copies.targetLedger).toEqual([]);
    expect(problemsOf(bureau + ledger(file, "计量科", "2026"))).toEqual([
      `check year-without-settings @ ${file}`,
    ]);
  });

  it("stand side by side, each with its own workbooks, in ascending order", () => {
    const next = bureau.replaceAll("2025", "2026");
    const file = "各科室报送/02/2025-12-20-1 2026年目标台账.xlsx";
    const { years, fileProblems } = inputOf(next + bureau + ledger(file, "计量科", "2026"));
    expect(fileProblems).toEqual([]);
    expect(years.map(({ year, copies }) => [year, copies.targetLedger.length])).toEqual([
      [2025, 0],
      [2026, 1],
    ]);
  });
});

describe("the office's workbooks", () => {
  it("are one of each form: a second one must be taken away", () => {
    const second = bureau.replaceAll("目标办登记/2025年", "目标办登记/旧/2025年");
    const input = inputOf(bureau + second);
    expect(input.years[0]?.roster.people).toHaveLength(4);
    expect(problemsOf(bureau + second)).toEqual([
      "must-fix workbook-twice @ 目标办登记/旧/2025年设置.xlsx",
      "must-fix workbook-twice @ 目标办登记/旧/2025年花名册.xlsx",
    ]);
  });

  it("but for the attendance register, of which each keeper has one", () => {
    const kept = (keeper: string): string =>
      `# 目标办登记/2025年考勤活动登记（${keeper}）.xlsx | 考勤活动登记 | ${keeper} | 2025\n${checkedMonths}`;
    const input = inputOf(`${bureau}\n${kept("办公室")}\n${kept("机关党委")}`);
    expect(input.years[0]?.attendance.map(({ keeper }) => keeper)).toEqual(["办公室", "机关党委"]);
    expect(input.fileProblems).toEqual([]);
  });
});

describe("a workbook in the wrong place is said to be there, never passed over", () => {
  it.each([
    [
      "a section's form among the office's",
      ledger("目标办登记/2025年目标台账.xlsx"),
      "目标办登记/2025年目标台账.xlsx",
    ],
    ["a copy without its day", ledger("各科室报送/02/目标台账.xlsx"), "各科室报送/02/目标台账.xlsx"],
    [
      "an office's form among the copies",
      "# 各科室报送/02/2025-03-01-1 x.xlsx | 目标办登记 | | 2025\n",
      "各科室报送/02/2025-03-01-1 x.xlsx",
    ],
  ])("%s", (_, markdown, file) => {
    expect(problemsOf(bureau + markdown)).toEqual([`must-fix workbook-misplaced @ ${file}`]);
  });

  it("and a 设置 there makes no year", () => {
    const stray = bureau
      .replaceAll("2025", "2026")
      .replaceAll("目标办登记/2026年设置", "各科室报送/02/2026年设置");
    expect(inputOf(bureau + stray).years.map(({ year }) => year)).toEqual([2025]);
  });
});

it("tells what a cell was read as in the way that it should have been written", () => {
  const markdown = `${ledger("各科室报送/02/2025-03-01-1 x.xlsx")}## 月计划与完成
| 月份 | 序号 | 内容 | 责任人 | 签发日期 |
| --- | --- | --- | --- | --- |
| 3 | 1 | 检定 | 张伟 | 2025.2.26 |
`;
  const problems = [...inputOf(bureau + markdown).problemsByFile.values()].flat();
  expect(problems.filter(({ code }) => code === "cell-tidied").map(({ message }) => message)).toEqual([
    "计量科目标台账“月计划与完成”第5行“月份”原为“3”，已按“3月”办理。",
    "计量科目标台账“月计划与完成”第5行“签发日期”原为“2025.2.26”，已按“2025-02-26”办理。",
  ]);
});
