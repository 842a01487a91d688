import { createHash } from "node:crypto";
import path from "node:path";
import { sha256, type Shown } from "../files.ts";
import { isHeldOpen } from "../patience.ts";
import { CannotRun } from "../usage-error.ts";
import { machineDisk, type Disk } from "./disk.ts";
import { gate } from "../../domain/gate.ts";
import { heldBelow } from "./held-open.ts";
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

/** A new set of papers while it is built: what is new stands beside the output folder, the rest in it. */
export interface Stage {
  readonly disk: Disk;
  readonly places: Places;
  /** The whole set so far. */
  readonly made: Made;
  /** Of it, what stays in the output as it stands there, with what was shown of it. */
  readonly staying: ReadonlyMap<string, Shown>;
  /** What was shown of the others once they were written. */
  readonly written: ReadonlyMap<string, Shown>;
  /**
   * Writes one paper, or leaves it in the output where it stands in its place already; the path is relative, with `/`.
   * Thousands may be asked for at once. Refuses paths that leave the stage and a path written before, also in other letter
   * case: one paper would silently replace another.
   */
  write(file: string, content: Content): Promise<void>;
  /** The same of a file that is too large to be held in one piece. */
  writeParts(file: string, parts: Iterable<Uint8Array>): Promise<void>;
  /** Gives the set up. */
  discard(): Promise<void>;
}

const openFilesAtMost = 16;

/** What an earlier run left and could not be removed keeps a new stage from being opened. */
async function refuseLeftovers(disk: Disk, { old, stage, journal }: Places): Promise<void> {
  for (const place of [old, stage, journal]) {
    if ((await disk.kindOf(place)) === null) continue;
    const held = path.join(
      path.dirname(place),
      await heldBelow(disk, path.dirname(place), path.basename(place)),
    );
    throw new CannotRun(
      held === place
        ? `“${place}”尚未清理，请关闭其中打开的文件后再运行一次；不是本程序生成的，请将其移走。`
        : `“${held}”正被其他程序打开，上次的文稿因此尚未清理完，请关闭后再运行一次。`,
    );
  }
}

/** Opens a fresh stage; finishes or removes first what an earlier run left. */
export async function openStage(
  output: string,
  disk: Disk = machineDisk,
  standing: Standing = nothingStands,
): Promise<Stage> {
  await recover(output, disk);
  const places = await placesOf(disk, output);
  await refuseLeftovers(disk, places);
  // An empty record marks the folder as ours from its first moment.
  await writeRecord(disk, places.stage, new Map());
  const made = new Map<string, string>();
  const staying = new Map<string, Shown>();
  const written = new Map<string, Shown>();
  const taken = new Set<string>();
  const folders = new Set<string>();
  const enter = gate(openFilesAtMost);
  function take(file: string): string {
    refuseUnsafe(file);
    if (taken.has(folded(file))) throw new Error(`“${file}”在同一套文件中出现两次。`);
    taken.add(folded(file));
    return file.normalize("NFC");
  }
  /** Writes a file by a way that answers with its SHA-256. */
  async function put(file: string, writeTo: (target: string) => Promise<string>): Promise<void> {
    const target = path.join(places.stage, file);
    const folder = path.dirname(target);
    if (!folders.has(folder)) await disk.makeFolder(folder);
    folders.add(folder);
    made.set(file, await writeTo(target));
    const shown = await disk.shown(target);
    if (shown !== null) written.set(file, shown);
  }

  return {
    disk,
    places,
    made,
    staying,
    written,
    async write(file, content) {
      const own = take(file);
      await enter(async () => {
        const hash = hashOfContent(content);
        const stands = await standing.shown(own, hash);
        if (stands !== null) {
          staying.set(own, stands);
          made.set(own, hash);
          return;
        }
        await put(own, async (target) => {
          await disk.write(target, await bytesOf(content));
          return hash;
        });
      });
    },
    async writeParts(file, parts) {
      const own = take(file);
      await enter(() =>
        put(own, async (target) => {
          const hash = createHash("sha256");
          await disk.writeParts(
            target,
            passedBy(parts, (part) => hash.update(part)),
          );
          return hash.digest("hex");
        }),
      );
    },
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
