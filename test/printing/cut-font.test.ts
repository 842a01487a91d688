import { create, type Font } from "fontkit";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cutFont } from "../../src/printing/cut-font.ts";
import { bundledFaces } from "../../src/printing/fonts.ts";
import { COMMON, codePointsOf, rangesOf, slicesOf } from "../../src/printing/slices.ts";

const sample = "国王A1é、（“《堃";
const points = Array.from(sample, (character) => character.codePointAt(0) ?? 0);

describe.each(bundledFaces())("$family", async ({ file }) => {
  const bytes = readFileSync(file);
  const whole = create(bytes);
  const part = create(await cutFont(bytes, points));

  it("draws the characters it was cut to as the whole face does, and no others", () => {
    expect(part.postscriptName).toBe(whole.postscriptName);
    for (const point of points) expect(drawn(part, point)).toEqual(drawn(whole, point));
    expect(part.hasGlyphForCodePoint("学".codePointAt(0) ?? 0)).toBe(false);
    expect(part.numGlyphs).toBeLessThan(3 * points.length);
  });

  it("keeps their forms for upright lines", () => {
    const upright = (font: Font) => font.layout("、（《国", ["vert"]).glyphs.map(({ path }) => path.toSVG());
    expect(upright(part)).toEqual(upright(whole));
    expect(upright(part)).not.toEqual(part.layout("、（《国").glyphs.map(({ path }) => path.toSVG()));
  });
});

function drawn(font: Font, point: number): unknown {
  const glyph = font.glyphForCodePoint(point);
  return [glyph.advanceWidth, glyph.path.toSVG()];
}

describe("the slices of a face", () => {
  it("are one for nearly every text, and another for each block of rare characters", () => {
    expect([...slicesOf("全年目标120项，完成率92.6%。（一）“已完成”—℃\n")]).toEqual([COMMON]);
    expect(slicesOf("王㛃").size).toBe(2);
    expect(slicesOf("㛃㛂堃").size).toBe(2);
  });

  it("hold each character once", () => {
    const rare = [...slicesOf("堃㛃䶮𠮷é")].filter((slice) => slice !== COMMON);
    const all = [COMMON, ...rare].flatMap((slice) => codePointsOf(slice));
    expect(new Set(all).size).toBe(all.length);
    for (const character of "A堃。㛃䶮𠮷é") expect(all).toContain(character.codePointAt(0));
  });

  it("are told to the browser as runs", () => {
    expect(rangesOf([0x20, 0x21, 0x22, 0x4e00])).toBe("U+20-22, U+4E00");
  });
});
