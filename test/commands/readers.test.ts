import { afterEach, describe, expect, it } from "vitest";
import { Reader } from "../../src/commands/readers/reader.ts";
import { Readers } from "../../src/commands/readers/readers.ts";
import { crafted } from "../workbook/crafted.ts";

const [endless, ruinous, plain] = [1, 2, 3].map((first) => new Uint8Array([first])) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
];

/** A thread that never comes back from one file, runs out of memory over another and answers to all the rest. */
const entry = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from "node:worker_threads";
    parentPort.on("message", ([first]) => {
      while (first === 1) {}
      for (const kept = []; first === 2; ) kept.push(new Array(100_000).fill({}));
      parentPort.postMessage({ kind: "refused", is: "text" });
    });
    parentPort.postMessage("ready");
  `)}`,
);

let started = 0;
let readers: Readers | null = null;

function stubborn(milliseconds = 500): Readers {
  started = 0;
  readers = new Readers(() => {
    started += 1;
    return new Reader({ milliseconds, megabytes: 32 }, entry);
  });
  return readers;
}

afterEach(() => readers?.close());

const answered = { kind: "refused", is: "text" };
const refused = { kind: "refused", is: "too-large" };

describe("the threads that open workbooks", () => {
  it("are started when there is work, and used again", async () => {
    const { open } = bound(stubborn());
    for (let times = 0; times < 5; times += 1) expect(await open(plain)).toEqual(answered);
    expect(started).toBe(1);
    await Promise.all([plain, plain, plain, plain, plain].map(open));
    expect(started).toBe(2);
  });

  it("one of them starts before there is work for it, and takes the first", async () => {
    const { open } = bound(stubborn());
    readers?.prepare();
    readers?.prepare();
    expect(started).toBe(1);
    expect(await open(plain)).toEqual(answered);
    expect(started).toBe(1);
  });

  it("are ended, and their memory given back, after many workbooks; who comes later starts another", async () => {
    const { open } = bound(stubborn());
    await open(plain);
    await readers?.keep();
    await open(plain);
    expect(started).toBe(1);
    await Promise.all(Array.from({ length: 500 }, () => open(plain)));
    expect(started).toBe(2);
    await readers?.keep();
    expect(await open(plain)).toEqual(answered);
    expect(started).toBe(3);
  });

  it("are ended by a file that never comes to an end: tried twice, refused, and the next is read", async () => {
    const { open } = bound(stubborn());
    expect(await open(endless)).toEqual(refused);
    expect(started).toBe(2);
    expect(await open(plain)).toEqual(answered);
  });

  it("give a large file the time that its size asks for", async () => {
    started = 0;
    // Answers only after the time that a small file has.
    const slow = new URL(
      `data:text/javascript,${encodeURIComponent(`
        import { parentPort } from "node:worker_threads";
        parentPort.on("message", () => setTimeout(() => parentPort.postMessage({ kind: "refused", is: "text" }), 600));
        parentPort.postMessage("ready");
      `)}`,
    );
    readers = new Readers(() => new Reader({ milliseconds: 100, perMegabyte: 60_000, megabytes: 32 }, slow));
    expect(await readers.open(new Uint8Array(100_000))).toEqual(answered);
    expect(await readers.open(plain)).toEqual(refused);
  });

  it("are ended by a file that takes all the memory: refused at once, and the next is read", async () => {
    // On the busiest machine, it runs out of memory before it runs out of time.
    const { open } = bound(stubborn(60_000));
    expect(await open(ruinous)).toEqual(refused);
    expect(started).toBe(1);
    expect(await open(plain)).toEqual(answered);
  });

  it("go on with all other files beside such a one", async () => {
    const { open } = bound(stubborn());
    const files = [plain, ruinous, plain, endless, plain, plain];
    const opened = await Promise.all(files.map(open));
    expect(opened).toEqual([answered, refused, answered, refused, answered, answered]);
  });

  it("read a real workbook in a thread of its own", async () => {
    readers = new Readers();
    const bytes = await crafted({ cells: '<row r="1"><c r="A1"><v>1</v></c></row>' });
    expect(await readers.open(bytes)).toMatchObject({
      workbook: { sheets: [{ name: "表", rows: [{ number: 1, cells: [{ kind: "number", value: 1 }] }] }] },
    });
  });
});

function bound(all: Readers): { open: Readers["open"] } {
  return { open: (bytes) => all.open(bytes) };
}
