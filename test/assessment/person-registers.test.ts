import { describe, expect, it } from "vitest";
import { survey } from "../../src/commands/survey.ts";
import { day } from "../../src/domain/day.ts";
import { inputOf } from "../support/workbooks.ts";
import { bureau, bureauOfOneKeeper, cellNames, checkedMonths, judged, personOf } from "../support/years.ts";

const leaveHead = `## 请假旷工
| 编号 | 姓名 | 类型 | 起 | 止 | 半天 | 是否无故 | 认定人 |
| --- | --- | --- | --- | --- | --- | --- | --- |`;
const missedHead = `## 缺席
| 日期 | 类别 | 编号 | 姓名 | 情形 | 是否无故 | 认定人 |
| --- | --- | --- | --- | --- | --- | --- |`;

function kept(
  keeper: string,
  leave: readonly string[],
  missed: readonly string[] = [],
  checks = checkedMonths,
) {
  return `
# 目标办登记/2025年考勤活动登记（${keeper}）.xlsx | 考勤活动登记 | ${keeper} | 2025
${leaveHead}
${leave.map((line) => `| 1002 | 李小华 | ${line}`).join("\n")}
${missedHead}
${missed.map((line) => line.replace("李", "1002 | 李小华")).join("\n")}
${checks}`;
}

const byOffice = (leave: readonly string[], missed: readonly string[] = []) =>
  bureauOfOneKeeper + kept("办公室", leave, missed);

function groundOf(markdown: string, clause: string, on?: string) {
  const found = personOf(judged(markdown, on), "1002").review.grounds.find(({ id }) => id === clause);
  return { clause: found?.clause, answer: found?.answer, cells: cellNames(found?.cells ?? []) };
}

function problemsOf(markdown: string, code: string) {
  return survey(inputOf(markdown), day("2026-01-30")).problems.filter((problem) => problem.code === code);
}

const open = "待研究认定";

describe("an entry that cannot be read is no proof of nothing: the ground stays open, by that cell", () => {
  it.each([
    ["五(一)6a", "类型", "病 | 2025-03-01 | 2025-05-30 | | | |", "请假旷工!C5"],
    ["五(一)6a", "起", "病假 | 3月1日 | 2025-05-30 | | | |", "请假旷工!D5"],
    ["五(一)6a", "止", "病假 | 2025-03-01 | 五月底 | | | |", "请假旷工!E5"],
    ["五(一)6a", "止, blank", "病假 | 2025-03-01 | | | | |", "请假旷工!E5"],
    ["五(一)6b", "止 before 起", "事假 | 2025-05-30 | 2025-03-01 | | | |", "请假旷工!E5"],
    ["五(一)5a", "是否无故", "旷工 | 2025-03-03 | 2025-03-07 | | 待查 | |", "请假旷工!G5"],
    ["五(一)5b", "是否无故, blank", "超假 | 2025-03-03 | 2025-03-07 | | | |", "请假旷工!G5"],
    ["五(一)5a", "半天", "旷工 | 2025-03-03 | 2025-03-03 | 上午 | 是 | 高远 |", "请假旷工!F5"],
    ["五(一)5a", "认定人, said to be nobody", "旷工 | 2025-03-03 | 2025-03-07 | | 是 | 无 |", "请假旷工!H5"],
  ])("%s: %s of leave", (clause, _column, line, cell) => {
    const ground = groundOf(byOffice([line]), clause);
    expect(ground).toMatchObject({ clause, answer: open });
    expect(ground.cells).toContain(cell);
  });

  it.each([
    ["五(一)8a", "日期", "| 3月5日 | 会议 | 李 | 缺席 | 是 | 高远 |", "缺席!A5"],
    ["五(一)8a", "类别", "| 2025-03-05 | 例会 | 李 | 缺席 | 是 | 高远 |", "缺席!B5"],
    ["五(一)7", "情形", "| 2025-03-05 | 值班 | 李 | 未到 | 是 | 高远 |", "缺席!E5"],
    ["五(一)9", "是否无故", "| 2025-03-05 | 全机关集中学习 | 李 | 缺席 | 待查 | |", "缺席!F5"],
    ["五(一)8b", "是否无故, of coming late", "| 2025-03-05 | 会议 | 李 | 迟到 | | |", "缺席!F5"],
    ["五(一)10", "认定人, said to be nobody", "| 2025-03-05 | 党支部学习 | 李 | 缺席 | 是 | — |", "缺席!G5"],
  ])("%s: %s of an absence", (clause, _column, line, cell) => {
    const ground = groundOf(byOffice([], [line]), clause);
    expect(ground).toMatchObject({ clause, answer: open });
    expect(ground.cells).toContain(cell);
  });

  it.each([
    ["leave of which no clause asks", "公休假 | 2025-03-01 | 三月底 | | | |"],
    ["an absence with ground", "旷工 | 2025-03-01 | 三月底 | | 否 | |"],
    ["leave of another year", "病假 | 2024-03-01 | 2024-05-30 | 半天 | | |"],
  ])("%s keeps nothing open", (_which, line) => {
    expect(groundOf(byOffice([line]), "五(一)6a").answer).toBe("不符合");
  });

  it("tells the cells beside unconfirmed months too", () => {
    const markdown = bureau + kept("办公室", ["病假 | 2025-03-01 | 五月底 | | | |"], [], "");
    expect(groundOf(markdown, "五(一)6a").cells).toContain("请假旷工!E5");
  });
});

