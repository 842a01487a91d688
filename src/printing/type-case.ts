import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { characterMap, inMemory, withoutRadicals } from "./cmap.ts";
import { cutFont, howCut } from "./cut-font.ts";
import type { Face } from "./fonts.ts";
import type { KeptCuts } from "./kept-cuts.ts";
import { BOX } from "./substitutes.ts";
import { COMMON, codePointsOf, rangesOf, type Slice } from "./slices.ts";

/** The faces of a run as its pages ask for them: those of the program in slices, each cut once, the office's own whole. */
export interface TypeCase {
  /** Style rules that make a slice known to a page. */
  rules(slice: Slice): Promise<string>;
  /** Whether a font of the rules stands at the address. */
  holds(address: string): boolean;
  /** Removes the files of this run; pages keep what they have loaded. */
  close(): void;
}

/** A case whose files a page can open: it takes them from there faster than from the program. */
export function openTypeCase(faces: readonly Face[], cuts: KeptCuts): TypeCase {
  const folder = mkdtempSync(join(tmpdir(), "kaoping-fonts-"));
  const addresses = new Set<string>();
  const known = new Map<Slice, Promise<string>>();

  function rule(family: string, file: string, range: string): string {
    const address = pathToFileURL(file).href;
    addresses.add(address);
    return `@font-face { font-family: "${family}"; src: url("${address}"); ${range} }`;
  }

  function wholeFace({ family, file }: Face, index: number): string {
    const copy = join(folder, `${index}${extname(file)}`);
    writeFileSync(copy, withoutRadicals(readFileSync(file)));
    return rule(family, copy, "");
  }

  /** The file of a face with these glyphs; null where it has none of them: a browser refuses a font without glyphs. */
  function cutFace({ file }: Face, codePoints: readonly number[]): Promise<string | null> {
    return cuts.file([basename(file), howCut, codePoints.join()], folder, async () => {
      const whole = readFileSync(file);
      return codePoints.some(characterMap(inMemory(whole))) ? cutFont(whole, codePoints) : null;
    });
  }

  async function rulesOf(slice: Slice): Promise<string> {
    const codePoints = codePointsOf(slice);
    const range = `unicode-range: ${rangesOf(codePoints)};`;
    const rules: string[] = [];
    for (const [index, face] of faces.entries()) {
      if (face.office) {
        if (slice === COMMON) rules.push(wholeFace(face, index));
        continue;
      }
      const file = await cutFace(face, codePoints);
      if (file !== null) rules.push(rule(face.family, file, range));
    }
    const [first] = faces.filter(({ office }) => !office);
    const box = slice === COMMON && first !== undefined ? await cutFace(first, [" ".charCodeAt(0)]) : null;
    if (box !== null) rules.push(rule(BOX, box, ""));
    return rules.join("\n");
  }

  return {
    rules(slice) {
      const rules = known.get(slice) ?? rulesOf(slice);
      known.set(slice, rules);
      return rules;
    },
    holds: (address) => addresses.has(address),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
