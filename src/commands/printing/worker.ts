import { parentPort, workerData } from "node:worker_threads";
import type { DrawnPicture, Picture } from "../../domain/picture.ts";
import { BrowserUnavailable } from "../../printing/browser-unavailable.ts";
import type { PrintedPaper } from "../../printing/paper.ts";
import { openPrinter, type Printer, type PrinterSettings } from "../../printing/printer.ts";
import type { Answer, Call, Opened } from "./calls.ts";

/** Runs in the thread that a `Thread` starts by `bin/printer.js`: opens a printer, and does with it what it is asked. */
const port = parentPort;
// The settings are those that the `Thread` was made with.
const opening = openPrinter(workerData as PrinterSettings);
// Who asks is told.
opening.catch(() => undefined);

/** A value, and what of it crosses without being copied. */
interface Crossing {
  readonly value: unknown;
  readonly moved: ArrayBuffer[];
}

async function answered(call: Call): Promise<Crossing> {
  if (call.name === "opened") return copied(await opened());
  // The browser ends with the thread: its library sees to that.
  if (call.name === "abandon") return process.exit();
  const printer = await opening;
  switch (call.name) {
    case "undrawable":
      return copied(await printer.undrawable(...call.asked));
    case "print":
      return moved(await printer.print(...call.asked));
    case "printVolume":
      return moved(await printer.printVolume(...call.asked));
    case "draw":
      return copied(await draw(printer, ...call.asked));
    case "close":
      return copied(await printer.close());
  }
}

async function opened(): Promise<Opened> {
  try {
    const { fonts, unusableFonts } = await opening;
    return { kind: "opened", fonts, unusableFonts };
  } catch (error) {
    if (!(error instanceof BrowserUnavailable)) throw error;
    const { reason, path, cause } = error;
    return { kind: "unavailable", reason, path, cause };
  }
}

async function draw(printer: Printer, picture: Picture): Promise<DrawnPicture> {
  const drawn: DrawnPicture[] = [];
  await printer.illustrate("", null, async (drawing) => {
    drawn.push(await drawing(picture));
    return new Uint8Array();
  });
  const [only] = drawn;
  if (only === undefined) throw new Error("a picture that was not drawn");
  return only;
}

function copied(value: unknown): Crossing {
  return { value, moved: [] };
}

function moved(printed: PrintedPaper): Crossing {
  const { buffer, byteLength } = printed.bytes;
  const isWhole = buffer instanceof ArrayBuffer && buffer.byteLength === byteLength;
  return { value: printed, moved: isWhole ? [buffer] : [] };
}

port?.on("message", (call: Call) => {
  const { number } = call;
  const answer = (one: Answer, whole: ArrayBuffer[] = []): void => port.postMessage(one, whole);
  answered(call).then(
    ({ value, moved: whole }) => answer({ number, kind: "done", value }, whole),
    (error: unknown) => answer({ number, kind: "failed", error }),
  );
});
