import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sourceTrace } from "../../src/commands/source-trace.ts";

const source = `type Word = string;

export const trace = (word: Word): string => new Error(word).stack ?? "";
`;

describe("the trace of a fault", () => {
  let home = "";
  let compiled = "";
  beforeAll(async () => {
    home = await mkdtemp(path.join(tmpdir(), "kaoping-trace-"));
    await writeFile(path.join(home, "fault.ts"), source);
    const outfile = path.join(home, "dist/fault.js");
    await build({
      absWorkingDir: home,
      entryPoints: ["fault.ts"],
      outfile,
      sourcemap: true,
      format: "esm",
      banner: { js: "//" },
      logLevel: "error",
    });
    compiled = pathToFileURL(outfile).href;
  });
  afterAll(() => rm(home, { recursive: true }));

  it("leads to the lines of the sources", () => {
    const lines = ["Error: 无", `    at trace (${compiled}:2:23)`, "    at node:internal/x:1:2"];
    expect(sourceTrace(lines.join("\n"))).toMatch(
      /^Error: 无\n    at trace \(fault\.ts:3:\d+\)\n    at node:internal\/x:1:2$/,
    );
  });

  it("stays as it is where no map lies beside the file", () => {
    const trace = "Error: 无\n    at trace (file:///nowhere/part.js:1:2)";
    expect(sourceTrace(trace)).toBe(trace);
  });
});
