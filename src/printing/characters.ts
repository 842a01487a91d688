import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { once } from "../domain/lazily.ts";
import { characterMap, type FontBytes } from "./cmap.ts";
import { bundledFaces, type Face } from "./fonts.ts";
import { isCommon } from "./slices.ts";

/**
 * Lists the characters of a text that none of the faces draws, each once, in order. Every stack of the style sheets
 * ends with all faces that the page loads, so what one of them holds is drawn in every style. Those of the program are
 * among them, and draw every common character.
 */
export function lookUp(faces: readonly Face[]): (text: string) => string[] {
  // Most texts need no face but the first.
  const maps = faces.map(({ file }) => once(() => charactersOf(file)));
  const known = new Map<string, boolean>();
  const draws = (character: string): boolean => {
    const before = known.get(character);
    if (before !== undefined) return before;
    const codePoint = character.codePointAt(0) ?? 0;
    const drawn = isCommon(codePoint) || isSilent(character) || maps.some((map) => map()(codePoint));
    known.set(character, drawn);
    return drawn;
  };
  return (text) => [...new Set(text)].filter((character) => !draws(character));
}

/** Reads of a file what says which characters it draws: a fiftieth of it. */
function charactersOf(file: string): ReturnType<typeof characterMap> {
  const handle = openSync(file, "r");
  try {
    const { size } = fstatSync(handle);
    const bytes: FontBytes = (at, length) => {
      const read = Buffer.alloc(Math.max(0, Math.min(length, size - at)));
      return read.subarray(0, readSync(handle, read, 0, read.length, at));
    };
    return characterMap(bytes);
  } finally {
    closeSync(handle);
  }
}

let bundled: ((text: string) => string[]) | null = null;

/** The characters of a text that no face of the program draws: they would print as boxes. */
export function undrawable(text: string): string[] {
  bundled ??= lookUp(bundledFaces());
  return bundled(text);
}

/** Spaces, ends of lines, and marks that only join or part their neighbours: they need no glyph. */
function isSilent(character: string): boolean {
  return /[\p{Cc}\p{White_Space}\p{Default_Ignorable_Code_Point}]/u.test(character);
}
