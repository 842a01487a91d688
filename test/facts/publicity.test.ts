import { describe, expect, it } from "vitest";
import { decisionProblems } from "../../src/assessment/decision-problems.ts";
import { survey } from "../../src/commands/survey.ts";
import { composePublicityList } from "../../src/documents/publicity-list.ts";
import { day } from "../../src/domain/day.ts";
import { publicityEnd } from "../../src/facts/publicity.ts";
import { inputOf } from "../support/workbooks.ts";
import { judged } from "../support/years.ts";
import { bureauWith } from "./bureaus.ts";

type Chosen = Readonly<Record<string, string>>;
const notFirst: Chosen = { 公示首日计入: "否" };

/** 张伟 approved as 优秀 or something else, and the rows of 公示. */
function decisions(rows: readonly string[], approved = "优秀"): string {
  return `
# 目标办登记/2025年等次审定.xlsx | 等次审定 | | 2025
## 个人等次
| 编号 | 姓名 | 审定 | 审定日期 |
| --- | --- | --- | --- |
| 2001 | 张伟 | ${approved} | ${approved === "" ? "" : "2026-01-08"} |
## 公示
| 批次 | 编号 | 起 | 止 | 状态 |
| --- | --- | --- | --- | --- |
${rows.join("\n")}
`;
}

const row = (from: string, to: string, state = "公示中") => `| 1 | 2001 | ${from} | ${to} | ${state} |`;

const bureauOf = (rows: readonly string[], parameters: Chosen = {}, approved = "优秀") =>
  bureauWith({ parameters }) + decisions(rows, approved);

const problemsOf = (markdown: string, code: string) =>
  decisionProblems(judged(markdown, "2026-03-31")).filter(
    (problem) => problem.code === code && problem.place.file.endsWith("等次审定.xlsx"),
  );

describe("五(二)2(5): a 公示 lasts five working days", () => {
  it.each([
    ["a plain week", "2026-01-12", "2026-01-16", "2026-01-19"],
    ["from a Saturday", "2026-01-10", "2026-01-16", "2026-01-16"],
    ["from a Friday", "2026-01-16", "2026-01-22", "2026-01-23"],
    ["across 元旦 and a Sunday worked", "2025-12-30", "2026-01-06", "2026-01-07"],
    ["across 春节 and a Saturday worked", "2026-02-12", "2026-02-25", "2026-02-26"],
    ["into the last day of what is published", "2026-12-25", "2026-12-31", null],
    ["beyond it", "2026-12-28", null, null],
  ])("%s, from %s: to %s, 公示首日计入=否 to %s", (_, from, counted, notCounted) => {
    const end = (parameters: Chosen) =>
      publicityEnd(day(from), judged(bureauWith({ parameters })).facts.settings);
    // A period that runs into a year nobody holds has no last day.
    expect(end({})).toBe(counted);
    expect(end(notFirst)).toBe(notCounted);
  });

  it("公示工作日数 sets another number", () => {
    const { settings } = judged(bureauWith({ parameters: { 公示工作日数: "7" } })).facts;
    expect(publicityEnd(day("2026-01-12"), settings)).toBe("2026-01-20");
  });

  it.each<readonly [to: string, parameters: Chosen, days: number | null]>([
    ["2026-01-15", {}, 4],
    ["2026-01-16", {}, null],
    ["2026-01-18", {}, null],
    ["2026-01-16", notFirst, 4],
    ["2026-01-19", notFirst, null],
    ["2026-01-19", { 公示工作日数: "7" }, 6],
    ["", {}, null],
  ])("from Monday 12 January to %s, %o: too short by counting %s", (to, parameters, days) => {
    const problems = problemsOf(bureauOf([row("2026-01-12", to)], parameters), "publicity-too-short");
    expect(problems).toHaveLength(days === null ? 0 : 1);
    if (days === null) return;
    expect(problems[0]).toMatchObject({
      severity: "must-fix",
      clause: "五(二)2(5)",
      place: { file: "目标办登记/2025年等次审定.xlsx", sheet: "公示", cell: "D5" },
    });
    expect(problems[0]?.message).toContain(`只有${days}个工作日`);
  });

  it.each([
    [{}, "2026年2月12日至2月25日（5个工作日）"],
    [notFirst, "2026年2月12日至2月26日（5个工作日）"],
  ])("the list says the period as it was counted: %o", (parameters, period) => {
    const judgement = judged(bureauOf([row("2026-02-12", "")], parameters), "2026-01-08");
    expect(JSON.stringify(composePublicityList(judgement, 1, "publicity-list")?.view)).toContain(period);
  });

  it("a period that runs into a year nobody holds asks for that year", () => {
    const markdown = bureauOf([row("2026-12-28", "")]);
    const missing = survey(inputOf(markdown), day("2026-12-28")).problems.filter(
      ({ code }) => code === "calendar-year-missing",
    );
    expect(missing).toHaveLength(1);
    expect(missing[0]?.message).toContain("2027年");
  });
});

describe("五(二)2(5): who is listed", () => {
  it.each([
    ["优秀", "公示中", 0],
    ["称职", "公示中", 1],
    ["", "公示中", 1],
    ["称职", "撤回", 0],
  ])("approved as “%s”, 状态 %s: %i problem at the cell of the number", (approved, state, count) => {
    const markdown = bureauOf([row("2026-01-12", "2026-01-16", state)], {}, approved);
    const problems = problemsOf(markdown, "publicity-not-approved");
    const problem = { severity: "must-fix", place: { sheet: "公示", cell: "B5" } };
    expect(problems).toMatchObject(Array.from({ length: count }, () => problem));
    expect(problems.map(({ discreetMessage }) => discreetMessage).join("")).not.toContain("张伟");
    const view = JSON.stringify(composePublicityList(judged(markdown), 1, "publicity-list")?.view ?? null);
    expect(view.includes("张　伟")).toBe(approved === "优秀");
  });

  it("an approval counts from its day", () => {
    const markdown = bureauOf([row("2026-01-12", "2026-01-16")]);
    const listed = (on: string) =>
      composePublicityList(judged(markdown, on), 1, "publicity-list")?.sources.some(
        ({ text }) => text === "张伟",
      ) ?? false;
    expect(listed("2026-01-07")).toBe(false);
    expect(listed("2026-01-08")).toBe(true);
  });

  it("a list that is still to be posted waits for the approval; one that is posted does not", () => {
    const markdown = bureauOf([row("2026-01-07", "2026-01-16")]);
    const codes = (on: string) =>
      decisionProblems(judged(markdown, on))
        .map(({ code }) => code)
        .filter((code) => code === "publicity-not-approved");
    expect(codes("2026-01-06")).toEqual([]);
    expect(codes("2026-01-07")).toEqual(["publicity-not-approved"]);
    expect(codes("2026-01-08")).toEqual([]);
  });

  it("who is approved as 优秀 and not listed is 请核对 at the approval", () => {
    const problems = problemsOf(bureauOf([]), "excellent-not-publicised");
    expect(problems).toMatchObject([{ severity: "check", place: { sheet: "个人等次", cell: "G5" } }]);
    expect(problemsOf(bureauOf([row("2026-01-12", "")]), "excellent-not-publicised")).toEqual([]);
    expect(problemsOf(bureauOf([], {}, "称职"), "excellent-not-publicised")).toEqual([]);
  });
});
