import { beforeAll, describe, expect, it } from "vitest";
import { demoBureau, readBureau, type Bureau } from "./bureau.ts";
import { mistakes, mistakesIn } from "./kinds/all.ts";
import { mutate } from "./run.ts";

const SEED = 1;

describe("mistakes in the demo's workbooks", () => {
  let bureau: Bureau;
  beforeAll(async () => {
    bureau = await demoBureau();
  });

  it("are of many kinds, each with a name of its own", () => {
    expect(mistakes.length).toBeGreaterThanOrEqual(60);
    expect(new Set(mistakes.map(({ name }) => name)).size).toBe(mistakes.length);
  });

  it("are told of none where nobody made one", () => {
    const alarms = readBureau(bureau).problems.filter(({ severity }) => severity !== "tidied");
    expect(alarms.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  });

  it.each(Object.entries(mistakesIn))("are told at their place: %s", async (_, kinds) => {
    const { kinds: tallies } = await mutate(bureau, kinds, { seed: SEED, count: kinds.length });
    expect(tallies.filter(({ made }) => made === 0).map(({ name }) => name)).toEqual([]);
    expect(tallies.flatMap(({ name, missed }) => missed.map((each) => `${name}, ${each}`))).toEqual([]);
  });
});
