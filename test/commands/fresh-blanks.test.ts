import { expect, test } from "vitest";
import { day } from "../../src/domain/day.ts";
import { officeBlanks } from "../../src/commands/blank-contents.ts";
import { survey } from "../../src/commands/survey.ts";
import { knownOn } from "../../src/facts/known-on.ts";
import { yearFacts } from "../../src/facts/year-facts.ts";
import { readInput } from "../../src/intake/input.ts";
import { openWorkbook } from "../../src/workbook/open.ts";
import { writeWorkbook } from "../../src/workbook/write.ts";
import { inputOf, workbooks } from "../support/workbooks.ts";
import { bureau } from "../support/years.ts";

const asOf = day("2025-01-06");

test("the office's blank workbooks ask for nothing while they are only put in place", async () => {
  const [records] = inputOf(bureau).years;
  if (records === undefined) throw new Error("no year");
  const facts = yearFacts(knownOn(records, asOf), asOf);
  const files = await Promise.all(
    officeBlanks(facts).map(async ({ path, form, contents }) => ({
      path: `目标办登记/${path.slice(path.indexOf("/") + 1)}`,
      sha256: path,
      opened: await openWorkbook(await writeWorkbook(form, contents)),
    })),
  );
  const input = readInput([...workbooks(bureau), ...files]);
  expect(survey(input, asOf).problems.map(({ message }) => message)).toEqual([]);
});

test("a tally without its day is still asked for", () => {
  const tally = `
# 目标办登记/2025年等次审定.xlsx | 等次审定 |  | 2025
## 民主测评
| 日期 | 对象 | 有效 | 优秀 |
| --- | --- | --- | --- |
|  | 1001 | 3 | 3 |
|  | 1002 |  |  |
`;
  const input = inputOf(`${bureau}${tally}`);
  const mustFix = survey(input, asOf).problems.filter(({ severity }) => severity === "must-fix");
  const cells = mustFix.map(({ code, place }) => `${code} ${place.cell ?? ""}`);
  expect(cells).toEqual(["tally-without-day A5"]);
});
