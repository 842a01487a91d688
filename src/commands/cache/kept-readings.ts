import type { Opened } from "../../workbook/open.ts";
import type { Workbooks } from "../readers/readers.ts";
import type { Shelf } from "./shelf.ts";

const FILE = "workbooks";
const LINE_END = 10;
/** Of a SHA-256 in hexadecimal. */
const HASH = 64;

/** What was read of workbooks, as JSON, by the hashes of their bytes. */
type Readings = Map<string, Uint8Array>;

/** Bytes of readings that lie in memory until the run ends: a few workbooks are asked for again, to be handed back. */
const ROOM = 1 << 26;

/** Workbooks whose content an earlier run read from equal bytes with the same program are not read again. */
export function keptReadings(
  workbooks: Workbooks,
  shelf: Shelf,
  program: () => string,
  room = ROOM,
): Workbooks {
  let before: Promise<Readings> | null = null;
  const now: Readings = new Map();
  let inSlab = slabs();
  const kept = async (hash: string): Promise<Opened | null> => {
    before ??= shelf.readBytes(FILE).then((bytes) => readingsIn(bytes, program()));
    const reading = now.get(hash) ?? (await before).get(hash);
    if (reading === undefined) return null;
    now.set(hash, reading);
    // Sealed, and under the mark of this very program: it is what the lines below wrote.
    return JSON.parse(
      Buffer.from(reading.buffer, reading.byteOffset, reading.length).toString("utf8"),
    ) as Opened;
  };
  return {
    prepare: () => workbooks.prepare(),
    kept,
    async open(bytes, hash) {
      const known = await kept(hash);
      if (known !== null) return known;
      const opened = await workbooks.open(bytes, hash);
      if (isKept(opened)) now.set(hash, inSlab(JSON.stringify(opened)));
      return opened;
    },
    async keep(hashes) {
      const names = [...new Set(hashes)].filter((hash) => now.has(hash)).sort();
      const old = [...((await before)?.keys() ?? [])];
      if (names.length !== old.length || names.some((name, index) => name !== old[index]))
        await shelf.writeBytes(FILE, linesOf(program(), names, now));
      before = Promise.resolve(new Map());
      if (sizeOf(now) > room) {
        now.clear();
        inSlab = slabs();
      }
      await workbooks.keep(hashes);
    },
  };
}

function sizeOf(readings: Readings): number {
  return [...readings.values()].reduce((sum, { length }) => sum + length, 0);
}

/** Bytes of a slab: so large a piece goes back to the system once nothing in it is used. */
const SLAB = 1 << 25;

/** Puts the bytes of texts into large slabs: of thousands of pieces of memory, hardly any would ever be given back. */
function slabs(): (text: string) => Uint8Array {
  let slab = Buffer.alloc(0);
  let end = 0;
  return (text) => {
    const length = Buffer.byteLength(text);
    if (end + length > slab.length) {
      slab = Buffer.allocUnsafeSlow(Math.max(SLAB, length));
      end = 0;
    }
    const start = end;
    end += slab.write(text, start);
    return slab.subarray(start, end);
  };
}

/** First the program, then each reading on a line of its own, by the order of the hashes. */
function* linesOf(program: string, names: readonly string[], readings: Readings): Generator<Uint8Array> {
  yield Buffer.from(`${program}\n`);
  for (const name of names) {
    yield Buffer.from(name);
    yield readings.get(name) ?? new Uint8Array();
    yield Buffer.from("\n");
  }
}

function readingsIn(bytes: Uint8Array | null, program: string): Readings {
  const [first, ...others] = bytes === null ? [] : linesIn(bytes);
  if (first === undefined || Buffer.from(first).toString("utf8") !== program) return new Map();
  return new Map(
    others.map((line) => [Buffer.from(line.subarray(0, HASH)).toString("latin1"), line.subarray(HASH)]),
  );
}

function* linesIn(bytes: Uint8Array): Generator<Uint8Array> {
  let start = 0;
  for (let end = bytes.indexOf(LINE_END); end >= 0; end = bytes.indexOf(LINE_END, start)) {
    yield bytes.subarray(start, end);
    start = end + 1;
  }
}

/** A refusal may be the fault of a busy machine, and is told quickly. JSON knows no number but finite ones, and one 0. */
function isKept(opened: Opened): boolean {
  if (opened.kind === "refused") return false;
  const cells = opened.workbook.sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return cells.every(
    (cell) => cell?.kind !== "number" || (Number.isFinite(cell.value) && !Object.is(cell.value, -0)),
  );
}
