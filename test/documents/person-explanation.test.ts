import { describe, expect, it } from "vitest";
import { explainPerson } from "../../src/documents/person-explanation.ts";
import { bureauOfOneKeeper, cellNames, checkedMonths, judged, personOf } from "../support/years.ts";

/** 李小华's year by the rows of 请假旷工 and 缺席, every month checked unless `checks` says otherwise. */
function explained(
  leave: readonly string[],
  missed: readonly string[] = [],
  { checks = checkedMonths, more = "" } = {},
) {
  const register = `
# 目标办登记/2025年考勤活动登记（办公室）.xlsx | 考勤活动登记 | 办公室 | 2025
## 请假旷工
| 编号 | 姓名 | 类型 | 起 | 止 | 半天 | 是否无故 | 认定人 |
| --- | --- | --- | --- | --- | --- | --- | --- |
${leave.map((line) => `| 1002 | 李小华 | ${line} |`).join("\n")}
## 缺席
| 日期 | 类别 | 编号 | 姓名 | 情形 | 是否无故 | 认定人 |
| --- | --- | --- | --- | --- | --- | --- |
${missed.map((line) => line.replace("李", "1002 | 李小华")).join("\n")}
${checks}`;
  const judgement = judged(bureauOfOneKeeper + register + more);
  return explainPerson(judgement, personOf(judgement, "1002"));
}

function clauseOf({ groups }: ReturnType<typeof explained>, cited: string) {
  const group = groups.find(({ clauses }) => clauses.some((each) => each.cited === cited));
  const clause = group?.clauses.find((each) => each.cited === cited);
  if (group === undefined || clause === undefined) throw new Error(`no clause ${cited}`);
  return { heading: group.heading, ...clause };
}

function changesOf({ changes }: ReturnType<typeof explained>): readonly (readonly [string, string])[] {
  return changes.map(({ text, cells }) => [text, cellNames(cells).join(" ")]);
}

const sick = (from: string, to: string): string => `病假 | ${from} | ${to} | | |`;
const absent = (from: string, to: string, half = ""): string =>
  `旷工 | ${from} | ${to} | ${half} | 是 | 高远`;

describe("五(一)6a 一年中病假时间累计超过40天: the fortieth day stands on the line", () => {
  it.each([
    [38, "2025-04-07", "38/40天", "相距2天", "没有的情形"],
    [40, "2025-04-09", "40/40天", "已到界限，尚未超过", "没有的情形"],
    [41, "2025-04-10", "41/40天", "已超过1天", "提请研究的情形"],
  ])("%i days", (_days, to, count, distance, heading) => {
    const clause = clauseOf(explained([sick("2025-03-01", to)]), "五（一）6a");
    expect(clause.heading).toBe(heading);
    expect(clause.distances).toEqual([{ count, line: "超过40天", distance }]);
    expect(clause.facts.map(({ text, cells }) => [text, cellNames(cells)])).toEqual([
      [`病假累计${count.split("/")[0] ?? ""}天`, ["请假旷工!D5", "请假旷工!E5"]],
    ]);
  });

  it("41 days in two entries: either of them struck leaves none", () => {
    const both = explained([sick("2025-03-01", "2025-03-30"), sick("2025-05-01", "2025-05-11")]);
    expect(changesOf(both)).toEqual([
      [
        "如2025年3月1日至2025年3月30日病假经核实不计入，则病假累计11天，不再有五（一）6a所列情形。",
        "请假旷工!C5 请假旷工!D5 请假旷工!E5 请假旷工!G5",
      ],
      [
        "如2025年5月1日至2025年5月11日病假经核实不计入，则病假累计30天，不再有五（一）6a所列情形。",
        "请假旷工!C6 请假旷工!D6 请假旷工!E6 请假旷工!G6",
      ],
    ]);
  });

  it("40 days: nothing that is recorded would alter anything", () => {
    expect(explained([sick("2025-03-01", "2025-04-09")]).changes).toEqual([]);
  });
});

