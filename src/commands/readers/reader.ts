import { Worker } from "node:worker_threads";
import { root } from "../../root.ts";
import type { Opened } from "../../workbook/open.ts";

/** What a file may cost beyond a normal read, which takes some hundredths of a second. */
export interface ReadingLimits {
  readonly milliseconds: number;
  /** What each megabyte of the file adds to them; of what it unpacks to, other limits take care. */
  readonly perMegabyte?: number;
  readonly megabytes: number;
}

/** How a reading ended; a reader that ran out of time or memory is gone, and a new one has to be started. */
export type Reading = Opened | "out-of-time" | "out-of-memory";

/** A thread of its own that opens one workbook after another: whatever a file does to it, the run goes on. */
export class Reader {
  readonly #worker: Worker;
  readonly #limits: ReadingLimits;
  readonly #ready: Promise<void>;
  #alive = true;

  constructor(limits: ReadingLimits, entry: URL = new URL("bin/reader.js", root)) {
    this.#limits = limits;
    this.#worker = new Worker(entry, {
      // Nothing of how the program itself was started: the entry loads what it needs.
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    });
    this.#ready = new Promise((resolve, reject) => {
      this.#worker.once("message", () => {
        // A thread that waits for work must not keep the program running; one that works must.
        this.#worker.unref();
        resolve();
      });
      this.#worker.once("error", reject);
    });
    // Who reads is told.
    this.#ready.catch(() => undefined);
  }

  get alive(): boolean {
    return this.#alive;
  }

  /** One file at a time. */
  async read(bytes: Uint8Array): Promise<Reading> {
    await this.#ready;
    this.#worker.ref();
    const reading = await this.#answer(bytes);
    if (typeof reading === "string") await this.close();
    else this.#worker.unref();
    return reading;
  }

  #answer(bytes: Uint8Array): Promise<Reading> {
    const worker = this.#worker;
    return new Promise((resolve) => {
      const answer = (reading: Reading): void => {
        clearTimeout(timer);
        worker.off("message", answer);
        worker.off("error", died);
        resolve(reading);
      };
      const died = (): void => answer("out-of-memory");
      const { milliseconds, perMegabyte = 0 } = this.#limits;
      const time = milliseconds + (perMegabyte * bytes.length) / 1_000_000;
      const timer = setTimeout(() => answer("out-of-time"), time);
      worker.on("message", answer);
      worker.on("error", died);
      // A thread has no origin; the rule speaks of windows.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      worker.postMessage(bytes);
    });
  }

  async close(): Promise<void> {
    this.#alive = false;
    await this.#worker.terminate();
  }
}
