import { readFileSync } from "node:fs";
import { characterMap } from "./cmap.ts";
import { bundledFaces } from "./fonts.ts";

let maps: readonly ((codePoint: number) => boolean)[] | null = null;

/** The characters of a text that no face of the program draws: they would print as boxes. Each once, in order. */
export function undrawable(text: string): string[] {
  maps ??= bundledFaces().map(({ file }) => characterMap(readFileSync(file)));
  const draws = maps;
  return [...new Set(text)].filter((character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    return codePoint >= 0x20 && !draws.some((draw) => draw(codePoint));
  });
}
