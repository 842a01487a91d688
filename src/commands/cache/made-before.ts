import * as z from "zod";
import { oncePer } from "../../domain/lazily.ts";
import { sha256OfText } from "../files.ts";
import { hashOfContent, type Content } from "../publish/stage.ts";
import type { Effects } from "../effects.ts";
import type { Said } from "../../documents/leaks.ts";
import type { Shelf } from "./shelf.ts";
import { StandingFiles } from "./standing-files.ts";

const FILE = "made.json";
const SAID = "said.json";

/** Characters of all that pages say that are kept: of a very large bureau, the first. */
const MOST_SAID = 8_000_000;

/** What was made, by hashes of what it was made from. */
export const madeSchema = z.object({
  fonts: z
    .array(
      z.object({
        style: z.enum(["仿宋", "小标宋", "黑体", "楷体", "宋体"]),
        face: z.string(),
        substituted: z.boolean(),
      }),
    )
    .nullable(),
  made: z.record(z.string(), z.object({ sha256: z.string(), pages: z.number() })),
  /** Of papers that were not printed, the characters that no face draws. */
  lacking: z.record(z.string(), z.array(z.string())),
});

export type Index = z.infer<typeof madeSchema>;

/** With what every file depends on beside its own contents. */
const keptSchema = z.object({ marks: z.string(), ...madeSchema.shape });

/** What the pages say that were looked through, by hashes of their contents. */
const saidSchema = z.object({
  marks: z.string(),
  said: z.record(z.string(), z.object({ text: z.string(), numbers: z.array(z.string()) })),
});

type SaidPages = z.infer<typeof saidSchema>["said"];

const nothing: Index = { fonts: null, made: {}, lacking: {} };

interface Home {
  readonly shelf: Shelf;
  readonly marks: string;
}

/** A file as it was made, with its pages. */
export interface MadeFile {
  readonly bytes: Content;
  readonly pages: number;
}

/** Makes files, or finds them as they were made before from equal contents (values of JSON). */
export interface Making {
  /** `title` is null for a file that only goes with a paper and is not told of. */
  file(title: string | null, contents: unknown, make: () => Promise<MadeFile>): Promise<MadeFile>;
  /** What a page of these contents says. */
  said(contents: unknown, look: () => Said): Said;
}

/** Makes every file. */
export const making: Making = {
  file: (_title, _contents, make) => make(),
  said: (_contents, look) => look(),
};

/**
 * The files that the last build made, by what they were made from. Their bytes are those of the output folder: no paper
 * lies anywhere else.
 */
export class MadeBefore implements Making {
  /** Titles of what had to be made. */
  readonly anew: string[] = [];
  /** How many did not have to be made. */
  kept = 0;
  readonly #of: Home;
  readonly #before: Index;
  readonly #now: Index;
  readonly #saidBefore: SaidPages;
  readonly #saidNow: SaidPages = {};
  #charactersSaid = 0;
  /** What stands in the output. */
  readonly standing: StandingFiles;

  private constructor(of: Home, before: Index, said: SaidPages, standing: StandingFiles) {
    this.#of = of;
    this.#before = before;
    this.#saidBefore = said;
    this.standing = standing;
    this.#now = { fonts: before.fonts, made: {}, lacking: {} };
  }

  /** What another program or printer made is not used; where the standing files are not `trusted`, all are read. */
  static async open(
    output: string,
    { shelf, marks: marksOf }: Pick<Effects, "shelf" | "marks">,
    trusted = true,
  ): Promise<MadeBefore> {
    const { program, press } = marksOf();
    const marks = `${program} ${press}`;
    const kept = keptSchema.safeParse(await shelf.read(FILE));
    const before = kept.success && kept.data.marks === marks ? kept.data : nothing;
    const said = saidSchema.safeParse(await shelf.read(SAID));
    const saidBefore = said.success && said.data.marks === marks ? said.data.said : {};
    return new MadeBefore(
      { shelf, marks },
      before,
      saidBefore,
      await StandingFiles.open(output, shelf, trusted),
    );
  }

  /** The faces that the printer named; null where it has not been asked yet. */
  get fonts(): Index["fonts"] {
    return this.#now.fonts;
  }

  set fonts(fonts: NonNullable<Index["fonts"]>) {
    this.#now.fonts = [...fonts];
  }

  /** What this build made or used. */
  get index(): Index {
    return this.#now;
  }

  /** The characters of a paper's contents that no face draws; what was printed has been looked through before it was. */
  async lacking(contents: unknown, ask: () => Promise<string[]>): Promise<string[]> {
    const hash = hashOf(contents);
    if (hash in this.#before.made) return [];
    const characters = this.#before.lacking[hash] ?? (await ask());
    if (characters.length > 0) this.#now.lacking[hash] = characters;
    return characters;
  }

  async file(title: string | null, contents: unknown, make: () => Promise<MadeFile>): Promise<MadeFile> {
    const hash = hashOf(contents);
    const found = await this.#found(hash);
    if (title !== null) {
      if (found === null) this.anew.push(title);
      else this.kept += 1;
    }
    const made = found ?? (await make());
    this.#now.made[hash] = { sha256: hashOfContent(made.bytes), pages: made.pages };
    return made;
  }

  async #found(hash: string): Promise<MadeFile | null> {
    const entry = this.#before.made[hash];
    const bytes = entry === undefined ? null : await this.standing.find(entry.sha256);
    return entry === undefined || bytes === null ? null : { bytes, pages: entry.pages };
  }

  said(contents: unknown, look: () => Said): Said {
    const hash = hashOf(contents);
    const { text, numbers } = this.#saidBefore[hash] ?? look();
    this.#charactersSaid += text.length;
    if (this.#charactersSaid < MOST_SAID) this.#saidNow[hash] = { text, numbers: [...numbers] };
    return { text, numbers };
  }

  /** Leaves to the next build what this one used; to be called once its files stand in the output. */
  async keep(): Promise<void> {
    await this.#of.shelf.write(FILE, { marks: this.#of.marks, ...this.#now });
    await this.#of.shelf.write(SAID, { marks: this.#of.marks, said: this.#saidNow });
  }
}

export function hashOf(contents: unknown): string {
  return typeof contents === "object" && contents !== null ? hashOfObject(contents) : hashed(contents);
}

const hashOfObject = oncePer(hashed);

function hashed(contents: unknown): string {
  return sha256OfText(JSON.stringify(contents));
}
