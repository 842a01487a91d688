import { describe, expect, it } from "vitest";
import { composeAll } from "../../src/commands/compose.ts";
import { survey } from "../../src/commands/survey.ts";
import type { OfficialPaper } from "../../src/documents/blocks.ts";
import type { Paper, PaperKind } from "../../src/documents/paper.ts";
import { day } from "../../src/domain/day.ts";
import { bureau, cellNames } from "../support/years.ts";
import { inputOf } from "../support/workbooks.ts";

interface Row {
  readonly id: string;
  readonly name: string;
  readonly grade: string;
  readonly ground?: string;
}

const everybody: readonly Row[] = [
  { id: "1001", name: "王明", grade: "称职" },
  { id: "1002", name: "李小华", grade: "优秀" },
  { id: "2001", name: "张伟", grade: "基本称职" },
  { id: "9001", name: "赵青山", grade: "不称职", ground: "受行政记大过处分" },
];

/** Grades of persons, approved on 9 January; those of the sections, the second given on a day of its own. */
function decisions(people: readonly Row[], publicity: string, secondOn = "2026-01-09"): string {
  return `
# 目标办登记/2025年等次审定.xlsx | 等次审定 |  | 2025
## 科室等次
| 科室 | 评议 | 评议日期 | 审定 | 审定日期 | 理由 |
| --- | --- | --- | --- | --- | --- |
| 办公室 | 达标 | 2026-01-08 | 达标 | 2026-01-09 | 经研究 |
| 计量科 | 未达标 | 2026-01-08 | ${secondOn === "" ? "" : "未达标"} | ${secondOn} | 经研究 |
## 个人等次
| 编号 | 姓名 | 主管局领导意见 | 意见日期 | 审核 | 审核日期 | 审定 | 审定日期 | 理由 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
${people.map(({ id, name, grade, ground = "" }) => `| ${id} | ${name} | 同意 | 2026-01-05 | ${grade} | 2026-01-08 | ${grade} | 2026-01-09 | ${ground} |`).join("\n")}
## 公示
| 批次 | 编号 | 起 | 止 | 状态 | 异议处理 |
| --- | --- | --- | --- | --- | --- |
${publicity}
`;
}

const over = "| 1 | 1002 | 2026-01-12 | 2026-01-16 | 期满 |  |";
const running = "| 1 | 1002 | 2026-01-12 | 2026-01-16 | 公示中 |  |";

function papersOn(markdown: string, asOf: string, kind: PaperKind): Paper[] {
  const input = inputOf(markdown);
  const { papers } = composeAll(input, survey(input, day(asOf)));
  return papers.map(({ paper }) => paper).filter((paper) => paper.kind === kind);
}

function daysOn(markdown: string, asOf: string, kind: PaperKind): string[] {
  return papersOn(markdown, asOf, kind).map((paper) =>
    `${paper.person ?? paper.batch ?? ""} ${paper.day}`.trim(),
  );
}

function paragraphs(paper: Paper | undefined): string {
  // Results are composed as official papers; the kinds asked for in this file with this function all are.
  const view = paper?.view as OfficialPaper | undefined;
  return (view?.blocks ?? []).flatMap((block) => block.paragraphs).join("\n");
}

describe("公示结果报告", () => {
  const whole = bureau + decisions(everybody, over);

  it.each([
    ["2026-01-15", []],
    ["2026-01-16", ["1 2026-01-16"]],
  ])("on %s there is %s: not before the period has run out", (asOf, days) => {
    expect(daysOn(whole, asOf, "publicity-result")).toEqual(days);
  });

  it("waits until the office has recorded how the batch ended", () => {
    expect(daysOn(bureau + decisions(everybody, running), "2026-01-30", "publicity-result")).toEqual([]);
  });

  it("tells every objection and how it was handled, from the cell", () => {
    const handled = "| 1 | 1002 | 2026-01-12 | 2026-01-16 | 撤回 | 反映属实，退回审核 |";
    const [paper] = papersOn(bureau + decisions(everybody, handled), "2026-01-30", "publicity-result");
    expect(paragraphs(paper)).toContain("公示期间登记异议1件");
    expect(paragraphs(paper)).not.toContain("报请局党组确定");
    expect(cellNames(paper?.sources ?? [])).toEqual(expect.arrayContaining(["公示!E5", "公示!G5"]));
    expect(paper?.tree).toBe("涉个人");
  });
});

