import path from "node:path";
import { byCodePoint } from "../files.ts";
import { machineDisk, type Disk } from "./disk.ts";
import { isWorkingName } from "./places.ts";
import { readRecord } from "./record.ts";

const ignorable = new Set([".gitkeep", ".gitignore", "desktop.ini", "thumbs.db", ".ds_store"]);

/** Files that file managers and git leave behind: they make no folder a stranger's, and nobody is told of them. */
export function isIgnorable(file: string): boolean {
  return ignorable.has(path.basename(file).toLowerCase());
}

/**
 * The top-level entries of a folder that is not empty and has no record of ours; none for a folder that we may
 * publish into. A command can ask before it spends minutes on building.
 */
export async function strangersIn(output: string, disk: Disk = machineDisk): Promise<string[]> {
  if ((await readRecord(disk, output)) !== null) return [];
  return (await disk.list(output))
    .map(({ name }) => name)
    .filter((name) => !isIgnorable(name) && !isWorkingName(name))
    .sort(byCodePoint);
}
