import { isHeldOpen } from "../patience.ts";
import { machineDisk, type Disk } from "./disk.ts";
import { readJournal } from "./journal.ts";
import { placesOf } from "./places.ts";
import { readRecord, recordName } from "./record.ts";
import { settle } from "./settle.ts";
import { moveBack, moveForward } from "./swap.ts";
import { removeTree } from "./tree.ts";

/**
 * For the start of every command: finishes a swap that was cut short, at the new set or, where that is blocked, at the
 * old one, and removes a set that was never published. Throws HeldOpen while an open file blocks both ways.
 */
export async function recover(output: string, disk: Disk = machineDisk): Promise<"nothing" | "finished"> {
  const places = await placesOf(disk, output);
  const journal = await readJournal(disk, places);
  await disk.removeFile(`${places.journal}.tmp`);
  if (journal === null) {
    await clearStage(disk, places.stage);
    return "nothing";
  }
  if (journal.phase === "swapping") {
    try {
      await moveForward(disk, places, journal);
    } catch {
      await moveBack(disk, places, journal);
    }
  }
  await settle(disk, places, journal);
  return "finished";
}

/** A folder that lacks our record is not ours and stays; so does one in which a file is held open. */
async function clearStage(disk: Disk, stage: string): Promise<void> {
  const begun = (await disk.list(stage)).every(
    ({ name }) => name === recordName || name === `${recordName}.tmp`,
  );
  if (!begun && (await readRecord(disk, stage)) === null) return;
  try {
    await removeTree(disk, stage, recordName);
  } catch (error) {
    if (!isHeldOpen(error)) throw error;
  }
}