describe("五(一)5: 2个工作日 is reached, 超过4个工作日 is not at 4", () => {
  const day = "2025-03-03";
  it.each([
    [
      [absent(day, day), absent("2025-03-04", "2025-03-04", "是")],
      ["1.5/2个工作日", "差0.5个工作日"],
      ["1.5/4个工作日", "相距2.5个工作日"],
    ],
    [[absent(day, "2025-03-04")], ["2/2个工作日", "已达到"], ["2/4个工作日", "相距2个工作日"]],
    [
      [absent(day, "2025-03-06")],
      ["4/2个工作日", "已达到，多2个工作日"],
      ["4/4个工作日", "已到界限，尚未超过"],
    ],
    [[absent(day, "2025-03-07")], ["5/2个工作日", "已达到，多3个工作日"], ["5/4个工作日", "已超过1个工作日"]],
  ])("%j", (leave, [spell, toSpell], [total, toTotal]) => {
    const year = explained(leave);
    const [longest] = clauseOf(year, "五（一）5a").distances;
    const [sum] = clauseOf(year, "五（一）5c").distances;
    expect(longest).toEqual({ count: spell, line: "2个工作日以上", distance: toSpell });
    expect(sum).toEqual({ count: total, line: "超过4个工作日", distance: toTotal });
  });

  it("one entry found to have ground takes away both", () => {
    expect(changesOf(explained([absent("2025-03-03", "2025-03-07")]))).toEqual([
      [
        "如2025年3月3日至2025年3月7日旷工经认定不是无故，则一次无故旷工0个工作日，旷工累计0个工作日，不再有五（一）5a、五（一）5c所列情形。",
        "请假旷工!C5 请假旷工!D5 请假旷工!E5 请假旷工!G5",
      ],
    ]);
  });

  it("names who confirmed it", () => {
    const [step] = explained([absent("2025-03-03", "2025-03-04")]).trail;
    expect(step).toMatchObject({
      by: "高远",
      what: "认定无故",
      value: { text: "2025年3月3日至2025年3月4日旷工" },
    });
    expect(cellNames(step?.value.cells ?? [])).toEqual(["请假旷工!G5", "请假旷工!H5"]);
  });
});

describe("what is not decided yet", () => {
  it("五(一)8a: a second meeting nobody has decided on, both ways", () => {
    const meetings = [
      "| 2025-03-05 | 会议 | 李 | 缺席 | 是 | 高远 |",
      "| 2025-04-09 | 会议 | 李 | 缺席 | | |",
    ];
    const texts = explained([], meetings).changes.map(({ text }) => text);
    expect(texts[0]).toMatch(
      /^如2025年4月9日会议缺席经认定为无故，则无故不参加会议2次，登记待认定0条，五（一）8a所列情形提请研究，可以认定没有五（一）5a、/u,
    );
    expect(texts.find((text) => text.includes("4月9日会议缺席经认定不是无故"))).toMatch(
      /^如2025年4月9日会议缺席经认定不是无故，则登记待认定0条，可以认定没有五（一）5a、.*五（一）8a、/u,
    );
  });

  it("months that nobody has checked: checking them settles what they keep open", () => {
    const open = explained([], [], { checks: "" });
    expect(clauseOf(open, "五（一）6a")).toMatchObject({
      heading: "尚不能认定的情形",
      answer: "待研究认定",
    });
    expect(open.changes.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/^如各月考勤登记均经核对，则考勤登记未经核对0个月，可以认定没有五（一）5a、/u),
    );
  });

  it("a judgement on a ground, turned round", () => {
    const more = `
# 目标办登记/2025年目标办登记.xlsx | 目标办登记 | | 2025
## 研究认定
| 日期 | 机构 | 条款 | 对象 | 结论 | 理由 |
| --- | --- | --- | --- | --- | --- |
| 2026-01-08 | 考评小组 | 五(一)4 | 1002 | 符合 | 会议研究 |
`;
    const found = explained([], [], { more });
    expect(clauseOf(found, "五（一）4")).toMatchObject({ heading: "提请研究的情形", answer: "符合" });
    expect(found.changes.map(({ text }) => text)).toEqual([
      "如五（一）4经研究认定为不符合，则不再有该情形。",
    ]);
    expect(found.trail[0]).toMatchObject({ on: "2026-01-08", by: "考评小组", what: "研究认定五（一）4" });
  });
});

describe("五(二)2(5): an objection leads back, and the trail keeps both rounds and both lists in their order", () => {
  it("list, objection, review, approval, list", () => {
    const decisions = `
# 目标办登记/2025年等次审定.xlsx | 等次审定 |  | 2025
## 个人等次
| 编号 | 姓名 | 审核 | 审核日期 | 审定 | 审定日期 | 理由 |
| --- | --- | --- | --- | --- | --- | --- |
| 1002 | 李小华 | 优秀 | 2026-01-07 | 优秀 | 2026-01-08 | |
| 1002 | 李小华 | 优秀 | 2026-01-14 | 优秀 | 2026-01-15 | 经核实不影响等次 |
## 公示
| 批次 | 编号 | 起 | 状态 | 状态日期 | 异议处理 |
| --- | --- | --- | --- | --- | --- |
| 1 | 1002 | 2026-01-09 | 撤回 | 2026-01-13 | 有人反映，退回审核 |
| 2 | 1002 | 2026-01-16 | 期满 | | |
`;
    const { trail } = explained([], [], { more: decisions });
    expect(
      trail
        .filter(({ on }) => on !== null && on > "2026-01-01")
        .map(({ on, what, value }) => `${on ?? ""} ${what} ${cellNames(value.cells).join(" ")}`),
    ).toEqual([
      "2026-01-07 审核 个人等次!E5",
      "2026-01-08 审定 个人等次!G5",
      "2026-01-09 公示 公示!C5 公示!D5 公示!E5",
      "2026-01-13 公示异议处理 公示!E5 公示!G5",
      "2026-01-14 审核 个人等次!E6",
      "2026-01-15 审定 个人等次!G6",
      "2026-01-16 公示 公示!C6 公示!D6 公示!E6",
    ]);
  });
});
