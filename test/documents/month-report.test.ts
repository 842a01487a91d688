import { describe, expect, it } from "vitest";
import { copy, monthLine, target } from "../facts/ledgers.ts";
import { composedOn, papersOn, tablesOf } from "../support/papers.ts";
import { bureau, cellNames } from "../support/years.ts";

const annual = [target(1)];
const plan = [1, 2] as const;
const planned = plan.map((month) => monthLine({ month, of: 1 }));
const january = [monthLine({ month: 1, of: 1, state: "已完成" }), monthLine({ month: 2, of: 1 })];
const plans = copy("2024-12-20", { annual, monthly: planned });
const filed = plans + copy("2025-02-06", { annual, monthly: january });

const reports = (markdown: string, asOf: string) =>
  papersOn(markdown, asOf, "month-report").map(({ path, day }) => `${path} ${day}`);
const first = "完成月工作目标情况表/2025年度/02 计量科/1月.pdf";

describe("完成月工作目标情况表 exists from the receipt that files the month's report (四(二)1)", () => {
  const sameAgain = filed + copy("2025-02-26", { annual, monthly: january });
  const changed = [january[0]?.replace("已完成", "滞后") ?? "", january[1] ?? ""];

  it.each([
    ["the day before the receipt", filed, "2025-02-05", []],
    ["on the day of it", filed, "2025-02-06", [`${first} 2025-02-06`]],
    ["a later copy that reads the same moves nothing", sameAgain, "2025-03-01", [`${first} 2025-02-06`]],
    [
      "one that reads differently does",
      filed + copy("2025-03-03", { annual, monthly: changed }),
      "2025-03-03",
      [`${first} 2025-03-03`],
    ],
    [
      "not before that copy came",
      filed + copy("2025-03-03", { annual, monthly: changed }),
      "2025-03-02",
      [`${first} 2025-02-06`],
    ],
    ["a plan alone is no report", plans, "2025-03-01", []],
  ])("%s", (_, ledgers, asOf, expected) => {
    expect(reports(bureau + ledgers, asOf)).toEqual(expected);
  });

  it("follows the decision on its receipt, by the day of that decision", () => {
    const corrected = `${bureau}${filed}
# 目标办登记/2025年目标办登记.xlsx | 目标办登记 |  | 2025
## 报送更正
| 科室 | 报表 | 期间 | 处理 | 收到日期 | 依据 | 认定日期 |
| --- | --- | --- | --- | --- | --- | --- |
| 计量科 | 月完成情况 | 1月 | 更正收到日期 | 2025-02-05 | 纸质先到 | 2025-02-10 |
`;
    const notes = (asOf: string) => tablesOf(papersOn(corrected, asOf, "month-report")[0]).notes[0];
    expect(notes("2025-02-09")).toBe(
      "备案情况：2025年2月6日收到，报送期限2025年2月5日，补报，逾期1个工作日。",
    );
    expect(notes("2025-02-10")).toBe("备案情况：2025年2月5日收到，报送期限2025年2月5日，按时。");
    expect(reports(corrected, "2025-02-10")).toEqual([`${first} 2025-02-10`]);
  });

  it("is not there while the report was turned back", () => {
    const refused = `${bureau}${filed}
# 目标办登记/2025年目标办登记.xlsx | 目标办登记 |  | 2025
## 报送更正
| 科室 | 报表 | 期间 | 处理 | 收到日期 | 依据 | 认定日期 |
| --- | --- | --- | --- | --- | --- | --- |
| 计量科 | 月完成情况 | 1月 | 退回未受理 | 2025-02-06 | 缺完成值 | 2025-02-06 |
`;
    expect(reports(refused, "2025-03-01")).toEqual([]);
  });
});

describe("what it says", () => {
  const undone = [monthLine({ month: 1, of: 1, state: "未完成", cause: "主观" })];
  const [paper] = papersOn(
    bureau + copy("2025-02-05", { annual, monthly: undone }),
    "2025-02-28",
    "month-report",
  );

  it("prints the month's rows with state, reason and remedy, and names who answers for it", () => {
    const { subtitle, facts, tables, signers } = tablesOf(paper);
    expect(subtitle).toBe("2025年1月");
    expect(facts.map(({ label, value }) => `${label}${value}`)).toEqual([
      "科室计量科",
      "科室负责人张　伟",
      "填表专人张　伟",
      "报送日期2025年2月5日",
    ]);
    expect(tables[0]?.rows).toEqual([
      ["1", "工作1", "", "张　伟", "月末", "未完成", "", "设备检修（主观）", "调整安排"],
    ]);
    expect(signers).toEqual(["填表人（专人）", "科室负责人"]);
    expect(cellNames(paper?.sources ?? [])).toEqual(
      expect.arrayContaining(["月计划与完成!J5", "月计划与完成!L5", "月计划与完成!M5", "月计划与完成!N5"]),
    );
  });

  it("counts an amount in the unit of its target", () => {
    const counted = ["| 1 | 检定 | 是 | 检定数 | 台件 | 100 | 2025-12-31 | 张伟 | 高远 | 2024-12-18 |"];
    const monthly = [monthLine({ month: 1, of: 1, state: "已完成", achieved: 12 })];
    const [report] = papersOn(
      bureau + copy("2025-02-05", { annual: counted, monthly }),
      "2025-02-28",
      "month-report",
    );
    expect(tablesOf(report).tables[0]?.rows[0]?.[6]).toBe("12台件");
  });

  it("is 内部, and 待补正 where its own rows must be mended", () => {
    const unexplained = undone.map((line) => line.replace("| 主观 |", "|  |"));
    const [mended] = composedOn(
      bureau + copy("2025-02-05", { annual, monthly: unexplained }),
      "2025-02-28",
      "month-report",
    );
    expect([paper?.tree, mended?.incomplete]).toEqual(["内部", true]);
    expect(tablesOf(mended?.paper).tables[0]?.rows[0]?.[7]).toBe("设备检修");
  });
});
