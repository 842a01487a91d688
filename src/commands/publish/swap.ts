import path from "node:path";
import { makeWay } from "./beside.ts";
import type { Disk } from "./disk.ts";
import { moveEntry } from "./held-open.ts";
import type { Journal } from "./journal.ts";
import { folded, type Places } from "./places.ts";

/**
 * Puts the new set into the output and the old one into its folder, from whatever point an earlier try reached.
 * Throws HeldOpen, or an error where an entry of the new set is gone; then moveBack is the way out.
 */
export async function moveForward(disk: Disk, places: Places, journal: Journal): Promise<void> {
  const { output, stage, old } = places;
  const stands = standing(disk);
  await disk.makeFolder(output);
  await disk.makeFolder(old);
  for (const entry of journal.oldEntries) {
    if ((await stands(output, entry)) && !(await stands(old, entry)))
      await moveEntry(disk, entry, output, path.join(old, entry));
  }
  for (const entry of journal.newEntries) {
    if (await stands(stage, entry)) {
      await makeWay(disk, output, entry);
      await moveEntry(disk, entry, stage, path.join(output, entry));
    } else if (!(await stands(output, entry))) {
      throw new Error(`“${path.join(stage, entry)}”已不存在，新的一套文件不完整。`);
    }
  }
}

/** Puts the old set back into the output and the new one into its folder, from whatever point was reached. */
export async function moveBack(disk: Disk, places: Places, journal: Journal): Promise<void> {
  const { output, stage, old } = places;
  const stands = standing(disk);
  await disk.makeFolder(output);
  await disk.makeFolder(stage);
  for (const entry of journal.newEntries.toReversed()) {
    if ((await stands(stage, entry)) || !(await stands(output, entry))) continue;
    const before = journal.oldEntries.find((name) => folded(name) === folded(entry));
    // An old entry that was never moved away still stands in the output: that one is not the new set's.
    if (before === undefined || (await stands(old, before)))
      await moveEntry(disk, entry, output, path.join(stage, entry));
  }
  for (const entry of journal.oldEntries.toReversed()) {
    if (!(await stands(old, entry))) continue;
    await makeWay(disk, output, entry);
    await moveEntry(disk, entry, old, path.join(output, entry));
  }
}

function standing(disk: Disk): (folder: string, entry: string) => Promise<boolean> {
  return async (folder, entry) => (await disk.kindOf(path.join(folder, entry))) !== null;
}
