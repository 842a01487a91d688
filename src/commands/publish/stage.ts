import { createHash } from "node:crypto";
import path from "node:path";
import { isUntouched, isUnwritten, sha256, type Shown } from "../files.ts";
import { isHeldOpen } from "../patience.ts";
import { CannotRun } from "../usage-error.ts";
import { machineDisk, type Disk } from "./disk.ts";
import { gate } from "../../domain/gate.ts";
import { folded, placesOf, type Places } from "./places.ts";
import { recordName, writeRecord, type Made } from "./record.ts";
import { recover } from "./recover.ts";
import { removeTree } from "./tree.ts";

/** Bytes that stand in a file, and are read only where they are asked for. */
export interface StandingBytes {
  readonly sha256: string;
  read(): Promise<Uint8Array>;
}

export type Content = Uint8Array | StandingBytes;

export function hashOfContent(content: Content): string {
  return content instanceof Uint8Array ? sha256(content) : content.sha256;
}

export async function bytesOf(content: Content): Promise<Uint8Array> {
  return content instanceof Uint8Array ? content : content.read();
}

/** What is known of the files that stand in the output. */
export interface Standing {
  /** What is shown of a file whose bytes have that hash; null where others stand there, or none. */
  shown(file: string, hash: string): Promise<Shown | null>;
}

/** Knows of no file. */
const nothingStands: Standing = { shown: async () => null };

/** A new set of papers while it is built, beside the output folder. */
export interface Stage {
  readonly disk: Disk;
  readonly places: Places;
  /** What has been written so far. */
  readonly made: Made;
  /** What was shown of those files when they were put here, of which we know it: under this name. */
  readonly shown: ReadonlyMap<string, Shown>;
  /** Those that stand in the output as well, under a second name. */
  readonly shared: ReadonlySet<string>;
  /**
   * Writes one paper, or gives it a second name where it stands in its place in the output already; the path is relative,
   * with `/`. Thousands may be asked for at once. Refuses paths that leave the stage and a path written before, also in
   * other letter case: one paper would silently replace another.
   */
  write(file: string, content: Content): Promise<void>;
  /** The same of a file that is too large to be held in one piece. */
  writeParts(file: string, parts: Iterable<Uint8Array>): Promise<void>;
  /** Gives the set up. */
  discard(): Promise<void>;
}

const openFilesAtMost = 16;

/** Opens a fresh stage; finishes or removes first what an earlier run left. */
export async function openStage(
  output: string,
  disk: Disk = machineDisk,
  standing: Standing = nothingStands,
): Promise<Stage> {
  await recover(output, disk);
  const places = await placesOf(disk, output);
  for (const place of [places.journal, places.old, places.stage]) {
    if ((await disk.kindOf(place)) === null) continue;
    throw new CannotRun(
      `“${place}”尚未清理，请关闭其中打开的文件后再运行一次；不是本程序生成的，请将其移走。`,
    );
  }
  // An empty record marks the folder as ours from its first moment.
  await writeRecord(disk, places.stage, new Map());
  const made = new Map<string, string>();
  const shown = new Map<string, Shown>();
  const shared = new Set<string>();
  const taken = new Set<string>();
  const folders = new Set<string>();
  const enter = gate(openFilesAtMost);
  /** Writes a file by a way that answers with its SHA-256. */
  async function put(file: string, writeTo: (target: string) => Promise<string>): Promise<void> {
    refuseUnsafe(file);
    if (taken.has(folded(file))) throw new Error(`“${file}”在同一套文件中出现两次。`);
    taken.add(folded(file));
    await enter(async () => {
      const target = path.join(places.stage, file);
      const folder = path.dirname(target);
      if (!folders.has(folder)) await disk.makeFolder(folder);
      folders.add(folder);
      made.set(file.normalize("NFC"), await writeTo(target));
    });
  }

  return {
    disk,
    places,
    made,
    shown,
    shared,
    write: (file, content) =>
      put(file, async (target) => {
        const hash = hashOfContent(content);
        const own = file.normalize("NFC");
        const stands = await standing.shown(own, hash);
        const second = stands && (await secondName(disk, path.join(places.output, own), target, stands));
        if (second !== null) {
          shared.add(own);
          shown.set(own, second);
          return hash;
        }
        await disk.write(target, await bytesOf(content));
        const written = await disk.shown(target);
        if (written !== null) shown.set(own, written);
        return hash;
      }),
    writeParts: (file, parts) =>
      put(file, async (target) => {
        const hash = createHash("sha256");
        await disk.writeParts(
          target,
          passedBy(parts, (part) => hash.update(part)),
        );
        return hash.digest("hex");
      }),
    async discard() {
      try {
        await removeTree(disk, places.stage, recordName);
      } catch (error) {
        // The next command removes it, and why the set was given up is not lost over it.
        if (!isHeldOpen(error)) throw error;
      }
    },
  };
}

/**
 * Gives a file a second name, and answers with what is shown under it; null where that cannot be, or where another file stands
 * there by now, or another number is shown under each name.
 */
async function secondName(disk: Disk, file: string, name: string, stands: Shown): Promise<Shown | null> {
  if (isUntouched(stands, await disk.shown(file)) && (await disk.link(file, name))) {
    const shown = await disk.shown(name);
    if (shown !== null && isUnwritten(stands, shown)) return shown;
  }
  // Over a network a name may have been given although the answer says otherwise: never is anything written through it.
  await disk.removeFile(name);
  return null;
}

function* passedBy(parts: Iterable<Uint8Array>, see: (part: Uint8Array) => unknown): Generator<Uint8Array> {
  for (const part of parts) {
    see(part);
    yield part;
  }
}

function refuseUnsafe(file: string): void {
  const unsafe = file.split("/").some((segment) => segment === "" || /^\.{1,2}$|[\\:\0]/.test(segment));
  if (unsafe || folded(file).startsWith(".kaoping")) throw new Error(`“${file}”不能作为文件位置。`);
}
