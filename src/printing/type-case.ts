import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { characterMap, withoutRadicals } from "./cmap.ts";
import { cutFont } from "./cut-font.ts";
import type { Face } from "./fonts.ts";
import { BOX } from "./substitutes.ts";
import { COMMON, codePointsOf, rangesOf, type Slice } from "./slices.ts";

/** The faces of a run as its pages ask for them: those of the program in slices, each cut once, the office's own whole. */
export interface TypeCase {
  /** Style rules that make a slice known to a page. */
  rules(slice: Slice): Promise<string>;
  /** Whether a font of the rules stands at the address. */
  holds(address: string): boolean;
  /** Removes the files; pages keep what they have loaded. */
  close(): void;
}

/** A case whose files lie in a temporary folder: a page takes them from there faster than from the program. */
export function openTypeCase(faces: readonly Face[]): TypeCase {
  const folder = mkdtempSync(join(tmpdir(), "kaoping-fonts-"));
  const addresses = new Set<string>();
  const cut = new Map<Slice, Promise<string>>();
  const rule = ({ family }: Face, name: string, font: Buffer, range: string): string => {
    const file = join(folder, name);
    writeFileSync(file, font);
    const address = pathToFileURL(file).href;
    addresses.add(address);
    return `@font-face { font-family: "${family}"; src: url("${address}"); ${range} }`;
  };
  const cutFaces = async (slice: Slice): Promise<string> => {
    const codePoints = codePointsOf(slice);
    const range = `unicode-range: ${rangesOf(codePoints)};`;
    const rules: string[] = [];
    for (const [index, face] of faces.entries()) {
      if (face.office && slice !== COMMON) continue;
      const whole = readFileSync(face.file);
      if (face.office) {
        rules.push(rule(face, `${index}${extname(face.file)}`, withoutRadicals(whole), ""));
      } else if (codePoints.some(characterMap(whole))) {
        // A browser refuses a font without glyphs.
        rules.push(rule(face, `${index}-${slice}.ttf`, await cutFont(whole, codePoints), range));
      }
    }
    const [first] = faces.filter(({ office }) => !office);
    if (slice === COMMON && first !== undefined) {
      const box = await cutFont(readFileSync(first.file), [" ".charCodeAt(0)]);
      rules.push(rule({ ...first, family: BOX }, "box.ttf", box, ""));
    }
    return rules.join("\n");
  };
  return {
    rules(slice) {
      const rules = cut.get(slice) ?? cutFaces(slice);
      cut.set(slice, rules);
      return rules;
    },
    holds: (address) => addresses.has(address),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
