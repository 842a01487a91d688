import { describe, expect, it } from "vitest";
import { decisionProblems } from "../../src/assessment/decision-problems.ts";
import { openMatters } from "../../src/assessment/open-matters.ts";
import { copy, target } from "../facts/ledgers.ts";
import { bureau, cellNames, judged } from "../support/years.ts";
import { allWell, answerOf, event, section, type SectionCase } from "./section-cases.ts";

const missed = (cause: string): SectionCase => ({
  rows: [{ month: 12, of: 1, state: "未完成", cause }],
});
const confirmed = { conclusion: "属实" };
const study = (doneOn: string) => event("学习任务", { due: "2025-06-30", doneOn });

interface Case {
  readonly sentence: string;
  readonly given: SectionCase;
  readonly grade: string;
  readonly range: readonly string[];
}

const settled: readonly Case[] = [
  {
    sentence: "everything computed holds and everything judged is found well",
    given: { findings: allWell },
    grade: "优秀",
    range: ["优秀"],
  },
  {
    sentence: "one late paper takes 优秀 away and leaves 达标",
    given: { findings: allWell, lateReports: [4] },
    grade: "达标",
    range: ["达标"],
  },
  {
    sentence: "a study task finished late takes 优秀 away and leaves 达标",
    given: { findings: allWell, events: [study("2025-07-01")] },
    grade: "达标",
    range: ["达标"],
  },
  {
    sentence: "a condition of 优秀 found not to hold leaves 达标",
    given: { findings: [...allWell, ["三(一)2", "不符合"]] },
    grade: "达标",
    range: ["达标"],
  },
  ...(["违章", "违纪", "较大失误", "一票否决"] as const).map((kind): Case => ({
    sentence: `三(三) beats everything: ${kind}, though all is found well and the group says 优秀`,
    given: { findings: allWell, events: [event(kind, confirmed)], review: "优秀" },
    grade: "未达标",
    range: ["未达标"],
  })),
  {
    sentence: "三(三) beats everything: a third late paper",
    given: { findings: allWell, lateReports: [2, 5, 8], review: "优秀" },
    grade: "未达标",
    range: ["未达标"],
  },
  {
    sentence: "三(三) beats everything: two targets missed for subjective causes",
    given: {
      annual: [target(1), target(2)],
      rows: [1, 2].map((of) => ({ month: 12, of, state: "未完成", cause: "主观" })),
      review: "达标",
    },
    grade: "未达标",
    range: ["未达标"],
  },
  ...(["三(三)4", "三(三)5", "三(三)7"] as const).map((clause): Case => ({
    sentence: `三(三) beats everything: ${clause} found`,
    given: { findings: [...allWell, [clause, "符合"]], review: "优秀" },
    grade: "未达标",
    range: ["未达标"],
  })),
];

const open: readonly Case[] = [
  {
    sentence: "nobody has judged anything yet",
    given: {},
    grade: "待研究认定",
    range: ["优秀", "达标", "未达标"],
  },
  {
    sentence: "one late paper, nobody has judged anything yet",
    given: { lateReports: [4] },
    grade: "待研究认定",
    range: ["达标", "未达标"],
  },
  {
    sentence: "the gap: one subjective miss, nobody has judged anything yet",
    given: missed("主观"),
    grade: "待研究认定",
    range: ["达标", "未达标"],
  },
  {
    sentence: "the gap: one subjective miss, all else found well",
    given: { ...missed("主观"), findings: allWell },
    grade: "待研究认定",
    range: ["达标", "未达标"],
  },
  {
    sentence: "the gap: one objective miss, all else found well",
    given: { ...missed("客观"), findings: allWell },
    grade: "待研究认定",
    range: ["达标", "未达标"],
  },
  {
    sentence: "the gap: a confirmed complaint, all else found well, 优秀 not",
    given: {
      events: [event("投诉", confirmed)],
      findings: [...allWell, ["三(一)4", "不符合"]],
    },
    grade: "待研究认定",
    range: ["达标", "未达标"],
  },
  {
    sentence: "the gap stays open though the group says 优秀: a computed condition fails",
    given: { ...missed("客观"), review: "优秀" },
    grade: "待研究认定",
    range: ["达标", "未达标"],
  },
  {
    sentence: "a violation nobody confirmed keeps 未达标 possible",
    given: { findings: allWell, events: [event("违纪")] },
    grade: "待研究认定",
    range: ["优秀", "达标", "未达标"],
  },
];

const reviewed: readonly Case[] = [
  {
    sentence: "优秀 answers every open judgement",
    given: { review: "优秀" },
    grade: "优秀",
    range: ["优秀"],
  },
  {
    sentence: "达标 answers every open judgement",
    given: { review: "达标" },
    grade: "达标",
    range: ["达标"],
  },
  {
    sentence: "优秀 does not undo a late paper",
    given: { review: "优秀", lateReports: [4] },
    grade: "达标",
    range: ["达标"],
  },
  {
    sentence: "优秀 does not undo a study task finished late",
    given: { review: "优秀", events: [study("2025-07-01")] },
    grade: "达标",
    range: ["达标"],
  },
  {
    sentence: "优秀 does not undo what was found: a condition of 优秀 not met",
    given: { review: "优秀", findings: [["三(一)4", "不符合"]] },
    grade: "达标",
    range: ["达标"],
  },
  {
    sentence: "达标 with everything found well for 优秀 stays 优秀 by the clauses",
    given: { review: "达标", findings: allWell },
    grade: "优秀",
    range: ["优秀"],
  },
];

