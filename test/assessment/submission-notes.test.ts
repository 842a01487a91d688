import { describe, expect, it } from "vitest";
import { submissionNotes } from "../../src/assessment/submission-notes.ts";
import { bureauWith } from "../facts/bureaus.ts";
import { bureau, cellNames, judged } from "../support/years.ts";

interface Given {
  readonly parameters?: Readonly<Record<string, string>>;
  readonly events?: readonly string[];
  readonly leave?: readonly string[];
  readonly decisions?: readonly string[];
  readonly publicity?: readonly string[];
}

/** The notes of a year but for the one on the share, each as clause, whom, and cells. */
function notesOf({ parameters = {}, events = [], leave = [], decisions = [], publicity = [] }: Given) {
  const markdown = `${bureauWith({ parameters: { 考勤登记保管单位: "办公室", ...parameters } })}
# 目标办登记/2025年考勤活动登记.xlsx | 考勤活动登记 | 办公室 | 2025
## 请假旷工
| 编号 | 姓名 | 类型 | 起 | 止 |
| --- | --- | --- | --- | --- |
${leave.join("\n")}

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
## 公示
| 批次 | 编号 | 起 | 止 | 状态 |
| --- | --- | --- | --- | --- |
${publicity.join("\n")}
`;
  return submissionNotes(judged(markdown)).map(({ subject, clause, text, cells }) => ({
    clause,
    of: subject.kind === "全局" ? subject.kind : subject.name,
    text,
    cells: cellNames(cells),
  }));
}

const besidesShare = (given: Given) => notesOf(given).filter(({ clause }) => clause !== "五(一)比例");
const sanction = (degree: string, on = "2025-05-06") =>
  `| ${on} | 1002 | 政务处分 | 见文件 | 属实 | 2025-06-30 | ${degree} |`;
const decided = (grade: string, reason = "") =>
  `| 1002 | 李小华 | ${grade} | 2026-01-12 | ${grade} | 2026-01-16 |  | ${reason} |`;

describe("五(一)比例: 30% is more than the 20% of 公务员考核规定", () => {
  it("and of how many people", () => {
    expect(submissionNotes(judged(bureau))).toEqual([
      {
        subject: { kind: "全局" },
        clause: "五(一)比例",
        text: "优秀等次比例为30%，参加考核4人，取整数1名；《公务员考核规定》一般掌握在20%以内，为0名。",
        cells: [],
      },
    ]);
  });

  it("names those beyond it, at the latest step taken", () => {
    const [note] = notesOf({ decisions: [decided("优秀")] });
    expect(note?.text).toContain("为0名，审定为优秀的1人超出1人");
  });

  it.each([{ 考核办法: "2020年规定" }, { "优秀等次比例（%）": "20" }])(
    "is not told within it: %o",
    (parameters) => {
      expect(notesOf({ parameters }).filter(({ text }) => text.includes("一般掌握"))).toEqual([]);
    },
  );
});

describe("settings", () => {
  it("a number other than the scheme's is told, by its cell", () => {
    expect(besidesShare({ parameters: { 病假累计超过的天数: "60" } })).toEqual([
      {
        clause: "五(一)6a",
        of: "全局",
        text: "设置中“病假累计超过的天数”为“60”，方案五（一）6a所定为“超过40天”。",
        cells: ["参数!B6"],
      },
    ]);
  });

  it("2020年规定 is told with what it changes", () => {
    const [note, ...more] = besidesShare({ parameters: { 考核办法: "2020年规定" } });
    expect(note).toMatchObject({ clause: "五(一)", of: "全局", cells: ["参数!B6"] });
    expect(note?.text).toContain("以应参加考核人数为基数，方案五（一）2c、五（一）6a、五（一）6b所列情形");
    expect(more).toEqual([]);
  });

  it("公示 of fewer than 5 working days is told, by the setting and by the batch", () => {
    const publicity = [
      "| 1 | 1002 | 2026-01-19 | 2026-01-21 | 公示中 |",
      "| 1 | 2001 | 2026-01-19 | 2026-01-21 | 公示中 |",
    ];
    expect(besidesShare({ parameters: { 公示工作日数: "3" }, publicity })).toEqual([
      {
        clause: "五(二)2(5)",
        of: "全局",
        text: "公示期设为3个工作日，《公务员考核规定》要求不少于5个工作日。",
        cells: ["参数!B6"],
      },
      {
        clause: "五(二)2(5)",
        of: "全局",
        text: "公示第1批为3个工作日，《公务员考核规定》要求不少于5个工作日。",
        cells: ["公示!C5", "公示!D5"],
      },
    ]);
    const full = publicity.map((row) => row.replace("2026-01-21", "2026-01-23"));
    expect(besidesShare({ publicity: full })).toEqual([]);
  });
});

