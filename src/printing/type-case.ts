import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { withoutRadicals } from "./cmap.ts";
import { cutFont } from "./cut-font.ts";
import { readTables, type FontTables } from "./font-tables.ts";
import type { Face } from "./fonts.ts";
import { BOX } from "./substitutes.ts";
import { COMMON, codePointsOf, rangesOf, type Slice } from "./slices.ts";

/** The faces of a run as its pages ask for them: those of the program in slices, each cut once, the office's own whole. */
export interface TypeCase {
  /** Style rules that make a slice known to a page. */
  rules(slice: Slice): string;
  /** Whether a font of the rules stands at the address. */
  holds(address: string): boolean;
  /** Removes the files; pages keep what they have loaded. */
  close(): void;
}

/** A case whose files lie in a temporary folder: a page takes them from there faster than from the program. */
export function openTypeCase(faces: readonly Face[]): TypeCase {
  const folder = mkdtempSync(join(tmpdir(), "kaoping-fonts-"));
  const addresses = new Set<string>();
  const cut = new Map<Slice, string>();
  const opened = new Map<Face, FontTables>();
  const tablesOf = (face: Face): FontTables => {
    const tables = opened.get(face) ?? readTables(readFileSync(face.file));
    opened.set(face, tables);
    return tables;
  };
  const rule = ({ family }: Face, name: string, font: Buffer, range: string): string => {
    const file = join(folder, name);
    writeFileSync(file, font);
    const address = pathToFileURL(file).href;
    addresses.add(address);
    return `@font-face { font-family: "${family}"; src: url("${address}"); ${range} }`;
  };
  return {
    rules(slice) {
      const before = cut.get(slice);
      if (before !== undefined) return before;
      const codePoints = codePointsOf(slice);
      const range = `unicode-range: ${rangesOf(codePoints)};`;
      const rules = faces.flatMap((face, index) => {
        if (face.office && slice !== COMMON) return [];
        if (face.office) {
          const font = withoutRadicals(readFileSync(face.file));
          return [rule(face, `${index}${extname(face.file)}`, font, "")];
        }
        const part = cutFont(tablesOf(face), codePoints);
        return part === null ? [] : [rule(face, `${index}-${slice}.ttf`, part, range)];
      });
      const [first] = faces.filter(({ office }) => !office);
      if (slice === COMMON && first !== undefined) {
        const box = cutFont(tablesOf(first), [" ".charCodeAt(0)]);
        if (box !== null) rules.push(rule({ ...first, family: BOX }, "box.ttf", box, ""));
      }
      cut.set(slice, rules.join("\n"));
      return rules.join("\n");
    },
    holds: (address) => addresses.has(address),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
