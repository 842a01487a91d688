import { describe, expect, it } from "vitest";
import { openMatters } from "../../src/assessment/open-matters.ts";
import { survey } from "../../src/commands/survey.ts";
import { composeAppraisalForm } from "../../src/documents/appraisal-form.ts";
import { day } from "../../src/domain/day.ts";
import { bureauWith } from "../facts/bureaus.ts";
import { inputOf } from "../support/workbooks.ts";
import { cellNames, checkedMonths, judged, personOf } from "../support/years.ts";

interface Given {
  readonly profile?: "方案" | "2020年规定";
  readonly moves?: readonly string[];
  readonly leave?: readonly string[];
  readonly events?: readonly string[];
  readonly decisions?: readonly string[];
}

function year({ profile = "方案", moves = [], leave = [], events = [], decisions = [] }: Given): string {
  const parameters = { 考勤登记保管单位: "办公室", 考核办法: profile };
  return `${bureauWith({ parameters, moves })}
# 目标办登记/2025年考勤活动登记.xlsx | 考勤活动登记 | 办公室 | 2025
## 请假旷工
| 编号 | 姓名 | 类型 | 起 | 止 |
| --- | --- | --- | --- | --- |
${leave.join("\n")}
${checkedMonths}

# 目标办登记/2025年目标办登记.xlsx | 目标办登记 |  | 2025
## 事项登记
| 日期 | 对象 | 类型 | 事实 | 认定结论 | 认定日期 | 处分种类 |
| --- | --- | --- | --- | --- | --- | --- |
${events.join("\n")}

# 目标办登记/2025年等次审定.xlsx | 等次审定 |  | 2025
## 个人等次
| 编号 | 姓名 | 审核 | 审核日期 | 审定 | 审定日期 | 理由 | 不确定等次原因 |
| --- | --- | --- | --- | --- | --- | --- | --- |
${decisions.join("\n")}
`;
}

const reviewOf = (given: Given) => personOf(judged(year(given)), "1002").review;
const ungraded = (given: Given) =>
  reviewOf(given).ungraded.map(({ reason, clause, cells }) => [reason, clause, cellNames(cells)]);
const sanction = (kind: string, degree: string, said = "属实", on = "2025-05-06") =>
  `| ${on} | 1002 | ${kind} | 见文件 | ${said} | 2025-06-30 | ${degree} |`;
const leaveOf = (kind: string, from: string, to: string) => `| 1002 | 李小华 | ${kind} | ${from} | ${to} |`;

describe("grounds for 不确定等次 that the registers show are put to the review, and decide nothing", () => {
  it("试用 in the year", () => {
    const moves = ["| 2025-07-01 | 1002 | 试用 |  | 办公室 |"];
    expect(ungraded({ moves })).toEqual([["试用期", "五(一)", ["异动!C5"]]]);
    expect(ungraded({ moves: [moves[0]?.replace("试用", "轮岗") ?? ""] })).toEqual([]);
  });

  it.each([
    ["2025-07-01", 182, false],
    ["2025-07-02", 183, true],
  ])("病事假 until %s, %i days of 365: over half a year: %s", (to, _, over) => {
    const leave = [leaveOf("病假", "2025-01-01", "2025-04-30"), leaveOf("事假", "2025-05-01", to)];
    expect(ungraded({ leave })).toEqual(
      over
        ? [["病事假累计超过半年", "五(一)", ["请假旷工!D5", "请假旷工!E5", "请假旷工!D6", "请假旷工!E6"]]]
        : [],
    );
  });

  it("a day of both counts once", () => {
    const leave = [leaveOf("病假", "2025-01-01", "2025-06-01"), leaveOf("事假", "2025-03-01", "2025-07-01")];
    expect(ungraded({ leave })).toEqual([]);
  });

  it.each([
    ["政务处分", "记过", "属实", true],
    ["政务处分", "降级", "属实", true],
    ["政务处分", "警告", "属实", false],
    ["政务处分", "开除", "属实", false],
    ["政务处分", "", "属实", false],
    ["政务处分", "记过", "", false],
    ["政务处分", "记过", "不属实", false],
    ["党纪处分", "记过", "属实", false],
  ])("%s %s, %s: %s", (kind, degree, said, there) => {
    expect(ungraded({ events: [sanction(kind, degree, said)] }).map(([reason]) => reason)).toEqual(
      there ? ["受处分"] : [],
    );
  });

  it("is 提请研究 until the party group has approved", () => {
    const moves = ["| 2025-07-01 | 1002 | 试用 |  | 办公室 |"];
    const matters = (decisions: readonly string[]) =>
      openMatters(judged(year({ moves, decisions })))
        .filter(({ personal }) => personal)
        .map(({ clause, text }) => [clause, text]);
    expect(matters([])).toEqual([
      ["五(一)", "有“新录用人员在试用期内”的情形，是否按《公务员考核规定》第二十五条不确定等次，提请研究。"],
    ]);
    expect(matters(["| 1002 | 李小华 | 称职 | 2026-01-12 | 称职 | 2026-01-16 | | |"])).toEqual([]);
  });
});

