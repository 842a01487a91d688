import path from "node:path";
import { FILES_AT_ONCE, inTurns } from "../in-turns.ts";
import { makeWay } from "./beside.ts";
import type { Disk } from "./disk.ts";
import { moveEntry } from "./held-open.ts";
import type { Journal } from "./journal.ts";
import { folded, type Places } from "./places.ts";

/**
 * Puts the new set into the output and what it replaces into the old one's folder, from whatever point an earlier try
 * reached. Throws HeldOpen, or an error where an entry of the new set is gone; then moveBack is the way out.
 */
export async function moveForward(disk: Disk, places: Places, journal: Journal): Promise<void> {
  const { output, stage, old } = places;
  const stands = standing(disk);
  await disk.makeFolder(output);
  await makeFoldersOf(disk, old, journal.oldEntries);
  await inTurns(journal.oldEntries, FILES_AT_ONCE, async (entry) => {
    if ((await stands(output, entry)) && !(await stands(old, entry)))
      await moveEntry(disk, entry, output, path.join(old, entry));
  });
  await moveIn(disk, stage, output, journal.newEntries, async (entry) => {
    if (await stands(stage, entry)) return true;
    if (await stands(output, entry)) return false;
    throw new Error(`“${path.join(stage, entry)}”已不存在，新的一套文件不完整。`);
  });
}

/** Puts what was replaced back into the output and the new set into its folder, from whatever point was reached. */
export async function moveBack(disk: Disk, places: Places, journal: Journal): Promise<void> {
  const { output, stage, old } = places;
  const stands = standing(disk);
  const oldEntries = new Map(journal.oldEntries.map((entry) => [folded(entry), entry]));
  await disk.makeFolder(output);
  await makeFoldersOf(disk, stage, journal.newEntries);
  await inTurns(journal.newEntries, FILES_AT_ONCE, async (entry) => {
    if ((await stands(stage, entry)) || !(await stands(output, entry))) return;
    const before = oldEntries.get(folded(entry));
    // An old entry that was never moved away still stands in the output: that one is not the new set's.
    if (before === undefined || (await stands(old, before)))
      await moveEntry(disk, entry, output, path.join(stage, entry));
  });
  await moveIn(disk, old, output, journal.oldEntries, (entry) => stands(old, entry));
}

/** Moves entries of a folder into the output, of those that are `wanted`; what stands in the place of one goes aside. */
async function moveIn(
  disk: Disk,
  from: string,
  output: string,
  entries: readonly string[],
  wanted: (entry: string) => Promise<boolean>,
): Promise<void> {
  await makeFoldersOf(disk, output, entries);
  // Where something stands in the way, a free place for it is looked for when no other entry is about to take one.
  const blocked = await inTurns(entries, FILES_AT_ONCE, async (entry) => {
    if (!(await wanted(entry))) return [];
    if ((await disk.kindOf(path.join(output, entry))) !== null) return [entry];
    await moveEntry(disk, entry, from, path.join(output, entry));
    return [];
  });
  for (const entry of blocked.flat()) {
    await makeWay(disk, output, entry);
    await moveEntry(disk, entry, from, path.join(output, entry));
  }
}

/** The folders that entries lie in, below `top`. */
async function makeFoldersOf(disk: Disk, top: string, entries: readonly string[]): Promise<void> {
  for (const folder of new Set(["", ...entries.map((entry) => path.posix.dirname(entry))]))
    await disk.makeFolder(path.join(top, folder));
}

function standing(disk: Disk): (folder: string, entry: string) => Promise<boolean> {
  return async (folder, entry) => (await disk.kindOf(path.join(folder, entry))) !== null;
}
