import { resolve } from "node:path";
import * as z from "zod";
import type { Day } from "../../domain/day.ts";
import type { Problem } from "../../diagnostics.ts";
import type { Effects, ExitCode } from "../effects.ts";
import { sha256OfText } from "../files.ts";
import { inputState } from "./input-state.ts";
import { standWhole } from "./standing-files.ts";

const FILE = "stamp.json";

const stampSchema = z.object({
  key: z.string(),
  exitCode: z.union([z.literal(0), z.literal(1)]),
  /** What was said of the problems found. */
  said: z.array(z.string()),
  /** Changes with the files of the output. */
  output: z.string(),
});

type Stamp = z.infer<typeof stampSchema>;

/** What a build is asked to do. */
export interface Asked {
  readonly input: string;
  readonly output: string;
  readonly asOf: Day | null;
}

/** A build that was published. */
export interface Built {
  /** Its `buildKey` before it began to read. */
  readonly key: string;
  readonly exitCode: ExitCode;
  readonly said: readonly string[];
  readonly problems: readonly Problem[];
  /** Of its files as they stand, by `keepShown`. */
  readonly output: string;
}

/** A text that changes with everything that the papers of a build depend on. */
export async function buildKey(asked: Asked, effects: Effects): Promise<string> {
  const { program, press } = effects.marks();
  const { input, asOf } = asked;
  const days = asOf === null ? [null, effects.today()] : [asOf];
  const parts = [program, press, resolve(input), days, await inputState(input, effects.knownFiles)];
  return sha256OfText(JSON.stringify(parts));
}

/** Problems that pass by themselves: the next build may find other papers in the same files. */
const passing = ["file-held-open", "file-being-copied", "file-too-large"];

/** Remembers a build whose files stand in the output, unless something changed while it went on. */
export async function stampBuild(built: Built, asked: Asked, effects: Effects): Promise<void> {
  const { key, said, exitCode, problems, output } = built;
  if (problems.some(({ code }) => passing.includes(code)) || key !== (await buildKey(asked, effects))) return;
  await effects.shelf.write(FILE, { key, exitCode, said, output });
}

/** The last build, where one asked for the same of the same, and its files stand as it left them; null otherwise. */
export async function standingBuild(asked: Asked, effects: Effects): Promise<Stamp | null> {
  const stamp = stampSchema.safeParse(await effects.shelf.read(FILE));
  if (!stamp.success) return null;
  const key = await buildKey(asked, effects).catch(() => null);
  if (key !== stamp.data.key) return null;
  return (await standWhole(asked.output, stamp.data.output, effects.shelf)) ? stamp.data : null;
}
