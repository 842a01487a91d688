import { mkdir, open, readFile, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { codeOf } from "./patience.ts";

/** A folder that this process alone works on until it lets go. */
export interface Lock {
  release(): Promise<void>;
}

/** Longer than any run takes: an older lock was left by a process that was ended. */
const STALE_AFTER_MS = 6 * 60 * 60 * 1000;

/** Longer than it takes to write a number. */
const WRITTEN_AFTER_MS = 10 * 1000;

/** Takes the folder for this process; null where another running command has it. */
export async function lockFolder(folder: string): Promise<Lock | null> {
  const whole = resolve(folder);
  const file = join(dirname(whole), `.${basename(whole)}.kaoping-lock`);
  await mkdir(dirname(whole), { recursive: true });
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const handle = await open(file, "wx");
      await handle.writeFile(String(process.pid));
      await handle.close();
      return { release: () => rm(file, { force: true }) };
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
      if (await isHeld(file)) return null;
      await rm(file, { force: true });
    }
  }
  return null;
}

async function isHeld(file: string): Promise<boolean> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(file, "utf8"), stat(file)]);
    const age = Date.now() - mtimeMs;
    // A lock without a number is being written at this moment, or its process was ended while it wrote.
    return text === "" ? age < WRITTEN_AFTER_MS : age < STALE_AFTER_MS && isRunning(Number(text));
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
    throw error;
  }
}

function isRunning(owner: number): boolean {
  try {
    process.kill(owner, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be signalled, but runs.
    return codeOf(error) === "EPERM";
  }
}
