import { mkdtemp, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openShelf, type Shelf } from "../../../src/commands/cache/shelf.ts";
import { keepShown, StandingFiles, standWhole } from "../../../src/commands/cache/standing-files.ts";
import { sha256, shownOf } from "../../../src/commands/files.ts";
import { release } from "../publish-bench.ts";

const file = "内部/通报.pdf";
const hash = sha256(Buffer.from("甲"));
let home = "";
let output = "";
let shelf: Shelf;

beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), "kaoping-standing-"));
  output = path.join(home, "output");
  shelf = await openShelf(path.join(home, "shelf"), "write");
  await release(output, { [file]: "甲", "内部/表.pdf": "乙" });
});
afterEach(() => rm(home, { recursive: true }));

/** Of the set as it stands, or as it stood before `meanwhile`. */
async function kept(meanwhile: () => Promise<void> = async () => undefined): Promise<string | null> {
  const names = [file, "内部/表.pdf"];
  const shown = await Promise.all(
    names.map(async (name) => [name, await shownOf(path.join(output, name))] as const),
  );
  await meanwhile();
  return keepShown(
    output,
    {
      made: new Map(names.map((name) => [name, ""])),
      staying: new Map(),
      written: new Map(shown.flatMap(([name, seen]) => (seen === null ? [] : [[name, seen] as const]))),
    },
    shelf,
  );
}

const written = (text: string): Promise<void> => writeFile(path.join(output, file), text);

describe("a file of the output", () => {
  it("stands where it was put, by its hash, whether it was seen before or not", async () => {
    for (const times of [1, 2]) {
      const standing = await StandingFiles.open(output, shelf);
      expect(await standing.shown(file, hash), `${times}`).toMatchObject({ size: 3 });
      expect(await standing.shown(file, sha256(Buffer.from("丙")))).toBeNull();
      expect(await standing.shown("内部/别的.pdf", hash)).toBeNull();
      expect(await (await standing.find(hash))?.read()).toEqual(Buffer.from("甲"));
      await kept();
    }
  });

  it("does not stand once others are its bytes, also of the same length and with its time set back", async () => {
    const place = path.join(output, file);
    const seen = await shownOf(place);
    await kept();
    await written("丁");
    await utimes(place, new Date(), (seen?.mtimeMs ?? 0) / 1000);
    const standing = await StandingFiles.open(output, shelf);
    expect(await standing.shown(file, hash)).toBeNull();
    expect(await standing.find(hash)).toBeNull();
  });

  it("that is changed before it is read is not given out", async () => {
    const found = await (await StandingFiles.open(output, shelf)).find(hash);
    await written("批注");
    await expect(found?.read()).rejects.toThrow("在生成过程中被改动");
  });

  it("stands where only its times are other than they were seen", async () => {
    await kept();
    await utimes(path.join(output, file), new Date(), new Date(0));
    expect(await (await StandingFiles.open(output, shelf)).shown(file, hash)).toMatchObject({ mtimeMs: 0 });
  });
});

describe("a set that was seen", () => {
  it("stands whole until a file is written, even with the same", async () => {
    const mark = (await kept()) ?? "";
    expect(await standWhole(output, mark, shelf)).toBe(true);
    expect(await standWhole(output, "another", shelf)).toBe(false);
    await written(await readFile(path.join(output, file), "utf8"));
    expect(await standWhole(output, mark, shelf)).toBe(false);
  });

  it("stands whole no more without one of its files", async () => {
    const mark = (await kept()) ?? "";
    await rm(path.join(output, file));
    expect(await standWhole(output, mark, shelf)).toBe(false);
  });

  it("has no mark where somebody wrote into it before it was seen", async () => {
    expect(await kept(() => written("批注"))).toBeNull();
    expect(await (await StandingFiles.open(output, shelf)).shown(file, hash)).toBeNull();
  });
});