describe("one spell recorded twice is one spell", () => {
  const spell = "病假 | 2025-03-01 | 2025-03-25 | | | |";
  const twice = bureauOfOneKeeper + kept("办公室", [spell]) + kept("机关党委", [spell]);

  it("五(一)6a: 25 days in two registers are 25 days, on the cells of both", () => {
    expect(groundOf(twice, "五(一)6a")).toMatchObject({ answer: "不符合" });
    expect(personOf(judged(twice), "1002").facts.sickLeave.value).toBe(25);
    expect(groundOf(twice, "五(一)6a").cells.slice(0, 2)).toEqual(["请假旷工!D5", "请假旷工!E5"]);
    const files = personOf(judged(twice), "1002").facts.sickLeave.cells.map(({ place }) => place.file);
    expect(new Set(files).size).toBe(2);
  });

  it.each([
    [
      "五(一)6a",
      ["病假 | 2025-03-01 | 2025-03-30 | | | |", "病假 | 2025-03-20 | 2025-04-09 | | | |"],
      "不符合",
    ],
    [
      "五(一)6a",
      ["病假 | 2025-03-01 | 2025-03-30 | | | |", "病假 | 2025-03-20 | 2025-04-10 | | | |"],
      "符合",
    ],
    [
      "五(一)5a",
      ["旷工 | 2025-03-03 | 2025-03-03 | | 是 | 高远 |", "旷工 | 2025-03-03 | 2025-03-03 | | 是 | 高远 |"],
      "不符合",
    ],
    [
      "五(一)5c",
      ["旷工 | 2025-03-03 | 2025-03-06 | | 是 | 高远 |", "旷工 | 2025-03-05 | 2025-03-05 | 是 | 是 | 高远 |"],
      "不符合",
    ],
    [
      "五(一)5c",
      ["旷工 | 2025-03-03 | 2025-03-06 | | 是 | 高远 |", "超假 | 2025-03-06 | 2025-03-06 | | 是 | 高远 |"],
      "不符合",
    ],
  ])("%s: days that two entries name count once: %s is %s", (clause, lines, answer) => {
    expect(groundOf(byOffice(lines), clause).answer).toBe(answer);
  });

  it("五(一)5a: an entry inside another does not cut the spell that the longer one makes", () => {
    const lines = [
      "旷工 | 2025-03-03 | 2025-03-07 | | 是 | 高远 |",
      "旷工 | 2025-03-04 | 2025-03-04 | | 是 | 高远 |",
    ];
    const run = [...lines, "旷工 | 2025-03-10 | 2025-03-10 | | 是 | 高远 |"];
    expect(personOf(judged(byOffice(run)), "1002").facts.longestAbsence.value).toBe(6);
  });

  const missed = "| 2025-03-05 | 会议 | 李 | 缺席 | 是 | 高远 |";

  it("五(一)8a: one meeting missed and recorded twice is missed once", () => {
    expect(groundOf(byOffice([], [missed, missed]), "五(一)8a")).toMatchObject({
      answer: "不符合",
      cells: expect.arrayContaining(["缺席!A5", "缺席!A6"]),
    });
  });

  it("is told as 请核对, with both cells", () => {
    const found = problemsOf(twice, "entry-recorded-twice");
    expect(found.map(({ place, severity }) => [place.sheet, place.cell, severity])).toEqual([
      ["请假旷工", "D5", "check"],
    ]);
    const files = [found[0]?.message ?? "", found[0]?.place.file ?? ""].join();
    expect(files).toContain("（办公室）.xlsx“请假旷工”D5");
    expect(files).toContain("（机关党委）.xlsx");
    expect(problemsOf(byOffice([], [missed, missed]), "entry-recorded-twice")[0]?.place.cell).toBe("A6");
    expect(problemsOf(byOffice([spell], [missed]), "entry-recorded-twice")).toEqual([]);
  });
});

