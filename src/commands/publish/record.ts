import path from "node:path";
import * as z from "zod";
import { byCodePoint, parsed } from "../files.ts";
import { writeAtomically, type Disk } from "./disk.ts";

/** In the output folder: what we made there. Every other file is somebody's. */
export const recordName = ".kaoping.json";

const recordSchema = z.object({
  format: z.literal(1),
  files: z.array(z.object({ path: z.string().min(1), sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
});

/** Path with `/`, in the form NFC → SHA-256. */
export type Made = ReadonlyMap<string, string>;

/** What we made in a folder; null where the record is missing, damaged or of a later form. */
export async function readRecord(disk: Disk, folder: string): Promise<Made | null> {
  const bytes = await disk.read(path.join(folder, recordName));
  const record = bytes === null ? null : recordSchema.safeParse(parsed(bytes));
  return record?.success
    ? new Map(record.data.files.map((file) => [file.path.normalize("NFC"), file.sha256]))
    : null;
}

/** The same files give the same bytes. */
export async function writeRecord(disk: Disk, folder: string, made: Made): Promise<void> {
  const files = [...made]
    .map(([file, hash]) => ({ path: file, sha256: hash }))
    .sort((left, right) => byCodePoint(left.path, right.path));
  const record: z.infer<typeof recordSchema> = { format: 1, files };
  await writeAtomically(disk, path.join(folder, recordName), `${JSON.stringify(record, null, 1)}\n`);
}
