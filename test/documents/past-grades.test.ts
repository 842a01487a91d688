import { expect, it } from "vitest";
import { explainPerson } from "../../src/documents/explanation.ts";
import { bureau, judged, personOf } from "../support/years.ts";

const rows = (...lines: readonly string[]): string =>
  `${bureau}## 历年等次\n| 年度 | 编号 | 姓名 | 等次 |\n| --- | --- | --- | --- |\n${lines.join("\n")}\n`;

function told(markdown: string): string | undefined {
  const judgement = judged(markdown);
  return explainPerson(judgement, personOf(judgement, "1002")).find((line) => line.startsWith("历年等次"));
}

it("历年等次 stand in the explanation, oldest first, with their cells; others' and the year's own do not", () => {
  const markdown = rows(
    "| 2024 | 1002 | 李小华 | 称职 |",
    "| 2023 | 1002 | 李小华 | 基本称职 |",
    "| 2024 | 1001 | 王明 | 优秀 |",
    "| 2025 | 1002 | 李小华 | 优秀 |",
  );
  expect(told(markdown)).toBe(
    "历年等次：2023年度基本称职、2024年度称职（目标办登记/2025年花名册.xlsx“历年等次”D6、D5）",
  );
});

it("says nothing where none is entered", () => {
  expect(told(bureau)).toBeUndefined();
});
