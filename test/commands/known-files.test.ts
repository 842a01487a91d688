import { mkdtemp, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sha256 } from "../../src/commands/files.ts";
import { knownFiles } from "../../src/commands/known-files.ts";

const hashOf = (text: string): string => sha256(Buffer.from(text));

describe("a file that is known", () => {
  let home = "";
  beforeAll(async () => {
    home = await mkdtemp(path.join(tmpdir(), "kaoping-known-"));
  });
  afterAll(() => rm(home, { recursive: true }));

  it("has to have been asked for", async () => {
    const file = path.join(home, "asked.xlsx");
    await writeFile(file, "甲");
    const files = knownFiles();
    expect(await files.known(file)).toBeNull();
    expect(await files.hash(file)).toBe(hashOf("甲"));
    expect(await files.known(file)).toBe(hashOf("甲"));
  });

  it("is known no more once other bytes stand in it, of its size and with its time set back", async () => {
    const file = path.join(home, "changed.xlsx");
    await writeFile(file, "甲");
    const { atime, mtime } = await stat(file);
    const files = knownFiles();
    await files.hash(file);
    await writeFile(file, "乙");
    await utimes(file, atime, mtime);
    expect(await files.known(file)).toBeNull();
    expect(await files.hash(file)).toBe(hashOf("乙"));
  });

  it("is none that cannot be read", async () => {
    await expect(knownFiles().hash(path.join(home, "none.xlsx"))).rejects.toThrow("ENOENT");
  });
});
