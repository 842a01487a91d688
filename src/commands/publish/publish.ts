import path from "node:path";
import { byCodePoint, isUntouched } from "../files.ts";
import { FILES_AT_ONCE, inTurns } from "../in-turns.ts";
import { HeldOpen } from "./held-open.ts";
import { newJournal, writeJournal } from "./journal.ts";
import { folded, isWorkingName } from "./places.ts";
import { readRecord, recordName, writeRecord } from "./record.ts";
import { settle } from "./settle.ts";
import type { Stage } from "./stage.ts";
import { isIgnorable, strangersIn } from "./strangers.ts";
import { moveBack, moveForward } from "./swap.ts";
import { walk } from "./tree.ts";

export type Outcome =
  /** The new set stands; `kept` are people's files in the output, where they stand now. */
  | { readonly kind: "published"; readonly kept: string[] }
  /** A file is held open: the old set stands as it was. `path` is relative to the output. */
  | { readonly kind: "held-open"; readonly path: string }
  /** Somebody wrote into a file that both sets share: the old set stands as it was. */
  | { readonly kind: "written-meanwhile"; readonly path: string }
  /** The output holds other people's files and no record of ours: nothing was touched. Its top-level entries. */
  | { readonly kind: "strangers"; readonly files: string[] };

/**
 * Replaces the set in the output folder by the staged one, whole or not at all; the folder itself stays the same
 * directory. The stage is used up, whatever the outcome. Throws where the file system fails otherwise (disk full, no
 * rename across file systems): the old set is back then, or the next command's recover brings one set back.
 */
export async function publish(stage: Stage, output: string): Promise<Outcome> {
  const { disk, places } = stage;
  if (path.resolve(output) !== places.output) throw new Error(`“${output}”不是这套文件的输出文件夹。`);
  const strangers = await strangersIn(places.output, disk);
  if (strangers.length > 0) {
    await stage.discard();
    return { kind: "strangers", files: strangers };
  }
  await assertWhole(stage);
  const written = await writtenMeanwhile(stage);
  if (written !== undefined) {
    await stage.discard();
    return { kind: "written-meanwhile", path: written };
  }
  await writeRecord(disk, places.stage, stage.made);
  const newEntries = (await disk.list(places.stage)).map(({ name }) => name).sort(byCodePoint);
  const { replaced, staying } = await divideOutput(stage, newEntries);
  const journal = newJournal(places, replaced, newEntries);
  await writeJournal(disk, places, journal);
  try {
    await moveForward(disk, places, journal);
  } catch (error) {
    await moveBack(disk, places, journal);
    await settle(disk, places, journal);
    if (error instanceof HeldOpen) return { kind: "held-open", path: error.path };
    throw error;
  }
  const carried = await settle(disk, places, journal);
  return { kind: "published", kept: [...staying, ...carried].sort(byCodePoint) };
}

/** Another command at the same time, or a cleaner, may have taken files away. */
async function assertWhole({ disk, places, made }: Stage): Promise<void> {
  const standing = new Set((await walk(disk, places.stage)).files.map((file) => file.normalize("NFC")));
  const missing = [...made.keys(), recordName].find((file) => !standing.has(file));
  if (missing !== undefined)
    throw new Error(`新的一套文件缺少“${missing}”，可能有另一个命令同时运行，请再运行一次。`);
}

/** A file of both sets that is no longer what was put into the new one. */
async function writtenMeanwhile({ disk, places, shown, shared }: Stage): Promise<string | undefined> {
  const written = await inTurns([...shared], FILES_AT_ONCE, async (file) => {
    const before = shown.get(file);
    const now = await disk.shown(path.join(places.stage, file));
    return before !== undefined && isUntouched(before, now) ? [] : [file];
  });
  return written.flat().at(0);
}

/** Entries of the output that give way to the new set, and people's files that stay where they are. */
async function divideOutput({ disk, places }: Stage, newEntries: readonly string[]) {
  const made = await readRecord(disk, places.output);
  const oldEntries = [...(made?.keys() ?? [])].map((file) => file.split("/")[0] ?? file);
  const giveWay = new Set([...oldEntries, ...newEntries, recordName].map(folded));
  const replaced: string[] = [];
  const staying: string[] = [];
  for (const { name, kind } of await disk.list(places.output)) {
    if (isWorkingName(name)) continue;
    if (giveWay.has(folded(name))) replaced.push(name);
    else if (kind !== "folder") staying.push(name);
    else {
      const { files, links } = await walk(disk, path.join(places.output, name));
      staying.push(...[...files, ...links].map((file) => `${name}/${file}`));
    }
  }
  return { replaced: replaced.sort(byCodePoint), staying: staying.filter((file) => !isIgnorable(file)) };
}
