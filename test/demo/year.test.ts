import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { paperHeadings, type PaperKind } from "../../src/documents/paper.ts";
import { personOutcomes, sectionGrades } from "../../src/domain/grade.ts";
import { inputOfDemo } from "./input-of-demo.ts";
import { listedDays, yearDays, type ListedDay } from "./year-listing.ts";

const file = new URL("year.md", import.meta.url);

/** `UPDATE_YEAR=1 npx vitest run test/demo/year.test.ts` writes the file anew. */
const isUpdating = process.env["UPDATE_YEAR"] === "1";

describe("the demo's year, day by day", () => {
  let listed: readonly ListedDay[] = [];

  beforeAll(async () => {
    listed = listedDays(await inputOfDemo({ sections: 8, people: 40 }), yearDays);
    if (isUpdating) writeFileSync(file, `${listed.map(({ text }) => text).join("\n\n")}\n`);
  });

  it.each(yearDays)("%s has exactly its papers and duties", (asOf) => {
    const expected = readFileSync(file, "utf8").split(/^(?=## )/m);
    expect(listed.find((each) => each.asOf === asOf)?.text).toBe(
      expected.find((part) => part.startsWith(`## ${asOf}`))?.trim(),
    );
  });

  it("shows every kind of paper but those that build and issue make of others", () => {
    const made: readonly PaperKind[] = ["correction-notice", "archive-catalogue"];
    const shown = new Set(listed.flatMap(({ kinds }) => [...kinds]));
    const kinds = Object.keys(paperHeadings) as PaperKind[];
    expect(kinds.filter((kind) => !shown.has(kind) && !made.includes(kind))).toEqual([]);
  });

  it("shows every grade of sections and people, and what is left open until the last day", () => {
    const textOn = (asOf: string): string => listed.find((each) => each.asOf === asOf)?.text ?? "";
    const lineOf = (asOf: string, name: string): string =>
      new RegExp(`^- ${name}：.*$`, "m").exec(textOn(asOf))?.[0] ?? "";
    const misses = (line: string, grades: readonly string[]) => grades.filter((each) => !line.includes(each));
    expect(misses(lineOf("2026-01-23", "建议等次"), [...sectionGrades, "待研究认定"])).toEqual([]);
    expect(misses(lineOf("2026-01-26", "科室审定"), sectionGrades)).toEqual([]);
    expect(misses(lineOf("2026-01-26", "个人审定"), personOutcomes)).toEqual([]);
    expect(textOn("2026-01-23")).not.toContain("考核结果通报");
    expect(textOn("2026-01-26")).toContain("考核结果通报 1：2026-01-26");
  });
});

const script = fileURLToPath(new URL("year-in-zone.ts", import.meta.url));

it("is the same in every time zone", async () => {
  const zones = ["Asia/Shanghai", "UTC", "America/New_York"];
  const told = await Promise.all(
    zones.map(async (zone) => {
      const env = { ...process.env, TZ: zone };
      const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", script], { env });
      return JSON.parse(stdout) as { readonly offset: number; readonly texts: readonly string[] };
    }),
  );
  expect(told.map(({ offset }) => offset)).toEqual([-480, 0, 300]);
  expect(told.map(({ texts }) => texts)).toEqual(zones.map(() => told[1]?.texts));
  expect(told[1]?.texts.length).toBe(yearDays.length);
});