describe("五(一)2c, 五(一)3 by the degree of the sanction", () => {
  const answer = (id: string, given: Given) => reviewOf(given).grounds.find((each) => each.id === id)?.answer;

  it.each([
    ["五(一)2c", "政务处分", "记大过", "符合"],
    ["五(一)2c", "政务处分", "开除", "符合"],
    ["五(一)2c", "政务处分", "记过", "不符合"],
    ["五(一)2c", "政务处分", "", "待研究认定"],
    ["五(一)3", "党纪处分", "党内严重警告", "待研究认定"],
    ["五(一)3", "党纪处分", "党内警告", "不符合"],
    ["五(一)3", "党纪处分", "", "待研究认定"],
  ])("%s: %s %s: %s", (id, kind, degree, expected) => {
    expect(answer(id, { events: [sanction(kind, degree)] })).toBe(expected);
  });

  it("a degree of the other kind is 必须改 and counts as not stated", () => {
    const given = { events: [sanction("政务处分", "党内警告")] };
    expect(answer("五(一)2c", given)).toBe("待研究认定");
    const told = survey(inputOf(year(given)), day("2026-01-30")).problems;
    expect(told.filter(({ code }) => code === "degree-of-another-kind")).toMatchObject([
      { severity: "must-fix", place: { cell: "K5" }, clause: "五(一)2c" },
    ]);
  });
});

describe("考核办法 2020年规定", () => {
  it("does not ask 2c, 6a and 6b; what they hold leads to 不确定等次", () => {
    const given = {
      leave: [leaveOf("病假", "2025-01-01", "2025-08-30")],
      events: [sanction("政务处分", "记大过")],
    };
    const ids = (profile: "方案" | "2020年规定") => reviewOf({ ...given, profile }).met.map(({ id }) => id);
    expect(ids("方案")).toEqual(["五(一)2c", "五(一)6a"]);
    expect(ids("2020年规定")).toEqual([]);
    expect(ungraded({ ...given, profile: "2020年规定" }).map(([reason]) => reason)).toEqual([
      "病事假累计超过半年",
      "受处分",
    ]);
  });

  it("counts the quota of all who should take part, 20% of them", () => {
    const people = Array.from(
      { length: 5 },
      (_, index) =>
        `| 300${index} | 周${index} | 男 | 1990.01 | 群众 | 计量科 | 科员 | 2019.02 | 工作人员 | 计量 |  | 否 | 病休 |`,
    );
    const quota = (profile: string) =>
      judged(bureauWith({ people, parameters: { 考核办法: profile } })).quotas.map(
        ({ participants, base, percent, places, cells }) => ({
          participants,
          base,
          percent,
          places,
          cells: cells.length,
        }),
      );
    expect(quota("方案")).toEqual([{ participants: 4, base: "参加考核", percent: 30, places: 1, cells: 0 }]);
    expect(quota("2020年规定")).toEqual([
      { participants: 9, base: "应参加考核", percent: 20, places: 1, cells: 6 },
    ]);
  });
});

describe("不确定等次原因", () => {
  const decision = (grade: string, ground: string, reason: string) =>
    year({
      decisions: [
        `| 1002 | 李小华 | ${grade} | 2026-01-12 | ${grade} | 2026-01-16 | ${ground} | ${reason} |`,
      ],
    });
  const told = (markdown: string) =>
    survey(inputOf(markdown), day("2026-01-30"))
      .problems.filter(({ code }) => code.startsWith("ungraded-"))
      .map(({ code, severity, place, clause }) => [code, severity, place.cell, clause]);

  it.each([
    ["不确定等次", "", "", [["ungraded-without-reason", "must-fix", "J5", "五(一)"]]],
    ["不确定等次", "", "其他", [["ungraded-without-ground", "must-fix", "I5", "五(一)"]]],
    ["不确定等次", "", "试用期", []],
    ["不确定等次", "援派期间去世", "其他", []],
    ["称职", "", "", []],
  ])("%s, 理由 “%s”, 原因 “%s”", (grade, ground, reason, expected) => {
    expect(told(decision(grade, ground, reason))).toEqual(expected);
  });

  it("stands in the form's box, with the ground, and its cell among the sources", () => {
    const judgement = judged(decision("不确定等次", "新录用，试用期未满。", "试用期"));
    const { view, sources } = composeAppraisalForm(judgement, personOf(judgement, "1002"));
    expect(view).toMatchObject({
      back: expect.arrayContaining([
        expect.objectContaining({
          label: "未确定等次或不参加考核情况说明",
          paragraphs: ["不确定等次原因：试用期。", "新录用，试用期未满。"],
        }),
      ]),
    });
    expect(cellNames(sources)).toContain("个人等次!J5");
  });
});
