import { expect, test } from "vitest";
import type { Day } from "../../src/domain/day.ts";
import { storyOf } from "../../src/demo/story.ts";
import { summaryText } from "../../src/demo/summary-text.ts";
import { commentOn } from "../../src/demo/appraisal-copies.ts";
import { filingsOf } from "../../src/demo/filings.ts";
import { attendanceOf } from "../../src/demo/routine.ts";
import { yearPlanOf } from "../../src/demo/year-plan.ts";
import { publishedCalendar } from "../../src/facts/calendar/calendar.ts";
import { dutiesOf } from "../../src/regulation/duties.ts";
import { standardNumbers } from "../../src/regulation/numbers.ts";

const calendar = { onOrAfter: (day: Day): Day => publishedCalendar.onOrAfter(day) ?? day };
const story = storyOf({ year: 2025, sections: 12, people: 200, seed: 1, calendar, clauses: [] });
const demo = storyOf({ year: 2025, sections: 8, people: 40, seed: 1, calendar, clauses: [] });

test("summaries have 400 to 700 characters and differ from person to person", () => {
  const texts = story.bureau.sections.flatMap((section) =>
    section.people.map((person) => summaryText(story, section, person)),
  );
  const lengths = texts.map((text) => Array.from(text).length);
  expect(Math.min(...lengths)).toBeGreaterThanOrEqual(400);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(700);
  expect(new Set(texts).size).toBe(texts.length);
  expect(texts.some((text) => /[{}]/.test(text))).toBe(false);
});

test("comments have 40 to 80 characters", () => {
  const lengths = [...story.outcomes.values()].map(
    ({ person }) => Array.from(commentOn(story, person)).length,
  );
  expect(Math.min(...lengths)).toBeGreaterThanOrEqual(40);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(80);
});

/** How many filings of each section were late or never came, waivers and papers that came earlier left aside. */
function lateFilings(index: number): number {
  const section = demo.bureau.sections[index];
  if (section === undefined) throw new RangeError("no such section");
  const filings = filingsOf(demo.bureau, section).filter(({ turnedBack }) => !turnedBack);
  return dutiesOf(2025, standardNumbers).filter((duty) => {
    const name = `${duty.kind}${duty.month ?? ""}`;
    const filing = filings.find((each) => each.name === name);
    const excused = name === section.fate.waived || name === section.fate.onPaper;
    return !excused && (filing === undefined || filing.day > demo.bureau.days.onOrAfter(duty.date));
  }).length;
}

test("the sections are late as often as they are meant to be", () => {
  expect(demo.bureau.sections.map(({ index }) => lateFilings(index))).toEqual([0, 1, 2, 3, 0, 0, 0, 1]);
});

test("annual targets are missed where they are meant to be", () => {
  const missed = demo.bureau.sections.map((section) => {
    const { targets, items } = yearPlanOf(demo.bureau, section);
    return targets.filter((target) => {
      const served = items.filter(
        ({ plan, month }) => plan.annual === target.number && section.fate.missing !== `月完成情况${month}`,
      );
      const sum = served.reduce((total, { report }) => total + (report.achieved ?? 0), 0);
      return target.quantified === "是" ? sum < (target.goal ?? 0) : served.at(-1)?.report.state !== "已完成";
    }).length;
  });
  expect(missed).toEqual([0, 0, 0, 0, 2, 1, 1, 0]);
});

test("more are proposed as 优秀 than the quota allows, and no more than it are approved", () => {
  const outcomes = [...demo.outcomes.values()];
  expect(outcomes.filter(({ proposed }) => proposed === "优秀")).toHaveLength(14);
  expect(outcomes.filter(({ approved }) => approved === "优秀")).toHaveLength(12);
  expect(new Set(outcomes.map((outcome) => outcome.case)).size).toBe(14);
});

test("two people of different sections have one name", () => {
  const names = demo.bureau.everyone.map(({ name }) => name);
  const twice = demo.bureau.everyone.filter(({ name }) => names.indexOf(name) !== names.lastIndexOf(name));
  expect(twice.map(({ startsIn }) => startsIn)).toEqual([0, 7]);
});

test("nothing is dated after 30 January", () => {
  expect(demo.end.secondBatch.to <= "2026-01-30").toBe(true);
});

test("who comes in mid-month is recorded from that day on", () => {
  const newcomer = demo.bureau.everyone.find(({ stays }) => stays[0]?.from === "2025-07-15");
  if (newcomer === undefined) throw new RangeError("nobody comes on 15 July");
  expect(attendanceOf(demo, newcomer, 7)).toBe("应出勤13天，实出勤13天");
  expect(attendanceOf(demo, newcomer, 8)).toBe("应出勤21天，实出勤21天");
});
