import { cp, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { machineDisk, type Disk } from "../../src/commands/publish/disk.ts";
import { recover } from "../../src/commands/publish/recover.ts";
import {
  heldOpenError,
  Killed,
  killedAt,
  mounted,
  put,
  release,
  snapshot,
  watchedDisk,
  withFolder,
  type Snapshot,
} from "./publish-bench.ts";

/** What both sets have stays where it is while one replaces the other around it. */
const both = { "内部/不变.html": "同", "不变/不变.html": "同" };
const oldSet = {
  ...both,
  "index.html": "1",
  "内部/通报.html": "1",
  "内部/旧.html": "1",
  "换/下.txt": "1",
  平: "1",
};
const newSet = {
  ...both,
  "index.html": "2",
  "内部/通报.html": "2",
  换: "2",
  "平/面.txt": "2",
  "新/一.html": "2",
};
const people = {
  "内部/通报.html": "改",
  "内部/笔记.txt": "n",
  "内部/链接": "→../../外部",
  "换/手记.txt": "h",
  "新/一.html": "先来",
  "说明.txt": "s",
  "内部/空": "",
};
const outside = { "外部/index.html": "1" };

/** Of all pairs of steps, which were run once, every so manieth is run each time. */
const stride = 43;

interface Bench {
  readonly output: string;
  readonly before: Snapshot;
  readonly after: Snapshot;
  /** The output as before the second release. */
  restart(): Promise<string>;
}

async function withBench(action: (bench: Bench) => Promise<void>): Promise<void> {
  await withFolder(async (top) => {
    const model = path.join(top, "model");
    const output = path.join(model, "output");
    await put(model, outside);
    await release(output, oldSet);
    await put(output, people);
    const before = await snapshot(output);
    let count = 0;
    const restart = async (): Promise<string> => {
      const parent = path.join(top, String((count += 1)));
      await cp(model, parent, { recursive: true, verbatimSymlinks: true });
      return path.join(parent, "output");
    };
    const done = await restart();
    await release(done, newSet);
    await action({ output, before, after: await snapshot(done), restart });
  });
}

const fileSystems: [string, (output: string) => Disk][] = [
  ["beside the output", () => machineDisk],
  ["inside an output that is a file system of its own", mounted],
];

/** Runs, and answers whether the program lived to the end. */
async function lives(run: () => Promise<unknown>): Promise<boolean> {
  try {
    await run();
    return true;
  } catch (error) {
    if (error instanceof Killed) return false;
    throw error;
  }
}

/** Which set stands in the output, whole and with all that people put there; else what stands there instead. */
async function stateOf({ before, after }: Bench, output: string): Promise<unknown> {
  const parent = path.dirname(output);
  const found = {
    all: await snapshot(output),
    outside: await snapshot(path.join(parent, "外部")),
    beside: await readdir(parent),
  };
  const is = (all: Snapshot): boolean =>
    isDeepStrictEqual(found, { all, outside: { "index.html": "1" }, beside: ["output", "外部"] });
  return is(before) ? "old" : is(after) ? "new" : found;
}

describe.each(fileSystems)("a program killed at any step, working %s", (_, diskOf) => {
  it("leaves what the next command turns into one whole set", () =>
    withBench(async (bench) => {
      let sawNew = 0;
      for (let step = 1; ; step += 1) {
        const output = await bench.restart();
        const { ino } = await stat(output);
        const done = await lives(() => release(output, newSet, killedAt(step, diskOf(output))));
        const recovered = await recover(output, diskOf(output));
        if (recovered === "finished") sawNew += 1;
        expect(await stateOf(bench, output)).toBeOneOf(
          done || recovered === "finished" ? ["new"] : ["old", "new"],
        );
        expect((await stat(output)).ino).toBe(ino);
        expect(await recover(output, diskOf(output))).toBe("nothing");
        if (done) break;
      }
      expect(sawNew).toBeGreaterThan(20);
    }));

  it("and killed again while that command recovers", () =>
    withBench(async (bench) => {
      for (let step = 1; ; step += 1) {
        let ended = false;
        for (let second = 1 + (step % stride); !ended; second += stride) {
          const output = await bench.restart();
          if (await lives(() => release(output, newSet, killedAt(step, diskOf(output))))) return;
          ended = await lives(() => recover(output, killedAt(second, diskOf(output))));
          await recover(output, diskOf(output));
          expect(await stateOf(bench, output)).toBeOneOf(["old", "new"]);
        }
      }
    }));
});

describe("a file held open for a moment", () => {
  it("at any rename leaves the old set or the new one", () =>
    withBench(async (bench) => {
      for (let nth = 1, reached = true; reached; nth += 1) {
        const output = await bench.restart();
        reached = false;
        const disk = heldAtRename(nth, () => (reached = true));
        const outcome = await release(output, newSet, disk).catch((error: unknown) => error);
        await recover(output);
        const held = outcome instanceof Error || (outcome as { kind: string }).kind === "held-open";
        expect(await stateOf(bench, output)).toBeOneOf(held ? ["old", "new"] : ["new"]);
      }
    }));

  it("at any rename of a recovery, after a kill at any step", () =>
    withBench(async (bench) => {
      for (let step = 1; ; step += 1) {
        for (let nth = 1 + (step % 7), reached = true; reached; nth += 7) {
          const output = await bench.restart();
          if (await lives(() => release(output, newSet, killedAt(step)))) return;
          reached = false;
          await recover(
            output,
            heldAtRename(nth, () => (reached = true)),
          ).catch(() => "blocked");
          await recover(output);
          expect(await stateOf(bench, output)).toBeOneOf(["old", "new"]);
        }
      }
    }));
});

function heldAtRename(nth: number, reached: () => void): Disk {
  let renames = 0;
  return watchedDisk(({ name }) => {
    if (name !== "rename" || (renames += 1) !== nth) return;
    reached();
    throw heldOpenError();
  });
}

it("what people put into the output after the kill is kept", () =>
  withBench(async (bench) => {
    for (let step = 1; ; step += 1) {
      const output = await bench.restart();
      if (await lives(() => release(output, newSet, killedAt(step)))) return;
      await put(output, { "内部/后来.txt": "后来的文字", "后来.txt": "又一份" });
      await recover(output);
      const texts = Object.values(await snapshot(output));
      expect(texts).toEqual(expect.arrayContaining(["后来的文字", "又一份", "改", "n", "h", "先来", "s"]));
      expect((await readdir(path.dirname(output))).sort()).toEqual(["output", "外部"]);
    }
  }));
