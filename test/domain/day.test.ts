import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { day } from "../../src/domain/day.ts";

const script = fileURLToPath(new URL("day-in-zone.ts", import.meta.url));

/** What the script answers in a process of its own, in a time zone. */
function answersIn(zone: string): Readonly<Record<string, unknown>> {
  const output = execFileSync(process.execPath, ["--import", "tsx", script], {
    env: { ...process.env, TZ: zone },
    encoding: "utf8",
  });
  return JSON.parse(output) as Readonly<Record<string, unknown>>;
}

const expected = {
  parseDay: ["2026-01-05", "2024-02-29", null, null, null, null],
  dayOf: ["2026-01-05", "2024-02-29", null, null, null],
  dayOfSerial: ["1900-03-01", "2025-01-05", "2025-01-05", "2026-01-05", null, null, null, null],
  serialOf: [61, 45_662, 46_027, 46_089, 46_327],
  roundTrip: true,
  dayInShanghai: ["2026-01-04", "2026-01-05", "2026-01-05", "2026-01-06"],
  plusDays: [
    "2026-03-08",
    "2026-03-09",
    "2026-11-02",
    "1991-04-14",
    "2026-01-01",
    "2024-02-29",
    "2026-01-05",
  ],
  daysThrough: [1, 3, 3, 366, 0, -3],
  eachDay: [["2026-03-07", "2026-03-08", "2026-03-09"], []],
  weekday: [1, 6, 7, 4],
  lastDayOfMonth: ["2024-02-29", "2025-02-28", "2025-12-31"],
  parts: [2026, 1],
  latest: ["2026-01-05", null],
  inChinese: ["2026年1月5日", "2026年11月22日"],
  monthAndDate: ["1月5日", "11月22日"],
};

describe("a day is the same day in every time zone", () => {
  it.each([
    ["Asia/Shanghai", -480],
    ["UTC", 0],
    ["America/New_York", 300],
    ["Pacific/Kiritimati", -840],
  ])("%s", (zone, offset) => {
    expect(answersIn(zone)).toEqual({ offset, ...expected });
  });
});

it("a text that writes no day is refused where one must stand", () => {
  expect(() => day("2025-02-29")).toThrow(RangeError);
});
