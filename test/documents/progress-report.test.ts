import { describe, expect, it } from "vitest";
import type { OfficialPaper } from "../../src/documents/blocks.ts";
import { months, type Month } from "../../src/domain/period.ts";
import { copy, monthLine, target, type MonthRow } from "../facts/ledgers.ts";
import { composedOn, papersOn } from "../support/papers.ts";
import { bureau, cellNames } from "../support/years.ts";

const annual = [target(1)];
const ledger = (...reported: readonly MonthRow[]) =>
  months.map((month) => monthLine(reported.find((row) => row.month === month) ?? { month, of: 1 }));
const done = (month: Month): MonthRow => ({ month, of: 1, state: "已完成" });
const plans = copy("2024-12-20", { annual, monthly: ledger() });

const papers = (rows: string) => `
# 目标办登记/2025年文稿与印发.xlsx | 文稿与印发 |  | 2025
${rows}
`;

/** The report of a month, by its period: 2025-03. */
function reportOf(markdown: string, asOf: string, period: string) {
  const paper = papersOn(bureau + markdown, asOf, "progress-report").find((each) => each.period === period);
  if (paper === undefined) throw new Error(`no report of ${period}`);
  // Papers of this kind are laid out as official ones.
  const view = paper.view as OfficialPaper;
  const block = (heading: string) => view.blocks.find((each) => each.heading?.endsWith(heading) === true);
  return { paper, view, block };
}

describe("月度进展汇报: one a month, closing on the 10th of the next (六(二)2)", () => {
  const daysOn = (markdown: string, asOf: string) =>
    papersOn(bureau + markdown, asOf, "progress-report").map(({ period, day }) => `${period} ${day}`);
  const given = papers(`## 印发登记
| 文种 | 期间 | 数据截至 | 印发日期 |
| --- | --- | --- | --- |
| 月度进展汇报 | 1月 | 2025-02-12 | 2025-02-13 |`);

  it.each([
    ["the day before", plans, "2025-02-09", []],
    ["on the 10th", plans, "2025-02-10", ["2025-01 2025-02-10"]],
    ["the day before 数据截至", plans + given, "2025-02-11", []],
    ["on 数据截至", plans + given, "2025-02-12", ["2025-01 2025-02-12"]],
  ])("%s", (_, markdown, asOf, expected) => {
    expect(daysOn(markdown, asOf)).toEqual(expected);
  });

  it("twelve a year, the last in January", () => {
    expect(daysOn(plans, "2026-01-10").at(-1)).toBe("2025-12 2026-01-10");
    expect(daysOn(plans, "2026-01-30")).toHaveLength(12);
  });

  it("goes to the leading group, dated only once it is issued", () => {
    const { view } = reportOf(plans + given, "2025-02-28", "2025-01");
    expect([view.head.kind, view.addressee, view.signature?.body, view.signature?.date]).toEqual([
      "无",
      "目标管理责任制考评领导小组：",
      "目标管理办公室",
      "2025年2月13日",
    ]);
    expect(reportOf(plans, "2025-02-28", "2025-01").view.signature?.date).toMatch(/^　+年/u);
  });
});

