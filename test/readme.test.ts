import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { clauseTable } from "./clause-table.ts";

const readme = readFileSync("README.md", "utf8");
const manifest = z
  .object({
    scripts: z.record(z.string(), z.string()),
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
    engines: z.object({ node: z.string() }),
  })
  .parse(JSON.parse(readFileSync("package.json", "utf8")));

const BEGIN = "<!-- clauses: begin -->";
const END = "<!-- clauses: end -->";

describe("README", () => {
  it("lists every clause as the provisions define it", () => {
    const [begin, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
    expect([begin > 0, end > begin]).toEqual([true, true]);
    const now = `${readme.slice(0, begin + BEGIN.length)}\n\n${clauseTable()}\n\n${readme.slice(end)}`;
    if (process.env["UPDATE_README"] === "1") writeFileSync("README.md", now);
    else expect(readme === now, "renew it: UPDATE_README=1 npx vitest run test/readme.test.ts").toBe(true);
  });

  it("names only scripts that exist", () => {
    const named = [...readme.matchAll(/npm (?:run ([\w-]+)|(test|start))/g)].map(
      ([, run, own]) => run ?? own ?? "",
    );
    expect(named).toContain("demo");
    for (const script of named) expect(manifest.scripts).toHaveProperty([script]);
  });

  it("names only files that exist", () => {
    const named = [
      ...readme.matchAll(/[(`]((?:src|test|docs|templates)\/[\w./-]*|[\u4E00-\u9FFF]+\.(?:md|cmd|sh))[)`]/gu),
    ];
    const files = named.map(([, file]) => file ?? "");
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  it("shows a picture of each of the three papers", () => {
    for (const paper of ["bulletin", "appraisal-form", "publicity-list"]) {
      expect(readme).toContain(`docs/${paper}.png`);
    }
  });

  it("gives a reason for every dependency", () => {
    const table = readme.slice(readme.indexOf("## Dependencies"));
    const unnamed = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      (name) => !table.includes(name) && !name.startsWith("@types/"),
    );
    expect(unnamed).toEqual([]);
  });

  it("pins every dependency", () => {
    const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it("asks for the Node that package.json asks for", () => {
    expect(readme).toContain(`Node ${manifest.engines.node.replace(/^>=/, "")}`);
  });
});
