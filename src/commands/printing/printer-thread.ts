import { constants } from "node:os";
import { setTimeout } from "node:timers/promises";
import { BrowserUnavailable } from "../../printing/browser-unavailable.ts";
import type { Printer, PrinterSettings } from "../../printing/printer.ts";
import { Thread } from "./thread.ts";

/** Signals that end the program, and with it have to end the browser: a thread hears of none. */
const endings = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Milliseconds that the browser has to end when the program does. */
const PATIENCE = 2_000;

/**
 * Opens a printer in a thread of its own: what it takes of the processor, and of memory that has to be looked through for
 * what is no longer used, is not taken from the rest of the build. Throws `BrowserUnavailable` where there is no browser.
 */
export async function openPrinterThread(settings: PrinterSettings, entry?: URL): Promise<Printer> {
  const thread = new Thread(settings, entry);
  const onEnding = (signal: (typeof endings)[number]): void => {
    const left = thread.call("abandon").catch(() => undefined);
    void Promise.race([left, setTimeout(PATIENCE)]).then(() => process.exit(128 + constants.signals[signal]));
  };
  for (const each of endings) process.once(each, onEnding);
  const close = async (): Promise<void> => {
    for (const each of endings) process.off(each, onEnding);
    await thread.end();
  };
  try {
    const opened = await thread.call("opened");
    if (opened.kind === "unavailable") throw new BrowserUnavailable(opened.reason, opened.path, opened.cause);
    const { fonts, unusableFonts } = opened;
    return {
      fonts,
      unusableFonts,
      undrawable: (paper) => thread.call("undrawable", paper),
      print: (paper) => thread.call("print", paper),
      printVolume: (...asked) => thread.call("printVolume", ...asked),
      illustrate: async (_title, _contents, make) => ({
        bytes: await make((picture) => thread.call("draw", picture)),
        pages: 0,
      }),
      async close() {
        try {
          await thread.call("close");
        } finally {
          await close();
        }
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
