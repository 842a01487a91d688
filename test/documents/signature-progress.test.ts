import { describe, expect, it } from "vitest";
import { papersOn, tablesOf } from "../support/papers.ts";
import { bureau, cellNames } from "../support/years.ts";

const ledger = `
# 各科室报送/02/2025-01-26-1 2025年目标台账.xlsx | 目标台账 | 计量科 | 2025
## 年度目标
| 序号 | 目标 | 是否量化 | 签发人 | 签发日期 |
| --- | --- | --- | --- | --- |
| 1 | 检定计量器具 | 否 | 高远 | 2024-12-20 |
## 月计划与完成
| 月份 | 序号 | 内容 | 签发人 | 签发日期 |
| --- | --- | --- | --- | --- |
| 1月 | 1 | 建立台账 | 高远 | 2024-12-24 |
| 2月 | 1 | 上门检定 | 高远 | 2025-01-24 |
| 2月 | 2 | 整理档案 | 高远 |  |
`;
const forms = `
# 各科室报送/01/2025-12-15-1 2025年个人总结.xlsx | 个人总结 | 办公室 | 2025
## 个人总结
| 编号 | 姓名 | 总结 |
| --- | --- | --- |
| 1002 | 李小华 | 一年来…… |
# 各科室报送/01/2025-12-25-1 2025年评语与初定.xlsx | 评语与初定 | 办公室 | 2025
## 评语与初定
| 编号 | 姓名 | 评语 | 初定等次 | 日期 |
| --- | --- | --- | --- | --- |
| 1002 | 李小华 | 工作认真 | 称职 | 2025-12-24 |
# 目标办登记/2025年等次审定.xlsx | 等次审定 |  | 2025
## 科室等次
| 科室 | 评议 | 评议日期 |
| --- | --- | --- |
| 计量科 | 达标 | 2026-01-06 |
## 个人等次
| 编号 | 姓名 | 审核 | 审核日期 | 审定 | 审定日期 | 理由 |
| --- | --- | --- | --- | --- | --- | --- |
| 1002 | 李小华 | 不确定等次 | 2026-01-07 | 不确定等次 | 2026-01-08 | 试用期未满 |
`;
const year = bureau + ledger + forms;
const paperOn = (asOf: string, markdown = year) => papersOn(markdown, asOf, "signature-progress")[0];

describe("签字进度表", () => {
  it.each([
    ["2025-12-14", undefined],
    ["2025-12-15", "2025-12-15"],
    ["2026-01-07", "2026-01-07"],
    ["2026-01-30", "2026-01-08"],
  ])("on %s its day is %s: the latest step of the forms that it lists", (asOf, day) => {
    expect(paperOn(asOf)?.day).toBe(day);
  });

  it("of a year without any step is of its last day", () => {
    expect(paperOn("2025-12-30", bureau)).toBeUndefined();
    expect(paperOn("2025-12-31", bureau)?.day).toBe("2025-12-31");
  });

  it("says of plans what was signed, in part or not filed (四(一)2)", () => {
    const [office, measure] = tablesOf(paperOn("2026-01-30")).tables[0]?.rows ?? [];
    expect(office?.slice(0, 3)).toEqual(["办公室", "未报", "未报"]);
    expect(measure?.slice(0, 5)).toEqual(["计量科", "√12.20", "√12.24", "缺1项", "未报"]);
  });

  it("says of forms which steps are there and leaves signatures to be ticked", () => {
    const { tables } = tablesOf(paperOn("2026-01-30"));
    expect(tables[1]?.rows[1]).toEqual(["计量科", "缺", "□", "缺", "□", "√1.6", "□", "缺", "□"]);
    expect(tables[2]?.rows).toEqual([
      ["办公室", "王　明", "缺", "□", "缺", "□", "缺", "缺", "□", "□", "—"],
      ["办公室", "李小华", "√12.15", "□", "√12.24", "□", "√1.7", "√1.8", "□", "□", "□"],
      ["计量科", "张　伟", "缺", "□", "缺", "□", "缺", "缺", "□", "□", "—"],
      ["局领导班子以外其他人员", "赵青山", "缺", "□", "缺", "□", "缺", "缺", "□", "□", "—"],
    ]);
  });

  it("rests on the cells of the steps, and lies in 涉个人", () => {
    const paper = paperOn("2026-01-30");
    expect(paper?.tree).toBe("涉个人");
    expect(cellNames(paper?.sources ?? [])).toEqual(
      expect.arrayContaining([
        "月计划与完成!I7",
        "个人总结!C5",
        "评语与初定!C5",
        "个人等次!H5",
        "科室等次!D5",
      ]),
    );
  });
});
