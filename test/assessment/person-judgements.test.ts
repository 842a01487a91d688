import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/assessment/evaluate.ts";
import { survey } from "../../src/commands/survey.ts";
import { day } from "../../src/domain/day.ts";
import type { Answer } from "../../src/domain/grade.ts";
import { conditionIds } from "../../src/regulation/condition-ids.ts";
import { numbersOf } from "../../src/regulation/condition.ts";
import { standardNumbers } from "../../src/regulation/numbers.ts";
import { incompetentGrounds } from "../../src/regulation/person-grounds.ts";
import { excellentSection, failedSection, satisfactorySection } from "../../src/regulation/section-grades.ts";
import { inputOf } from "../support/workbooks.ts";
import {
  bureauOfOneKeeper,
  cellNames,
  checkedMonths,
  judged,
  personOf,
  sectionOf,
} from "../support/years.ts";

const findingHead = `## 研究认定
| 日期 | 机构 | 条款 | 对象 | 结论 | 理由 |
| --- | --- | --- | --- | --- | --- |`;
const eventHead = `## 事项登记
| 日期 | 对象 | 类型 | 事实 | 认定结论 | 认定人 | 认定日期 |
| --- | --- | --- | --- | --- | --- | --- |`;

interface Register {
  readonly findings?: readonly string[];
  readonly events?: readonly string[];
  readonly checks?: string;
  readonly leave?: readonly string[];
}

function registers({ findings = [], events = [], checks = checkedMonths, leave = [] }: Register): string {
  return `${bureauOfOneKeeper}
# 目标办登记/2025年考勤活动登记.xlsx | 考勤活动登记 | 办公室 | 2025
## 请假旷工
| 编号 | 姓名 | 类型 | 起 | 止 |
| --- | --- | --- | --- | --- |
${leave.join("\n")}
${checks}

# 目标办登记/2025年目标办登记.xlsx | 目标办登记 |  | 2025
${findingHead}
${findings.join("\n")}
${eventHead}
${events.join("\n")}
`;
}

function groundsOf(register: Register, id = "1002", on = "2026-01-30") {
  const { review } = personOf(judged(registers(register), on), id);
  const answers = new Map(
    review.grounds.map(({ id: ground, clause, answer, cells }) => [
      ground,
      { clause, answer, cells: cellNames(cells) },
    ]),
  );
  return { review, answers };
}

const finding = (clause: string, conclusion: "符合" | "不符合") =>
  `| 2026-01-12 | 考评小组 | ${clause} | 1002 | ${conclusion} | 经研究 |`;

describe("五(一)1, 2a, 4, 11: grounds that no register tells are raised by a judgement on that person alone", () => {
  const clauses = ["五(一)1", "五(一)2a", "五(一)4", "五(一)11"];

  it.each(clauses)("%s: judged 符合 it is met, by the cells of the judgement", (clause) => {
    const { answers, review } = groundsOf({ findings: [finding(clause, "符合")] });
    expect(answers.get(clause)).toEqual({
      clause,
      answer: "符合",
      cells: ["研究认定!E5", "研究认定!F5"],
    });
    expect(review.met.map(({ id }) => id)).toEqual([clause]);
  });

  it.each(clauses)("%s: judged 不符合 it is not", (clause) => {
    const { answers } = groundsOf({ findings: [finding(clause, "不符合")] });
    expect(answers.get(clause)?.answer).toBe("不符合");
  });

  it.each(clauses)("%s: nobody else is asked about it, nor this one before the judgement", (clause) => {
    const register = { findings: [finding(clause, "符合")] };
    expect(groundsOf(register, "1001").answers.has(clause)).toBe(false);
    expect(groundsOf(register, "1002", "2026-01-11").answers.has(clause)).toBe(false);
    expect(groundsOf({}).review.open).toEqual([]);
  });
});

describe("a judgement on a ground that registers tell", () => {
  it("answers what is open, either way", () => {
    const open = groundsOf({ checks: "" });
    expect(open.answers.get("五(一)6a")?.answer).toBe("待研究认定");
    for (const conclusion of ["符合", "不符合"] as const) {
      const { answers } = groundsOf({ checks: "", findings: [finding("五(一)6a", conclusion)] });
      expect(answers.get("五(一)6a")).toMatchObject({
        answer: conclusion,
        cells: expect.arrayContaining(["研究认定!E5"]),
      });
    }
  });

  it("says what the register does not show", () => {
    const { answers } = groundsOf({ findings: [finding("五(一)6a", "符合")] });
    expect(answers.get("五(一)6a")?.answer).toBe("符合");
  });

  it("has no effect without a day that can be read", () => {
    const { answers } = groundsOf({
      findings: [finding("五(一)6a", "符合").replace("2026-01-12", "1月12日")],
    });
    expect(answers.get("五(一)6a")?.answer).toBe("不符合");
  });

  it("does not undo a count that is reached", () => {
    const leave = ["| 1002 | 李小华 | 病假 | 2025-03-01 | 2025-05-30 |"];
    const { answers } = groundsOf({ leave, findings: [finding("五(一)6a", "不符合")] });
    expect(answers.get("五(一)6a")).toMatchObject({ answer: "符合", cells: ["请假旷工!D5", "请假旷工!E5"] });
  });
});

