import type { Printer } from "../../printing/printer.ts";
import type { Effects } from "../effects.ts";
import type { MadeBefore, MadeFile } from "./made-before.ts";

type Open = Effects["openPrinter"];

/**
 * A printer that prints only what the last build did not print when it was asked for the same; its browser starts for the
 * first of them. What else a print comes from (templates, style sheets, faces, browser) are the marks of `before`.
 */
export async function keptPrinter(open: Open, before: MadeBefore): Promise<Printer<MadeFile>> {
  let opened: Promise<Printer> | null = null;
  const printer = (): Promise<Printer> => (opened ??= open(before.fonts));
  const first = before.fonts === null ? await printer() : null;
  const fonts = before.fonts ?? [...(first?.fonts ?? [])];
  before.fonts = fonts;
  return {
    fonts,
    // Told when the folder of fonts has changed; until it changes again it was told before.
    unusableFonts: first?.unusableFonts ?? [],
    // What was printed has been looked through before it was.
    undrawable: (paper) => before.lacking(paper, async () => (await printer()).undrawable(paper)),
    print: (paper) => before.file(paper.title, paper, async () => (await printer()).print(paper)),
    printVolume: (...asked) =>
      before.file(asked[0], asked, async () => (await printer()).printVolume(...asked)),
    illustrate: (title, contents, make) =>
      before.file(null, contents, async () => (await printer()).illustrate(title, contents, make)),
    close: async () => (await opened?.catch(() => null))?.close(),
  };
}

/** A printer that is being opened before anybody asks for it. */
export interface OpenedAhead {
  readonly open: Open;
  /** Closes it where nobody asked. */
  close(): Promise<void>;
}

/**
 * Opens a printer at once where a build stood before: something was changed since, a few papers have to be printed, and
 * their browser starts while the workbooks are read. That it does not start is told to whoever asks for it.
 */
export function openAhead(open: Open, before: MadeBefore): OpenedAhead {
  if (before.fonts === null) return { open, close: async () => undefined };
  const opening = open(before.fonts);
  opening.catch(() => undefined);
  let isTaken = false;
  return {
    open() {
      isTaken = true;
      return opening;
    },
    async close() {
      if (isTaken) return;
      const printer = await opening.catch(() => null);
      // Nothing was asked of it: how it ends changes nothing that was built.
      await printer?.close().catch(() => undefined);
    },
  };
}
