import { existsSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { undrawable } from "../../src/printing/characters.ts";
import { characterMap, inMemory } from "../../src/printing/cmap.ts";
import { bundledFaces, officeFaces, unusableFonts } from "../../src/printing/fonts.ts";
import { codePointsOf, COMMON } from "../../src/printing/slices.ts";

describe("undrawable", () => {
  it("names each character that no face draws, once", () => {
    expect(undrawable("王明𠮷䶮㛃堃喆镕玥〔〕“”—√℃\n　")).toEqual([]);
    expect(undrawable("王😀明😀")).toEqual(["😀"]);
    expect(undrawable("张𡈼")).toEqual(["𡈼"]);
  });

  it("takes for granted that the first face of the program draws every common character", () => {
    const [song] = bundledFaces();
    const draws = characterMap(inMemory(readFileSync(song?.file ?? "")));
    const common = codePointsOf(COMMON);
    expect(common.length).toBeGreaterThan(7000);
    expect(common.filter((codePoint) => !draws(codePoint))).toEqual([]);
  });

  it("asks no glyph of what is never drawn", () => {
    expect(undrawable("王\u200B明\uFE0F\uFEFF\u2003\r\n\u0085")).toEqual([]);
  });
});

describe("the characters of a font", () => {
  it("are read from its map of all planes and from that of the first, which is all that older fonts have", () => {
    const [song] = bundledFaces();
    const font = readFileSync(song?.file ?? "");
    const draws = characterMap(inMemory(font));
    const drawsOld = characterMap(inMemory(withFormats(font, (format) => (format === 12 ? 99 : format))));
    expect([..."国堃㛃䶮〔—A"].map((each) => drawsOld(each.codePointAt(0) ?? 0))).toEqual(
      Array.from({ length: 7 }, () => true),
    );
    for (let codePoint = 0x20; codePoint < 0x10000; codePoint += 7)
      if (codePoint < 0xd800 || codePoint > 0xdfff) expect(drawsOld(codePoint)).toBe(draws(codePoint));
    expect(drawsOld(0x20bb7)).toBe(false);
  });

  it("are those of the first font of a collection", () => {
    const [song] = bundledFaces();
    const draws = characterMap(inMemory(asCollection(readFileSync(song?.file ?? ""))));
    expect([..."国𡈼"].map((each) => draws(each.codePointAt(0) ?? 0))).toEqual([true, false]);
  });
});

/** The font with other numbers for the formats of its character maps. */
function withFormats(font: Buffer, change: (format: number) => number): Buffer {
  const changed = Buffer.from(font);
  const entry = changed.indexOf("cmap", 12, "latin1");
  const table = changed.readUInt32BE(entry + 8);
  const maps = Array.from({ length: changed.readUInt16BE(table + 2) }, (_, index) =>
    changed.readUInt32BE(table + 8 + index * 8),
  );
  for (const at of new Set(maps)) changed.writeUInt16BE(change(changed.readUInt16BE(table + at)), table + at);
  return changed;
}

/** A collection of this one font: a head, then the font with its tables found from the start of the file. */
function asCollection(font: Buffer): Buffer {
  const head = Buffer.alloc(16);
  head.write("ttcf", "latin1");
  head.writeUInt32BE(1, 8);
  head.writeUInt32BE(16, 12);
  const moved = Buffer.from(font);
  for (let index = 0; index < moved.readUInt16BE(4); index++) {
    const offset = 12 + index * 16 + 8;
    moved.writeUInt32BE(moved.readUInt32BE(offset) + 16, offset);
  }
  return Buffer.concat([head, moved]);
}

describe("the faces", () => {
  it("are files that come with the program", () => {
    for (const { file } of bundledFaces()) expect(existsSync(file)).toBe(true);
  });

  it("include the office's own only where their files are", () => {
    expect(officeFaces("/none")).toEqual([]);
  });

  it("leave out what is no font though it is called like one, and name it", async () => {
    const [song] = bundledFaces();
    const font = readFileSync(song?.file ?? "");
    const folder = await mkdtemp(join(tmpdir(), "kaoping-fonts-"));
    await writeFile(join(folder, "仿宋.ttf"), "仿宋字体请找办公室拷贝");
    await writeFile(join(folder, "仿宋.otf"), font);
    await writeFile(join(folder, "黑体.ttf"), "");
    await writeFile(join(folder, "楷体.ttf"), font.subarray(0, 4000));
    await mkdir(join(folder, "宋体.ttf"));
    await writeFile(join(folder, "说明.txt"), "字体说明");
    expect(officeFaces(folder).map(({ file }) => basename(file))).toEqual(["仿宋.otf"]);
    expect(unusableFonts(folder)).toEqual(["仿宋.ttf", "黑体.ttf", "楷体.ttf", "宋体.ttf"]);
    await rm(folder, { recursive: true });
  });
});
