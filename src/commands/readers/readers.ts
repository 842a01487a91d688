import type { Opened } from "../../workbook/open.ts";
import { Reader, type ReadingLimits } from "./reader.ts";

/** Two: the offices' machines have few cores, and the second thread pays for itself from a few files on. */
const MOST = 2;

const usual: ReadingLimits = { milliseconds: 2_000, perMegabyte: 10_000, megabytes: 512 };

/** Tries before a file that ran out of time is refused: the first may have met a busy machine. */
const TRIES = 2;

/** Workbooks after which the memory of a thread is worth more than the time to start another. */
const MANY = 500;

type Start = () => Reader;

/** Opens workbooks; whatever their bytes are, it answers. */
export interface Workbooks {
  /** Tells that workbooks will be opened soon: a thread takes a while to start. */
  prepare(): void;
  /** What an earlier run read from bytes of this hash; null where they have to be opened. */
  kept(sha256: string): Promise<Opened | null>;
  /** The content of a workbook's bytes, of which the hash is known. */
  open(bytes: Uint8Array, sha256: string): Promise<Opened>;
  /** Leaves what was read of these to the next run, where it is kept at all; of many, the memory that reading took is given back. */
  keep(hashes: Iterable<string>): Promise<void>;
}

/** A few threads that open workbooks, started when they are needed and used again. */
export class Readers implements Workbooks {
  readonly #start: Start;
  readonly #idle: Reader[] = [];
  readonly #waiting: ((reader: Reader) => void)[] = [];
  #started = 0;
  #opened = 0;

  constructor(start: Start = () => new Reader(usual)) {
    this.#start = start;
  }

  prepare(): void {
    if (this.#started > 0) return;
    this.#started += 1;
    this.#idle.push(this.#start());
  }

  async kept(): Promise<null> {
    return null;
  }

  /** The content of a workbook's bytes; a file that takes too long or too much memory is refused as too large. */
  async open(bytes: Uint8Array): Promise<Opened> {
    this.#opened += 1;
    for (let left = TRIES; left > 0; left -= 1) {
      const reading = await this.#with((reader) => reader.read(bytes));
      if (typeof reading !== "string") return reading;
      if (reading === "out-of-memory") break;
    }
    return { kind: "refused", is: "too-large" };
  }

  async #with<T>(action: (reader: Reader) => Promise<T>): Promise<T> {
    const reader = await this.#taken();
    try {
      return await action(reader);
    } finally {
      this.#back(reader);
    }
  }

  #taken(): Promise<Reader> {
    const idle = this.#idle.pop();
    if (idle !== undefined) return Promise.resolve(idle);
    if (this.#started < MOST) {
      this.#started += 1;
      return Promise.resolve(this.#start());
    }
    return new Promise((resolve) => void this.#waiting.push(resolve));
  }

  #back(reader: Reader): void {
    const usable = reader.alive ? reader : null;
    const next = this.#waiting.shift();
    if (next !== undefined) next(usable ?? this.#start());
    else if (usable !== null) this.#idle.push(usable);
    else this.#started -= 1;
  }

  /** Keeps nothing; of threads that opened many workbooks, the memory is given back. */
  async keep(): Promise<void> {
    if (this.#opened < MANY) return;
    this.#opened = 0;
    await this.close();
  }

  /** Ends the threads that wait for work. */
  async close(): Promise<void> {
    this.#started -= this.#idle.length;
    await Promise.all(this.#idle.splice(0).map((reader) => reader.close()));
  }
}