describe("考核结果通报", () => {
  it.each([
    ["every section has its grade and every 优秀 its 公示 behind it", over, "2026-01-09", ["2026-01-16"]],
    ["a section is graded last", over, "2026-01-20", ["2026-01-20"]],
    ["a section has no grade yet", over, "", []],
    ["a 公示 is still running", running, "2026-01-09", []],
  ])("where %s", (_, publicity, secondOn, days) => {
    const whole = bureau + decisions(everybody, publicity, secondOn);
    expect(daysOn(whole, "2026-01-30", "result-bulletin")).toEqual(days);
  });

  it("names the grades of the sections and the 优秀, and nobody else", () => {
    const [paper] = papersOn(bureau + decisions(everybody, over), "2026-01-30", "result-bulletin");
    expect(paragraphs(paper)).toContain("达标（1个）：办公室。\n未达标（1个）：计量科。");
    const shown = JSON.stringify(paper?.view);
    expect(shown).toContain("李小华");
    for (const { name } of everybody.filter(({ grade }) => grade !== "优秀")) {
      expect(shown).not.toContain(name);
      expect(shown).not.toContain([...name].join("\u3000"));
    }
    expect(shown).not.toMatch(/基本称职|不称职|不确定/);
    expect(paper?.tree).toBe("内部");
  });
});

describe("个人考核结果通知书", () => {
  const whole = bureau + decisions(everybody, over);

  it.each([
    ["2026-01-08", []],
    ["2026-01-09", ["1001 2026-01-09", "2001 2026-01-09", "9001 2026-01-09"]],
    ["2026-01-16", ["1001 2026-01-09", "1002 2026-01-16", "2001 2026-01-09", "9001 2026-01-09"]],
  ])("on %s there are %s: 优秀 is settled only after its 公示", (asOf, days) => {
    expect(daysOn(whole, asOf, "result-notice")).toEqual(days);
  });

  it("tells the remedies to 不称职 alone, the consequences to 基本称职 alone", () => {
    const said = new Map(
      papersOn(whole, "2026-01-30", "result-notice").map((paper) => [paper.person, paragraphs(paper)]),
    );
    const telling = (words: string): unknown[] =>
      [...said].filter(([, text]) => text.includes(words)).map(([id]) => id);
    expect(telling("复核")).toEqual(["9001"]);
    expect(telling("第九十五条")).toEqual(["9001"]);
    expect(telling("一年内不得晋升职务")).toEqual(["2001"]);
    expect(said.get("1002")).toContain("并经公示期满，2025年度考核确定为优秀等次。");
  });

  it("tells 不确定等次 with its ground", () => {
    const people = [{ id: "1001", name: "王明", grade: "不确定等次", ground: "试用期未满" }];
    const [paper] = papersOn(bureau + decisions(people, ""), "2026-01-30", "result-notice");
    expect(paragraphs(paper)).toContain("2025年度考核不确定等次（试用期未满）。");
    expect(cellNames(paper?.sources ?? [])).toContain("个人等次!I5");
  });
});

describe("诫勉谈话记录", () => {
  it("is made for 基本称职 alone, from the day of the approval", () => {
    const whole = bureau + decisions(everybody, over);
    expect(daysOn(whole, "2026-01-08", "admonition-record")).toEqual([]);
    expect(daysOn(whole, "2026-01-30", "admonition-record")).toEqual(["2001 2026-01-09"]);
  });

  it("quotes the clause and leaves what is said to be written by hand", () => {
    const [paper] = papersOn(bureau + decisions(everybody, over), "2026-01-30", "admonition-record");
    expect(paper?.view).toMatchObject({
      reason: expect.stringContaining("通过诫勉谈话、离岗培训等方式促进改进提高。") as string,
      opinions: [{ paragraphs: [] }, { paragraphs: [] }, { paragraphs: [] }],
    });
  });
});

describe("a red head", () => {
  const setting = "## 参数\n| 参数 | 取值 |\n| --- | --- |\n| 通报版头 | 红头 |\n## 科室";
  const red = bureau.replace("## 科室", setting) + decisions(everybody, over);
  const headsOf = (kind: PaperKind): string[] =>
    papersOn(red, "2026-01-30", kind).map(({ view }) => (view as OfficialPaper).head.kind);

  it("stands on the bureau's 通报, and never on 公示, 报告 or 通知书", () => {
    expect(headsOf("result-bulletin")).toEqual(["红头"]);
    const others = (["publicity-list", "publicity-result", "result-notice"] as const).flatMap(headsOf);
    expect(others.length).toBeGreaterThanOrEqual(6);
    expect(new Set(others)).toEqual(new Set(["无"]));
  });
});
