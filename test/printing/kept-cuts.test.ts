import { mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openCuts } from "../../src/printing/kept-cuts.ts";

let home: string;
let other: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "kaoping-cuts-"));
  other = mkdtempSync(join(tmpdir(), "kaoping-cuts-"));
});
afterEach(() => [home, other].forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const font = new TextEncoder().encode("font");
const maker = (made: Uint8Array | null = font) => vi.fn(async () => made);

describe("what cutting a face made", () => {
  it("is kept, and found by the next run", async () => {
    const make = maker();
    const file = await openCuts(home, "packages").file(["song", "0"], other, make);
    expect(await openCuts(home, "packages").file(["song", "0"], other, make)).toBe(file);
    expect(make).toHaveBeenCalledOnce();
    expect(readFileSync(file ?? "")).toEqual(Buffer.from(font));
    expect(dirname(file ?? "")).toBe(home);
  });

  it.each([
    ["another face", ["hei", "0"], "packages"],
    ["another slice", ["song", "1"], "packages"],
    ["other packages", ["song", "0"], "others"],
  ])("does not stand for %s", async (_, parts, packages) => {
    await openCuts(home, "packages").file(["song", "0"], other, maker());
    const make = maker();
    await openCuts(home, packages).file(parts, other, make);
    expect(make).toHaveBeenCalledOnce();
  });

  it("is made anew where the file is torn", async () => {
    const file = (await openCuts(home, "packages").file(["song", "0"], other, maker())) ?? "";
    writeFileSync(file, "fo");
    expect(await openCuts(home, "packages").file(["song", "0"], other, maker())).toBe(file);
    expect(readFileSync(file, "utf8")).toBe("font");
  });

  it("is kept as well where a face has none of the glyphs", async () => {
    const make = maker(null);
    expect(await openCuts(home, "packages").file(["song", "9"], other, make)).toBeNull();
    expect(await openCuts(home, "packages").file(["song", "9"], other, make)).toBeNull();
    expect(make).toHaveBeenCalledOnce();
  });

  it("lies with the run's own files where the program's folder cannot be written", async () => {
    writeFileSync(join(home, "file"), "");
    const file = await openCuts(join(home, "file", "faces"), "packages").file(["song", "0"], other, maker());
    expect(dirname(file ?? "")).toBe(other);
  });

  it("of other packages goes after a day, and what another run writes now stays", async () => {
    const old = (await openCuts(home, "old packages").file(["song", "0"], other, maker())) ?? "";
    writeFileSync(join(home, "draft.part"), "");
    utimesSync(old, new Date(0), new Date(0));
    await openCuts(home, "packages").file(["song", "0"], other, maker());
    expect(readdirSync(home)).toHaveLength(2);
    expect(readdirSync(home)).toContain("draft.part");
  });
});
