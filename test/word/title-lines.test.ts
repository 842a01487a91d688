import { expect, it } from "vitest";
import { titleLines } from "../../src/word/title-lines.ts";

it.each([
  ["年度考核结果通知书", ["年度考核结果通知书"]],
  ["关于2025年度目标管理考评和年度考核结果的通报", ["关于2025年度目标管理考评", "和年度考核结果的通报"]],
  ["关于2025年第一季度各科室工作目标完成情况的通报", ["关于2025年第一季度各科室", "工作目标完成情况的通报"]],
])("sets the title “%s” in lines of like length, with no word broken", (title, lines) => {
  expect(titleLines(title)).toEqual(lines);
});

it("loses no character, and lets no line begin with a mark", () => {
  const title = "关于更正《关于2025年第一季度各科室工作目标完成情况的通报》有关内容的通知";
  const lines = titleLines(title);
  expect(lines.join("")).toBe(title);
  expect(lines.filter((line) => /^[》、，）〕”]/u.test(line))).toEqual([]);
  expect(lines.filter((line) => /[《（〔“]$/u.test(line))).toEqual([]);
});
