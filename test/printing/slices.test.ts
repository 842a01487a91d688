import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { codePointsOf, COMMON, isCommon } from "../../src/printing/slices.ts";

describe("the glyphs that a page loads first", () => {
  it("are ASCII and the 7,445 of GB/T 2312, in every version of Node", () => {
    const common = codePointsOf(COMMON);
    expect(common).toHaveLength(95 + 7445);
    // Decoders differ in the places that the standard leaves empty.
    expect(createHash("sha256").update(common.join()).digest("hex").slice(0, 16)).toBe("0caad6f915d745bb");
  });

  it.each([
    ["啊", true],
    ["齄", true],
    ["㈠", true],
    ["ⅰ", false],
    ["︵", false],
    ["〇", false],
    ["镕", false],
  ])("hold %s: %s", (character, expected) => {
    expect(isCommon(character.codePointAt(0) ?? 0)).toBe(expected);
  });
});
