import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readers } from "../../src/commands/readers/readers.ts";
import { dice } from "../../src/demo/dice.ts";
import { demoBureau } from "../mutation/bureau.ts";
import { changes } from "./changes.ts";
import { readSpoilt } from "./read.ts";

/** Two tries of the program's limit for a file, and what a busy machine adds. */
const SLOWEST = 30_000;

export interface Figures {
  readonly files: number;
  /** How the files ended, by change. */
  readonly endings: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly slowest: number;
  /** Files that brought the program down, hung it or were passed over in silence, each with where it was saved. */
  readonly failed: readonly string[];
}

/** Spoils the demo's workbooks in ways that the seed chooses and reads each. */
export async function fuzz({
  seed,
  count,
}: {
  readonly seed: number;
  readonly count: number;
}): Promise<Figures> {
  const originals = [...(await demoBureau()).bytes];
  const readers = new Readers();
  const endings = new Map<string, Map<string, number>>();
  const failed: string[] = [];
  let slowest = 0;
  for (let nth = 0; nth < count; nth += 1) {
    const change = changes[nth % changes.length];
    if (change === undefined) break;
    const chance = dice(seed, nth, change.name);
    const bytes = await change.spoil(chance.pick(originals)[1], chance);
    const began = performance.now();
    const ending = await readSpoilt(readers, bytes).catch((error: unknown) => String(error));
    const took = performance.now() - began;
    slowest = Math.max(slowest, took);
    const told = ending === "read" || /^[a-z-]+$/.test(ending);
    if (!told || took > SLOWEST) {
      const saved = path.join(await mkdtemp(path.join(tmpdir(), "kaoping-fuzz-")), `${seed}-${nth}.xlsx`);
      await writeFile(saved, bytes);
      failed.push(
        `seed ${seed}, file ${nth}, ${change.name}: ${ending} after ${Math.round(took)} ms, saved as ${saved}`,
      );
    }
    const own = endings.get(change.name) ?? new Map<string, number>();
    endings.set(change.name, own.set(ending, (own.get(ending) ?? 0) + 1));
  }
  await readers.close();
  return { files: count, endings, slowest, failed };
}
