import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { sealed, unsealed } from "./sealed.ts";

/**
 * What a run of the program leaves to the next one. All of it can be made anew: what cannot be read, is torn or cannot
 * be written counts as not kept, and no command fails for it.
 */
export interface Shelf {
  /** The value of JSON kept under a name; undefined where there is none, or it is not whole. */
  read(name: string): Promise<unknown>;
  write(name: string, value: unknown): Promise<void>;
  /** The same of bytes, which may be many. */
  readBytes(name: string): Promise<Uint8Array | null>;
  writeBytes(name: string, parts: Iterable<Uint8Array>): Promise<void>;
}

/** The shelf of an output folder: a hidden sibling of it, so that what is personal on it never lies among the papers. */
export function shelfFolder(output: string): string {
  const whole = resolve(output);
  return join(dirname(whole), `.${basename(whole)}.kaoping-cache`);
}

/** How a command uses a shelf: it reads what lies there, writes to it as well, or takes everything away first. */
export type ShelfUse = "read" | "write" | "renew";

export async function openShelf(folder: string, use: ShelfUse): Promise<Shelf> {
  if (use === "renew") await inVain(() => rm(folder, { recursive: true, force: true }));
  const shelf: Shelf = {
    async read(name) {
      const bytes = await shelf.readBytes(name);
      return bytes === null ? undefined : JSON.parse(Buffer.from(bytes).toString("utf8"));
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

async function inVain(action: () => Promise<unknown>): Promise<void> {
  try {
    await action();
  } catch {
    // A full disk or a folder that may not be written: the run is as good without.
  }
}
