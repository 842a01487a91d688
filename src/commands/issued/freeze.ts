import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { inputFolders } from "../../intake/places.ts";
import { codeOf, patiently } from "../patience.ts";
import { isUnfinished } from "./places.ts";

/** A file to be frozen, by its name in the folder of its issue. */
export interface Frozen {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes a folder of 已印发 whole or not at all; false where it is there already, and then nothing is changed. The files
 * are written beside and really on the disk before one rename puts the folder into its place.
 */
export async function freeze(input: string, folder: string, files: readonly Frozen[]): Promise<boolean> {
  const target = path.join(input, folder);
  const parent = path.dirname(target);
  await mkdir(parent, { recursive: true });
  if ((await readdir(parent)).includes(path.basename(target))) return false;
  const draft = path.join(parent, `.kaoping-${randomUUID()}.tmp`);
  await mkdir(draft);
  try {
    for (const { name, bytes } of files) await writeThrough(path.join(draft, name), bytes);
    await patiently(() => rename(draft, target));
    return true;
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

async function writeThrough(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, "wx");
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Takes away what runs that were ended left half-written. Only for whoever has locked the input folder. */
export async function removeUnfinished(input: string): Promise<void> {
  const top = path.join(input, inputFolders.issued);
  for (const year of await namesIn(top)) {
    for (const name of (await namesIn(path.join(top, year))).filter(isUnfinished)) {
      await rm(path.join(top, year, name), { recursive: true, force: true });
    }
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  }
}
