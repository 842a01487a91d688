import { expect, test } from "vitest";
import { timeText } from "../../src/commands/terminal.ts";
import { stopwatch } from "../../src/commands/profile.ts";

test("a build's time is told by its pieces, with their shares", () => {
  let time = 1000;
  const watch = stopwatch(() => time);
  expect(watch.lines()).toEqual([]);
  time += 3000;
  watch.ended("读取报表");
  time += 500;
  watch.ended("核对");
  time += 6500;
  watch.ended("排印文稿");
  expect(watch.lines()).toEqual([
    "读取报表　     3.0秒   30%",
    "核对　　　     0.5秒    5%",
    "排印文稿　     6.5秒   65%",
  ]);
});

test.each([
  [400, "1秒"],
  [59_000, "59秒"],
  [200_000, "3分20秒"],
])("%i milliseconds are told as %s", (milliseconds, text) => {
  expect(timeText(milliseconds)).toBe(text);
});
