import { expect, test } from "vitest";
import { survey } from "../../src/commands/survey.ts";
import { reminderOf } from "../../src/documents/filing-reminder.ts";
import { day } from "../../src/domain/day.ts";
import { inputOfDemo } from "./input-of-demo.ts";

test("the demo's sections are reminded of what they owe, each on its days", async () => {
  const input = await inputOfDemo({ sections: 4, people: 8 });
  const on = (shown: string) => {
    const asOf = day(shown);
    const judgements = survey(input, asOf).years.map((year) => year.on(asOf).judgement);
    return reminderOf(judgements, asOf).sections.map(({ section, text }) => `${section}：${text}`);
  };
  expect(on("2025-03-01")).toEqual([
    "办公室：请报送2月完成情况表（3月5日前）。",
    "计量科：请报送2月完成情况表（3月5日前）。",
    "标准化科：请报送2月完成情况表（3月5日前）。",
    "质量监督科：请报送2月完成情况表（3月5日前）。尚未收到3月工作目标计划（应于2月28日前报送），请尽快补报。",
  ]);
  expect(on("2025-06-04")).toEqual([
    "计量科：请报送5月完成情况表（6月5日前）。",
    "标准化科：请报送5月完成情况表（6月5日前）。",
  ]);
  expect(on("2025-12-29")).toEqual([]);
});
