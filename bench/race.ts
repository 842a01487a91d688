import { spawn } from "node:child_process";
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
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, {
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
      detached: process.platform !== "win32",
    });
    let said = "";
    let noted = "";
    child.stdout.on("data", (chunk) => (said += String(chunk)));
    child.stderr.on("data", (chunk) => (noted += String(chunk)));
    child.on("error", fail);
    child.on("close", (code) => {
      endGroup(child.pid);
      if (code === 0 || code === 1) done({ said, noted, milliseconds: performance.now() - start });
      else fail(new Error(`${args.join(" ")} ended with ${code}: ${noted}`));
    });
  });
}

/** Browsers that a contestant left behind would take part in the next race. */
function endGroup(group: number | undefined): void {
  if (group === undefined || process.platform === "win32") return;
  try {
    process.kill(-group, "SIGKILL");
  } catch {
    // Nothing is left of it.
  }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
