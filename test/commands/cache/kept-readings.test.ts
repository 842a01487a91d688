import { expect, test } from "vitest";
import { keptReadings } from "../../../src/commands/cache/kept-readings.ts";
import type { Shelf } from "../../../src/commands/cache/shelf.ts";
import type { Workbooks } from "../../../src/commands/readers/readers.ts";
import type { Opened } from "../../../src/workbook/open.ts";

/** Opens everything as an empty workbook, and counts. */
function emptyWorkbooks(): { readonly workbooks: Workbooks; readonly opened: string[] } {
  const opened: string[] = [];
  const empty: Opened = { kind: "opened", workbook: { sheets: [], mark: null } };
  const workbooks: Workbooks = {
    prepare: () => undefined,
    kept: async () => null,
    open: async (_bytes, hash) => {
      opened.push(hash);
      return empty;
    },
    keep: async () => undefined,
  };
  return { workbooks, opened };
}

/** A shelf in memory that counts how often it is read. */
function countedShelf(): { readonly shelf: Shelf; readonly reads: () => number } {
  const files = new Map<string, Uint8Array>();
  let reads = 0;
  const shelf: Shelf = {
    read: async () => undefined,
    write: async () => undefined,
    readBytes: async (name) => {
      reads += 1;
      return files.get(name) ?? null;
    },
    writeBytes: async (name, parts) => void files.set(name, Buffer.concat([...parts])),
  };
  return { shelf, reads: () => reads };
}

const bytes = new Uint8Array();
const [first, second] = ["1".repeat(64), "2".repeat(64)];

test("what was read is kept for the next run, until its bytes or the program are others", async () => {
  const { shelf } = countedShelf();
  const { workbooks, opened } = emptyWorkbooks();
  const run = keptReadings(workbooks, shelf, () => "program");
  await run.open(bytes, first);
  await run.open(bytes, first);
  expect(opened).toEqual([first]);
  await run.keep([first]);
  const next = keptReadings(workbooks, shelf, () => "program");
  await next.open(bytes, first);
  await next.open(bytes, second);
  expect(opened).toEqual([first, second]);
  const another = keptReadings(workbooks, shelf, () => "another program");
  await another.open(bytes, first);
  expect(opened).toHaveLength(3);
});

test("once it is kept, the shelf is not read again in this run", async () => {
  const { shelf, reads } = countedShelf();
  const { workbooks, opened } = emptyWorkbooks();
  const run = keptReadings(workbooks, shelf, () => "program");
  await run.open(bytes, first);
  await run.keep([first]);
  // As when a workbook is handed back.
  await run.open(bytes, first);
  expect([opened.length, reads()]).toEqual([1, 1]);
});

test("where all that was read takes too much room, the few workbooks asked for again are opened again", async () => {
  const { shelf, reads } = countedShelf();
  const { workbooks, opened } = emptyWorkbooks();
  const run = keptReadings(workbooks, shelf, () => "program", 10);
  await run.open(bytes, first);
  await run.keep([first]);
  await run.open(bytes, first);
  expect([opened.length, reads()]).toEqual([2, 1]);
});
