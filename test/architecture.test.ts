import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../src", import.meta.url));

/** What each folder of `src/` may import beyond itself; after “types:”, for its types alone. */
const table: Readonly<Record<string, string>> = {
  domain: "",
  diagnostics: "domain",
  workbook: "diagnostics domain",
  regulation: "diagnostics domain",
  sheets: "diagnostics domain workbook regulation",
  facts: "diagnostics domain regulation sheets types: workbook",
  intake: "diagnostics domain workbook sheets facts",
  assessment: "diagnostics domain regulation types: facts sheets",
  documents: "diagnostics domain sheets regulation facts assessment types: workbook",
  printing: "domain root",
  word: "domain types: documents",
  demo: "diagnostics domain workbook sheets regulation",
  commands:
    "diagnostics domain workbook sheets regulation facts intake assessment documents printing word demo root",
  root: "",
  main: "domain commands printing root",
};

/** The only places that may import a package. */
const packages: Readonly<Record<string, readonly string[]>> = {
  "date-fns": ["domain/day.ts"],
  "@date-fns/utc": ["domain/day.ts"],
  exceljs: ["workbook/"],
  saxes: ["workbook/raw/"],
  jszip: ["workbook/", "word/"],
  docx: ["word/"],
  "subset-font": ["printing/"],
  "fastest-levenshtein": ["workbook/"],
  handlebars: ["printing/"],
  echarts: ["printing/"],
  puppeteer: ["printing/"],
  "@sparticuz/chromium": ["printing/"],
  "cli-progress": ["commands/"],
  zod: ["workbook/", "sheets/", "commands/", "main.ts"],
  "node:": ["printing/", "commands/", "main.ts"],
};

interface Import {
  readonly from: string;
  /** A file below `src/`, or a package. */
  readonly to: string;
  readonly types: boolean;
}

const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll(path.sep, "/"))
  .filter((file) => file.endsWith(".ts"))
  .sort();
const sources = new Map(files.map((file) => [file, readFileSync(path.join(root, file), "utf8")]));
const imports = [...sources].flatMap(([file, text]) => importsOf(file, text));

function importsOf(file: string, text: string): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  const found = (target: string, types: boolean): Import => ({
    from: file,
    to: target.startsWith(".") ? path.posix.join(path.posix.dirname(file), target) : target,
    types,
  });
  const statements = [...code.matchAll(/^(?:import|export)\s+(?:([^"';]*?)\s*from\s*)?"([^"]+)"/gm)];
  const calls = [...code.matchAll(/\bimport\(\s*"([^"]+)"/g)];
  return [
    ...statements.map(([, names = "", target = ""]) => found(target, bringsTypesAlone(names))),
    ...calls.map(([, target = ""]) => found(target, false)),
  ];
}

/** `type { A }` or `{ type A, type B }`. */
function bringsTypesAlone(names: string): boolean {
  if (/^type\s/.test(names)) return true;
  const listed = /^\{([^}]*)\}$/.exec(names.trim())?.[1]?.split(",") ?? [];
  const named = listed.map((name) => name.trim()).filter((name) => name !== "");
  return named.length > 0 && named.every((name) => name.startsWith("type "));
}

function folderOf(file: string): string {
  return file.split("/")[0]?.replace(/\.ts$/, "") ?? "";
}

function allows({ from, to, types }: Import): boolean {
  const [values = "", typesAlone = ""] = (table[folderOf(from)] ?? "").split("types:");
  const folder = folderOf(to);
  const holds = (list: string): boolean => list.split(" ").includes(folder);
  return folder === folderOf(from) || holds(values) || (types && holds(typesAlone));
}

const isOurs = ({ to }: Import): boolean => sources.has(to);

it("finds the imports of every file", () => {
  expect(files.length).toBeGreaterThan(100);
  expect(
    importsOf("a/b.ts", 'import { c } from "../d.ts";\n// import "e";\nexport * from "./f.ts";'),
  ).toEqual([
    { from: "a/b.ts", to: "d.ts", types: false },
    { from: "a/b.ts", to: "a/f.ts", types: false },
  ]);
  const relative = imports.filter(({ to }) => to.endsWith(".ts"));
  expect(relative.filter((each) => !isOurs(each))).toEqual([]);
  expect(relative.length).toBeGreaterThan(400);
});

it("has a line of the table for every folder", () => {
  expect([...new Set(files.map(folderOf))].sort()).toEqual(Object.keys(table).sort());
});

it("imports as the table says", () => {
  const strays = imports.filter((each) => isOurs(each) && !allows(each));
  expect(strays.map(({ from, to, types }) => `${from} → ${to}${types ? " (types)" : ""}`)).toEqual([]);
});

it("keeps each package to its place", () => {
  const strays = imports
    .filter((each) => !isOurs(each))
    .filter(({ from, to }) => {
      const name = to.startsWith("node:") ? "node:" : (/^(@[^/]+\/)?[^/]+/.exec(to)?.[0] ?? to);
      return packages[name]?.some((place) => from.startsWith(place)) !== true;
    });
  expect(strays).toEqual([]);
});

it("has no barrels and no default exports", () => {
  expect(files.filter((file) => /(^|\/)index\.ts$/.test(file))).toEqual([]);
  const defaults = [...sources].filter(([, text]) => /^export default\b|\bas default\b/m.test(text));
  expect(defaults.map(([file]) => file)).toEqual([]);
});

it("names nothing Manager, Helper, Util or Service", () => {
  expect(files.filter((file) => /manager|helper|util|service/i.test(file))).toEqual([]);
  const declared = /\b(?:class|function|const|interface|type)\s+\w*(?:Manager|Helper|Utils?|Service)\b/;
  expect([...sources].filter(([, text]) => declared.test(text)).map(([file]) => file)).toEqual([]);
});
