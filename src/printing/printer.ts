import { join } from "node:path";
import { startBrowser } from "./browser.ts";
import { codeRoom, stampPdf, type Stamp } from "./document-code.ts";
import type { PrintablePaper, PrintedPaper, VolumePaper } from "./paper.ts";
import { countPages, reproduciblePdf } from "./pdf.ts";
import { openTemplates } from "./render.ts";
import { openShell } from "./shell.ts";
import type { DrawnStyle } from "./substitutes.ts";

/** Prints papers one after the other with one browser; calls may overlap, their order changes no byte. */
export interface Printer {
  /** The face that draws each style (仿宋, 小标宋…), and whether it only stands in for a real one. */
  readonly fonts: readonly DrawnStyle[];
  /** Files of the office's fonts that cannot be used, so that others stand in. */
  readonly unusableFonts: readonly string[];
  /** The characters of a paper that no face draws: they would print as boxes, so ask before printing. */
  undrawable(paper: PrintablePaper): Promise<string[]>;
  print(paper: PrintablePaper): Promise<PrintedPaper>;
  /** Prints papers without page numbers into one PDF, each starting on the front of a sheet. */
  printVolume(
    title: string,
    day: string,
    papers: readonly VolumePaper[],
    stamp?: Stamp,
  ): Promise<PrintedPaper>;
  close(): Promise<void>;
}

/** Opens the browser. Throws `BrowserUnavailable` where there is none. */
export async function openPrinter(settings: {
  /** The folder of the templates. */
  readonly templates: string;
  readonly browserPath?: string | null;
  /** The folder of the office's own fonts; `fonts` in the templates where none is named. */
  readonly fonts?: string | null;
}): Promise<Printer> {
  const templates = openTemplates(settings.templates);
  const browser = await startBrowser(settings.browserPath ?? null);
  const shell = await openShell(
    browser,
    settings.templates,
    settings.fonts ?? join(settings.templates, "fonts"),
  ).catch(async (error: unknown) => {
    await browser.close();
    throw error;
  });
  let queue: Promise<unknown> = Promise.resolve();

  function inTurn<T>(action: () => Promise<T>): Promise<T> {
    const result = queue.then(action);
    queue = result.catch(() => undefined);
    return result;
  }

  function bodyOf(paper: PrintablePaper): string {
    const classes = `paper on-${paper.layout} ${paper.template}${paper.incomplete ? " incomplete" : ""}`;
    return `<main class="${classes}">${templates.render(paper.template, paper.view)}</main>`;
  }

  async function printBody(
    title: string,
    day: string,
    body: string,
    stamp: Stamp | null,
  ): Promise<PrintedPaper> {
    const { hasFoot } = await shell.show(`${title}${codeRoom}`, body);
    let bytes = await shell.print();
    if (hasFoot) {
      const pages = countPages(bytes);
      await shell.reachTo(pages);
      bytes = await shell.print();
      if (countPages(bytes) > pages) {
        // A browser that rounds its pages down: better a foot a hair too high than a page of its own.
        await shell.reachTo(pages * 0.998);
        bytes = await shell.print();
      }
    }
    return { bytes: stampPdf(reproduciblePdf(bytes, day), stamp), pages: countPages(bytes) };
  }

  return {
    fonts: shell.fonts,
    unusableFonts: shell.unusableFonts,
    undrawable: (paper) => inTurn(() => shell.undrawable(bodyOf(paper))),
    print: (paper) => inTurn(() => printBody(paper.title, paper.day, bodyOf(paper), paper.stamp ?? null)),
    printVolume(title, day, papers, stamp) {
      const body = papers
        .map(({ paper, pages }) => bodyOf(paper) + (pages % 2 === 1 ? blankPage : ""))
        .join("");
      const expected = papers.reduce((sum, { pages }) => sum + pages + (pages % 2), 0);
      return inTurn(async () => {
        const volume = await printBody(title, day, body, stamp ?? null);
        if (volume.pages !== expected)
          throw new Error(`${title}: ${volume.pages} pages, ${expected} expected`);
        return volume;
      });
    },
    close: () => inTurn(() => browser.close()),
  };
}

const blankPage = `<div class="blank-page"></div>`;
