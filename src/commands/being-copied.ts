import { stat } from "node:fs/promises";
import { join } from "node:path";
import { codeOf } from "./patience.ts";

/** Those of the files that another program is still writing: their size or time changes while `settle` waits. */
export async function beingCopied(
  folder: string,
  paths: readonly string[],
  settle: () => Promise<void>,
): Promise<ReadonlySet<string>> {
  if (paths.length === 0) return new Set();
  const measured = (): Promise<string[]> => Promise.all(paths.map((path) => measure(join(folder, path))));
  const before = await measured();
  await settle();
  const after = await measured();
  return new Set(paths.filter((_, index) => before[index] !== after[index]));
}

async function measure(file: string): Promise<string> {
  try {
    const { size, mtimeMs } = await stat(file);
    return `${size} ${mtimeMs}`;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return "gone";
    throw error;
  }
}
