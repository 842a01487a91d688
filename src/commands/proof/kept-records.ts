import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip, gunzipSync } from "node:zlib";
import type { RecordedPaper } from "../../documents/recorded.ts";
import { listFiles, readBytes, shownOf } from "../files.ts";
import { patiently } from "../patience.ts";
import { readRecords } from "./read-records.ts";
import { recordsFile } from "./records.ts";
import { storedInFile, storedInMemory, type Stored } from "./stored.ts";

/** Bytes that are read at a time. */
const PART = 1 << 20;

const ENDING = ".json.gz";
const DRAFT = ".tmp";

/** Sets of papers that are remembered; more than a working year of daily builds that changed something. */
const REMEMBERED = 300;

/**
 * What `use` makes of the papers of the set that stands in an output folder; null where none stands there, or one of an
 * earlier program. Afterwards nothing more can be asked of them: the folder can be replaced.
 */
export async function withStandingRecords<T>(
  output: string,
  use: (papers: readonly RecordedPaper[] | null) => T | Promise<T>,
): Promise<T> {
  const stored = storedOf(join(output, recordsFile));
  try {
    return await use(stored === null ? null : readRecords(stored));
  } finally {
    stored?.close();
  }
}

function storedOf(file: string): Stored | null {
  try {
    return storedInFile(file);
  } catch {
    return null;
  }
}

/** Papers of the sets that stood in an output folder before, the newest first. */
export async function* pastRecords(output: string): AsyncGenerator<RecordedPaper[]> {
  for (const { file } of await inOrderOfAge(output)) {
    const bytes = await readBytes(file).then(gunzipSync, () => null);
    const records = bytes === null ? null : readRecords(storedInMemory(bytes));
    if (records !== null) yield records;
  }
}

/** Remembers from what the set in the output folder came, before another set takes its place. */
export async function rememberStanding(output: string): Promise<void> {
  const standing = join(output, recordsFile);
  if ((await shownOf(standing)) === null) return;
  const folder = pastFolder(output);
  // For the eyes of whoever runs the program alone: it holds what the workbooks hold.
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // Of a build that was broken off.
  for (const name of await readdir(folder))
    if (name.endsWith(DRAFT)) await rm(join(folder, name), { force: true });
  const draft = join(folder, `.kaoping-${randomUUID()}${DRAFT}`);
  try {
    const hash = await pack(standing, draft);
    await patiently(() => rename(draft, join(folder, `${hash.slice(0, 32)}${ENDING}`)));
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  for (const { file } of (await inOrderOfAge(output)).slice(REMEMBERED)) await rm(file, { force: true });
}

/** Packs a file into another and answers with the hash of what it holds; the rest of the build goes on meanwhile. */
async function pack(file: string, packed: string): Promise<string> {
  const hash = createHash("sha256");
  const told = async function* (parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const part of parts) {
      hash.update(part);
      yield part;
    }
  };
  const target = createWriteStream(packed, { flags: "wx", flush: true });
  await pipeline(createReadStream(file, { highWaterMark: PART }), told, createGzip({ level: 1 }), target);
  return hash.digest("hex");
}

/** A hidden sibling of the output folder: nothing of an earlier set lies among the papers. */
function pastFolder(output: string): string {
  const whole = resolve(output);
  return join(dirname(whole), `.${basename(whole)}.kaoping-past`);
}

async function inOrderOfAge(output: string): Promise<{ file: string; time: number }[]> {
  const folder = pastFolder(output);
  const names = (await listFiles(folder)).filter((name) => name.endsWith(ENDING));
  const files = await Promise.all(
    names.map(async (name) => {
      const file = join(folder, name);
      return { file, time: (await stat(file)).mtimeMs };
    }),
  );
  return files.sort((left, right) => right.time - left.time);
}
