import { parsed } from "../files.ts";
import path from "node:path";
import * as z from "zod";
import { writeAtomically, type Disk } from "./disk.ts";
import type { Exchange } from "./exchange.ts";
import type { Places } from "./places.ts";

/** Relative, with `/`, and never out of its folder. */
const entry = z.string().regex(/^(?!\.{1,2}(?:\/|$))[^/\\\0]+(?:\/(?!\.{1,2}(?:\/|$))[^/\\\0]+)*$/);

const journalSchema = z.object({
  format: z.literal(1),
  /** While swapping, entries of either set may stand in the output; once settling, one set stands there whole. */
  phase: z.enum(["swapping", "settling"]),
  output: z.string(),
  stage: z.string(),
  old: z.string(),
  oldEntries: z.array(entry),
  newEntries: z.array(entry),
});

/** An unfinished swap. Folders are named without their parent: the whole tree may be moved before it is finished. */
export type Journal = z.infer<typeof journalSchema>;

export function newJournal(places: Places, { oldEntries, newEntries }: Exchange): Journal {
  return {
    format: 1,
    phase: "swapping",
    output: path.basename(places.output),
    stage: path.basename(places.stage),
    old: path.basename(places.old),
    oldEntries,
    newEntries,
  };
}

/** Null where no swap is unfinished. Throws for a journal that nobody of ours wrote: guessing could lose files. */
export async function readJournal(disk: Disk, places: Places): Promise<Journal | null> {
  const bytes = await disk.read(places.journal);
  if (bytes === null) return null;
  const journal = journalSchema.safeParse(parsed(bytes));
  if (journal.success) return journal.data;
  throw new Error(`“${places.journal}”的内容无法识别，请将其移走，并核对“${places.old}”中的文件。`);
}

export async function writeJournal(disk: Disk, places: Places, journal: Journal): Promise<void> {
  await writeAtomically(disk, places.journal, `${JSON.stringify(journal, null, 1)}\n`);
}
