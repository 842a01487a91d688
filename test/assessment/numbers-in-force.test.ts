import { describe, expect, it } from "vitest";
import type { Evaluation } from "../../src/assessment/evaluate.ts";
import { fact } from "../../src/domain/place.ts";
import { explainClause } from "../../src/documents/explain-clause.ts";
import { standardNumbers } from "../../src/regulation/numbers.ts";
import { bureauWith } from "../facts/bureaus.ts";
import { target, wholeYear } from "../facts/ledgers.ts";
import { cellNames, checkedMonths, judged, personOf, sectionOf } from "../support/years.ts";

const { criticism } = standardNumbers;

/** The line of a condition, as its explanation tells it. */
function lineOf(evaluation: Evaluation | undefined): string | undefined {
  return evaluation && explainClause(evaluation, "", { criticism: fact(criticism) }).distances.at(-1)?.line;
}

type Set = Readonly<Record<string, string>>;

const late = wholeYear([target(1)], [{ month: 12, of: 1, state: "已完成" }], { lateReports: [2, 5, 8] });
const sectionWith = (parameters: Set) => sectionOf(judged(bureauWith({ parameters }) + late), "02");

function personWith(parameters: Set, leave: readonly string[], absences: readonly string[] = []) {
  const markdown = `${bureauWith({ parameters: { 考勤登记保管单位: "办公室", ...parameters } })}
# 目标办登记/2025年考勤活动登记.xlsx | 考勤活动登记 | 办公室 | 2025
## 请假旷工
| 编号 | 姓名 | 类型 | 起 | 止 |
| --- | --- | --- | --- | --- |
${leave.join("\n")}
## 缺席
| 日期 | 类别 | 编号 | 姓名 | 情形 | 是否无故 | 认定人 |
| --- | --- | --- | --- | --- | --- | --- |
${absences.join("\n")}
${checkedMonths}
`;
  return personOf(judged(markdown), "1002").review;
}

describe("四(一)3 with numbers set otherwise", () => {
  it.each([
    [{}, "按未达标处理", "未达标"],
    [{ 按未达标处理的未按时报送次数: "4" }, "给予批评", "待研究认定"],
    [{ 按未达标处理的未按时报送次数: "5", 给予批评的未按时报送次数: "4" }, "无", "待研究认定"],
  ] as const)("%o: 3 late reports are %s", (parameters, consequence, grade) => {
    const { lateConsequence, proposal } = sectionWith(parameters);
    expect([lateConsequence, proposal.grade]).toEqual([consequence, grade]);
  });

  it("an earlier date makes more of them late", () => {
    expect(sectionWith({}).facts.lateFilings.value).toBe(3);
    expect(sectionWith({ 月完成情况报送期限: "1" }).facts.lateFilings.value).toBeGreaterThan(3);
  });

  it("三(二)5 follows the number in force, and cites its cell", () => {
    const { proposal } = sectionWith({ 按未达标处理的未按时报送次数: "4" });
    const inTime = proposal.satisfactory.find(({ id }) => id === "三(二)5");
    const failing = proposal.failed.find(({ id }) => id === "四(一)3");
    expect([inTime?.answer, failing?.answer]).toEqual(["符合", "不符合"]);
    for (const each of [inTime, failing]) expect(cellNames(each?.cells ?? [])).toContain("参数!B5");
    expect(lineOf(failing)).toBe("4次以上，设置所定，方案为3次");
  });
});

describe("五(一) with numbers set otherwise", () => {
  const sick = "| 1002 | 李小华 | 病假 | 2025-03-01 | 2025-04-10 |";
  const personal = "| 1002 | 李小华 | 事假 | 2025-03-01 | 2025-04-10 |";
  const missed = "| 2025-03-12 | 集体活动 | 1002 | 李小华 | 缺席 | 是 | 高远 |";

  it.each([
    ["五(一)6a", {}, [sick], "符合", "超过40天"],
    ["五(一)6a", { 病假累计超过的天数: "41" }, [sick], "不符合", "超过41天，设置所定，方案为40天"],
    ["五(一)6b", {}, [personal], "符合", "超过30天，折算"],
    ["五(一)6b", { 事假累计超过的月数: "2" }, [personal], "不符合", "超过60天，设置所定，方案折算为30天"],
    ["五(一)6b", { 一个月折合天数: "31" }, [personal], "符合", "超过31天，折算"],
  ] as const)("%s, %o: %s", (id, parameters, leave, answer, told) => {
    const ground = personWith(parameters, leave).grounds.find((each) => each.id === id);
    expect(ground?.answer).toBe(answer);
    expect(lineOf(ground)).toBe(told);
    const set = Object.keys(parameters).length > 0;
    expect(cellNames(ground?.cells ?? []).includes("参数!B6")).toBe(set);
  });

  it("五(一)12 gives no number: once suffices unless the office sets more, and it is told as the office's", () => {
    const ground = (parameters: Set) =>
      personWith(parameters, [], [missed]).grounds.find(({ id }) => id === "五(一)12");
    const [one, two] = [ground({}), ground({ 集体活动缺席次数: "2" })];
    expect([one?.answer, two?.answer]).toEqual(["符合", "不符合"]);
    expect(lineOf(one)).toBe("1次以上，本局设定");
  });
});

it("五(一)比例: the percentage in force is that of the quota, by its cell", () => {
  const [quota] = judged(bureauWith({ parameters: { "优秀等次比例（%）": "50" } })).quotas;
  expect(quota).toMatchObject({ percent: 50, places: 2 });
  expect(cellNames(quota?.cells ?? [])).toEqual(["参数!B5"]);
});
