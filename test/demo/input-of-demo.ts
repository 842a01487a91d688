import type { Day } from "../../src/domain/day.ts";
import { makeDemo } from "../../src/demo/demo.ts";
import { publishedCalendar } from "../../src/facts/calendar/calendar.ts";
import { readInput, type Input, type InputFile } from "../../src/intake/input.ts";
import { conditionIds } from "../../src/regulation/condition-ids.ts";
import { openWorkbook } from "../../src/workbook/open.ts";

const calendar = { onOrAfter: (day: Day): Day => publishedCalendar.onOrAfter(day) ?? day };

/** The demo bureau's 2025, read as the program reads an input folder. */
export async function inputOfDemo(size: {
  readonly sections: number;
  readonly people: number;
}): Promise<Input> {
  const files: InputFile[] = [];
  for await (const { path, bytes } of makeDemo({
    ...size,
    year: 2025,
    seed: 1,
    calendar,
    clauses: conditionIds,
  })) {
    files.push({ path, sha256: path, opened: await openWorkbook(bytes) });
  }
  return readInput(files);
}
