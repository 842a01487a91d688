import { describe, expect, it } from "vitest";
import { standardNumbers } from "../../src/regulation/numbers.ts";
import { officeParameterRows, parameterRows, schemeParameterRows } from "../../src/sheets/parameter-rows.ts";
import { schemeParameters } from "../../src/sheets/scheme-parameters.ts";
import { cellNames, judged } from "../support/years.ts";
import { bureauWith } from "./bureaus.ts";

const settingsWith = (parameters: Readonly<Record<string, string>>) =>
  judged(bureauWith({ parameters })).facts.settings;

describe("numbers of the scheme that the office may set", () => {
  it("are the scheme's where nothing is set, without a cell", () => {
    for (const [name, { value, cells }] of Object.entries(settingsWith({}).rules.numbers)) {
      expect([name, value]).toEqual([name, standardNumbers[name as keyof typeof standardNumbers]]);
      expect(cells).toEqual([]);
    }
  });

  it.each(Object.entries(schemeParameters))(
    "%s: set otherwise it is in force, and told at its cell",
    (name, { title }) => {
      const other = name.endsWith("Date") && !name.startsWith("month") ? "11月30日" : "7";
      const { rules, problems } = settingsWith({ [title]: other });
      const { value, cells } = rules.numbers[name as keyof typeof rules.numbers];
      expect(value).toEqual(other === "7" ? 7 : { month: 11, date: 30 });
      expect(cellNames(cells)).toEqual(["参数!B5"]);
      expect(
        problems.map(({ code, severity, place, clause }) => [code, severity, place.cell, typeof clause]),
      ).toEqual([["number-not-of-scheme", "check", "B5", "string"]]);
    },
  );

  it.each([
    ["优秀等次比例（%）", "30%"],
    ["优秀等次比例（%）", "30"],
    ["年度目标报送期限", "12月25日"],
    ["月计划报送期限", "28日"],
    ["给予批评的未按时报送次数", "2次"],
    ["病假累计超过的天数", "40天"],
    ["事假累计超过的月数", "1个月"],
  ])("%s set to %s is what the scheme says: nothing to tell", (title, shown) => {
    expect(settingsWith({ [title]: shown }).problems).toEqual([]);
  });

  it.each([
    ["优秀等次比例（%）", "101"],
    ["月计划报送期限", "31"],
    ["年度目标报送期限", "2月30日"],
    ["年度目标报送期限", "12-25"],
    ["给予批评的未按时报送次数", "两次"],
  ])("%s: %s must be mended, and the scheme's number stands until then", (title, shown) => {
    const { rules, problems } = settingsWith({ [title]: shown });
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ["parameter-not-suitable", "must-fix"],
    ]);
    expect(problems[0]?.message).toContain("暂按方案办理");
    expect(rules.numbers.excellentPercent.value).toBe(30);
  });

  it.each([
    ["优秀等次比例（%）", "0.3", "excellentPercent", 30],
    ["优秀等次比例（%）", "0.25", "excellentPercent", 25],
    ["基本完成学习任务的比例", "70%", "studyShare", 0.7],
    ["基本完成学习任务的比例", "70", "studyShare", 0.7],
    ["基本完成学习任务的比例", "28.7％", "studyShare", 0.287],
  ] as const)("%s: %s is read as meant, and told before and after", (title, shown, name, value) => {
    const { rules, problems } = settingsWith({ [title]: shown });
    expect(rules.numbers[name].value).toBe(value);
    const tidied = problems.find(({ code }) => code === "parameter-tidied");
    expect(tidied?.message).toBe(`设置“参数”的“${title}”原为“${shown}”，已按“${value}”办理。`);
  });

  it.each([
    ["0.7", 0.7],
    ["1", 1],
    ["101", 0.8],
    ["约七成", 0.8],
  ])("基本完成学习任务的比例: %s stands for %d", (shown, value) => {
    expect(settingsWith({ 基本完成学习任务的比例: shown }).rules.numbers.studyShare.value).toBe(value);
  });

  it("2020年规定 brings its own share; one that is set goes before it", () => {
    const { rules } = settingsWith({ 考核办法: "2020年规定" });
    expect(rules.numbers.excellentPercent).toMatchObject({ value: 20, cells: [{ text: "2020年规定" }] });
    const set = settingsWith({ 考核办法: "2020年规定", "优秀等次比例（%）": "15" });
    expect(set.rules.numbers.excellentPercent).toMatchObject({ value: 15, cells: [{ text: "15" }] });
  });
});

describe("the sheet 参数 as handed out", () => {
  it("keeps the scheme's numbers apart, and leaves them blank", () => {
    expect(parameterRows).toEqual([...officeParameterRows, ...schemeParameterRows]);
    expect(officeParameterRows.every(({ nature, value }) => nature === "本局设定" && value !== null)).toBe(
      true,
    );
    expect(schemeParameterRows.every(({ nature, value }) => nature === "方案规定" && value === null)).toBe(
      true,
    );
    expect(schemeParameterRows.every(({ meaning }) => meaning.startsWith("方案"))).toBe(true);
  });

  it("names no setting twice", () => {
    const names = parameterRows.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
