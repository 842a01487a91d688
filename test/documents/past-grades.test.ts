import { expect, it } from "vitest";
import { explainPerson } from "../../src/documents/person-explanation.ts";
import { bureau, cellNames, judged, personOf } from "../support/years.ts";

const rows = (...lines: readonly string[]): string =>
  `${bureau}## 历年等次\n| 年度 | 编号 | 姓名 | 等次 |\n| --- | --- | --- | --- |\n${lines.join("\n")}\n`;

function told(markdown: string): readonly [text: string, cells: readonly string[]] | undefined {
  const judgement = judged(markdown);
  const { notes } = explainPerson(judgement, personOf(judgement, "1002"));
  const found = notes.find(({ text }) => text.startsWith("历年等次"));
  return found === undefined ? undefined : [found.text, cellNames(found.cells)];
}

it("历年等次 stand in the explanation, oldest first, with their cells; others' and the year's own do not", () => {
  const markdown = rows(
    "| 2024 | 1002 | 李小华 | 称职 |",
    "| 2023 | 1002 | 李小华 | 基本称职 |",
    "| 2024 | 1001 | 王明 | 优秀 |",
    "| 2025 | 1002 | 李小华 | 优秀 |",
  );
  expect(told(markdown)).toEqual([
    "历年等次：2023年度基本称职、2024年度称职。",
    ["历年等次!D6", "历年等次!D5"],
  ]);
});

it("says nothing where none is entered", () => {
  expect(told(bureau)).toBeUndefined();
});
