import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lockFolder } from "../../src/commands/lock.ts";

let home = "";
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "kaoping-lock-"));
});
afterEach(() => rm(home, { recursive: true }));

const lockFile = (): string => join(home, ".output.kaoping-lock");

describe("one command at a time on a folder", () => {
  it("refuses a second one until the first lets go, and leaves nothing behind", async () => {
    const folder = join(home, "output");
    const first = await lockFolder(folder);
    expect(await lockFolder(folder)).toBeNull();
    await first?.release();
    const second = await lockFolder(folder);
    expect(second).not.toBeNull();
    await second?.release();
    expect(await readdir(home)).toEqual([]);
  });

  it("takes over the lock of a process that has ended", async () => {
    // Larger than any process number that a system gives.
    await writeFile(lockFile(), "99999999");
    const lock = await lockFolder(join(home, "output"));
    expect(lock).not.toBeNull();
    await lock?.release();
  });

  it("takes over a lock older than any run, though a process of that number runs", async () => {
    await writeFile(lockFile(), String(process.pid));
    const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000);
    await utimes(lockFile(), yesterday, yesterday);
    expect(await lockFolder(join(home, "output"))).not.toBeNull();
  });

  it("takes over the lock of a process that ended before it had written its number", async () => {
    await writeFile(lockFile(), "");
    expect(await lockFolder(join(home, "output"))).toBeNull();
    const before = new Date(Date.now() - 60_000);
    await utimes(lockFile(), before, before);
    expect(await lockFolder(join(home, "output"))).not.toBeNull();
  });

  it("locks a folder that does not exist yet", async () => {
    const lock = await lockFolder(join(home, "new", "output"));
    expect(existsSync(join(home, "new", ".output.kaoping-lock"))).toBe(true);
    await lock?.release();
  });
});
