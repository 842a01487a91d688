import { lstat, mkdir, mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { machineDisk, type Disk } from "../../src/commands/publish/disk.ts";
import { publish, type Outcome } from "../../src/commands/publish/publish.ts";
import { StandingFiles } from "../../src/commands/cache/standing-files.ts";
import type { Shelf } from "../../src/commands/cache/shelf.ts";
import { openStage } from "../../src/commands/publish/stage.ts";

/** Path with `/` → text; →x for a link to x; "" for an empty folder. */
export type Snapshot = Readonly<Record<string, string>>;

interface Effect {
  readonly name: "makeFolder" | "write" | "flush" | "rename" | "removeFile" | "removeFolder";
  readonly place: string;
  readonly number: number;
}

/** The machine's disk, with a look at every effect beforehand; what the look throws keeps the effect from happening. */
export function watchedDisk(look: (effect: Effect) => void, disk: Disk = machineDisk): Disk {
  let number = 0;
  const seen = (name: Effect["name"], place: string): void => look({ name, place, number: (number += 1) });
  return {
    ...disk,
    async makeFolder(folder) {
      seen("makeFolder", folder);
      await disk.makeFolder(folder);
    },
    async write(file, bytes) {
      try {
        seen("write", file);
      } catch (error) {
        // What a killed program leaves of a file.
        if (error instanceof Killed && error.first)
          await disk.write(file, bytes.subarray(0, bytes.length / 2));
        throw error;
      }
      await disk.write(file, bytes);
    },
    async writeParts(file, parts) {
      seen("write", file);
      await disk.writeParts(file, parts);
    },
    async flush(file) {
      seen("flush", file);
      await disk.flush(file);
    },
    async rename(from, to) {
      seen("rename", from);
      await disk.rename(from, to);
    },
    async removeFile(file) {
      seen("removeFile", file);
      await disk.removeFile(file);
    },
    async removeFolder(folder) {
      seen("removeFolder", folder);
      await disk.removeFolder(folder);
    },
  };
}

export class Killed extends Error {
  readonly first: boolean;

  constructor(first: boolean) {
    super("killed");
    this.first = first;
  }
}

/** A disk on which the program is killed at its n-th effect: that one and all after it do not happen. */
export function killedAt(last: number, disk: Disk = machineDisk): Disk {
  return watchedDisk(({ number }) => {
    if (number >= last) throw new Killed(number === last);
  }, disk);
}

export function heldOpenError(): Error {
  return Object.assign(new Error("EBUSY"), { code: "EBUSY" });
}

/** An output folder that is a file system of its own. */
export function mounted(output: string): Disk {
  return { ...machineDisk, deviceOf: async (place) => (place === output ? 2 : machineDisk.deviceOf(place)) };
}

export async function withFolder<T>(action: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), "kaoping-"));
  try {
    return await action(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Writes files as people do; a text `→x` makes a link to x, an empty text an empty folder. */
export async function put(folder: string, files: Snapshot): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    const place = path.join(folder, file);
    await mkdir(text === "" ? place : path.dirname(place), { recursive: true });
    if (text.startsWith("→")) await symlink(text.slice(1), place);
    else if (text !== "") await writeFile(place, text);
  }
}

/** All that stands in a folder, in the form that `put` takes. */
export async function snapshot(folder: string, below = ""): Promise<Snapshot> {
  const found: Record<string, string> = {};
  for (const name of (await readdir(path.join(folder, below))).sort()) {
    const file = below === "" ? name : `${below}/${name}`;
    const place = path.join(folder, file);
    const stats = await lstat(place);
    if (stats.isSymbolicLink()) found[file] = `→${(await readlink(place)).replaceAll("\\", "/")}`;
    else if (stats.isFile()) found[file] = await readFile(place, "utf8");
    else if ((await readdir(place)).length === 0) found[file] = "";
    else Object.assign(found, await snapshot(folder, file));
  }
  return found;
}

/** A snapshot without our record. */
export async function papersIn(folder: string): Promise<Snapshot> {
  const { ".kaoping.json": _record, ...papers } = await snapshot(folder);
  return papers;
}

/** Keeps nothing. */
export const emptyShelf: Shelf = {
  read: async () => undefined,
  write: async () => undefined,
  readBytes: async () => null,
  writeBytes: async () => undefined,
};

/** Builds and publishes a set; what stands in the output already stays there. */
export async function release(output: string, set: Snapshot, disk: Disk = machineDisk): Promise<Outcome> {
  const stage = await openStage(output, disk, await StandingFiles.open(output, emptyShelf));
  for (const [file, text] of Object.entries(set)) await stage.write(file, Buffer.from(text));
  return publish(stage, output);
}
