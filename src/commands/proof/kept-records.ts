import { mkdir, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { gunzipSync, gzip } from "node:zlib";
import type { RecordedPaper } from "../../documents/recorded.ts";
import { listFiles, readBytes, sha256, writeWhole } from "../files.ts";
import { readRecords } from "./read-records.ts";
import { recordsFile } from "./records.ts";

/** In a thread of its own: the rest of the build goes on meanwhile. */
const packed = promisify(gzip);

/** Sets of papers that are remembered; more than a working year of daily builds that changed something. */
const REMEMBERED = 300;

/** The papers of the set that stands in an output folder; null where none stands there, or one of an earlier program. */
export async function standingRecords(output: string): Promise<RecordedPaper[] | null> {
  const bytes = await readBytes(join(output, recordsFile)).catch(() => null);
  return bytes === null ? null : readRecords(bytes);
}

/** Papers of the sets that stood in an output folder before, the newest first. */
export async function* pastRecords(output: string): AsyncGenerator<RecordedPaper[]> {
  for (const { file } of await inOrderOfAge(output)) {
    const bytes = await readBytes(file).then(gunzipSync, () => null);
    const records = bytes === null ? null : readRecords(bytes);
    if (records !== null) yield records;
  }
}

/** Remembers from what the set in the output folder came, before another set takes its place. */
export async function rememberStanding(output: string): Promise<void> {
  const bytes = await readBytes(join(output, recordsFile)).catch(() => null);
  if (bytes === null) return;
  const folder = pastFolder(output);
  // For the eyes of whoever runs the program alone: it holds what the workbooks hold.
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeWhole(join(folder, `${sha256(bytes).slice(0, 32)}.json.gz`), await packed(bytes, { level: 1 }));
  for (const { file } of (await inOrderOfAge(output)).slice(REMEMBERED)) await rm(file, { force: true });
}

/** A hidden sibling of the output folder: nothing of an earlier set lies among the papers. */
function pastFolder(output: string): string {
  const whole = resolve(output);
  return join(dirname(whole), `.${basename(whole)}.kaoping-past`);
}

async function inOrderOfAge(output: string): Promise<{ file: string; time: number }[]> {
  const folder = pastFolder(output);
  const names = (await listFiles(folder)).filter((name) => name.endsWith(".json.gz"));
  const files = await Promise.all(
    names.map(async (name) => {
      const file = join(folder, name);
      return { file, time: (await stat(file)).mtimeMs };
    }),
  );
  return files.sort((left, right) => right.time - left.time);
}
