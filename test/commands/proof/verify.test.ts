import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { build } from "../../../src/commands/build.ts";
import type { Effects } from "../../../src/commands/effects.ts";
import { manifestSchema } from "../../../src/commands/manifest.ts";
import { readRecords } from "../../../src/commands/proof/read-records.ts";
import { storedInFile, storedInMemory } from "../../../src/commands/proof/stored.ts";
import { recordsFile, writeRecords } from "../../../src/commands/proof/records.ts";
import { verify } from "../../../src/commands/verify.ts";
import { day } from "../../../src/domain/day.ts";
import { bureau } from "../../support/years.ts";
import { inOffice, ledger, type Office } from "../office.ts";
import { pressed } from "./pressed.ts";

const asOf = day("2025-04-20");
const copy = "各科室报送/02/2025-03-20-1 2025年目标台账.xlsx";

async function built({ input, output }: Office, effects: Effects): Promise<void> {
  await build({ input, output, asOf }, effects);
}

/** Where the bulletin of the first quarter lies. */
async function bulletin({ output }: Office): Promise<string> {
  const manifest = manifestSchema.parse(
    JSON.parse(await readFile(path.join(output, "manifest.json"), "utf8")),
  );
  const found = manifest.documents.find(({ kind }) => kind === "bulletin");
  expect(found?.code).toMatch(/^[0-9A-Z-]{19}$/);
  return path.join(output, found?.path ?? "");
}

async function told(
  { input, output, said }: Office,
  effects: Effects,
  file: string,
  cells = false,
): Promise<string> {
  said.splice(0);
  const exitCode = await verify({ input, output, asOf, files: [file], cells }, effects);
  return [`${exitCode}`, ...said.slice(1).map((line) => line.trim())].join("\n");
}

/** A bureau with the bulletin of its first quarter built, kept aside as somebody's copy. */
function withCopy(action: (office: Office, effects: Effects, file: string) => Promise<void>): Promise<void> {
  return inOffice(async (office) => {
    const effects = pressed(office.effects);
    await office.file(bureau + ledger(copy));
    await built(office, effects);
    const file = path.join(office.home, "一季度通报.pdf");
    await writeFile(file, await readFile(await bulletin(office)));
    await action(office, effects, file);
  });
}

/** A file after what people and programs do to it, with what is said of it. */
function handledFiles(original: string): readonly (readonly [file: string, said: string])[] {
  const savedAgain = original.replace("/Creator (", "/CreatorTool (");
  const packed = deflateSync(/<<.*?>>/su.exec(savedAgain)?.[0] ?? "").toString("latin1");
  return [
    [original.replace("Skia", "Skib"), "文件已被改动，与出具时不一致。"],
    [`${original}1 0 obj\n%%EOF\n`, "文件在原件之后追加了内容（如签章、批注），原件部分没有改动。"],
    [savedAgain, "文件由其他软件（Skia）另存过，不是原件"],
    [
      `%PDF-1.5\n1 0 obj\n<<>>\nstream\n${packed}\nendstream\n%%EOF\n`,
      "文件由其他软件（Skia）另存过，不是原件",
    ],
  ];
}

