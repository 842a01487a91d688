import { beforeAll, expect, it } from "vitest";
import { demoBureau, type Bureau } from "../mutation/bureau.ts";
import { blankFiles, handledFiles, returnedFiles, type Files } from "./files.ts";
import { disagreements } from "./second-reader.ts";

let bureau: Bureau;
beforeAll(async () => {
  bureau = await demoBureau();
});

const sets: Readonly<Record<string, () => Promise<Files>>> = {
  "the demo's workbooks": async () => bureau.bytes,
  "blank workbooks": () => blankFiles(bureau),
  "copies handed back": async () =>
    new Map([...(await returnedFiles(bureau))].map(([name, { bytes }]) => [name, bytes])),
  "workbooks that people worked on": handledFiles,
};

it.each(Object.entries(sets))("another reader reads the same in every cell of %s", async (_, files) => {
  const read = await files();
  const found: string[] = [];
  for (const [name, bytes] of read)
    found.push(...(await disagreements(bytes)).map((each) => `${name} ${each}`));
  expect(found).toEqual([]);
  expect(read.size).toBeGreaterThan(1);
});
