import path from "node:path";
import { byCodePoint, isUntouched, sha256 } from "../files.ts";
import { FILES_AT_ONCE, inTurns } from "../in-turns.ts";
import { exchangeFor } from "./exchange.ts";
import { HeldOpen } from "./held-open.ts";
import { newJournal, writeJournal } from "./journal.ts";
import { recordName, writeRecord } from "./record.ts";
import { settle } from "./settle.ts";
import type { Stage } from "./stage.ts";
import { strangersIn } from "./strangers.ts";
import { moveBack, moveForward } from "./swap.ts";
import { walk } from "./tree.ts";

export type Outcome =
  /** The new set stands; `kept` are people's files in the output, where they stand now. */
  | { readonly kind: "published"; readonly kept: string[] }
  /** A file is held open: the old set stands as it was. `path` is relative to the output. */
  | { readonly kind: "held-open"; readonly path: string }
  /** Somebody wrote into a file that was to stay: the old set stands as it was. */
  | { readonly kind: "written-meanwhile"; readonly path: string }
  /** The output holds other people's files and no record of ours: nothing was touched. Its top-level entries. */
  | { readonly kind: "strangers"; readonly files: string[] };

/**
 * Makes the set in the output folder the staged one, whole or not at all; the folder itself stays the same directory, and
 * so do files in it that the new set has as well. The stage is used up, whatever the outcome. Throws where the file system fails otherwise (disk full, no
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
  await writeRecord(disk, places.stage, stage.made);
  const exchange = await exchangeFor(stage);
  const written = exchange.gone.at(0) ?? (await writtenMeanwhile(stage));
  if (written !== undefined) {
    await stage.discard();
    return { kind: "written-meanwhile", path: written };
  }
  const journal = newJournal(places, exchange);
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
  return { kind: "published", kept: [...exchange.theirs, ...carried].sort(byCodePoint) };
}

/** Another command at the same time, or a cleaner, may have taken files away. */
async function assertWhole({ disk, places, made, staying }: Stage): Promise<void> {
  const standing = new Set((await walk(disk, places.stage)).files.map((file) => file.normalize("NFC")));
  const missing = [...made.keys(), recordName].find((file) => !standing.has(file) && !staying.has(file));
  if (missing !== undefined)
    throw new Error(`新的一套文件缺少“${missing}”，可能有另一个命令同时运行，请再运行一次。`);
}

/** A file that was to stay and is no longer what it was. */
async function writtenMeanwhile({ disk, places, made, staying }: Stage): Promise<string | undefined> {
  const written = await inTurns([...staying], FILES_AT_ONCE, async ([file, before]) => {
    const place = path.join(places.output, file);
    if (isUntouched(before, await disk.shown(place))) return [];
    // Over some networks a file has another number each time it is looked at.
    const bytes = await disk.read(place);
    return bytes !== null && sha256(bytes) === made.get(file) ? [] : [file];
  });
  return written.flat().at(0);
}
