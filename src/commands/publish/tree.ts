import path from "node:path";
import { byCodePoint } from "../files.ts";
import type { Disk } from "./disk.ts";

/** What stands below a folder, as relative paths with `/`. */
export interface Tree {
  readonly files: readonly string[];
  /** Links and junctions among them are leaves: nobody walks through one. */
  readonly links: readonly string[];
  /** Inner folders before outer ones. */
  readonly folders: readonly string[];
}

export async function walk(disk: Disk, top: string): Promise<Tree> {
  const tree = { files: [] as string[], links: [] as string[], folders: [] as string[] };
  const visit = async (below: string): Promise<void> => {
    const entries = [...(await disk.list(path.join(top, below)))];
    for (const { name, kind } of entries.sort((left, right) => byCodePoint(left.name, right.name))) {
      const place = below === "" ? name : `${below}/${name}`;
      if (kind === "folder") {
        await visit(place);
        tree.folders.push(place);
      } else (kind === "file" ? tree.files : tree.links).push(place);
    }
  };
  await visit("");
  return tree;
}

/** The folders that files lie in, near or far. */
export function foldersOf(files: Iterable<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const file of files) {
    for (let end = file.lastIndexOf("/"); end > 0; end = file.lastIndexOf("/", end - 1)) {
      const folder = file.slice(0, end);
      if (found.has(folder)) break;
      found.add(folder);
    }
  }
  return found;
}

/** Removes a folder that is all ours, the given file last: while that stands, the folder is known as ours. */
export async function removeTree(disk: Disk, top: string, last: string): Promise<void> {
  const { files, links, folders } = await walk(disk, top);
  for (const file of [...files, ...links]) if (file !== last) await disk.removeFile(path.join(top, file));
  for (const folder of folders) await disk.removeFolder(path.join(top, folder));
  await disk.removeFile(path.join(top, last));
  await disk.removeFolder(top);
}
