import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { undrawable } from "../../src/printing/characters.ts";
import { bundledFaces, fontRules, officeFaces } from "../../src/printing/fonts.ts";

describe("undrawable", () => {
  it("names each character that no face draws, once", () => {
    expect(undrawable("王明𠮷䶮㛃堃喆镕玥〔〕“”—√℃\n　")).toEqual([]);
    expect(undrawable("王😀明😀")).toEqual(["😀"]);
  });
});

describe("the faces", () => {
  it("are files that come with the program", () => {
    for (const { file } of bundledFaces()) expect(existsSync(file)).toBe(true);
    expect(fontRules(bundledFaces())).toMatch(/url\("file:\/\/\//u);
  });

  it("include the office's own only where their files are", () => {
    expect(officeFaces("/none")).toEqual([]);
  });
});
