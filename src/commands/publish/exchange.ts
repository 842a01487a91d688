import path from "node:path";
import { byCodePoint } from "../files.ts";
import type { Disk } from "./disk.ts";
import { folded, isWorkingName } from "./places.ts";
import { readRecord, recordName } from "./record.ts";
import type { Stage } from "./stage.ts";
import { isIgnorable } from "./strangers.ts";
import { foldersOf, walk } from "./tree.ts";

/** Who moves when a new set comes: paths relative to the output, with `/`; none of a list lies below another. */
export interface Exchange {
  /** Files and folders of the output that give way. */
  readonly oldEntries: string[];
  /** Files and folders of the stage that come in. A folder comes whole unless something in it stays. */
  readonly newEntries: string[];
  /** People's files that stay where they are. */
  readonly theirs: string[];
  /** What was to stay and is gone. */
  readonly gone: readonly string[];
}

/** To be asked once the stage is full: what it holds is taken as it stands. */
export async function exchangeFor({ disk, places, staying }: Stage): Promise<Exchange> {
  const stays = new Set(Array.from(staying.keys(), folded));
  const divided = foldersOf(stays);
  const newEntries = await entriesOf(disk, places.stage, divided);
  const standing = (await entriesOf(disk, places.output, divided)).filter((entry) => !isWorkingName(entry));
  const madeBefore = [...((await readRecord(disk, places.output))?.keys() ?? [])].map(folded);
  const givesWay = new Set([...madeBefore, ...foldersOf(madeBefore), ...newEntries.map(folded), recordName]);
  const found = new Set<string>();
  const oldEntries: string[] = [];
  const theirs: string[] = [];
  for (const entry of standing) {
    const name = folded(entry);
    found.add(name);
    if (stays.has(name)) continue;
    (givesWay.has(name) ? oldEntries : theirs).push(entry);
  }
  return {
    oldEntries: oldEntries.sort(byCodePoint),
    newEntries: newEntries.sort(byCodePoint),
    theirs: (await filesOf(disk, places.output, theirs)).filter((file) => !isIgnorable(file)),
    gone: [...staying.keys()].filter((file) => !found.has(folded(file))),
  };
}

/** What lies in a folder and in those folders below it that are `divided`. */
async function entriesOf(
  disk: Disk,
  top: string,
  divided: ReadonlySet<string>,
  below = "",
): Promise<string[]> {
  const found = (await disk.list(path.join(top, below))).map(async ({ name, kind }): Promise<string[]> => {
    const entry = below === "" ? name : `${below}/${name}`;
    return kind === "folder" && divided.has(folded(entry)) ? entriesOf(disk, top, divided, entry) : [entry];
  });
  return (await Promise.all(found)).flat();
}

/** The files and links of entries. */
async function filesOf(disk: Disk, top: string, entries: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const entry of entries) {
    if ((await disk.kindOf(path.join(top, entry))) !== "folder") found.push(entry);
    else {
      const { files, links } = await walk(disk, path.join(top, entry));
      found.push(...[...files, ...links].map((file) => `${entry}/${file}`));
    }
  }
  return found;
}
