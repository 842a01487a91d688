import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { listFiles } from "../files.ts";
import { sealed, unsealed } from "./sealed.ts";

/**
 * What a run of the program leaves to the next one. All of it can be made anew: what cannot be read, is torn or cannot
 * be written counts as not kept, and no command fails for it.
 */
export interface Shelf {
  /** The value kept under a name; undefined where there is none, or it is not whole. */
  read(name: string): Promise<unknown>;
  write(name: string, value: unknown): Promise<void>;
  /** Takes away everything below a folder but these names. */
  keepOnly(below: string, names: ReadonlySet<string>): Promise<void>;
}

/** The shelf of an output folder: a hidden sibling of it, so that what is personal on it never lies among the papers. */
export function shelfFolder(output: string): string {
  const whole = resolve(output);
  return join(dirname(whole), `.${basename(whole)}.kaoping-cache`);
}

/** Where files are written before they are moved to their names. */
const DRAFTS = "drafts";

/** How a command uses a shelf: it reads what lies there, writes to it as well, or takes everything away first. */
export type ShelfUse = "read" | "write" | "renew";

export async function openShelf(folder: string, use: ShelfUse): Promise<Shelf> {
  if (use === "renew") await inVain(() => rm(folder, { recursive: true, force: true }));
  return {
    async read(name) {
      const bytes = await readFile(join(folder, name)).catch(() => null);
      return bytes === null ? undefined : unsealed(bytes);
    },
    async write(name, value) {
      if (use === "read") return;
      await inVain(async () => {
        // For the eyes of whoever runs the program alone: it holds what the workbooks hold.
        const file = join(folder, name);
        await mkdir(dirname(file), { recursive: true, mode: 0o700 });
        const draft = join(folder, DRAFTS, randomUUID());
        await mkdir(dirname(draft), { recursive: true, mode: 0o700 });
        // Not flushed to the disk: after a power failure the seal tells what is not whole.
        await writeFile(draft, sealed(value), { mode: 0o600 });
        await rename(draft, file);
      });
    },
    async keepOnly(below, names) {
      if (use === "read") return;
      const there = await filesBelow(folder, below);
      const others = there.filter((name) => !names.has(name));
      // One command at a time works on an output: what is still a draft was left by one that was ended.
      for (const name of [...others, ...(await filesBelow(folder, DRAFTS))])
        await inVain(() => rm(join(folder, name), { force: true }));
    },
  };
}

async function filesBelow(folder: string, below: string): Promise<string[]> {
  return (await listFiles(join(folder, below)).catch(() => [])).map((name) => `${below}/${name}`);
}

async function inVain(action: () => Promise<unknown>): Promise<void> {
  try {
    await action();
  } catch {
    // A full disk or a folder that may not be written: the run is as good without.
  }
}
