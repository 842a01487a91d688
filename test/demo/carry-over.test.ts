import { expect, test } from "vitest";
import { carryOver } from "../../src/commands/carry-over/carry-over.ts";
import { demo } from "../../src/commands/demo.ts";
import { loadInput } from "../../src/commands/load.ts";
import { survey } from "../../src/commands/survey.ts";
import { day } from "../../src/domain/day.ts";
import { inOffice } from "../commands/office.ts";

test("the demo's year is carried over: the new year asks for nothing but what people have to fill in", () =>
  inOffice(async ({ input, effects, said }) => {
    await demo({ to: input, year: 2025, sections: 3, people: 12, seed: 1 }, effects);
    const asOf = day("2026-01-30");
    expect(await carryOver({ input, asOf, from: null, dryRun: false }, effects)).toBe(0);
    expect(said.filter((line) => line.startsWith("  已写出"))).toHaveLength(8);
    const read = await loadInput(input, effects);
    const { problems, years } = survey(read, asOf);
    const own = problems.filter(
      ({ place, severity }) => place.file.includes("/2026年") && severity === "must-fix",
    );
    expect(own.map(({ message }) => message)).toEqual([]);
    const [before, after] = years.map(({ on }) => on(asOf).judgement.facts);
    // Everybody whom 2025 graded and who stayed has that grade in 历年等次 now.
    const staying = new Set(after?.people.map(({ id }) => id));
    const graded = before?.appraised.filter(
      ({ decision, person }) => decision?.approved.value != null && staying.has(person.id),
    );
    expect(after?.known.roster.pastGrades.map(({ id, grade }) => `${id.text} ${grade.text}`)).toEqual(
      graded?.map(({ person, decision }) => `${person.id} ${decision?.approved.text ?? ""}`),
    );
    expect(graded?.length).toBeGreaterThan(8);
    // They sit where the year's end found them.
    const seats = new Map(
      after?.appraised.map(({ person, membership }) => [
        person.id,
        membership.kind === "section" ? membership.section.code : "",
      ]),
    );
    for (const { person, membership } of before?.appraised ?? []) {
      if (!staying.has(person.id)) continue;
      expect([person.id, seats.get(person.id)]).toEqual([
        person.id,
        membership.kind === "section" ? membership.section.code : "",
      ]);
    }
  }));
