import {
  chmod,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rmdir,
  stat,
  unlink,
  writeFile,
} from "node:fs/promises";
import path from "node:path";
import { shownOf, type Shown } from "../files.ts";
import { codeOf, isHeldOpen, patiently } from "../patience.ts";

/** A link or junction is "other", whatever it leads to. */
type EntryKind = "file" | "folder" | "other";

interface Entry {
  readonly name: string;
  readonly kind: EntryKind;
}

/** All that publishing does to a file system; a test puts one in between that stops at any step. */
export interface Disk {
  /** A missing folder has no entries. */
  list(folder: string): Promise<readonly Entry[]>;
  /** What stands there, links not followed; null for nothing. */
  kindOf(place: string): Promise<EntryKind | null>;
  /** The file system that a place is on; null for nothing there. */
  deviceOf(place: string): Promise<number | null>;
  /** Null for what is no file. */
  shown(place: string): Promise<Shown | null>;
  /** Null for nothing there. */
  read(file: string): Promise<Uint8Array | null>;
  /** Whether another program keeps us from writing to this file. */
  isHeld(file: string): Promise<boolean>;
  /** With the folders above it; one that exists stays. */
  makeFolder(folder: string): Promise<void>;
  write(file: string, bytes: Uint8Array): Promise<void>;
  /** Writes parts one after the other. */
  writeParts(file: string, parts: Iterable<Uint8Array>): Promise<void>;
  /** Has the bytes of a file really on the disk. */
  flush(file: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Removes a file, or a link and not what it leads to; nothing there is fine. */
  removeFile(file: string): Promise<void>;
  /** Removes an empty folder; nothing there is fine. */
  removeFolder(folder: string): Promise<void>;
}

async function unlessMissing<T>(action: Promise<T>): Promise<T | null> {
  try {
    return await action;
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return null;
    throw error;
  }
}

function kindOfStats(stats: { isFile(): boolean; isDirectory(): boolean }): EntryKind {
  return stats.isFile() ? "file" : stats.isDirectory() ? "folder" : "other";
}

/** A file that someone made read-only on Windows cannot be removed before it is made writable. */
async function removeEvenReadOnly(file: string): Promise<void> {
  try {
    await unlink(file);
  } catch (error) {
    if (process.platform !== "win32" || codeOf(error) !== "EPERM") throw error;
    await chmod(file, 0o666);
    await unlink(file);
  }
}

/** The machine's own file system. */
export const machineDisk: Disk = {
  async list(folder) {
    const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
      if (codeOf(error) === "ENOENT") return [];
      throw error;
    });
    return entries.map((entry) => ({ name: entry.name, kind: kindOfStats(entry) }));
  },
  async kindOf(place) {
    const stats = await unlessMissing(lstat(place));
    return stats === null ? null : kindOfStats(stats);
  },
  async deviceOf(place) {
    return (await unlessMissing(stat(place)))?.dev ?? null;
  },
  shown: shownOf,
  read: (file) => unlessMissing(readFile(file)),
  async isHeld(file) {
    try {
      await (await open(file, "r+")).close();
      return false;
    } catch (error) {
      return isHeldOpen(error);
    }
  },
  async makeFolder(folder) {
    await mkdir(folder, { recursive: true });
  },
  write: (file, bytes) => writeFile(file, bytes),
  writeParts: (file, parts) => writeFile(file, parts),
  async flush(file) {
    const handle = await open(file, "r+");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  rename: (from, to) => patiently(() => rename(from, to)),
  async removeFile(file) {
    await unlessMissing(patiently(() => removeEvenReadOnly(file)));
  },
  async removeFolder(folder) {
    await unlessMissing(patiently(() => rmdir(folder)));
  },
};

/** Writes a file so that, whenever the program is killed, the old bytes or the new stand there. */
export async function writeAtomically(disk: Disk, file: string, text: string): Promise<void> {
  await disk.makeFolder(path.dirname(file));
  await disk.write(`${file}.tmp`, Buffer.from(text));
  await disk.flush(`${file}.tmp`);
  await disk.rename(`${file}.tmp`, file);
}