describe("verify", () => {
  it("knows the unchanged paper, its cells, its settings and the program", () =>
    withCopy(async (office, effects, file) => {
      const text = await told(office, effects, file);
      expect(text).toMatch(/^0\n文件是原件，没有改动。\n文稿：.+通报（送审稿，数据截至2025年4月10日）。\n/);
      expect(text).toMatch(/依据：\d+个工作簿的\d+个单元格，其中设置\d+个；由程序0\.1\.0\+test生成。/);
      expect(text).toContain("现状：所依据的单元格和设置都没有变动。");
      expect(await told(office, effects, file, true)).toContain(
        "目标办登记/2025年设置.xlsx“单位”B5：青原州质量技术监督局",
      );
    }));

  it("names the cells that say something else now, also once the output was replaced", () =>
    withCopy(async (office, effects, file) => {
      await office.file(bureau.replace("青原州质量技术监督局 |", "青原市质量技术监督局 |"));
      const change = "“单位”B5：原为“青原州质量技术监督局”，现为“青原市质量技术监督局”";
      expect(await told(office, effects, file)).toMatch(/^1\n/);
      expect(await told(office, effects, file)).toContain(change);
      await built(office, effects);
      expect(await told(office, effects, file)).toContain(change);
      expect(await told(office, effects, await bulletin(office))).toMatch(/^0\n/);
    }));

  it("tells that the program is another one", () =>
    withCopy(async (office, effects, file) => {
      const later = { ...effects, programVersion: () => "0.2.0+test" };
      const text = await told(office, later, file);
      expect(text).toMatch(/^1\n/);
      expect(text).toContain("程序：已由0.1.0+test更新为0.2.0+test。");
    }));

  it("tells a file that was altered, sealed or saved again, and which paper it was", () =>
    withCopy(async (office, effects, file) => {
      const original = (await readFile(file)).toString("latin1");
      for (const [changed, said] of handledFiles(original)) {
        await writeFile(file, changed, "latin1");
        const text = await told(office, effects, file);
        expect(text).toMatch(/^1\n/);
        expect(text).toContain(said);
        expect(text).toContain("通报（送审稿，数据截至2025年4月10日）。");
      }
    }));

  it("tells a paper of another office, a file of another program, and what is no PDF or not there", () =>
    withCopy(async (office, effects, file) => {
      await inOffice(async (other) => {
        await other.file(bureau);
        expect(await told(other, pressed(other.effects), file)).toMatch(
          /^1\n.*没有改动。\n文稿代码.+没有记录/s,
        );
      });
      await writeFile(file, "%PDF-1.7\n%%EOF\n");
      expect(await told(office, effects, file)).toMatch(/^1\n文件中没有文稿代码/);
      await writeFile(file, "通报");
      expect(await told(office, effects, file)).toBe("2\n这不是PDF文件。");
      expect(await told(office, effects, path.join(office.home, "无"))).toBe(
        "2\n没有找到这个文件，或打不开。",
      );
    }));
});

it("变动情况 tells what the papers say differently from those that they replace, or from those in a folder", () =>
  inOffice(async (office) => {
    const { input, output, home } = office;
    const page = (folder: string): Promise<string> =>
      readFile(path.join(folder, "内部/变动情况.html"), "utf8");
    await office.file(bureau);
    await build({ input, output, asOf }, office.effects);
    expect(await page(output)).toContain("没有更早的文稿可以比较。");
    await office.file(bureau.replace("| 州质监局 |", "| 青原质监局 |"));
    await build({ input, output, asOf }, office.effects);
    expect(await page(output)).toContain("单位”B6：“州质监局”改为“青原质监局”");
    const other = path.join(home, "另一处");
    await build({ input, output: other, asOf, since: output }, office.effects);
    expect(await page(other)).toMatch(/与上次生成的文稿相比，\d+份文稿都没有变动。/);
  }));

it("what papers came from is read back as it was written", () =>
  withCopy(async ({ output }) => {
    const bytes = await readFile(path.join(output, recordsFile));
    const records = readRecords(storedInMemory(bytes)) ?? [];
    expect(records.length).toBeGreaterThan(3);
    expect(readRecords(storedInMemory(writeRecords(records)))).toEqual(records);
    // Whatever a piece ends in: here after every third byte.
    const inFile = storedInFile(path.join(output, recordsFile));
    expect(readRecords(inFile, 3)).toEqual(records);
    inFile.close();
    expect(records.some(({ code }) => code !== null)).toBe(true);
    expect(JSON.parse(Buffer.from(bytes).toString("utf8"))).toMatchObject({ format: 1 });
    for (const torn of [bytes.subarray(0, bytes.length / 2), bytes.subarray(1), Buffer.from("{}")])
      expect(readRecords(storedInMemory(torn))).toBeNull();
  }));
