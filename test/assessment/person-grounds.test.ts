import { describe, expect, it } from "vitest";
import { bureauOfOneKeeper, cellNames, checkedMonths, judged, personOf } from "../support/years.ts";

const leaveHead = `## 请假旷工
| 编号 | 姓名 | 类型 | 起 | 止 | 半天 | 是否无故 | 认定人 |
| --- | --- | --- | --- | --- | --- | --- | --- |
`;
const missedHead = `## 缺席
| 日期 | 类别 | 编号 | 姓名 | 情形 | 是否无故 | 认定人 |
| --- | --- | --- | --- | --- | --- | --- |
`;

interface Entry {
  readonly leave?: readonly string[];
  readonly missed?: readonly string[];
}

function register({ leave = [], missed = [] }: Entry, checks = checkedMonths): string {
  const named = (line: string) => line.replace("李", "1002 | 李小华");
  return `${bureauOfOneKeeper}
# 目标办登记/2025年考勤活动登记.xlsx | 考勤活动登记 | 办公室 | 2025
${leaveHead}${leave.map(named).join("\n")}
${missedHead}${missed.map(named).join("\n")}
${checks}`;
}

function answersOf(entry: Entry, checks = checkedMonths) {
  const { review } = personOf(judged(register(entry, checks)), "1002");
  return review.grounds;
}

interface Case {
  readonly sentence: string;
  readonly clause: string;
  readonly entry: Entry;
  readonly answer: "符合" | "不符合" | "待研究认定";
  readonly cells?: readonly string[];
}

const absent = (from: string, to: string, half = "") =>
  `| 李 | 旷工 | ${from} | ${to} | ${half} | 是 | 高远 |`;
const sick = (from: string, to: string) => `| 李 | 病假 | ${from} | ${to} | | | |`;
const personal = (from: string, to: string) => `| 李 | 事假 | ${from} | ${to} | | | |`;
const overstay = (from: string, to: string) => `| 李 | 超假 | ${from} | ${to} | | 是 | 高远 |`;
const missed = (on: string, occasion: string, manner: string, unexcused = "是") =>
  `| ${on} | ${occasion} | 李 | ${manner} | ${unexcused} | ${unexcused === "是" ? "高远" : ""} |`;

