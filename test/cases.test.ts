import { describe, expect, it } from "vitest";
import { outcomeOn } from "./cases/outcome.ts";
import { caseNames, expectedOf, inputOfCase } from "./cases/read-case.ts";

it("has cases", () => {
  expect(caseNames.length).toBeGreaterThan(7);
});

describe.each(caseNames)("%s", (name) => {
  const input = inputOfCase(name);
  const [, ...days] = expectedOf(name).split(/^# 截至 /m);

  it.each(days.map((part) => [part.slice(0, 10), part.slice(10).trim()] as const))(
    "as it stands on %s",
    (asOf, expected) => {
      expect(outcomeOn(input, asOf, expected).trim()).toBe(expected);
    },
  );
});
