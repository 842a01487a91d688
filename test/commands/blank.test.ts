import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { blank } from "../../src/commands/blank.ts";
import { listFiles, readBytes, sha256 } from "../../src/commands/files.ts";
import { day } from "../../src/domain/day.ts";
import { isProblem, recognise } from "../../src/intake/recognise.ts";
import { openWorkbook } from "../../src/workbook/open.ts";
import { readForm } from "../../src/workbook/read.ts";
import type { Columns } from "../../src/workbook/column.ts";
import type { Row } from "../../src/workbook/sheet.ts";
import { bureau } from "../support/years.ts";
import { inOffice, ledger, type Office } from "./office.ts";

const asOf = day("2025-03-27");

async function run({ input, output, effects }: Office) {
  return blank({ input, output, asOf }, effects);
}

type Sheets = Readonly<Record<string, readonly Row<Columns>[]>>;

/** A written workbook as the program reads it back. */
async function readBack({ output }: Office, file: string) {
  const bytes = await readBytes(path.join(output, file));
  const recognised = recognise(file, await openWorkbook(bytes));
  if (isProblem(recognised)) throw new Error(recognised.message);
  const { form, owner, year, workbook, problems } = recognised;
  const read = readForm(form, workbook, { file, name: form.name });
  // Every form's rows are rows of its sheets, by key.
  const rows = read.rows as Sheets;
  return { form: form.name, owner, year, rows, problems: [...problems, ...read.problems] };
}

/** What a row shows, but for where it stands. */
function shown(rows: readonly Row<Columns>[] | undefined): string[][] {
  return (rows ?? []).map((row) =>
    Object.values(row).flatMap((field) => ("text" in field ? [field.text] : [])),
  );
}

describe("blank, while there is no 设置", () => {
  it("writes 设置 and 花名册 and nothing else, and says where to put them", () =>
    inOffice(async (office) => {
      expect(await run(office)).toBe(0);
      expect(await listFiles(office.output)).toEqual(["2025年花名册.xlsx", "2025年设置.xlsx"]);
      expect(office.said.at(-1)).toMatch(/放入“.*\/目标办登记”，再运行/);
      const settings = await readBack(office, "2025年设置.xlsx");
      expect(settings).toMatchObject({ form: "设置", year: 2025, problems: [] });
      expect(shown(settings.rows["unit"]).map(([item]) => item)).toContain("方案名称");
      expect(shown(settings.rows["parameters"]).map(([name]) => name)).toContain("公示工作日数");
      const roster = await readBack(office, "2025年花名册.xlsx");
      expect(roster).toMatchObject({ form: "花名册", year: 2025, problems: [], rows: { people: [] } });
    }));
});

describe("blank, with 设置 and 花名册", () => {
  const filed = ledger("各科室报送/02/2025-03-20-1 2025年目标台账.xlsx");

  it("writes one set for each section and one for the office", () =>
    inOffice(async (office) => {
      await office.file(bureau);
      expect(await run(office)).toBe(0);
      const sets = ["01 办公室", "02 计量科"].flatMap((folder) =>
        ["个人总结", "平时考核", "目标台账", "评语与初定"].map(
          (form) => `${folder}/2025年${form}（${folder.slice(3)}）.xlsx`,
        ),
      );
      const kept = ["文稿与印发", "目标办登记", "等次审定"].map(
        (form) => `目标管理办公室/2025年${form}.xlsx`,
      );
      const registers = ["党支部", "办公室", "机关党委"].map(
        (keeper) => `目标管理办公室/2025年考勤活动登记（${keeper}）.xlsx`,
      );
      expect((await listFiles(office.output)).sort()).toEqual([...sets, ...kept, ...registers].sort());
      expect(office.said[0]).toMatch(/已写出空白表14份/);
    }));

  it("writes workbooks that read back, with nothing to mend but what is still to be filled in", () =>
    inOffice(async (office) => {
      await office.file(bureau + filed);
      await run(office);
      for (const file of await listFiles(office.output)) {
        const { form, owner, year, problems } = await readBack(office, file);
        expect(file).toContain(`2025年${form}`);
        expect(year).toBe(2025);
        const expected = /（(.+)）\.xlsx$/.exec(file)?.[1] ?? null;
        expect(owner).toBe(expected);
        expect(
          [...new Set(problems.map(({ code }) => code))].filter((code) => code !== "cell-blank"),
        ).toEqual([]);
      }
    }));

  it("puts a section's people and what it has filed in place", () =>
    inOffice(async (office) => {
      await office.file(bureau + filed);
      await run(office);
      const written = await readBack(office, "02 计量科/2025年目标台账（计量科）.xlsx");
      const sent = recognise(
        "filed",
        await openWorkbook(
          await readBytes(path.join(office.input, "各科室报送/02/2025-03-20-1 2025年目标台账.xlsx")),
        ),
      );
      if (isProblem(sent)) throw new Error(sent.message);
      const { rows } = readForm(sent.form, sent.workbook, { file: "filed", name: "filed" });
      const before = rows as Sheets;
      for (const sheet of ["annualTargets", "monthlyTargets"]) {
        expect(shown(written.rows[sheet])).toEqual(shown(before[sheet]));
      }
      expect(written.rows["annualTargets"]).toHaveLength(1);
      const routine = await readBack(office, "01 办公室/2025年平时考核（办公室）.xlsx");
      expect(routine.rows["routineRecords"]).toHaveLength(2 * 12);
      expect(routine.rows["quarterlyEvaluations"]).toHaveLength(2 * 4);
      const summaries = await readBack(office, "01 办公室/2025年个人总结（办公室）.xlsx");
      expect(shown(summaries.rows["summaries"]).map(([id, name]) => [id, name])).toEqual([
        ["1001", "王明"],
        ["1002", "李小华"],
      ]);
    }));

  it("writes what has to be mended again as it was typed, so that nobody types it twice", () =>
    inOffice(async (office) => {
      await office.file(bureau + filed.replace("| 否 |", "| 算否 |"));
      await run(office);
      const { rows } = await readBack(office, "02 计量科/2025年目标台账（计量科）.xlsx");
      expect(shown(rows["annualTargets"])[0]).toContain("算否");
    }));

  it("writes no blank of an office workbook that stands: nobody lays it over the filled one", () =>
    inOffice(async (office) => {
      await office.file(bureau + "\n# 目标办登记/2025年目标办登记.xlsx | 目标办登记 |  | 2025\n");
      await run(office);
      const names = (await listFiles(office.output)).filter((name) => name.startsWith("目标管理办公室/"));
      expect(names).not.toContain("目标管理办公室/2025年目标办登记.xlsx");
      expect(names).toContain("目标管理办公室/2025年等次审定.xlsx");
    }));

  it("overwrites no workbook that is there already", () =>
    inOffice(async (office) => {
      await office.file(bureau);
      await run(office);
      const mine = path.join(office.output, "02 计量科/2025年目标台账（计量科）.xlsx");
      const before = sha256(await readFile(mine));
      await office.file(filed);
      expect(await run(office)).toBe(0);
      expect(sha256(await readFile(mine))).toBe(before);
      expect(office.noted).toHaveLength(14);
      expect(office.noted).toContain("02 计量科/2025年目标台账（计量科）.xlsx已存在，没有覆盖。");
      expect(office.said.at(-1)).toMatch(/已写出空白表0份/);
    }));
});
