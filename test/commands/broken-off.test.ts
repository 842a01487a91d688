import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { writeWhole } from "../../src/commands/files.ts";
import { bureau } from "../support/years.ts";
import { workbookFiles } from "./office.ts";

const program = fileURLToPath(new URL("../../bin/kaoping.js", import.meta.url));

/** The processes that a process started, by what they were started with. */
function startedBy(parent: number): { readonly id: number; readonly command: string }[] {
  const ids = readdirSync("/proc").filter((name) => /^\d+$/u.test(name));
  return ids.flatMap((id) => {
    try {
      // Behind the name, which may hold anything: the state, and who started it.
      const [, from] = /\) \S (\d+)[^)]*$/u.exec(readFileSync(`/proc/${id}/stat`, "utf8")) ?? [];
      const command = readFileSync(`/proc/${id}/cmdline`, "utf8");
      return Number(from) === parent ? [{ id: Number(id), command }] : [];
    } catch {
      // It has ended meanwhile.
      return [];
    }
  });
}

async function until<T>(look: () => T | undefined): Promise<T> {
  for (let tries = 0; tries < 300; tries += 1) {
    const seen = look();
    if (seen !== undefined) return seen;
    await setTimeout(50);
  }
  throw new Error("in vain");
}

// Other systems list their processes otherwise.
it.runIf(process.platform === "linux")("a build that is broken off takes its browser along", async () => {
  const home = await mkdtemp(join(tmpdir(), "kaoping-broken-off-"));
  try {
    for (const [name, bytes] of await workbookFiles(bureau))
      await writeWhole(join(home, "input", name), bytes);
    const build = spawn(process.execPath, [program, "build", "--as-of", "2026-01-30"], {
      cwd: home,
      stdio: "ignore",
    });
    // Broken off before it listens for that, the system ends it; the browser ends with the pipe to it.
    const ended = new Promise<number | string | null>((resolve) => {
      build.once("exit", (code, signal) => resolve(signal ?? code));
    });
    const browser = await until(() =>
      startedBy(build.pid ?? 0).find(({ command }) => command.includes("--headless")),
    );
    build.kill("SIGINT");
    expect([130, "SIGINT"]).toContain(await ended);
    await until(() => (isRunning(browser.id) ? undefined : true));
  } finally {
    await rm(home, { recursive: true });
  }
});

/** A process that has ended and of which nobody has asked how is none. */
function isRunning(id: number): boolean {
  try {
    return !/\) Z [^)]*$/u.test(readFileSync(`/proc/${id}/stat`, "utf8"));
  } catch {
    return false;
  }
}
