import { describe, expect, it } from "vitest";
import type { Problem } from "../../src/diagnostics.ts";
import { routineAttendanceProblems } from "../../src/facts/routine-attendance-problems.ts";
import { routineReadingProblems } from "../../src/facts/routine-reading-problems.ts";
import { routineReminders } from "../../src/facts/routine-reminders.ts";
import { judged } from "../support/years.ts";
import { bureauWith, member } from "./bureaus.ts";

const settings = bureauWith({ people: [member("2002", "陈静")] });

interface Routine {
  readonly records?: readonly string[];
  readonly evaluations?: readonly string[];
  readonly leave?: readonly string[];
}

/** 计量科's 平时考核, received on 8 April, with the register of attendance. */
function facts({ records = [], evaluations = [], leave = [] }: Routine, on: string, base = settings) {
  return judged(
    `${base}
# 各科室报送/02/2025-04-08-1 2025年平时考核.xlsx | 平时考核 | 计量科 | 2025
## 记实
| 编号 | 姓名 | 月份 | 出勤 | 查阅人 | 查阅日期 |
| --- | --- | --- | --- | --- | --- |
${records.join("\n")}
## 季度评价
| 编号 | 姓名 | 季度 | 评语 | 评价 |
| --- | --- | --- | --- | --- |
${evaluations.join("\n")}

# 目标办登记/2025年考勤活动登记.xlsx | 考勤活动登记 | 办公室 | 2025
## 请假旷工
| 编号 | 姓名 | 类型 | 起 | 止 |
| --- | --- | --- | --- | --- |
${leave.join("\n")}
`,
    on,
  ).facts;
}

const shown = ({ code, clause, place }: Problem): string =>
  `${code} ${clause ?? ""} ${place.sheet ?? ""}!${place.cell ?? ""}`;

describe("五(二)1(1): a 记实 and the register of attendance say the same", () => {
  const sick = "| 2002 | 陈静 | 病假 | 2025-03-10 | 2025-03-12 |";
  const differs = ["attendance-differs 五(二)1(1) 记实!D5"];
  it.each([
    ["全勤", sick, differs],
    ["出满勤", sick, differs],
    ["无请假", sick, differs],
    ["应出勤21天，实出勤21天", sick, differs],
    ["应出勤21天，实出勤18天", sick, []],
    ["病假3天", sick, []],
    ["事假1天", sick, differs],
    ["病假3天，其余全勤", sick, []],
    ["请假情况见考勤登记", sick, []],
    ["", sick, []],
    ["全勤", "| 2002 | 陈静 | 公休假 | 2025-03-10 | 2025-03-12 |", []],
    ["全勤", "| 2002 | 陈静 | 病假 | 2025-03-28 | 2025-04-02 |", differs],
    ["全勤", "| 2002 | 陈静 | 病假 | 2025-02-26 | 2025-02-28 |", []],
    // A Saturday and a Sunday.
    ["全勤", "| 2002 | 陈静 | 病假 | 2025-03-08 | 2025-03-09 |", []],
    ["全勤", "| 2001 | 张伟 | 病假 | 2025-03-10 | 2025-03-12 |", []],
  ])("出勤 “%s” and %s", (attendance, leave, found) => {
    const year = facts(
      { records: [`| 2002 | 陈静 | 3月 | ${attendance} | 张伟 | 2025-04-02 |`], leave: [leave] },
      "2025-04-09",
    );
    expect(routineAttendanceProblems(year).map(shown)).toEqual(found);
  });

  it("names the cell of the register, and nothing of it to others", () => {
    const records = ["| 2002 | 陈静 | 3月 | 全勤 | 张伟 | 2025-04-02 |"];
    const [problem] = routineAttendanceProblems(facts({ records, leave: [sick] }, "2025-04-09"));
    expect(problem?.message).toBe(
      "计量科平时考核“记实”第5行“出勤”写的是“全勤”，考勤登记当月有病假（目标办登记/2025年考勤活动登记.xlsx“请假旷工”C5）。",
    );
    expect(problem?.discreetMessage).toBe("计量科平时考核“记实”第5行“出勤”需要核对。");
  });
});

