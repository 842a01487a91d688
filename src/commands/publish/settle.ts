import path from "node:path";
import { sha256 } from "../files.ts";
import { FILES_AT_ONCE, inTurns } from "../in-turns.ts";
import { isHeldOpen } from "../patience.ts";
import { freePlace, openFolder } from "./beside.ts";
import type { Disk } from "./disk.ts";
import { writeJournal, type Journal } from "./journal.ts";
import type { Places } from "./places.ts";
import { readRecord, recordName, type Made } from "./record.ts";
import { isIgnorable } from "./strangers.ts";
import { foldersOf, walk, type Tree } from "./tree.ts";

/**
 * Ends a swap: both working folders go, people's files in them stand in the output afterwards. The answer lists those.
 * What is held open stays with its journal for the next command: the output is whole all the same.
 */
export async function settle(disk: Disk, places: Places, journal: Journal): Promise<string[]> {
  await writeJournal(disk, places, { ...journal, phase: "settling" });
  const kept: string[] = [];
  let held = false;
  for (const folder of [places.old, places.stage]) {
    try {
      await empty(disk, folder, places.output, kept);
    } catch (error) {
      if (!isHeldOpen(error)) throw error;
      held = true;
    }
  }
  if (!held) await disk.removeFile(places.journal);
  return kept;
}

/** First people's files go to the output, then what we made is deleted, the record of it last. */
async function empty(disk: Disk, folder: string, output: string, kept: string[]): Promise<void> {
  const made = await readRecord(disk, folder);
  const tree = await walk(disk, folder);
  const { ours, theirs } = await divide(disk, folder, tree, made);
  const carry = async (file: string, place: string): Promise<void> => {
    await disk.makeFolder(path.dirname(path.join(output, place)));
    await disk.rename(path.join(folder, file), path.join(output, place));
    if (!isIgnorable(place)) kept.push(place);
  };
  // What finds its own place free goes first: a file that was kept as （另存） before keeps that name.
  const blocked: string[] = [];
  await eachInSpite(theirs, async (file) => {
    if ((await freePlace(disk, output, file)) === file) await carry(file, file);
    else blocked.push(file);
  });
  await eachInSpite(blocked, async (file) => carry(file, await freePlace(disk, output, file)));
  await eachInSpite(ours, (file) => disk.removeFile(path.join(folder, file)), FILES_AT_ONCE);
  await removeFolders(disk, folder, output, tree, made);
  if (made !== null) await disk.removeFile(path.join(folder, recordName));
  await disk.removeFolder(folder);
}

/** One file that is held open keeps no other from its turn; it is thrown at the end. */
async function eachInSpite(
  files: readonly string[],
  action: (file: string) => Promise<void>,
  atOnce = 1,
): Promise<void> {
  let first: unknown;
  await inTurns(files, atOnce, async (file) => {
    try {
      await action(file);
    } catch (error) {
      if (!isHeldOpen(error)) throw error;
      first ??= error;
    }
  });
  if (first !== undefined) throw first;
}

/** Ours is what the record lists and nobody has changed since. A link is never ours. */
async function divide(disk: Disk, folder: string, tree: Tree, made: Made | null) {
  const files = tree.files.filter((file) => file !== recordName || made === null);
  const unchanged = await inTurns(files, FILES_AT_ONCE, async (file) => {
    const hash = made?.get(file.normalize("NFC"));
    if (hash === undefined) return false;
    const bytes = await disk.read(path.join(folder, file));
    return bytes !== null && sha256(bytes) === hash;
  });
  return {
    ours: files.filter((_, index) => unchanged[index] === true),
    theirs: [...tree.links, ...files.filter((_, index) => unchanged[index] !== true)],
  };
}

/** A folder that is empty and not of our making is somebody's as well: it is made again in the output. */
async function removeFolders(
  disk: Disk,
  top: string,
  output: string,
  tree: Tree,
  made: Made | null,
): Promise<void> {
  const standing = [...tree.files, ...tree.links, ...tree.folders].map((entry) => entry.normalize("NFC"));
  const known = foldersOf([...(made?.keys() ?? []), ...standing]);
  for (const folder of tree.folders) {
    if (!known.has(folder.normalize("NFC"))) {
      await disk.makeFolder(path.join(output, await openFolder(disk, output, folder)));
    }
    await disk.removeFolder(path.join(top, folder));
  }
}
