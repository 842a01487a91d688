import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import * as z from "zod";
import { isUntouched, isUnwritten, sha256, sha256OfText, shownOf, type Shown } from "../files.ts";
import { FILES_AT_ONCE, inTurns } from "../in-turns.ts";
import { machineDisk } from "../publish/disk.ts";
import { readRecord, type Made } from "../publish/record.ts";
import type { Stage, Standing, StandingBytes } from "../publish/stage.ts";
import { WrittenMeanwhile } from "../publish/written-meanwhile.ts";
import type { Shelf } from "./shelf.ts";

const FILE = "standing.json";

/** The files of an output with what was shown of each. */
const shownSchema = z.array(
  z.tuple([
    z.string(),
    z.object({ ino: z.number(), size: z.number(), mtimeMs: z.number(), ctimeMs: z.number() }),
  ]),
);

type ShownFiles = z.infer<typeof shownSchema>;

/**
 * The files that stand in the output as the last build left them. One that is shown as that build saw it last is not read;
 * of any other the bytes are compared.
 */
export class StandingFiles implements Standing {
  readonly #output: string;
  readonly #made: Made;
  readonly #shown: ReadonlyMap<string, Shown>;
  /** A file by its hash. */
  readonly #files: ReadonlyMap<string, string>;
  readonly #looks = new Map<string, Promise<Shown | null>>();
  readonly #folders = new Map<string, Promise<boolean>>();

  private constructor(output: string, made: Made, shown: ReadonlyMap<string, Shown>) {
    this.#output = output;
    this.#made = made;
    this.#shown = shown;
    this.#files = new Map([...made].map(([file, hash]) => [hash, file]));
  }

  /** Where what was shown is not `trusted`, all are read. */
  static async open(output: string, shelf: Shelf, trusted = true): Promise<StandingFiles> {
    const made = (await readRecord(machineDisk, output)) ?? new Map<string, string>();
    return new StandingFiles(output, made, new Map(trusted ? await shownFiles(shelf) : []));
  }

  async shown(file: string, hash: string): Promise<Shown | null> {
    const own = file.normalize("NFC");
    if (this.#made.get(own) !== hash) return null;
    const look = this.#looks.get(own) ?? this.#look(own, hash);
    this.#looks.set(own, look);
    return look;
  }

  async #look(file: string, hash: string): Promise<Shown | null> {
    if (!(await this.#isFolder(dirname(file)))) return null;
    const place = join(this.#output, file);
    const now = await shownOf(place);
    const before = this.#shown.get(file);
    if (now === null || (before !== undefined && isUntouched(before, now))) return now;
    const bytes = await readFile(place).catch(() => null);
    return bytes !== null && sha256(bytes) === hash ? now : null;
  }

  /** Whether a folder, or one above it, is not a link to another place. */
  #isFolder(folder: string): Promise<boolean> {
    if (folder === ".") return Promise.resolve(true);
    const known = this.#folders.get(folder) ?? this.#lookAtFolder(folder);
    this.#folders.set(folder, known);
    return known;
  }

  async #lookAtFolder(folder: string): Promise<boolean> {
    const above = await this.#isFolder(dirname(folder));
    return above && (await machineDisk.kindOf(join(this.#output, folder))) === "folder";
  }

  /** Bytes of that hash, where a file of the output has them. */
  async find(hash: string): Promise<StandingBytes | null> {
    const file = this.#files.get(hash);
    if (file === undefined || (await this.shown(file, hash)) === null) return null;
    return {
      sha256: hash,
      read: async () => {
        const bytes = await readFile(join(this.#output, file)).catch(() => null);
        if (bytes !== null && sha256(bytes) === hash) return bytes;
        throw new WrittenMeanwhile(file);
      },
    };
  }
}

async function shownFiles(shelf: Shelf): Promise<ShownFiles> {
  const kept = shownSchema.safeParse(await shelf.read(FILE));
  return kept.success ? kept.data : [];
}

/**
 * Remembers what is shown of the files of a set that was just published, and answers with a text that changes with it;
 * null where a file was written into since it was put into the set: that one is left out, and the next build reads it.
 */
export async function keepShown(
  output: string,
  { made, staying, written }: Pick<Stage, "made" | "staying" | "written">,
  shelf: Shelf,
): Promise<string | null> {
  const seen = await inTurns([...made.keys()], FILES_AT_ONCE, async (file): Promise<ShownFiles> => {
    // As it was looked at when the sets changed places; whoever wrote into it since is seen by the next build.
    const stayed = staying.get(file);
    if (stayed !== undefined) return [[file, stayed]];
    const now = await shownOf(join(output, file));
    if (now === null) return [];
    const put = written.get(file);
    // On some file systems a file has another number in another folder.
    const same = put !== undefined && isUnwritten(put, now);
    if (!same && !(await isStill(join(output, file), made.get(file)))) return [];
    const { ino, size, mtimeMs, ctimeMs } = now;
    return [[file, { ino, size, mtimeMs, ctimeMs }]];
  });
  const files = seen.flat();
  await shelf.write(FILE, files);
  return files.length === made.size ? markOf(files) : null;
}

async function isStill(file: string, hash: string | undefined): Promise<boolean> {
  const bytes = await readFile(file).catch(() => null);
  return bytes !== null && sha256(bytes) === hash;
}

/** Whether the files of the set with that mark stand as they were seen last. */
export async function standWhole(output: string, mark: string, shelf: Shelf): Promise<boolean> {
  const files = await shownFiles(shelf);
  if (markOf(files) !== mark) return false;
  const stand = await inTurns(files, FILES_AT_ONCE, async ([file, before]) =>
    isUntouched(before, await shownOf(join(output, file))),
  );
  return stand.every(Boolean);
}

function markOf(files: ShownFiles): string {
  return sha256OfText(JSON.stringify(files));
}
