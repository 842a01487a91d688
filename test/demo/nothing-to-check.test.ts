import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { survey } from "../../src/commands/survey.ts";
import { makeDemo } from "../../src/demo/demo.ts";
import { day, type Day } from "../../src/domain/day.ts";
import { publishedCalendar } from "../../src/facts/calendar/calendar.ts";
import { readInput, type InputFile } from "../../src/intake/input.ts";
import { openWorkbook } from "../../src/workbook/open.ts";

const calendar = { onOrAfter: (value: Day): Day => publishedCalendar.onOrAfter(value) ?? value };

test("an orderly bureau is asked nothing, at the year's end or in the course of it", async () => {
  const files: InputFile[] = [];
  const options = { year: 2025, sections: 8, people: 40, seed: 5, calendar, clauses: [] };
  for await (const { path, bytes } of makeDemo(options)) {
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    files.push({ path, sha256, opened: await openWorkbook(bytes) });
  }
  const input = readInput(files);
  for (const on of ["2025-02-10", "2025-04-16", "2025-07-02", "2025-10-20", "2026-01-06", "2026-01-30"]) {
    // One closed month reads differently on purpose: the bulletin about it was issued, and is corrected.
    const asked = survey(input, day(on)).problems.filter(
      ({ severity, code }) => severity === "check" && code !== "closed-month-changed",
    );
    expect(asked.map(({ code, place, message }) => [on, code, place.cell, message])).toEqual([]);
  }
}, 60_000);
