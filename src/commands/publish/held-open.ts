import path from "node:path";
import { isHeldOpen } from "../patience.ts";
import type { Disk } from "./disk.ts";
import { walk } from "./tree.ts";

/** A file of the output folder is held open by another program; `path` is relative to that folder, with `/`. */
export class HeldOpen extends Error {
  readonly path: string;

  constructor(held: string, cause: unknown) {
    super(`“${held}”正被其他程序打开，请关闭后再运行一次。`, { cause });
    this.name = "HeldOpen";
    this.path = held;
  }
}

/** Moves one entry of a set to a place; throws HeldOpen, naming the very file where it can be found out. */
export async function moveEntry(disk: Disk, entry: string, from: string, place: string): Promise<void> {
  try {
    await disk.rename(path.join(from, entry), place);
  } catch (error) {
    if (!isHeldOpen(error)) throw error;
    throw new HeldOpen(await heldBelow(disk, from, entry), error);
  }
}

/** An entry of a folder, or the file in it that another program keeps from being moved, where one does. */
export async function heldBelow(disk: Disk, top: string, entry: string): Promise<string> {
  if ((await disk.kindOf(path.join(top, entry))) !== "folder") return entry;
  for (const file of (await walk(disk, path.join(top, entry))).files) {
    if (await disk.isHeld(path.join(top, entry, file))) return `${entry}/${file}`;
  }
  return entry;
}
