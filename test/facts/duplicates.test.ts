import { describe, expect, it } from "vitest";
import { entriesTwice } from "../../src/facts/entries-twice.ts";
import { referenceProblems } from "../../src/facts/references.ts";
import { conditionIds } from "../../src/regulation/condition-ids.ts";
import { bureau, judged, personOf } from "../support/years.ts";

const decided = (...rows: readonly string[]) => `${bureau}
# 目标办登记/2025年等次审定.xlsx | 等次审定 |  | 2025
## 个人等次
| 编号 | 姓名 | 审定 | 审定日期 |
| --- | --- | --- | --- |
${rows.join("\n")}
`;

function problemsOf(markdown: string): string[] {
  const { facts } = judged(markdown);
  return [...referenceProblems(facts, conditionIds), ...entriesTwice(facts)].map(
    ({ code, place }) => `${code} ${place.sheet ?? ""}!${place.cell ?? ""}`,
  );
}

describe("entries of which there may be one: the first counts, and the second is told", () => {
  it("two decisions on one person", () => {
    const markdown = decided(
      "| 1002 | 李小华 | 称职 | 2026-01-09 |",
      "| 1002 | 李小华 | 不称职 | 2026-01-09 |",
    );
    expect(personOf(judged(markdown), "1002").decision?.approved.value).toBe("称职");
    expect(problemsOf(markdown)).toEqual(["entry-twice 个人等次!A6"]);
  });

  it("a second round after an objection is no repetition, a third without another one is", () => {
    const rounds = (count: number) =>
      `${decided(
        "| 1002 | 李小华 | 优秀 | 2026-01-09 |",
        ...Array.from({ length: count }, (_, index) => `| 1002 | 李小华 | 称职 | 2026-01-2${index} |`),
      )}
## 公示
| 批次 | 编号 | 起 | 状态 | 状态日期 | 异议处理 |
| --- | --- | --- | --- | --- | --- |
| 1 | 1002 | 2026-01-12 | 撤回 | 2026-01-15 | 反映属实 |
`;
    expect(problemsOf(rounds(1))).toEqual([]);
    expect(personOf(judged(rounds(1)), "1002").decision?.approved.value).toBe("称职");
    expect(problemsOf(rounds(2))).toEqual(["entry-twice 个人等次!A7"]);
    // Before the second round was held nobody knows of it.
    const first = judged(rounds(1), "2026-01-12");
    expect(entriesTwice(first.facts)).toEqual([]);
    expect(personOf(first, "1002").decision?.approved.value).toBe("优秀");
  });

  it("one person twice in the roster is one person of the quota", () => {
    const line =
      "| 1002 | 李小华 | 女 | 1988.11 | 中共党员 | 办公室 | 一级科员 | 2016.07 | 工作人员 | 文秘 |\n";
    const markdown = bureau.replace(line, line + line);
    expect(judged(markdown).quotas[0]?.participants).toBe(4);
    expect(problemsOf(markdown)).toEqual(["entry-twice 人员!A7"]);
  });

  it("one section code twice is one section", () => {
    const line = "| 02 | 计量科 | 2001 | 高远 | 2001 |\n";
    const markdown = bureau.replace(line, `${line}| 02 | 质量科 | 2001 | 高远 | 2001 |\n`);
    expect(judged(markdown).sections.map(({ section }) => section.name)).toEqual(["办公室", "计量科"]);
    expect(problemsOf(markdown)).toEqual(["entry-twice 科室!A7"]);
  });
});

describe("names in 设置 that lead nowhere", () => {
  it.each([
    ["nobody", "李四", ["person-not-known 科室!F6"]],
    ["a person", "张伟", []],
  ])("负责人 is %s", (_, head, found) => {
    expect(problemsOf(bureau.replace("| 02 | 计量科 | 2001 |", `| 02 | 计量科 | ${head} |`))).toEqual(found);
  });
});
