import { expect, it } from "vitest";
import { papersOn, tablesOf } from "../support/papers.ts";
import { bureau } from "../support/years.ts";

const ledger = `
# 各科室报送/02/2024-12-20-1 2025年目标台账.xlsx | 目标台账 | 计量科 | 2025
## 年度目标
| 序号 | 目标 | 是否量化 | 指标 | 单位 | 目标值 | 完成标准 | 时限 | 责任人 | 签发人 | 签发日期 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | 检定计量器具 | 是 | 检定台数 | 台 | 300 |  | 2025-12-20 | 张伟、李小华 | 王明 | 2024-12-19 |
`;

it("年度工作目标汇总表 spaces names of two characters", () => {
  const [paper] = papersOn(bureau + ledger, "2025-03-01", "annual-targets");
  const rows = tablesOf(paper).tables.flatMap((table) => table.rows);
  expect(rows.find((row) => row.includes("检定计量器具"))?.slice(-2)).toEqual(["张　伟、\n李小华", "王　明"]);
});
