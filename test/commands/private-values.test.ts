import { expect, test } from "vitest";
import { MadeBefore } from "../../src/commands/cache/made-before.ts";
import { guardStage } from "../../src/commands/guarded-stage.ts";
import { guardOfInput } from "../../src/commands/leak-problems.ts";
import { printAll } from "../../src/commands/print.ts";
import { day } from "../../src/domain/day.ts";
import type { Paper } from "../../src/documents/paper.ts";
import { inputOf } from "../support/workbooks.ts";
import { inOffice } from "./office.ts";

const facts = "上班时间在外从事营利活动";
const input = inputOf(`
# 目标办登记/2025年设置.xlsx | 设置 | | 2025
## 单位
| 项目 | 内容 |
| --- | --- |
| 单位全称 | 某某州质量技术监督局 |
# 目标办登记/2025年目标办登记.xlsx | 目标办登记 | | 2025
## 事项登记
| 日期 | 对象 | 类型 | 事实 |
| --- | --- | --- | --- |
| 2025-03-03 | 1002 | 投诉 | ${facts} |
`);

function bulletin(paragraph: string, tree: Paper["tree"] = "内部"): Paper {
  return {
    kind: "bulletin",
    title: "关于2025年一季度各科室工作目标完成情况的通报",
    period: "2025-Q1",
    template: "bulletin",
    layout: "official",
    tree,
    path: "季度通报/2025年一季度通报.pdf",
    day: day("2025-04-10"),
    view: {
      head: { kind: "无" },
      attachments: [],
      documentNumber: null,
      title: "通报",
      addressee: null,
      blocks: [{ heading: null, paragraphs: [paragraph], tables: [] }],
      signature: { body: "某某州质量技术监督局", date: "", sealed: false },
      imprint: null,
    },
    sources: [],
  };
}

test.each([
  ["内部", facts, true],
  ["可公开", facts, true],
  ["涉个人", facts, false],
  ["内部", "各科室按计划推进", false],
] as const)("a paper in %s that says %s", async (tree, paragraph, held) => {
  await inOffice(async ({ effects }) => {
    const written: string[] = [];
    const stage = { write: async (file: string) => void written.push(file) };
    const composed = { paper: bulletin(`${paragraph}。`, tree), incomplete: false, again: () => null };
    const { problems } = await printAll(
      { papers: [composed], volumes: [] },
      guardOfInput(input),
      stage,
      effects,
    );
    const file = `${tree}/季度通报/2025年一季度通报`;
    expect(written).toEqual(held ? [] : [`${file}.pdf`, `${file}.docx`]);
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual(
      held ? [["private-value-on-paper", "must-fix"]] : [],
    );
    for (const { message, help } of problems) {
      expect(message).toContain("目标办登记/2025年目标办登记.xlsx“事项登记”D5“事实”一栏");
      expect(`${message}${help}`).not.toContain(facts);
    }
  });
});

test("what a page says is kept for the next build, and looked through for what is kept back by then", async () => {
  await inOffice(async ({ output, effects }) => {
    const held: number[] = [];
    const composed = { paper: bulletin(`${facts}。`), incomplete: false, again: () => null };
    for (const guard of [guardOfInput({ ...input, years: [] }), guardOfInput(input)]) {
      const stage = { write: async () => undefined };
      const before = await MadeBefore.open(output, effects);
      const { problems } = await printAll({ papers: [composed], volumes: [] }, guard, stage, effects, before);
      held.push(problems.length);
      before.fonts = [];
      await before.keep();
    }
    expect(held).toEqual([0, 1]);
    const later = await MadeBefore.open(output, effects);
    const { template, title, path, view } = composed.paper;
    const said = later.said({ template, title, path, view }, () => {
      throw new Error("not kept");
    });
    expect(said.text).toContain(facts);
  });
});

test("a page or text of a wider tree is held back, and one stands in its place that says so", async () => {
  const written = new Map<string, string>();
  const stage = {
    write: async (file: string, bytes: Uint8Array) => void written.set(file, Buffer.from(bytes).toString()),
  };
  const guarded = guardStage(stage, guardOfInput(input));
  const page = Buffer.from(`<p>另有${facts}</p>`);
  await guarded.write("可公开/index.html", page);
  await guarded.write("内部/报送提醒.txt", Buffer.from(facts));
  await guarded.write("涉个人/index.html", page);
  await guarded.write("内部/签收单/01.txt", Buffer.from("4月计划已收到"));
  expect([...written.values()].map((text) => text.includes(facts))).toEqual([false, false, true, false]);
  expect(written.get("可公开/index.html")).toContain("本页没有生成");
  expect(written.get("内部/签收单/01.txt")).toBe("4月计划已收到");
  expect(guarded.problems.map(({ message }) => message.split("中出现了")[0])).toEqual([
    "“index.html”",
    "“报送提醒.txt”",
  ]);
});
