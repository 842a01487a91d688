import { describe, expect, it } from "vitest";
import { composedOn, papersOn, tablesOf } from "../support/papers.ts";
import { bureauOfOneKeeper, cellNames, checkedMonths } from "../support/years.ts";

const records = `
# 各科室报送/01/2025-04-03-1 2025年平时考核.xlsx | 平时考核 | 办公室 | 2025
## 记实
| 编号 | 姓名 | 月份 | 出勤 | 完成情况 | 查阅人 | 查阅日期 |
| --- | --- | --- | --- | --- | --- | --- |
| 1002 | 李小华 | 1月 | 满勤 | 起草文稿 | 王明 | 2025-02-05 |
| 1002 | 李小华 | 2月 | 满勤 | 起草文稿 | 王明 |  |
| 1001 | 王明 | 1月 | 满勤 | 主持工作 | 高远 | 2025-02-06 |
## 季度评价
| 编号 | 姓名 | 季度 | 评语 | 评价 |
| --- | --- | --- | --- | --- |
| 1002 | 李小华 | 1季度 | 工作踏实 | 较好 |
| 1001 | 王明 | 1季度 | 带头作用好 |  |
`;

const register = `
# 目标办登记/2025年考勤活动登记.xlsx | 考勤活动登记 | 办公室 | 2025
## 请假旷工
| 编号 | 姓名 | 类型 | 起 | 止 | 是否无故 | 认定人 |
| --- | --- | --- | --- | --- | --- | --- |
| 1002 | 李小华 | 病假 | 2025-03-28 | 2025-04-02 |  |  |
| 1002 | 李小华 | 旷工 | 2025-03-06 | 2025-03-10 | 是 | 高远 |
| 1002 | 李小华 | 旷工 | 2025-03-12 | 2025-03-12 | 否 |  |
## 缺席
| 日期 | 类别 | 编号 | 姓名 | 情形 | 是否无故 | 认定人 |
| --- | --- | --- | --- | --- | --- | --- |
| 2025-02-10 | 会议 | 1002 | 李小华 | 迟到 | 是 | 高远 |
| 2025-03-31 | 值班 | 1002 | 李小华 | 漏岗 | 是 | 高远 |
| 2025-04-01 | 会议 | 1002 | 李小华 | 缺席 | 是 | 高远 |
| 2025-03-05 | 社会募捐 | 1002 | 李小华 | 缺席 | 是 | 高远 |
${checkedMonths}
`;

const year = bureauOfOneKeeper + records + register;
const office = (asOf = "2025-04-10") =>
  papersOn(year, asOf, "routine-summary").find(({ section }) => section === "01");

