import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { standardNumbers } from "../../src/regulation/numbers.ts";
import { dutiesOf } from "../../src/regulation/duties.ts";
import { paperHeadings } from "../../src/documents/paper.ts";
import { incompetentGrounds } from "../../src/regulation/person-grounds.ts";
import { quotedOnly, type Nature, type ProvisionsOf } from "../../src/regulation/provisions/provision.ts";
import { provisions } from "../../src/regulation/provisions/provisions.ts";
import { excellentSection, failedSection, satisfactorySection } from "../../src/regulation/section-grades.ts";
import { wording, type ClauseId } from "../../src/regulation/wording.ts";
import { allForms } from "../../src/sheets/forms.ts";

const conditions = [...failedSection, ...satisfactorySection, ...excellentSection, ...incompetentGrounds];
const entries = Object.entries(provisions).map(([clause, natures]) => ({ clause, natures }));
const all = <K extends Nature["kind"]>(kind: K) =>
  entries.flatMap(({ clause, natures }) =>
    natures
      .filter((nature): nature is Extract<Nature, { kind: K }> => nature.kind === kind)
      .map((nature) => ({ clause, ...nature })),
  );

describe("each provision of the scheme is one entry", () => {
  it("the ids of the wording and of the entries are the same, either way", () => {
    const [ids, written] = [Object.keys(provisions), Object.keys(wording)];
    expect(written).toHaveLength(63);
    expect(written.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.filter((id) => !written.includes(id))).toEqual([]);
  });

  it("one that is missing, or that the scheme does not have, does not compile", () => {
    // @ts-expect-error the entry of 三(三)7 is missing
    const short: ProvisionsOf<"三(三)6" | "三(三)7"> = { "三(三)6": [quotedOnly] };
    // @ts-expect-error there is no 三(三)8
    const long: ProvisionsOf<`三(三)7`> = { "三(三)7": [quotedOnly], "三(三)8": [quotedOnly] };
    expect([short, long].map((each) => Object.keys(each).length)).toEqual([1, 2]);
  });

  it("one that is merely quoted is nothing else, and none is one thing twice", () => {
    for (const { natures } of entries) {
      const kinds = natures.map(({ kind }) => kind);
      expect(new Set(kinds).size).toBe(kinds.length);
      if (kinds.includes("quoted")) expect(kinds).toEqual(["quoted"]);
    }
  });

  it("every condition stands under its clause, and every one named is there", () => {
    const named = all("predicate").flatMap((nature) =>
      nature.conditions.map((id) => `${nature.clause} ${id}`),
    );
    expect([...named].sort()).toEqual(conditions.map(({ clause, id }) => `${clause} ${id}`).sort());
  });

  it("every file that computes is there", () => {
    const files = all("predicate").map(({ file }) => file);
    expect(files.filter((file) => !existsSync(`src/regulation/${file}`))).toEqual([]);
  });

  it("a condition that people judge names where they record it, and none other does", () => {
    for (const { clause, conditions: own } of all("predicate")) {
      const judged = conditions.some((each) => own.includes(each.id) && each.judged);
      const records = provisions[clause as ClauseId].some(
        (nature) => nature.kind === "decision" && nature.sheets.includes("目标办登记›研究认定"),
      );
      expect([clause, records]).toEqual([clause, judged]);
    }
  });

  it("deadlines are those of the filings, under the clause that sets them", () => {
    const set = new Set(dutiesOf(2025, standardNumbers).map(({ clause, kind }) => `${clause} ${kind}`));
    const named = all("deadline").flatMap(({ clause, duties }) => duties.map((kind) => `${clause} ${kind}`));
    expect(new Set(named)).toEqual(set);
  });

  it("every sheet named is one of a standard workbook", () => {
    const sheets = new Set(
      allForms.flatMap((form) => Object.values(form.sheets).map(({ name }) => `${form.name}›${name}`)),
    );
    const named = [...all("form"), ...all("decision")].flatMap((nature) => nature.sheets);
    expect(named.filter((name) => !sheets.has(name))).toEqual([]);
  });

  it("every paper named is one that the program makes", () => {
    const headings = new Set<string>(Object.values(paperHeadings));
    expect(
      all("paper")
        .flatMap(({ papers }) => papers)
        .filter((name) => !headings.has(name)),
    ).toEqual([]);
  });
});
