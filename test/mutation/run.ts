import { dice } from "../../src/demo/dice.ts";
import { readBureau, type Bureau, type Reading } from "./bureau.ts";
import { shortfall } from "./outcome.ts";
import type { Mistake } from "./mistake.ts";

/** How a kind of mistake fared. */
export interface Tally {
  readonly name: string;
  readonly made: number;
  /** What was not told, or told otherwise, each with the seed that repeats it. */
  readonly missed: readonly string[];
}

export interface Figures {
  readonly made: number;
  readonly found: number;
  /** Of all mistakes made, the share of which the right code stood at the right cell, or that was read as meant. */
  readonly recall: number;
  /** What the bureau without mistakes is asked to mend or check: all of it false. */
  readonly falseAlarms: readonly string[];
  readonly kinds: readonly Tally[];
}

/** Makes `count` mistakes, kind after kind, on fields that the seed chooses. */
export async function mutate(
  bureau: Bureau,
  mistakes: readonly Mistake[],
  { seed, count }: { readonly seed: number; readonly count: number },
): Promise<Figures> {
  const clean = readBureau(bureau);
  const tallies = mistakes.map(({ name }) => ({ name, made: 0, missed: [] as string[] }));
  for (let nth = 0; nth < count; nth += 1) {
    const index = nth % mistakes.length;
    const [mistake, tally] = [mistakes[index], tallies[index]];
    if (mistake === undefined || tally === undefined) break;
    const round = Math.floor(nth / mistakes.length);
    const missed = await shortfallOf(mistake, bureau, clean, seed + round);
    if (missed === "none to make") continue;
    tally.made += 1;
    if (missed !== null) tally.missed.push(`seed ${seed + round}: ${missed}`);
  }
  const made = tallies.reduce((sum, each) => sum + each.made, 0);
  const found = made - tallies.reduce((sum, each) => sum + each.missed.length, 0);
  return {
    made,
    found,
    recall: made === 0 ? 0 : found / made,
    falseAlarms: clean.problems
      .filter(({ severity }) => severity !== "tidied")
      .map(({ code, message }) => `${code}: ${message}`),
    kinds: tallies,
  };
}

async function shortfallOf(
  mistake: Mistake,
  bureau: Bureau,
  clean: Reading,
  seed: number,
): Promise<string | null> {
  const mistaken = await mistake.make(bureau, dice(seed, mistake.name));
  if (mistaken === null) return "none to make";
  return shortfall(mistaken.owed, clean, readBureau(mistaken.bureau));
}