describe("三: the grade that the clauses lead to", () => {
  it.each(settled)("$sentence: $grade", ({ given, grade, range }) => {
    expect(section(given).proposal).toMatchObject({ grade, range });
  });

  it.each(open)("$sentence: $range", ({ given, grade, range }) => {
    expect(section(given).proposal).toMatchObject({ grade, range });
  });
});

describe("四(三)4: 领导小组评议 as the answer to what nobody recorded one by one", () => {
  it.each(reviewed)("$sentence: $grade", ({ given, grade, range }) => {
    expect(section(given).proposal).toMatchObject({ grade, range });
  });

  it("has no effect before its day", () => {
    expect(section({ review: "优秀", on: "2026-01-11" }).proposal.review).toBeNull();
    expect(section({ review: "优秀", on: "2026-01-11" }).proposal.grade).toBe("待研究认定");
  });

  it("未达标 without a case of 三(三) leaves it to be said which", () => {
    const { proposal } = section({ review: "未达标" });
    expect(proposal.grade).toBe("待研究认定");
    expect(proposal.range).toContain("未达标");
    expect(proposal.range).not.toContain("优秀");
  });

  it("names the judgements that it stands in for, and its own cell", () => {
    const { proposal } = section({ review: "达标", findings: [["三(三)4", "不符合"]] });
    expect(proposal.coveredByReview.map(({ id }) => id)).toEqual([
      "三(三)5",
      "三(三)7",
      "三(二)2",
      "三(二)3",
      "三(二)4",
      "三(二)7",
      "三(一)1",
      "三(一)2",
      "三(一)3",
      "三(一)4",
      "三(一)5",
      "三(一)7",
    ]);
    expect(proposal.review && cellNames([proposal.review.cell])).toEqual(["科室等次!C5"]);
  });
});

describe("研究认定: recorded judgements", () => {
  const answer = (findings: SectionCase["findings"], id: string) =>
    answerOf(section({ findings: findings ?? [] }), id);

  it.each<readonly [string, NonNullable<SectionCase["findings"]>, string, string]>([
    ["a finding on the clause answers every judgement in it", [["三(二)", "符合"]], "三(二)7", "符合"],
    [
      "a finding on the condition comes before one on its clause",
      [
        ["三(二)4", "不符合"],
        ["三(二)", "符合"],
      ],
      "三(二)4",
      "不符合",
    ],
    [
      "of one day the later row stands",
      [
        ["三(三)4", "符合"],
        ["三(三)4", "不符合"],
      ],
      "三(三)4",
      "不符合",
    ],
    ["full-width and narrow brackets are one", [["三（三）4", "符合"]], "三(三)4", "符合"],
    ["a finding on another condition says nothing", [["三(三)5", "符合"]], "三(三)4", "待研究认定"],
    ["a computed condition is not answered by a finding", [["三(一)6", "不符合"]], "三(一)6", "符合"],
  ])("%s", (_, findings, id, expected) => {
    expect(answer(findings, id)).toBe(expected);
  });

  it("of different days the later stands, in whatever order the rows are", () => {
    const rows = [
      "| 2026-01-08 | 考评领导小组 | 三(三)4 | 计量科 | 符合 | 复议 |",
      "| 2025-12-08 | 考评领导小组 | 三(三)4 | 计量科 | 不符合 | 初议 |",
    ];
    const register = `
# 目标办登记/2025年目标办登记.xlsx | 目标办登记 | | 2025
## 研究认定
| 日期 | 机构 | 条款 | 对象 | 结论 | 理由 |
| --- | --- | --- | --- | --- | --- |
`;
    for (const lines of [rows, rows.toReversed()]) {
      const found = judged(bureau + register + lines.join("\n")).sections[1]?.findings.get("三(三)4");
      expect(found?.value).toBe("符合");
    }
  });
});

describe("what is put to people, and what the party group owes", () => {
  const decided = (approved: string, ground: string) => `
# 目标办登记/2025年等次审定.xlsx | 等次审定 | | 2025
## 科室等次
| 科室 | 审定 | 审定日期 | 理由 |
| --- | --- | --- | --- |
| 计量科 | ${approved} | 2026-01-15 | ${ground} |
`;
  const missing = bureau + copy("2024-12-20", { annual: [target(1)] });

  it("a grade still open is one matter for its section, until the party group has decided", () => {
    const matters = (on: string) =>
      openMatters(judged(missing + decided("未达标", ""), on)).filter(({ subject }) => subject === "计量科");
    expect(matters("2025-01-02").map(({ clause }) => clause)).toEqual(["三"]);
    expect(matters("2026-01-14").map(({ clause }) => clause)).toEqual(["四(一)3"]);
    expect(matters("2026-01-15")).toEqual([]);
  });

  it.each([
    ["达标", "", 1],
    ["达标", "领导小组复议", 0],
    ["未达标", "", 0],
  ])("审定 %s against 建议等次 未达标, ground “%s”: %i problem", (approved, ground, count) => {
    const problems = decisionProblems(judged(missing + decided(approved, ground)));
    const found = problems.filter(({ code }) => code === "decision-without-ground");
    const problem = { severity: "must-fix", clause: "四(一)3", place: { sheet: "科室等次", cell: "G5" } };
    expect(found).toMatchObject(Array.from({ length: count }, () => problem));
  });
});
