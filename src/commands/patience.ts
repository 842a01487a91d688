import { setTimeout as pause } from "node:timers/promises";

const COPY_PAUSE = 300;

/** Waits for as long as a file that is still being copied may stand still. */
export async function settle(): Promise<void> {
  await pause(COPY_PAUSE);
}

const waits = [20, 50, 100, 200, 400];
const passing = new Set(["EBUSY", "EPERM", "EACCES", "ENOTEMPTY"]);

/** The code that the operating system gave an error, or "". */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** Whether an error is what a file that another program holds open looks like. */
export function isHeldOpen(error: unknown): boolean {
  return passing.has(codeOf(error));
}

/** Tries again for under a second on Windows, where virus scanners and indexers hold fresh files for a moment. */
export async function patiently<T>(action: () => Promise<T>): Promise<T> {
  for (const wait of process.platform === "win32" ? waits : []) {
    try {
      return await action();
    } catch (error) {
      if (!isHeldOpen(error)) throw error;
      await pause(wait);
    }
  }
  return action();
}