const cases: readonly Case[] = [
  {
    sentence: "一次无故旷工2个工作日: one day is just below",
    clause: "五(一)5a",
    entry: { leave: [absent("2025-03-03", "2025-03-03")] },
    answer: "不符合",
  },
  {
    sentence: "一次无故旷工2个工作日: Friday and Monday are one spell of exactly two",
    clause: "五(一)5a",
    entry: { leave: [absent("2025-03-07", "2025-03-10")] },
    answer: "符合",
    cells: ["请假旷工!D5", "请假旷工!E5"],
  },
  {
    sentence: "一次无故旷工2个工作日: Friday and Monday in two rows are still one spell",
    clause: "五(一)5a",
    entry: { leave: [absent("2025-03-07", "2025-03-07"), absent("2025-03-10", "2025-03-10")] },
    answer: "符合",
    cells: ["请假旷工!D5", "请假旷工!E5", "请假旷工!D6", "请假旷工!E6"],
  },
  {
    sentence: "一次无故旷工2个工作日: two single days a week apart are two spells",
    clause: "五(一)5a",
    entry: { leave: [absent("2025-03-03", "2025-03-03"), absent("2025-03-10", "2025-03-10")] },
    answer: "不符合",
  },
  {
    sentence: "一次无故旷工2个工作日: a day of a holiday is no working day",
    clause: "五(一)5a",
    entry: { leave: [absent("2025-04-03", "2025-04-06")] },
    answer: "不符合",
  },
  {
    sentence: "一次无故旷工2个工作日: three days are above",
    clause: "五(一)5a",
    entry: { leave: [absent("2025-03-03", "2025-03-05")] },
    answer: "符合",
  },
  {
    sentence: "无正当理由超假2天以上: one day",
    clause: "五(一)5b",
    entry: { leave: [overstay("2025-03-08", "2025-03-08")] },
    answer: "不符合",
  },
  {
    sentence: "无正当理由超假2天以上: two calendar days, a weekend",
    clause: "五(一)5b",
    entry: { leave: [overstay("2025-03-08", "2025-03-09")] },
    answer: "符合",
    cells: ["请假旷工!D5", "请假旷工!E5"],
  },
  {
    sentence: "无正当理由超假2天以上: twice one day is not one overstay of two",
    clause: "五(一)5b",
    entry: { leave: [overstay("2025-03-08", "2025-03-08"), overstay("2025-05-10", "2025-05-10")] },
    answer: "不符合",
  },
  {
    sentence: "旷工累计超过4个工作日: exactly 4 is not over",
    clause: "五(一)5c",
    entry: {
      leave: ["03", "10", "17", "24"].map((date) => absent(`2025-03-${date}`, `2025-03-${date}`)),
    },
    answer: "不符合",
  },
  {
    sentence: "旷工累计超过4个工作日: 4.5 is over",
    clause: "五(一)5c",
    entry: {
      leave: [
        ...["03", "10", "17", "24"].map((date) => absent(`2025-03-${date}`, `2025-03-${date}`)),
        absent("2025-04-07", "2025-04-07", "是"),
      ],
    },
    answer: "符合",
  },
  {
    sentence: "旷工累计超过4个工作日: an overstay counts as absence by 本局设定",
    clause: "五(一)5c",
    entry: { leave: [absent("2025-03-03", "2025-03-05"), overstay("2025-05-12", "2025-05-13")] },
    answer: "符合",
  },
  {
    sentence: "病假累计超过40天: 39",
    clause: "五(一)6a",
    entry: { leave: [sick("2025-03-01", "2025-04-08")] },
    answer: "不符合",
  },
  {
    sentence: "病假累计超过40天: exactly 40 is not over",
    clause: "五(一)6a",
    entry: { leave: [sick("2025-03-01", "2025-04-09")] },
    answer: "不符合",
  },
  {
    sentence: "病假累计超过40天: 41 in two spells",
    clause: "五(一)6a",
    entry: { leave: [sick("2025-03-01", "2025-04-09"), sick("2025-06-02", "2025-06-02")] },
    answer: "符合",
    cells: ["请假旷工!D5", "请假旷工!E5", "请假旷工!D6", "请假旷工!E6"],
  },
  {
    sentence: "一年中: the days of the next year do not count",
    clause: "五(一)6a",
    entry: { leave: [sick("2025-11-22", "2026-02-28")] },
    answer: "不符合",
  },
  {
    sentence: "事假累计超过1个月: 29",
    clause: "五(一)6b",
    entry: { leave: [personal("2025-03-01", "2025-03-29")] },
    answer: "不符合",
  },
  {
    sentence: "事假累计超过1个月: exactly 30 is not over",
    clause: "五(一)6b",
    entry: { leave: [personal("2025-03-01", "2025-03-30")] },
    answer: "不符合",
  },
  {
    sentence: "事假累计超过1个月: 31",
    clause: "五(一)6b",
    entry: { leave: [personal("2025-03-01", "2025-03-31")] },
    answer: "符合",
    cells: ["请假旷工!D5", "请假旷工!E5"],
  },
  ...[
    ["五(一)7", "值班无故漏岗2次以上", "值班", "漏岗", 2],
    ["五(一)8a", "无故不参加会议2次以上", "会议", "缺席", 2],
    ["五(一)8b", "参加会议迟到、早退累计3次以上", "会议", "迟到", 3],
    ["五(一)9", "无故不参加全机关集中学习2次以上", "全机关集中学习", "缺席", 2],
    ["五(一)10", "无故不参加机关党支部组织的学习2次以上", "党支部学习", "缺席", 2],
    ["五(一)12", "无故不参加集体和社会活动", "集体活动", "缺席", 1],
  ].flatMap(([clause, sentence, occasion, manner, line]) =>
    [Number(line) - 1, Number(line), Number(line) + 1].map((count): Case => {
      const days = Array.from({ length: count }, (_, index) => `2025-03-1${index}`);
      return {
        sentence: `${String(sentence)}: ${count}`,
        clause: String(clause),
        entry: { missed: days.map((on) => missed(on, String(occasion), String(manner))) },
        answer: count >= Number(line) ? "符合" : "不符合",
        ...(count >= Number(line) ? { cells: days.map((_, index) => `缺席!A${5 + index}`) } : {}),
      };
    }),
  ),
  {
    sentence: "迟到早退: late and early at one meeting is one, by 本局设定",
    clause: "五(一)8b",
    entry: {
      missed: [
        missed("2025-03-10", "会议", "迟到"),
        missed("2025-03-10", "会议", "早退"),
        missed("2025-03-11", "会议", "早退"),
      ],
    },
    answer: "不符合",
  },
  {
    sentence: "无故: an excused absence does not count",
    clause: "五(一)8a",
    entry: { missed: [missed("2025-03-10", "会议", "缺席"), missed("2025-03-11", "会议", "缺席", "否")] },
    answer: "不符合",
  },
  {
    sentence: "社会募捐 is never counted automatically",
    clause: "五(一)12",
    entry: { missed: [missed("2025-03-10", "社会募捐", "缺席")] },
    answer: "待研究认定",
  },
];

describe("五(一): the numeric grounds, at each line, just below and just above", () => {
  it.each(cases)("$clause $sentence: $answer", ({ clause, entry, answer, cells }) => {
    const ground = answersOf(entry).find((each) => each.id === clause);
    expect({ ...ground, cells: cellNames(ground?.cells ?? []) }).toMatchObject({
      clause,
      answer,
      ...(cells === undefined ? {} : { cells }),
    });
  });

  it("asks for nothing more where a ground is met, so that its evidence is the entries alone", () => {
    const grounds = answersOf({ leave: [sick("2025-01-02", "2025-03-01")] });
    const met = grounds.filter(({ answer }) => answer === "符合");
    expect(met.map(({ clause }) => clause)).toEqual(["五(一)6a"]);
    expect(met[0]?.asked).toMatchObject([{ name: "sickLeave", value: 59 }]);
  });

  it("takes no entry for no violation only where the keeper confirmed every month", () => {
    const open = answersOf({}, "").filter(({ answer }) => answer === "待研究认定");
    expect(open.map(({ clause }) => clause)).toEqual([
      "五(一)5a",
      "五(一)5b",
      "五(一)5c",
      "五(一)6a",
      "五(一)6b",
      "五(一)7",
      "五(一)8a",
      "五(一)8b",
      "五(一)9",
      "五(一)10",
      "五(一)12",
    ]);
    expect(answersOf({}).every(({ answer }) => answer === "不符合")).toBe(true);
  });

  it("leaves an absence that nobody confirmed by name undecided", () => {
    const leave = ["| 李 | 旷工 | 2025-03-03 | 2025-03-07 | | 是 | |"];
    const ground = answersOf({ leave }).find(({ id }) => id === "五(一)5a");
    expect(ground?.answer).toBe("待研究认定");
    expect(cellNames(ground?.cells ?? [])).toContain("请假旷工!H5");
  });
});
