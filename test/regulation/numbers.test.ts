import { describe, expect, it } from "vitest";
import { incompetentGrounds } from "../../src/regulation/person-grounds.ts";
import { officeNumbers, schemeDates, schemeNumbers, type NumberName } from "../../src/regulation/numbers.ts";
import { excellentSection, failedSection, satisfactorySection } from "../../src/regulation/section-grades.ts";
import { wording } from "../../src/regulation/wording.ts";
import { officeParameterRows, schemeParameterRows } from "../../src/sheets/parameter-rows.ts";
import { parameterDefinitions } from "../../src/sheets/parameter-definitions.ts";
import { schemeParameters } from "../../src/sheets/scheme-parameters.ts";

const conditions = [...failedSection, ...satisfactorySection, ...excellentSection, ...incompetentGrounds];

/** The numbers that words say: 两次 2, 12月25日 12 and 25. */
function numbersIn(words: string): number[] {
  return [...words.matchAll(/\d+|[一二两三四五六七八九十](?=次|项|个|天)/gu)].map(([found]) =>
    found === "两"
      ? 2
      : Number.isNaN(Number(found))
        ? "一二三四五六七八九十".indexOf(found) + 1
        : Number(found),
  );
}

describe("the numbers of the scheme are those of its wording", () => {
  it.each(Object.entries({ ...schemeNumbers, ...schemeDates }))("%s", (_, { clause, said, value }) => {
    expect(wording[clause]).toContain(said);
    expect(numbersIn(said)).toEqual(typeof value === "number" ? [value] : [value.month, value.date]);
  });

  it("reads numbers as the scheme writes them", () => {
    expect(["两次", "一次", "3次", "30%", "12月25日", "每月28日", "两项"].map(numbersIn)).toEqual([
      [2],
      [1],
      [3],
      [30],
      [12, 25],
      [28],
      [2],
    ]);
  });

  it("no number of the grades and filings was left out", () => {
    const isOfGrade = (clause: string): boolean => /^三|^四|^五\(一\)/.test(clause);
    // How often something is done, what happens on one occasion, the months that begin and end a half of the year and
    // the count of the grades are no numbers to be set.
    const free = /组织一次|一次无故|每年1月|6月底|[三四]个等次/gu;
    for (const [clause, words] of Object.entries(wording).filter(([id]) => isOfGrade(id))) {
      const known = Object.values({ ...schemeNumbers, ...schemeDates })
        .filter((number) => number.clause === clause)
        .flatMap(({ said }) => numbersIn(said));
      const inText = numbersIn(words.replace(free, ""));
      expect([clause, new Set(inText), inText.length]).toEqual([clause, new Set(known), known.length]);
    }
  });
});

describe("本局设定 stands apart", () => {
  const isOffice = (name: NumberName): boolean => Object.hasOwn(officeNumbers, name);

  it("a number is the scheme's or the office's, never both, and can be set on the sheet either way", () => {
    const [office, scheme] = [Object.keys(officeNumbers), Object.keys({ ...schemeNumbers, ...schemeDates })];
    expect(office.filter((name) => scheme.includes(name))).toEqual([]);
    expect(office.filter((name) => !Object.hasOwn(parameterDefinitions, name))).toEqual([]);
    expect(Object.keys(schemeParameters).sort()).toEqual(scheme.sort());
    const names = new Set(schemeParameterRows.map(({ name }) => name));
    expect(officeParameterRows.filter(({ name }) => names.has(name))).toEqual([]);
  });

  it("a condition's numbers are of its clause, but for those of 四(一)3 that 三 relies on and the office's", () => {
    const strange = conditions.flatMap(({ id, clause, numbers }) =>
      Object.values(numbers)
        .flat()
        .filter((name) => {
          const number = Object.entries(schemeNumbers).find(([each]) => each === name)?.[1];
          return number !== undefined && number.clause !== clause;
        })
        .map((name) => `${id} ${name}`),
    );
    expect(strange).toEqual(["三(二)5 failure"]);
    const offices = conditions.flatMap(({ id, numbers }) =>
      Object.values(numbers)
        .flat()
        .filter(isOffice)
        .map((name) => `${id} ${name}`),
    );
    expect(offices.sort()).toEqual([
      "三(二)3 studyShare",
      "五(一)12 missedActivities",
      "五(一)6b daysOfMonth",
    ]);
  });

  it("the wording gives none of the office's numbers", () => {
    expect(wording["五(一)6b"]).not.toContain(String(officeNumbers.daysOfMonth));
    expect(numbersIn(wording["五(一)12"])).toEqual([]);
    expect(numbersIn(wording["三(二)"])).toEqual([]);
    expect(wording["五(二)2(5)"]).not.toMatch(/\d/);
    expect(wording["四(二)1"]).not.toContain(String(officeNumbers.reportFromDate));
  });
});