describe("what it says of a month", () => {
  const reported = copy("2025-02-07", { annual, monthly: ledger(done(1)) });

  it("counts what was due and done, and tells receipts with the working days they were late", () => {
    const { block, paper } = reportOf(plans + reported, "2025-02-10", "2025-01");
    expect(block("总体情况")?.paragraphs).toEqual([
      "全局2个科室本月计划共列工作目标1项，已到期1项，已完成1项，完成率100.0%；办公室未报本月计划。",
    ]);
    expect(block("报送情况")?.paragraphs).toEqual([
      "本月应报目标计划和完成情况6份，按时报送2份，补报1份，未报3份。",
      "办公室2025年累计未按时报送4次，按方案四（一）3提请领导小组研究。",
    ]);
    expect(block("报送情况")?.tables[0]?.columns.map(({ title }) => title)).toEqual([
      "科　室",
      "年度工作目标",
      "1月工作目标计划",
      "1月完成情况表",
      "本年累计\n未按时",
    ]);
    expect(block("报送情况")?.tables[0]?.rows[1]).toEqual([
      "计量科",
      "12月20日按时",
      "12月20日按时",
      "2月7日补报\n逾期2个工作日",
      "1",
    ]);
    expect(cellNames(paper.sources)).toEqual(expect.arrayContaining(["月计划与完成!J5"]));
  });

  it("puts a second late filing to the leading group", () => {
    const twice = reported + copy("2025-03-07", { annual, monthly: ledger(done(1), done(2)) });
    const { block } = reportOf(plans + twice, "2025-03-10", "2025-02");
    expect(block("报送情况")?.paragraphs).toContain(
      "计量科2025年累计未按时报送2次，属方案四（一）3给予批评的情形，是否点名请领导小组确定。",
    );
  });

  it("names what is behind with cause and remedy, spot checks and changes of the month alone", () => {
    const undone = { month: 3, of: 1, state: "滞后", cause: "客观" } as const;
    const changed = copy("2025-04-03", {
      annual,
      monthly: ledger(done(1), done(2), undone),
      adjustments: [
        "| 2025-03-31 | 1 | 时限推迟一个月 | 设备检修 | 高远 |",
        "| 2025-04-01 | 1 | 再推迟 | 检修 | 高远 |",
      ],
    });
    const checks = `
# 目标办登记/2025年目标办登记.xlsx | 目标办登记 |  | 2025
## 抽查督办
| 日期 | 对象 | 来源 | 事项 | 结果 | 结论 |
| --- | --- | --- | --- | --- | --- |
| 2025-03-14 | 计量科 | 抽查 | 检定台账 | 齐全 | 属实 |
| 2025-04-02 | 计量科 | 督办 | 检定进度 | 滞后 | 整改中 |
`;
    const { view, block } = reportOf(plans + changed + checks, "2025-04-10", "2025-03");
    expect(view.blocks.flatMap(({ heading }) => heading ?? [])).toEqual([
      "一、总体情况",
      "二、报送情况",
      "三、抽查督办情况",
      "四、未完成目标及原因、改进措施",
      "五、目标调整情况",
      "六、下步要求",
    ]);
    expect(block("抽查督办情况")?.tables[0]?.rows).toEqual([
      ["3月14日", "计量科", "抽查", "检定台账", "齐全", "属实"],
    ]);
    expect(block("未完成目标及原因、改进措施")?.paragraphs).toEqual([
      "本月已到期而未完成或滞后的目标共1项，原因和改进措施由各科室填报，详见附件。",
    ]);
    expect(view.attachments.map(({ title, table }) => [title, table.rows])).toEqual([
      ["2025年3月未完成目标情况表", [["计量科", "工作1", "滞后", "设备检修（客观）", "调整安排"]]],
    ]);
    expect(block("目标调整情况")?.tables[0]?.rows).toEqual([
      ["3月31日", "计量科", "1", "时限推迟一个月", "设备检修", "高　远"],
    ]);
    expect(block("下步要求")?.paragraphs).toEqual([
      "各科室近期报送时限：4月28日前报送5月工作目标计划，5月6日前报送4月完成情况表，5月28日前报送6月工作目标计划。",
    ]);
  });

  it("takes its sentences from 段落文字 of its own month, and is 内部", () => {
    const words = papers(`## 段落文字
| 文种 | 期间 | 位置 | 文字 |
| --- | --- | --- | --- |
| 月度进展汇报 | 1月 | 存在问题 | 一月的问题。 |
| 月度进展汇报 | 2025-02 | 存在问题 | 二月的问题。 |
| 季度通报 | 1季度 | 存在问题 | 通报的问题。 |`);
    const { paper, block } = reportOf(plans + reported + words, "2025-02-10", "2025-01");
    expect([paper.tree, block("存在问题")?.paragraphs]).toEqual(["内部", ["一月的问题。"]]);
    expect(cellNames(paper.sources)).toContain("段落文字!D5");
  });

  it("is 待补正 while a row that it reads must be mended", () => {
    const unexplained = ledger({ month: 1, of: 1, state: "滞后" }).map((line) =>
      line.replace("设备检修", ""),
    );
    const markdown = bureau + plans + copy("2025-02-05", { annual, monthly: unexplained });
    expect(composedOn(markdown, "2025-02-10", "progress-report").map(({ incomplete }) => incomplete)).toEqual(
      [true],
    );
  });
});

describe("its pictures", () => {
  it("hold the amounts of the tables, by section, and how each month was filed", () => {
    const reported = copy("2025-02-07", { annual, monthly: ledger(done(1)) });
    const { block } = reportOf(plans + reported, "2025-02-10", "2025-01");
    expect(block("总体情况")?.pictures).toEqual([
      {
        kind: "bars",
        caption: "各科室本月已到期目标完成情况（项）",
        alternative: "条形图，各科室本月已到期目标完成情况（项）：办公室没有已到期的目标；计量科已完成1项。",
        labels: ["办公室", "计量科"],
        parts: [{ name: "已完成", fill: "solid", amounts: [0, 1] }],
      },
    ]);
    const [grid] = block("报送情况")?.pictures ?? [];
    expect(grid).toMatchObject({
      kind: "grid",
      rows: ["办公室", "计量科"],
      marks: [
        {
          name: "未报",
          shape: "square",
          cells: [[0, 0]],
        },
        { name: "补报", shape: "triangle", cells: [[0, 1]] },
      ],
    });
    expect(grid?.alternative).toContain("未报的有办公室1月；补报的有计量科1月；其余已到期的均按时。");
  });
});