describe("persons", () => {
  it.each([
    ["五(一)6a", "| 1002 | 李小华 | 病假 | 2025-03-01 | 2025-04-10 |"],
    ["五(一)6b", "| 1002 | 李小华 | 事假 | 2025-03-01 | 2025-03-31 |"],
  ])("%s met: the national rule counts half a year and gives no grade", (clause, row) => {
    expect(besidesShare({ leave: [row] })).toMatchObject([
      { clause, of: "李小华", cells: ["请假旷工!D5", "请假旷工!E5"] },
    ]);
  });

  it.each([
    ["记过", true],
    ["记大过", true],
    ["撤职", true],
    ["警告", false],
    ["开除", false],
    ["", false],
  ])("处分 %s: nationally without a grade: %s", (degree, told) => {
    const notes = besidesShare({ events: [sanction(degree)] });
    expect(notes.map(({ clause, cells }) => [clause, cells])).toEqual(
      told ? [["五(一)2c", ["事项登记!G5", "事项登记!K5"]]] : [],
    );
  });

  it("记大过 of the year before is still told, 记过 is not", () => {
    expect(besidesShare({ events: [sanction("记大过", "2024-11-05")] })).toHaveLength(1);
    expect(besidesShare({ events: [sanction("记过", "2024-11-05")] })).toEqual([]);
    expect(besidesShare({ events: [sanction("记大过", "2023-11-05")] })).toEqual([]);
  });

  it("优秀 with 警告 in the year", () => {
    const notes = besidesShare({ events: [sanction("警告")], decisions: [decided("优秀")] });
    expect(notes).toMatchObject([
      { clause: "五(一)优秀", of: "李小华", cells: ["个人等次!G5", "事项登记!G5", "事项登记!K5"] },
    ]);
    expect(besidesShare({ events: [sanction("警告")], decisions: [decided("称职")] })).toEqual([]);
    expect(besidesShare({ decisions: [decided("优秀")] })).toEqual([]);
  });

  it("基本称职 counts for pay by the scheme, not nationally", () => {
    const [note] = besidesShare({ decisions: [decided("基本称职")] });
    expect(note).toMatchObject({ clause: "五(一)基本称职后果", cells: ["个人等次!G5"] });
    expect(note?.text).toContain("可视‘称职’等次晋升级别和工资");
    expect(note?.text).toContain("不计算为晋升级别和级别工资档次的考核年限");
  });

  it("不确定等次 is no grade of the scheme, and rests on a reason", () => {
    expect(besidesShare({ decisions: [decided("不确定等次", "试用期")] })).toMatchObject([
      { clause: "五(一)", of: "李小华", cells: ["个人等次!G5", "个人等次!J5"] },
    ]);
  });

  it("under 2020年规定 leave, sanctions and 基本称职 cross nothing", () => {
    const given = {
      parameters: { 考核办法: "2020年规定" },
      leave: ["| 1002 | 李小华 | 病假 | 2025-03-01 | 2025-04-10 |"],
      events: [sanction("记过")],
      decisions: [decided("基本称职")],
    };
    expect(besidesShare(given).filter(({ of }) => of !== "全局")).toEqual([]);
  });
});
