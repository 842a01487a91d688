import path from "node:path";
import { cutToBytes } from "../files.ts";
import type { Disk } from "./disk.ts";
import { moveEntry } from "./held-open.ts";

const mostBytes = 240;

/**
 * Where a person's file may go in the output: its own path, or, where something stands there, beside it with （另存）.
 * A folder of its path that a file blocks gets the same mark. Nothing stands at the answer.
 */
export async function freePlace(disk: Disk, output: string, file: string): Promise<string> {
  const segments = file.split("/");
  const name = segments.pop() ?? file;
  const folder = await openFolder(disk, output, segments.join("/"));
  const free = async (place: string): Promise<boolean> =>
    (await disk.kindOf(path.join(output, place))) === null;
  return firstFit(folder, name, path.extname(name), free);
}

/** Where the files of a person's folder go in the output: the folder of that path unless a file blocks it. */
export async function openFolder(disk: Disk, output: string, folder: string): Promise<string> {
  const fits = async (place: string): Promise<boolean> => {
    const kind = await disk.kindOf(path.join(output, place));
    return kind === null || kind === "folder";
  };
  let place = "";
  for (const segment of folder === "" ? [] : folder.split("/")) {
    place = await firstFit(place, segment, "", fits);
  }
  return place;
}

/** Moves what stands at an entry of the output out of the way of what belongs there. */
export async function makeWay(disk: Disk, output: string, entry: string): Promise<void> {
  if ((await disk.kindOf(path.join(output, entry))) === null) return;
  await moveEntry(disk, entry, output, path.join(output, await freePlace(disk, output, entry)));
}

async function firstFit(
  folder: string,
  name: string,
  extension: string,
  fits: (place: string) => Promise<boolean>,
): Promise<string> {
  const stem = name.slice(0, name.length - extension.length);
  for (let copy = 0; ; copy += 1) {
    const mark = copy === 0 ? "" : copy === 1 ? "（另存）" : `（另存${copy}）`;
    const ending = `${mark}${extension}`;
    const marked = copy === 0 ? name : `${cutToBytes(stem, mostBytes - Buffer.byteLength(ending))}${ending}`;
    const place = folder === "" ? marked : `${folder}/${marked}`;
    if (await fits(place)) return place;
  }
}