describe("季度平时考核汇总表", () => {
  it.each([
    ["2025-04-09", []],
    ["2025-04-10", ["01 办公室.pdf", "02 计量科.pdf", "局领导班子以外其他人员.pdf", "全局统计表.pdf"]],
  ])("on %s there are %s: it closes on the 10th after the quarter", (asOf, files) => {
    const found = [...papersOn(year, asOf, "routine-summary"), ...papersOn(year, asOf, "routine-statistics")];
    expect(found.map(({ path }) => path)).toEqual(
      files.map((file) => `季度平时考核汇总表/2025年第一季度/${file}`),
    );
    expect(
      found.every(({ tree, day, layout }) => `${tree} ${day} ${layout}` === "涉个人 2025-04-10 landscape"),
    ).toBe(true);
  });

  it("has a line for each person: months recorded and read, attendance within the quarter, the evaluation", () => {
    expect(tablesOf(office()).tables[0]?.rows).toEqual([
      [
        "1",
        "王　明",
        "1\n缺2月、3月",
        "1\n缺2月、3月",
        "0",
        "0",
        "0",
        "0",
        "0",
        "0",
        "0",
        "0",
        "带头作用好",
        "",
      ],
      [
        "2",
        "李小华",
        "2\n缺3月",
        "1\n缺2月、3月",
        "4",
        "0",
        "0",
        "3",
        "0",
        "1",
        "1",
        "0",
        "工作踏实",
        "较好",
      ],
    ]);
  });

  it("rests on the cells of what it counts, not on the excused absence or the later meeting", () => {
    const cells = cellNames(office()?.sources ?? []);
    expect(cells).toEqual(
      expect.arrayContaining(["记实!H5", "季度评价!D5", "请假旷工!D5", "请假旷工!E6", "缺席!E5", "缺席!E6"]),
    );
    for (const cell of ["请假旷工!D7", "缺席!E7", "缺席!E8"]) expect(cells).not.toContain(cell);
  });

  it("counts records due, made and read, and evaluations by what they say (五(二)1(4))", () => {
    expect(tablesOf(office()).tables[1]?.rows).toEqual([
      ["办公室", "2", "6", "3", "2", "2", "2", "0", "1", "0", "0", "1"],
    ]);
    const [whole] = papersOn(year, "2025-04-10", "routine-statistics");
    expect(tablesOf(whole).tables[0]?.rows.map(([name]) => name)).toEqual([
      "办公室",
      "计量科",
      "局领导班子以外其他人员",
    ]);
    expect(tablesOf(whole).tables[0]?.total?.slice(0, 7)).toEqual(["合　计", "4", "12", "3", "2", "4", "2"]);
  });

  it("says which months nobody has confirmed", () => {
    const open = year.replace("| 3月 | 是 |", "| 3月 |  |");
    const [paper] = papersOn(open, "2025-04-10", "routine-summary");
    expect(tablesOf(paper).notes[0]).toBe("3月考勤活动登记尚未全部核对，表中请假、缺席情况以核对后为准。");
    expect(tablesOf(office()).notes).toHaveLength(1);
  });

  it("a section that sent nothing has its people with nothing recorded", () => {
    const found = papersOn(year, "2025-04-10", "routine-summary").find(({ section }) => section === "02");
    expect(tablesOf(found).tables[0]?.rows).toEqual([
      ["1", "张　伟", "0", "0", "0", "0", "0", "0", "0", "0", "0", "0", "未评价", ""],
    ]);
  });

  it("is of the section that people belong to at the quarter's end", () => {
    const withMove = year.replace(
      /(\| 9001 .*\n)/,
      "$1## 异动\n| 日期 | 编号 | 类型 | 原科室 | 新科室 |\n| --- | --- | --- | --- | --- |\n| 2025-06-30 | 1002 | 轮岗 | 办公室 | 计量科 |\n",
    );
    const of = (quarter: string, code: string) =>
      tablesOf(
        papersOn(withMove, "2025-07-10", "routine-summary").find(
          ({ period, section }) => period === quarter && section === code,
        ),
      ).tables[0]?.rows.map(([, name]) => name);
    expect(of("2025-Q1", "01")).toEqual(["王　明", "李小华"]);
    expect(of("2025-Q2", "01")).toEqual(["王　明"]);
    expect(of("2025-Q2", "02")).toEqual(["李小华", "张　伟"]);
  });

  it("carries 待补正 for a row to mend, and its section alone", () => {
    const broken = year.replace("| 工作踏实 | 较好 |", "| 工作踏实 | 很好 |");
    const found = composedOn(broken, "2025-04-10", "routine-summary");
    expect(found.filter(({ incomplete }) => incomplete).map(({ paper }) => paper.section)).toEqual(["01"]);
    expect(composedOn(broken, "2025-04-10", "routine-statistics")[0]?.incomplete).toBe(true);
    expect(tablesOf(found[0]?.paper).tables[0]?.rows[1]?.at(-1)).toBe("很好");
  });

  it("takes its day from 印发登记 where given", () => {
    const given = `${year}
# 目标办登记/2025年文稿与印发.xlsx | 文稿与印发 |  | 2025
## 印发登记
| 文种 | 期间 | 数据截至 |
| --- | --- | --- |
| 季度平时考核汇总表 | 1季度 | 2025-04-02 |
`;
    const [paper] = papersOn(given, "2025-04-02", "routine-summary");
    expect(paper?.day).toBe("2025-04-02");
    expect(tablesOf(paper).tables[0]?.rows[0]?.[12]).toBe("未评价");
  });
});
