import { describe, expect, it } from "vitest";
import { meetingProblems } from "../../src/facts/meeting-problems.ts";
import { meetingsOf } from "../../src/facts/meetings.ts";
import { cellNames, judged, meetingsHeld } from "../support/years.ts";
import { bureauWith } from "./bureaus.ts";

const head = "| 日期 | 机构 | 科室 | 主持人 | 议题 |\n| --- | --- | --- | --- | --- |";
const register = (table: string): string =>
  `\n# 目标办登记/2025年目标办登记.xlsx | 目标办登记 | | 2025\n${table}\n`;
const recorded = (...rows: readonly string[]): string => register(`## 会议\n${head}\n${rows.join("\n")}`);

function facts(meetings: string, on: string, parameters: Readonly<Record<string, string>> = {}) {
  return judged(bureauWith({ parameters }) + meetings, on).facts;
}

function told(meetings: string, on: string, parameters: Readonly<Record<string, string>> = {}): string[] {
  return meetingProblems(facts(meetings, on, parameters)).map(
    ({ code, clause, place }) => `${code} ${clause ?? ""} ${place.sheet ?? ""}!${place.cell ?? ""}`,
  );
}

describe("meetings of a year that are recorded", () => {
  it.each(["2025-06-30", "2025-12-31", "2026-02-01"])("leave nothing to ask on %s", (on) => {
    expect(told(register(meetingsHeld), on)).toEqual([]);
  });
});

describe("六(二)1: 领导小组会议周期 (本局设定, default 每半年)", () => {
  const periods = (cycle: Readonly<Record<string, string>>, on: string): string[] =>
    meetingsOf(facts(recorded("| 2025-02-11 | 考评领导小组 | | 高远 | 研究 |"), on, cycle))
      .owed.filter(({ body, state }) => body === "考评领导小组" && state === "未召开")
      .map(({ period }) => period);
  it.each([
    [{}, "2025-06-30", []],
    [{}, "2025-12-31", []],
    [{}, "2026-01-01", ["下半年"]],
    [{ 领导小组会议周期: "每月" }, "2025-03-31", ["1月"]],
    [{ 领导小组会议周期: "每月" }, "2025-04-01", ["1月", "3月"]],
    [{ 领导小组会议周期: "每季度" }, "2025-07-01", ["第二季度"]],
    [{ 领导小组会议周期: "每年" }, "2026-01-01", []],
    [{ 启用日期: "2026-01-01" }, "2026-01-01", []],
  ])("%j on %s", (cycle, on, missing) => {
    expect(periods(cycle, on)).toEqual(missing);
  });

  it.each([
    ["组长", "高远", []],
    ["组长, with a remark", "高远（组长）", []],
    ["nobody", "", ["chair-not-stated 六(二)1 会议!D5"]],
    ["a member", "王明", ["chair-not-leading 六(二)1 会议!D5"]],
  ])("is chaired by 组长 or 副组长: %s", (_, chair, found) => {
    expect(told(recorded(`| 2025-01-06 | 考评领导小组 | | ${chair} | 研究 |`), "2025-01-10")).toEqual(found);
  });
});

describe("六(二)1, 四(三)3, 四(三)4: what the leading group deals with", () => {
  const office = Array.from(
    { length: 12 },
    (_, index) => `| 2025-${String(index + 1).padStart(2, "0")}-08 | 目标管理办公室 | | 王明 | 汇总 |`,
  );
  const tasks = (agenda: string, on: string): (string | undefined)[] => {
    const rows = [...office, `| 2025-06-20 | 考评领导小组 | | 高远 | ${agenda} |`];
    return meetingsOf(facts(recorded(...rows), on))
      .business.filter(({ state }) => state === "未召开")
      .map(({ task }) => task);
  };
  it.each([
    ["研究工作", "2025-06-30", []],
    ["研究工作", "2025-07-01", ["半年考评"]],
    ["提出半年初评结果的建议", "2025-07-01", []],
    ["提出半年初评结果的建议", "2026-01-01", ["审议年度工作目标计划"]],
    ["审议年度工作目标计划，部署半年考评", "2026-01-01", []],
  ])("%s, on %s", (agenda, on, missing) => {
    expect(tasks(agenda, on)).toEqual(missing);
  });

  it("asks for the year's appraisal once a grade stands there as reviewed", () => {
    const decided = `
# 目标办登记/2025年等次审定.xlsx | 等次审定 | | 2025
## 科室等次
| 科室 | 评议 | 评议日期 |
| --- | --- | --- |
| 计量科 | 达标 | 2026-01-12 |
`;
    const year = office.concat("| 2025-12-18 | 考评领导小组 | | 高远 | 审议半年考评和目标计划 |");
    const state = (rows: readonly string[], on: string, more = ""): string | undefined =>
      meetingsOf(facts(recorded(...rows) + more, on)).business.find(({ task }) => task === "年终考评")?.state;
    expect(state(year, "2026-01-31")).toBe("未到期");
    expect(state(year, "2026-01-31", decided)).toBe("未召开");
    const held = "| 2026-01-12 | 考评领导小组 | | 高远 | 评议科室等次 |";
    expect(state([...year, held], "2026-01-31", decided)).toBe("已召开");
  });
});

describe("六(二)2: the target office meets every month", () => {
  it("asks once for all the months that are over", () => {
    const meetings = recorded("| 2025-02-08 | 目标管理办公室 | | 王明 | 汇总 |");
    expect(told(meetings, "2025-03-31")).toEqual(["meetings-not-recorded 六(二)2 会议!"]);
    const [problem] = meetingProblems(facts(meetings, "2025-04-01"));
    expect(problem?.message).toBe("目标办登记“会议”中没有目标管理办公室1月、3月的会议记录。");
  });

  it("cites the meetings that were held", () => {
    const owed = meetingsOf(facts(register(meetingsHeld), "2025-02-01")).owed.find(
      ({ period }) => period === "1月",
    );
    expect(owed?.state).toBe("已召开");
    expect(cellNames(owed?.held.map((row) => row.on) ?? [])).toEqual(["会议!A5"]);
  });
});

describe("六(二)3: sections meet at a month's end or at the beginning of the next", () => {
  const rows = (on: string): string =>
    recorded(
      `| ${on} | 科室 | 计量科 | 张伟 | 自查 |`,
      "| 2025-01-27 | 科室 | 01 | 王明 | 自查 |",
      "| 2025-01-08 | 目标管理办公室 | | 王明 | 汇总 |",
    );
  const yes = { 科室会议登记: "是" };
  it.each([
    // January's report is due on 5 February.
    ["2025-01-24", ["meetings-not-recorded 六(二)3 会议!"]],
    ["2025-01-25", []],
    ["2025-02-05", []],
    ["2025-02-06", ["meetings-not-recorded 六(二)3 会议!"]],
  ])("held on %s", (on, found) => {
    expect(told(rows(on), "2025-02-20", yes)).toEqual(found);
  });

  it("asks nothing where the office does not have them recorded, or before the time is over", () => {
    expect(told(rows("2025-01-10"), "2025-02-20")).toEqual([]);
    expect(told(rows("2025-01-10"), "2025-02-05", yes)).toEqual([]);
  });
});
