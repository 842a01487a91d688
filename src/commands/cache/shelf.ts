import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { parsed } from "../files.ts";
import { sealed, unsealed } from "./sealed.ts";

/**
 * What a run of the program leaves to the next one. All of it can be made anew: what cannot be read, is torn or cannot
 * be written counts as not kept, and no command fails for it.
 */
export interface Shelf {
  /** The value of JSON kept under a name; undefined where there is none, or it is not whole. */
  read(name: ShelfName): Promise<unknown>;
  write(name: ShelfName, value: unknown): Promise<void>;
  /** The same of bytes, which may be many. */
  readBytes(name: ShelfName): Promise<Uint8Array | null>;
  writeBytes(name: ShelfName, parts: Iterable<Uint8Array>): Promise<void>;
}

/** The shelf of an output folder: a hidden sibling of it, so that what is personal on it never lies among the papers. */
export function shelfFolder(output: string): string {
  const whole = resolve(output);
  return join(dirname(whole), `.${basename(whole)}.kaoping-cache`);
}

/** All that lies there. */
const names = ["stamp.json", "standing.json", "made.json", "said.json", "workbooks"] as const;
export type ShelfName = (typeof names)[number];

/** How a command uses a shelf: it reads what lies there, writes to it as well, or takes everything away first. */
export type ShelfUse = "read" | "write" | "renew";

export async function openShelf(folder: string, use: ShelfUse): Promise<Shelf> {
  if (use === "renew") await inVain(() => rm(folder, { recursive: true, force: true }));
  if (use === "write") await inVain(() => removeOthers(folder));
  const shelf: Shelf = {
    async read(name) {
      const bytes = await shelf.readBytes(name);
      return bytes === null ? undefined : parsed(bytes);
    },
    write: (name, value) => shelf.writeBytes(name, [Buffer.from(JSON.stringify(value))]),
    async readBytes(name) {
      const bytes = await readFile(join(folder, name)).catch(() => null);
      return bytes === null ? null : unsealed(bytes);
    },
    async writeBytes(name, parts) {
      if (use === "read") return;
      await inVain(async () => {
        // For the eyes of whoever runs the program alone: it holds what the workbooks hold.
        await mkdir(folder, { recursive: true, mode: 0o700 });
        // In its place at once: the seal tells what is not whole.
        await writeFile(join(folder, name), sealed(parts), { mode: 0o600 });
      });
    },
  };
  return shelf;
}

/** What an earlier program kept under other names holds what workbooks hold, and nobody would use it again. */
async function removeOthers(folder: string): Promise<void> {
  const known: ReadonlySet<string> = new Set(names);
  for (const name of await readdir(folder)) {
    if (!known.has(name)) await rm(join(folder, name), { recursive: true, force: true });
  }
}

async function inVain(action: () => Promise<unknown>): Promise<void> {
  try {
    await action();
  } catch {
    // A full disk or a folder that may not be written: the run is as good without.
  }
}