describe("每月核对: who answers for what", () => {
  const answers = (markdown: string) =>
    personOf(judged(markdown), "1002")
      .review.open.map(({ id }) => id)
      .join(" ");
  const ofOffice = "五(一)5a 五(一)5b 五(一)5c 五(一)6a 五(一)6b 五(一)7 五(一)8a 五(一)8b";
  const office = kept("办公室", []);
  const committee = kept("机关党委", []);
  const branch = kept("党支部", []);

  it.each([
    ["all three confirmed", [office, committee, branch], ""],
    ["no register at all", [], `${ofOffice} 五(一)9 五(一)10 五(一)12`],
    ["that of 办公室 missing", [committee, branch], `${ofOffice} 五(一)12`],
    ["that of 机关党委 missing", [office, branch], "五(一)9"],
    ["that of 党支部 missing", [office, committee], "五(一)10"],
    ["that of 党支部 there, but unconfirmed", [office, committee, kept("党支部", [], [], "")], "五(一)10"],
  ])("%s", (_which, registers, expected) => {
    expect(answers(bureau + registers.join(""))).toBe(expected);
  });

  it("办公室 alone, where 设置 says so, answers for all", () => {
    expect(answers(bureauOfOneKeeper + office)).toBe("");
    expect(answers(bureauOfOneKeeper + branch)).toBe(`${ofOffice} 五(一)9 五(一)10 五(一)12`);
  });

  it("every one of several branches answers for its study", () => {
    const several = bureauOfOneKeeper.replace(
      "| 考勤登记保管单位 | 办公室 |",
      "| 考勤登记保管单位 | 办公室、机关党委、第一党支部、第二党支部 |",
    );
    const both = office + committee + kept("第一党支部", []);
    expect(answers(several + both)).toBe("五(一)10");
    expect(answers(several + both + kept("第二党支部", []))).toBe("");
  });

  it("a register of a keeper whom 设置 does not name is told", () => {
    expect(
      problemsOf(bureauOfOneKeeper + office + branch, "keeper-not-named").map(({ place }) => place.file),
    ).toEqual(["目标办登记/2025年考勤活动登记（党支部）.xlsx"]);
    expect(problemsOf(bureau + office + committee + branch, "keeper-not-named")).toEqual([]);
  });
});
