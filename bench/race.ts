import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { z } from "zod";

/** How long a contestant took in one round. */
const lap = z.object({
  /** Milliseconds from the start of the process to the first form. */
  first: z.number(),
  /** Milliseconds a form on average, without the start. */
  each: z.number(),
  kilobytes: z.number(),
});
export type Lap = z.infer<typeof lap>;

/** Runs a contestant as a process of its own on a work file. */
export async function race(command: readonly string[], work: string): Promise<Lap> {
  const { said } = await run([...command, work]);
  return lap.parse(JSON.parse(said.trim().split("\n").at(-1) ?? ""));
}

export interface Run {
  readonly said: string;
  /** What it wrote on standard error. */
  readonly noted: string;
  readonly milliseconds: number;
}

/** Runs Node with these arguments to its end. Throws where it does not end well, except with 1: some workbook must be mended. */
export function run(args: readonly string[], folder?: string): Promise<Run> {
  const start = performance.now();
  const mark = randomUUID();
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, {
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, [MARK]: mark },
    });
    let said = "";
    let noted = "";
    child.stdout.on("data", (chunk) => (said += String(chunk)));
    child.stderr.on("data", (chunk) => (noted += String(chunk)));
    child.on("error", fail);
    child.on("close", (code) => {
      endMarked(mark);
      if (code === 0 || code === 1) done({ said, noted, milliseconds: performance.now() - start });
      else fail(new Error(`${args.join(" ")} ended with ${code}: ${noted}`));
    });
  });
}

/** In the environment of a process and of all that it starts. */
const MARK = "KAOPING_BENCH_RACE";

/** Browsers that a contestant left behind would take part in the next race; only Linux tells which they are. */
function endMarked(mark: string): void {
  const processes = existsSync("/proc") ? readdirSync("/proc").filter((name) => /^\d+$/u.test(name)) : [];
  for (const each of processes) {
    try {
      if (readFileSync(`/proc/${each}/environ`, "latin1").includes(`${MARK}=${mark}`))
        process.kill(Number(each), "SIGKILL");
    } catch {
      // It has ended, or is somebody else's.
    }
  }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