describe("五(二)1(2): who reads a 记实, and when", () => {
  it.each([
    ["a member's by the head", "2002 | 陈静", "张伟", "2025-04-02", []],
    ["a member's by the head's number", "2002 | 陈静", "2001", "2025-04-02", []],
    [
      "a member's by another",
      "2002 | 陈静",
      "李小华",
      "2025-04-02",
      ["reader-not-in-charge 五(二)1(2) 记实!G5"],
    ],
    ["the head's by the leader in charge", "2001 | 张伟", "高远", "2025-04-02", []],
    [
      "the head's by the head",
      "2001 | 张伟",
      "张伟",
      "2025-04-02",
      ["reader-not-in-charge 五(二)1(2) 记实!G5"],
    ],
    ["of another section's", "1002 | 李小华", "王明", "2025-04-02", []],
    ["nobody yet", "2002 | 陈静", "", "", []],
    ["on the last day of the month", "2002 | 陈静", "张伟", "2025-03-31", []],
    ["before it", "2002 | 陈静", "张伟", "2025-03-30", ["record-read-early 五(二)1(2) 记实!H5"]],
  ])("%s", (_, person, reader, readOn, found) => {
    const records = [`| ${person} | 3月 | 全勤 | ${reader} | ${readOn} |`];
    expect(routineReadingProblems(facts({ records }, "2025-04-09")).map(shown)).toEqual(found);
  });

  it("asks once for one reader, and takes whoever is in charge (主持工作)", () => {
    const records = ["3月", "2月"].map((month) => `| 2001 | 张伟 | ${month} | 全勤 | 陈静 | 2025-04-02 |`);
    const [first, ...others] = routineReadingProblems(facts({ records }, "2025-04-09"));
    expect(first?.message).toBe("计量科平时考核“记实”第5行“查阅人”是陈静，应由主管局领导高远查阅（共2行）。");
    expect(others).toEqual([]);
    const acting = bureauWith({
      people: [member("2002", "陈静")],
      moves: ["| 2025-01-02 | 2002 | 主持工作 | | 计量科 |"],
    });
    expect(routineReadingProblems(facts({ records }, "2025-04-09", acting))).toEqual([]);
  });
});

describe("五(二)1(3): reminders of a past quarter, ten days after it", () => {
  const months = (id: string, name: string): string[] =>
    ["1月", "2月", "3月"].map((month) => `| ${id} | ${name} | ${month} | 全勤 | 张伟 | 2025-04-02 |`);
  const whole: Routine = {
    records: [...months("2001", "张伟"), ...months("2002", "陈静")],
    evaluations: ["| 2002 | 陈静 | 1季度 | 踏实 | 好 |"],
  };
  const own = (routine: Routine, on: string): string[] =>
    routineReminders(facts(routine, on))
      .filter(({ message }) => message.startsWith("计量科"))
      .map(({ severity, clause, message }) => `${severity} ${clause ?? ""} ${message}`);
  it("are none while all is there; the head is not evaluated by the head", () => {
    expect(own(whole, "2025-04-11")).toEqual([]);
  });
  it.each([
    ["2025-04-10", []],
    ["2025-04-11", ["check 五(二)1(3) 计量科第一季度平时考核：缺季度评价的有陈静。"]],
  ])("of a missing 季度评价 on %s", (on, found) => {
    expect(own({ ...whole, evaluations: [] }, on)).toEqual(found);
  });
  it("of a missing 记实", () => {
    expect(own({ ...whole, records: whole.records?.slice(1) ?? [] }, "2025-04-11")).toEqual([
      "check 五(二)1(1) 计量科第一季度平时考核：缺记实的有张伟。",
    ]);
  });
  it("of a section that sent nothing, at its row of 设置", () => {
    const [office] = routineReminders(facts(whole, "2025-04-11"));
    expect(office?.message).toBe("办公室第一季度平时考核：缺记实的有王明、李小华，缺季度评价的有李小华。");
    expect(office?.place).toMatchObject({ sheet: "科室", cell: "B5" });
  });
  it("are none while no section has sent any", () => {
    expect(routineReminders(judged(settings, "2025-12-31").facts)).toEqual([]);
  });
});
