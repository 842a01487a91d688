import { describe, expect, it } from "vitest";
import type { HalfYearSectionFormView } from "../../src/documents/views.ts";
import { months } from "../../src/domain/period.ts";
import { bureauWith } from "../facts/bureaus.ts";
import { copy, monthLine, target } from "../facts/ledgers.ts";
import { papersOn, tablesOf } from "../support/papers.ts";
import { bureau, cellNames } from "../support/years.ts";

const decided = (...rows: readonly string[]) => `
# 目标办登记/2025年等次审定.xlsx | 等次审定 |  | 2025
## 科室等次
| 科室 | 阶段 | 评议 | 评议日期 |
| --- | --- | --- | --- |
${rows.join("\n")}
`;
const own = "| 计量科 | 半年初评 | 达标 | 2025-06-27 |";
const others = "| 办公室 | 半年初评 | 优秀 | 2025-07-02 |";

/** All but the annual targets came; 5月's report two working days late, and June's not yet. */
const annual = [target(1)];
const through = (last: number) =>
  months.map((month) => monthLine(month <= last ? { month, of: 1, state: "已完成" } : { month, of: 1 }));
const selfChecks = ["| 半年自检报告 | 计量科2025年上半年自检报告 |", "| 应检资料 | 检定台账 |"];
const ledgers = [
  copy("2024-12-20", { annual, monthly: through(0) }),
  ...[1, 2, 3, 4].map((month) => copy(`2025-0${month}-28`, { annual, monthly: through(month) })),
  copy("2025-06-09", { annual, monthly: through(5) }),
  copy("2025-06-20", { annual, monthly: through(5), selfChecks }),
].join("");

const daysOf = (markdown: string, asOf: string, kind: "half-year-proposal" | "half-year-section-form") =>
  papersOn(markdown, asOf, kind).map(({ section = "", day }) => `${section} ${day}`.trim());

describe("半年初评建议表 speaks of the day of the latest suggestion (四(三)3)", () => {
  it.each([
    ["the day before it", [own, others], "2025-07-01", ["2025-06-27"]],
    ["on it", [own, others], "2025-07-02", ["2025-07-02"]],
    ["before any suggestion and before the half-year's end", [own], "2025-06-26", []],
    ["none, the day before 30 June", [], "2025-06-29", []],
    ["none, on 30 June", [], "2025-06-30", ["2025-06-30"]],
  ])("%s", (_, rows, asOf, days) => {
    expect(daysOf(bureau + decided(...rows), asOf, "half-year-proposal")).toEqual(days);
  });

  it("印发登记 comes first", () => {
    const given = `
# 目标办登记/2025年文稿与印发.xlsx | 文稿与印发 |  | 2025
## 印发登记
| 文种 | 期间 | 数据截至 |
| --- | --- | --- |
| 半年初评建议表 | 2025 | 2025-07-08 |
| 科室半年考评表 | 计量科 | 2025-07-09 |
`;
    const markdown = bureau + decided(own) + given;
    expect(daysOf(markdown, "2025-07-31", "half-year-proposal")).toEqual(["2025-07-08"]);
    expect(daysOf(markdown, "2025-07-31", "half-year-section-form")).toEqual([
      "01 2025-06-30",
      "02 2025-07-09",
    ]);
  });
});

describe("what 半年初评建议表 says of a section", () => {
  const [paper] = papersOn(bureau + ledgers + decided(own), "2025-06-30", "half-year-proposal");

  it("is what counts to date, what the clauses lead to, and what the leading group suggests", () => {
    expect(tablesOf(paper).tables[0]?.rows).toEqual([
      ["办公室", "0项", "—", "0/0", "13次", "未报", "无", "未达标（四（一）3）", ""],
      ["计量科", "5项", "100.0%", "0/1", "1次", "按时", "无", "待研究认定（达标、未达标）", "达标"],
    ]);
    expect(paper?.tree).toBe("内部");
    expect(cellNames(paper?.sources ?? [])).toEqual(
      expect.arrayContaining(["科室等次!C5", "科室等次!D5", "年度目标!B5"]),
    );
  });

  it("leaves the suggestion blank before its day", () => {
    const [given] = papersOn(
      `${bureau}${decided(own.replace("06-27", "07-03"))}
# 目标办登记/2025年文稿与印发.xlsx | 文稿与印发 |  | 2025
## 印发登记
| 文种 | 期间 | 数据截至 |
| --- | --- | --- |
| 半年初评建议表 | 2025 | 2025-07-02 |
`,
      "2025-07-31",
      "half-year-proposal",
    );
    expect(tablesOf(given).tables[0]?.rows.map((row) => row.at(-1))).toEqual(["", ""]);
  });
});

describe("科室半年考评表 (四(三)1, 四(三)2)", () => {
  const papers = papersOn(bureau + ledgers + decided(own), "2025-06-30", "half-year-section-form");
  // Papers of this kind have this view.
  const view = papers.find(({ section }) => section === "02")?.view as HalfYearSectionFormView;

  it("has the self report first, then what did not come in time, and counts them", () => {
    expect(view.filings.rows).toEqual([
      ["半年自检报告", "2025年6月20日", "2025年6月20日", "按时"],
      ["5月完成情况表", "2025年6月5日", "2025年6月9日", "补报（逾期2个工作日）"],
    ]);
    expect(view.filings.total).toEqual(["已到期合计", "应报13份", "按时12份", "补报1份，未报0份"]);
  });

  it("lists the materials, and prints the suggestion without any signature", () => {
    expect(view.materials.rows.map(([kind, title]) => [kind, title])).toEqual([
      ["半年自检报告", "计量科2025年上半年自检报告"],
      ["应检资料", "检定台账"],
    ]);
    expect(view.opinions.map(({ paragraphs }) => paragraphs)).toEqual([[], [], ["建议初评等次：达标。"]]);
    expect(view.until).toBe("2025年6月27日");
  });

  it("says plainly that nothing was registered, and leaves the suggestion's box blank", () => {
    // Papers of this kind have this view.
    const office = papers.find(({ section }) => section === "01")?.view as HalfYearSectionFormView;
    expect(office.materials.rows).toEqual([["—", "未登记自检报告和应检资料", "", ""]]);
    expect(office.opinions.at(-1)?.paragraphs).toEqual([]);
  });

  it("is made for the sections that there are on 30 June", () => {
    const changing = bureauWith({
      sections: [
        "| 01 | 办公室 | | | 2025-06-29 | 1001 | 高远 | 1002 |",
        "| 02 | 计量科 | | 2025-06-30 | | 2001 | 高远 | 2001 |",
        "| 03 | 质量科 | | 2025-07-01 | | 2001 | 高远 | 2001 |",
      ],
    });
    expect(daysOf(changing, "2025-12-31", "half-year-section-form")).toEqual(["02 2025-06-30"]);
  });
});
