import path from "node:path";
import type { Disk } from "./disk.ts";

/** Where publishing works: all on the file system of the output folder, so that a rename moves a whole tree. */
export interface Places {
  readonly output: string;
  /** The set that is being built. */
  readonly stage: string;
  /** The set that is being replaced. */
  readonly old: string;
  readonly journal: string;
}

const names = { stage: "new", old: "old", journal: "swap.json" } as const;

/** Hidden siblings of the output folder; hidden entries inside it where it is a file system of its own. */
export async function placesOf(disk: Disk, folder: string): Promise<Places> {
  const output = path.resolve(folder);
  const parent = path.dirname(output);
  const [own, parents] = [await disk.deviceOf(output), await disk.deviceOf(parent)];
  const inside = own !== null && (own !== parents || parent === output);
  const place = (name: string): string =>
    inside
      ? path.join(output, `.kaoping-${name}`)
      : path.join(parent, `.${path.basename(output)}.kaoping-${name}`);
  return { output, stage: place(names.stage), old: place(names.old), journal: place(names.journal) };
}

/** Whether an entry of the output folder is one of our working places inside it. */
export function isWorkingName(name: string): boolean {
  return Object.values(names).some((own) => name === `.kaoping-${own}` || name === `.kaoping-${own}.tmp`);
}

/** A name as compared on file systems that know neither case nor forms of accents. */
export function folded(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
