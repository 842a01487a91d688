import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const project = fileURLToPath(new URL("../", import.meta.url));
let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "kaoping-compiled-"));
  for (const name of ["bin", "package.json", "package-lock.json"])
    cpSync(join(project, name), join(home, name), { recursive: true });
  symlinkSync(join(project, "node_modules"), join(home, "node_modules"), "junction");
  write(
    "src/main.ts",
    `import { word } from "./word.ts";
export const main = ([what]: string[], sources: string): void => console.log(what === "sources" ? sources : word);\n`,
  );
  write("src/word.ts", `export const word: string = "first";\n`);
  write("src/commands/readers/worker.ts", "");
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function write(name: string, text: string): void {
  mkdirSync(join(home, name, ".."), { recursive: true });
  writeFileSync(join(home, name), text);
}

/** What the small program says. */
function said(what: "word" | "sources" = "word"): string {
  return execFileSync(process.execPath, [join(home, "bin/kaoping.js"), what], { encoding: "utf8" }).trim();
}

function files(): string[] {
  return readdirSync(join(home, "dist")).sort();
}

describe("the compiled program", () => {
  it("is made at the first start, with a map of its sources, and found at the second", () => {
    expect(said()).toBe("first");
    expect(files().map((name) => name.replace(/-\w+/u, ""))).toEqual(
      expect.arrayContaining(["compiled.json", "main.js", "main.js.map", "reader.js"]),
    );
    const made = readFileSync(join(home, "dist/compiled.json"), "utf8");
    writeFileSync(
      join(home, "dist", files().find((name) => /^main-.*js$/u.test(name)) ?? ""),
      `export const main = () => console.log("kept");`,
    );
    expect(said()).toBe("kept");
    expect(readFileSync(join(home, "dist/compiled.json"), "utf8")).toBe(made);
  });

  it("follows a changed source", () => {
    expect(said()).toBe("first");
    write("src/word.ts", `export const word: string = "other";\n`);
    expect(said()).toBe("other");
  });

  it("is told a text that changes with its sources, but not with their times and ends of lines", () => {
    const first = said("sources");
    write("src/word.ts", `export const word: string = "first";\r\n`);
    utimesSync(join(home, "src/word.ts"), new Date(0), new Date(0));
    expect(said("sources")).toBe(first);
    write("src/word.ts", `export const word: string = "other";\n`);
    expect(said("sources")).not.toBe(first);
  });

  it("is not made again where sources only have another time, as in a copy", () => {
    said();
    const before = files();
    utimesSync(join(home, "src/word.ts"), new Date(0), new Date(0));
    expect(said()).toBe("first");
    expect(files()).toEqual(before);
  });

  it.each([
    ["a torn record", (): void => writeFileSync(join(home, "dist/compiled.json"), `{"stamp":`)],
    [
      "a missing part",
      (): void => files().forEach((name) => name.startsWith("main-") && rmSync(join(home, "dist", name))),
    ],
    ["no record", (): void => rmSync(join(home, "dist/compiled.json"))],
  ])("is made again after %s", (_, spoil) => {
    said();
    spoil();
    expect(said()).toBe("first");
  });

  it("removes what earlier sources became only when nothing can still be running from it", () => {
    said();
    write("dist/part-OLD.js", "");
    write("dist/part-NEW.js", "");
    utimesSync(join(home, "dist/part-OLD.js"), new Date(0), new Date(0));
    write("src/word.ts", `export const word: string = "other";\n`);
    said();
    expect(files()).toContain("part-NEW.js");
    expect(files()).not.toContain("part-OLD.js");
  });
});
