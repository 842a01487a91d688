import { expect, it } from "vitest";
import { composeAll } from "../../src/commands/compose.ts";
import { survey } from "../../src/commands/survey.ts";
import { day } from "../../src/domain/day.ts";
import { fullWidth } from "../../src/domain/text.ts";
import { wording } from "../../src/regulation/wording.ts";
import { inputOfDemo } from "./input-of-demo.ts";

/** Every string of a view. */
function stringsOf(view: unknown): string[] {
  if (typeof view === "string") return [view];
  return typeof view === "object" && view !== null ? Object.values(view).flatMap(stringsOf) : [];
}

const input = await inputOfDemo({ sections: 12, people: 60 });
const asOf = day("2026-01-30");
const surveyed = survey(input, asOf);
const papers = composeAll(input, surveyed).papers.map(({ paper }) => paper);

it("a person's 考评依据说明 names nobody else but those who confirmed", () => {
  const [year] = surveyed.years;
  const { people } = year?.on(asOf).judgement.facts ?? { people: [] };
  const confirmed = new Set(
    (year?.records.attendance ?? []).flatMap(({ rows }) =>
      [...rows.leave, ...rows.nonAttendance].map(({ confirmedBy }) => confirmedBy.text),
    ),
  );
  const explanations = papers.filter(({ kind }) => kind === "person-explanation");
  expect(explanations).toHaveLength(60);
  for (const { person, path, tree, view } of explanations) {
    expect(tree).toBe("涉个人");
    const text = stringsOf(view).join("|");
    const own = people.find(({ id }) => id === person);
    expect(text).toContain(own?.name);
    const others = people.filter(
      ({ id, name }) => id !== person && name !== own?.name && !confirmed.has(name),
    );
    const named = others.filter(({ name }) => text.includes(name)).map(({ name }) => name);
    const numbered = others.filter(({ id }) => new RegExp(`(?<![0-9])${id}(?![0-9])`, "u").test(text));
    expect({ path, named, numbered: numbered.map(({ id }) => id) }).toEqual({
      path,
      named: [],
      numbered: [],
    });
  }
});

it("a section's 考评依据说明 in 内部 has neither the grounds of judgements nor the facts of events", () => {
  const [records] = input.years;
  // Some grounds say no more than the clause itself does.
  const scheme = Object.values(wording).map(fullWidth).join("|");
  const withheld = [
    ...(records?.register.findings ?? []).map(({ ground }) => ground.text),
    ...(records?.register.events ?? []).map(({ facts }) => facts.text),
  ].filter((text) => !scheme.includes(text));
  expect(withheld.length).toBeGreaterThan(20);
  const explanations = papers.filter(({ kind }) => kind === "section-explanation");
  expect(explanations).toHaveLength(12);
  for (const { tree, path, view } of explanations) {
    expect(tree).toBe("内部");
    const text = stringsOf(view).join("|");
    expect({ path, told: withheld.filter((each) => text.includes(each)) }).toEqual({ path, told: [] });
  }
});