describe("处分 and 法律制裁 of a person", () => {
  const event = (kind: string, on: string, said: string) => `| ${on} | 1002 | ${kind} | 见文件 | ${said} |`;
  const confirmed = "属实 | 高远 | 2025-06-30";
  const denied = "不属实 | 高远 | 2025-06-30";

  it.each([
    ["五(一)2b", "法律制裁", "2025-05-06", confirmed, "符合", ["事项登记!G5"]],
    ["五(一)2b", "法律制裁", "2025-05-06", " | | ", "待研究认定", ["事项登记!G5"]],
    ["五(一)2b", "法律制裁", "2025-05-06", "属实 | 高远 | 2026-03-01", "待研究认定", ["事项登记!G5"]],
    ["五(一)2b", "法律制裁", "5月6日", confirmed, "待研究认定", ["事项登记!A5"]],
    ["五(一)2b", "法律制裁", "2025-05-06", denied, "不符合", []],
    ["五(一)2b", "法律制裁", "2024-12-31", confirmed, "不符合", []],
    ["五(一)2b", "法律制裁", "2026-01-01", confirmed, "不符合", []],
    ["五(一)2c", "政务处分", "2025-05-06", confirmed, "待研究认定", ["事项登记!G5"]],
    ["五(一)2c", "政务处分", "2025-05-06", " | | ", "待研究认定", ["事项登记!G5"]],
    ["五(一)2c", "政务处分", "2025-05-06", denied, "不符合", []],
    ["五(一)2c", "政务处分", "2024-05-06", confirmed, "不符合", []],
    ["五(一)3", "党纪处分", "2025-05-06", confirmed, "待研究认定", ["事项登记!G5"]],
    ["五(一)3", "党纪处分", "2025-05-06", " | | ", "待研究认定", ["事项登记!G5"]],
    ["五(一)3", "党纪处分", "2024-05-06", " | | ", "不符合", []],
  ])("%s: %s on %s, %s: %s", (clause, kind, on, said, answer, cells) => {
    expect(groundsOf({ events: [event(kind, on, said)] }).answers.get(clause)).toEqual({
      clause,
      answer,
      cells,
    });
  });

  it("五(一)2c: one that is judged grave enough is met, by both cells", () => {
    const { answers } = groundsOf({
      events: [event("政务处分", "2025-05-06", confirmed)],
      findings: [finding("五(一)2c", "符合")],
    });
    expect(answers.get("五(一)2c")).toMatchObject({
      answer: "符合",
      cells: ["事项登记!G5", "研究认定!E5", "研究认定!F5"],
    });
  });
});

describe("the ids under which a judgement can be recorded", () => {
  const sectionConditions = [...failedSection, ...satisfactorySection, ...excellentSection];
  const judgement = judged(registers({ checks: "" }));
  const { facts } = sectionOf(judgement, "02");

  it.each(conditionIds.filter((id) => id.startsWith("五")))("%s asks for it", (id) => {
    const ground = incompetentGrounds.find((each) => each.id === id);
    const person = personOf(judgement, "1002");
    const said =
      ground &&
      evaluate(
        ground,
        person.facts,
        new Map([[id, { value: "符合" as const, cells: [] }]]),
        judgement.facts.settings.rules.numbers,
      );
    expect(said).toMatchObject({ id, answer: "符合" });
  });

  it.each(conditionIds.filter((id) => id.startsWith("三") || id.startsWith("四")))("%s asks for it", (id) => {
    const conditions = sectionConditions.filter((each) => each.id === id || each.clause === id);
    const asked = conditions.filter((each) => {
      let asks = false;
      const found = (computed?: Answer): Answer => {
        asks = true;
        return computed ?? "待研究认定";
      };
      each.answer(
        (name) => facts[name].value,
        numbersOf(each, (name) => standardNumbers[name]),
        found,
      );
      return asks;
    });
    expect(asked).not.toEqual([]);
  });

  it("are all grounds of 五(一), and a judgement under any other is told", () => {
    expect(conditionIds.filter((id) => id.startsWith("五"))).toEqual(incompetentGrounds.map(({ id }) => id));
    const markdown = registers({ findings: [finding("五(一)13", "符合"), finding("三(一)6", "符合")] });
    const told = survey(inputOf(markdown), day("2026-01-30")).problems.filter(
      ({ code }) => code === "clause-not-known",
    );
    expect(told.map(({ place }) => place.cell)).toEqual(["C5", "C6"]);
  });
});
