import { describe, expect, it } from "vitest";
import { decisionProblems } from "../../src/assessment/decision-problems.ts";
import { judge } from "../../src/assessment/judgement.ts";
import { composeAll } from "../../src/commands/compose.ts";
import { survey } from "../../src/commands/survey.ts";
import type { Paper } from "../../src/documents/paper.ts";
import { day } from "../../src/domain/day.ts";
import { lazily } from "../../src/domain/lazily.ts";
import { knownOn } from "../../src/facts/known-on.ts";
import type { YearRecords } from "../../src/facts/records.ts";
import { yearFacts } from "../../src/facts/year-facts.ts";
import { inputOf } from "../support/workbooks.ts";
import { bureau, judged, personOf, sectionOf } from "../support/years.ts";
import { copy, monthLine, target } from "./ledgers.ts";

const annual = [target(1)];
const report = (state: string) => monthLine({ month: 3, of: 1, state });

/** A ledger that tells of March before and, otherwise, after the 10th of April. */
const ledgers = `${copy("2025-04-03", { annual, monthly: [report("未完成")] })}${copy("2025-04-15", { annual, monthly: [report("已完成")] })}`;

const issue = (dataDay: string) => `
# 目标办登记/2025年文稿与印发.xlsx | 文稿与印发 | | 2025
## 印发登记
| 文种 | 期间 | 数据截至 |
| --- | --- | --- |
| 季度通报 | 第一季度 | ${dataDay} |
`;

const register = (tables: string) => `
# 目标办登记/2025年目标办登记.xlsx | 目标办登记 | | 2025
${tables}`;

function papersOf(markdown: string, asOf: string): readonly Paper[] {
  const input = inputOf(markdown);
  return composeAll(input, survey(input, day(asOf))).papers.map(({ paper }) => paper);
}

function bulletinOf(markdown: string, asOf: string): Paper | undefined {
  return papersOf(markdown, asOf).find(({ kind, period }) => kind === "bulletin" && period === "2025-Q1");
}

function recordsOf(markdown: string): YearRecords {
  const [records] = inputOf(markdown).years;
  if (records === undefined) throw new Error("the Markdown has no 设置");
  return records;
}

describe("a paper's data day, whatever the as-of day (office.md 3)", () => {
  const laterSpotCheck = register(`## 抽查督办
| 日期 | 对象 | 来源 | 事项 |
| --- | --- | --- | --- |
| 2025-03-12 | 计量科 | 抽查 | 三月计划 |
| 2025-04-14 | 计量科 | 督办 | 四月计划 |
`);

  it("the same bulletin under two as-of days has the same view", () => {
    const markdown = `${bureau}${ledgers}${laterSpotCheck}`;
    const early = bulletinOf(markdown, "2025-04-10");
    const late = bulletinOf(markdown, "2026-01-30");
    expect(early?.day).toBe("2025-04-10");
    expect(early?.view).toEqual(late?.view);
    expect(early?.sources).toEqual(late?.sources);
  });

  it("a bulletin under two as-of days also carries 待补正 alike, whatever a later copy mends", () => {
    const undated = monthLine({ month: 3, of: 1, state: "基本完成" });
    const markdown = `${bureau}${copy("2025-04-03", { annual, monthly: [undated] })}${copy("2025-04-15", { annual, monthly: [report("已完成")] })}`;
    const input = inputOf(markdown);
    const incomplete = ["2025-04-10", "2026-01-30"].map(
      (asOf) =>
        composeAll(input, survey(input, day(asOf))).papers.find(({ paper }) => paper.period === "2025-Q1")
          ?.incomplete,
    );
    expect(incomplete).toEqual([true, true]);
  });

  it("differs when its data day is moved", () => {
    const standard = bulletinOf(`${bureau}${ledgers}`, "2026-01-30");
    const moved = bulletinOf(`${bureau}${ledgers}${issue("2025-04-20")}`, "2026-01-30");
    expect(standard?.day).toBe("2025-04-10");
    expect(moved?.day).toBe("2025-04-20");
    expect(moved?.view).not.toEqual(standard?.view);
    expect(JSON.stringify(standard?.view)).toContain("未完成目标情况");
    expect(JSON.stringify(moved?.view)).not.toContain("未完成目标情况");
  });

  it("reads 数据截至 whatever the as-of, and waits for that day", () => {
    const markdown = `${bureau}${ledgers}${issue("2025-05-31")}`;
    expect(bulletinOf(markdown, "2025-05-30")).toBeUndefined();
    expect(bulletinOf(markdown, "2025-05-31")?.day).toBe("2025-05-31");
  });

  it("every paper of equal kind, period, subject and data day is equal under two later as-of days", () => {
    const markdown = `${bureau}${ledgers}${laterSpotCheck}`;
    const views = (asOf: string) =>
      papersOf(markdown, asOf).map(({ path, day: on, view }) => ({ path, on, view }));
    expect(views("2026-01-30")).toEqual(views("2026-03-31"));
  });
});

