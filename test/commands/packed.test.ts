import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { hashOf } from "../../src/commands/cache/made-before.ts";
import { composeAll } from "../../src/commands/compose.ts";
import { packed } from "../../src/commands/packed.ts";
import { survey } from "../../src/commands/survey.ts";
import { figuresOf } from "../../src/documents/view-figures.ts";
import { day } from "../../src/domain/day.ts";
import { openTemplates } from "../../src/printing/render.ts";
import { inputOf } from "../support/workbooks.ts";
import { bureau } from "../support/years.ts";

const input = inputOf(bureau);
const papers = composeAll(input, survey(input, day("2026-01-30"))).papers.map(({ paper }) => paper);
const ofPeople = papers.filter(({ person, layout }) => person !== undefined && layout !== "official");
const templates = openTemplates(fileURLToPath(new URL("../../templates", import.meta.url)));

describe("a paper of a person that lies packed", () => {
  it("is of more than one kind here", () => {
    expect(new Set(ofPeople.map(({ kind }) => kind)).size).toBeGreaterThan(1);
  });

  it.each(ofPeople.map((paper) => [paper.title, paper] as const))(
    "prints, is known again and is recorded as it was composed: %s",
    (_, paper) => {
      const again = packed(paper);
      expect(hashOf(again.view)).toBe(hashOf(paper.view));
      expect(templates.render(again.template, again.view)).toBe(templates.render(paper.template, paper.view));
      expect(figuresOf(again)).toEqual(figuresOf(paper));
      expect({ ...again, view: null }).toEqual({ ...paper, view: null });
    },
  );

  it("is unpacked for whoever asks, and not kept so", () => {
    const [paper] = ofPeople;
    if (paper === undefined) throw new Error("no paper of a person");
    const again = packed(paper);
    expect(again.view).not.toBe(again.view);
  });
});

it("leaves papers of other subjects as they are", () => {
  const others = papers.filter((paper) => !ofPeople.includes(paper));
  expect(others.length).toBeGreaterThan(0);
  for (const paper of others) expect(packed(paper)).toBe(paper);
});
