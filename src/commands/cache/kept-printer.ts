import type { PrintablePaper, VolumePaper } from "../../printing/paper.ts";
import type { Printer } from "../../printing/printer.ts";
import type { MadeBefore } from "./made-before.ts";

/** A printer that prints only what the last build did not print from equal contents; its browser starts for the first of them. */
export async function keptPrinter(open: () => Promise<Printer>, before: MadeBefore): Promise<Printer> {
  let opened: Promise<Printer> | null = null;
  const printer = (): Promise<Printer> => (opened ??= open());
  const first = before.fonts === null ? await printer() : null;
  const fonts = before.fonts ?? [...(first?.fonts ?? [])];
  before.fonts = fonts;
  return {
    fonts,
    // Told when the folder of fonts has changed; until it changes again it was told before.
    unusableFonts: first?.unusableFonts ?? [],
    // What was printed has been looked through before it was.
    undrawable: (paper) =>
      before.lacking(paperContents(paper), async () => (await printer()).undrawable(paper)),
    print: (paper) =>
      before.file(paper.title, paperContents(paper), async () => (await printer()).print(paper)),
    printVolume: (title, day, papers) =>
      before.file(title, volumeContents(title, day, papers), async () =>
        (await printer()).printVolume(title, day, papers),
      ),
    close: async () => (await opened)?.close(),
  };
}

/** All that a print comes from: its template, its style sheets and the printer are the program's marks. */
export function paperContents({ template, layout, title, view, day, incomplete }: PrintablePaper): unknown {
  return { template, layout, title, view, day, incomplete };
}

export function volumeContents(title: string, day: string, papers: readonly VolumePaper[]): unknown {
  return { volume: title, day, parts: papers.map(({ paper, pages }) => [paperContents(paper), pages]) };
}