describe("what was known on a day", () => {
  it("does not read copies received later", () => {
    const records = recordsOf(`${bureau}${ledgers}`);
    const received = (on: string) =>
      knownOn(records, day(on)).copies.targetLedger.map(({ receivedOn }) => receivedOn);
    expect(received("2025-04-02")).toEqual([]);
    expect(received("2025-04-03")).toEqual(["2025-04-03"]);
    expect(received("2025-04-14")).toEqual(["2025-04-03"]);
    expect(received("2025-04-15")).toEqual(["2025-04-03", "2025-04-15"]);
  });

  it("does not read rows dated later, in registers and inside copies", () => {
    const events = register(`## 事项登记
| 日期 | 对象 | 类型 | 事实 |
| --- | --- | --- | --- |
| 2025-03-12 | 计量科 | 投诉 | 等候过久 |
| 2025-04-14 | 计量科 | 投诉 | 未予答复 |
## 研究认定
| 日期 | 机构 | 条款 | 对象 | 结论 | 理由 |
| --- | --- | --- | --- | --- | --- |
| 2025-04-11 | 考评领导小组 | 三(三)4 | 计量科 | 不符合 | 未发现 |
`);
    const adjustments = ["| 2025-04-12 | 1 | 推迟 | 设备更新 | 高远 |"];
    const records = recordsOf(
      `${bureau}${copy("2025-04-03", { annual, monthly: [report("未完成")], adjustments })}${events}`,
    );
    const known = (on: string) => {
      const { register: office, copies } = knownOn(records, day(on));
      return [
        office.events.length,
        office.findings.length,
        copies.targetLedger[0]?.rows.targetAdjustments.length,
      ];
    };
    expect(known("2025-04-10")).toEqual([1, 0, 0]);
    expect(known("2025-04-11")).toEqual([1, 1, 0]);
    expect(known("2025-04-12")).toEqual([1, 1, 1]);
    expect(known("2025-04-14")).toEqual([2, 1, 1]);
  });

  it("always counts undated sheets", () => {
    const decisions = `
# 目标办登记/2025年等次审定.xlsx | 等次审定 | | 2025
## 名额
| 范围 | 核定名额 | 依据文号 |
| --- | --- | --- |
| 全局 | 1 | 青考〔2025〕1号 |
`;
    const records = recordsOf(`${bureau}${ledgers}${decisions}${issue("2025-05-31")}`);
    const known = knownOn(records, day("2000-01-01"));
    expect(known.settings).toEqual(records.settings);
    expect(known.papers).toEqual(records.papers);
    expect(known.roster.people).toHaveLength(4);
    expect(known.decisions.quotas).toHaveLength(1);
  });

  const decision = (reviewedOn: string) => `
# 目标办登记/2025年等次审定.xlsx | 等次审定 | | 2025
## 科室等次
| 科室 | 评议 | 评议日期 |
| --- | --- | --- |
| 计量科 | 优秀 | ${reviewedOn} |
`;

  it("a decision has effect from its day, and its row stands before without it", () => {
    const markdown = `${bureau}${decision("2026-01-12")}`;
    const reviewed = (on: string) => sectionOf(judged(markdown, on), "02").decision?.reviewed.value;
    expect(reviewed("2026-01-11")).toBeNull();
    expect(reviewed("2026-01-12")).toBe("优秀");
  });

  it("an undated decision has no effect, and is 必须改 at the cell of its day", () => {
    const markdown = `${bureau}${decision("")}`;
    expect(sectionOf(judged(markdown), "02").decision?.reviewed.value).toBeNull();
    const problems = survey(inputOf(markdown), day("2026-01-30")).problems;
    expect(problems.find(({ code }) => code === "decision-undated")).toMatchObject({
      severity: "must-fix",
      place: { file: "目标办登记/2025年等次审定.xlsx", sheet: "科室等次", cell: "D5" },
    });
  });

  it("a decision whose day must be mended has no effect either", () => {
    const markdown = `${bureau}${decision("1月12日")}`;
    expect(sectionOf(judged(markdown), "02").decision?.reviewed.value).toBeNull();
    const problems = survey(inputOf(markdown), day("2026-01-30")).problems;
    expect(problems.find(({ place }) => place.cell === "D5")).toMatchObject({
      code: "cell-not-a-day",
      severity: "must-fix",
    });
  });

  it("a head's proposed grade without its day is no proposal", () => {
    const comments = (on: string) => `
# 各科室报送/02/2025-12-28-1 2025年评语与初定.xlsx | 评语与初定 | 计量科 | 2025
## 评语与初定
| 编号 | 姓名 | 评语 | 初定等次 | 日期 |
| --- | --- | --- | --- | --- |
| 2001 | 张伟 | 工作扎实 | 优秀 | ${on} |
`;
    const proposed = (on: string) =>
      personOf(judged(`${bureau}${comments(on)}`), "2001").comment?.proposed.value;
    expect(proposed("2025-12-27")).toBe("优秀");
    expect(proposed("")).toBeNull();
  });

  it("does not know on a day that a task was finished later", () => {
    const events = register(`## 事项登记
| 日期 | 对象 | 类型 | 事实 | 时限 | 办结 |
| --- | --- | --- | --- | --- | --- |
| 2025-03-03 | 计量科 | 学习任务 | 计量法 | 2025-06-30 | 2025-05-20 |
| 2025-03-03 | 计量科 | 领导交办 | 调研报告 | 2025-04-30 | 2025-05-10 |
`);
    const facts = (on: string) => {
      const { studyDone, overdueLeaderTasks } = sectionOf(judged(`${bureau}${events}`, on), "02").facts;
      return [studyDone.value, overdueLeaderTasks.value];
    };
    expect(facts("2025-04-30")).toEqual([0, 0]);
    expect(facts("2025-05-09")).toEqual([0, 1]);
    expect(facts("2025-05-20")).toEqual([1, 1]);
  });
});

describe("what days have in common", () => {
  const records = recordsOf(bureau + ledgers);

  it("is the same object where nothing became known between them", () => {
    const [before, after] = [knownOn(records, day("2025-04-16")), knownOn(records, day("2025-05-20"))];
    expect(after.roster).toBe(before.roster);
    expect(after.copies.targetLedger).toEqual(before.copies.targetLedger);
    after.copies.targetLedger.forEach((each, index) => {
      expect(each.rows).toBe(before.copies.targetLedger[index]?.rows);
    });
  });

  it("judges nobody for what recorded steps owe before any is recorded", () => {
    let asked = 0;
    const facts = yearFacts(knownOn(records, day("2025-04-16")), day("2025-04-16"));
    const counted = lazily(facts, {
      appraised: () => {
        asked += 1;
        return facts.appraised;
      },
    });
    const judgement = judge(counted);
    expect(decisionProblems(judgement)).toEqual([]);
    expect(asked).toBe(0);
    expect(judgement.people.length).toBeGreaterThan(0);
    expect(asked).toBe(1);
  });
});
