import { Worker } from "node:worker_threads";
import type { PrinterSettings } from "../../printing/printer.ts";
import { root } from "../../root.ts";
import type { Answer, CallName, Calls } from "./calls.ts";

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** The thread that prints, with the calls that it has not answered yet. */
export class Thread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #calls = 0;
  /** Why it answers no more. */
  #end: unknown = null;

  constructor(settings: PrinterSettings, entry: URL = new URL("bin/printer.js", root)) {
    this.#worker = new Worker(entry, {
      // Nothing of how the program itself was started: the entry loads what it needs.
      execArgv: [],
      workerData: settings,
    });
    this.#worker.on("message", (answer: Answer) => this.#take(answer));
    this.#worker.on("error", (error) => this.#endWith(error));
    this.#worker.on("exit", () => this.#endWith(new Error("the thread that prints has ended")));
    this.#worker.unref();
  }

  /** Throws what the call throws there, or why the thread ended before it answered. */
  async call<Name extends CallName>(
    name: Name,
    ...asked: Parameters<Calls[Name]>
  ): Promise<Awaited<ReturnType<Calls[Name]>>> {
    if (this.#end !== null) throw this.#end;
    const number = (this.#calls += 1);
    const answer = new Promise<unknown>((resolve, reject) => this.#waiting.set(number, { resolve, reject }));
    // A thread that waits for work must not keep the program running; one that works must.
    this.#worker.ref();
    try {
      // A thread has no origin; the rule speaks of windows.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      this.#worker.postMessage({ number, name, asked });
    } catch (error) {
      this.#take({ number, kind: "failed", error });
    }
    // The thread answers each call with what its name promises.
    return (await answer) as Awaited<ReturnType<Calls[Name]>>;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #take(answer: Answer): void {
    const waiting = this.#waiting.get(answer.number);
    this.#waiting.delete(answer.number);
    if (this.#waiting.size === 0) this.#worker.unref();
    if (answer.kind === "done") waiting?.resolve(answer.value);
    else waiting?.reject(answer.error);
  }

  #endWith(error: unknown): void {
    this.#end ??= error;
    for (const { reject } of this.#waiting.values()) reject(this.#end);
    this.#waiting.clear();
  }
}
