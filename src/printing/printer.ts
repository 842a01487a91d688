import { join } from "node:path";
import { startBrowser } from "./browser.ts";
import { gate } from "../domain/gate.ts";
import type { DrawnPicture, Picture } from "../domain/picture.ts";
import { lookUp } from "./characters.ts";
import { codeRoom, stampPdf, type Stamp } from "./document-code.ts";
import { bundledFaces, officeFaces, unusableFonts } from "./fonts.ts";
import type { PrintablePaper, PrintedPaper, VolumePaper } from "./paper.ts";
import { cutsOfProgram } from "./kept-cuts.ts";
import { countPages, reproduciblePdf } from "./pdf.ts";
import { drawPicture } from "./pictures.ts";
import { openPress, type Tally } from "./press.ts";
import { openTemplates } from "./render.ts";
import { LARGE, type Shell } from "./shell.ts";
import { COMMON } from "./slices.ts";
import type { DrawnStyle } from "./substitutes.ts";
import { openTypeCase } from "./type-case.ts";

/**
 * Prints papers with one browser, two at a time; calls may overlap, their order changes no byte. `File` is what comes of
 * one: who has printed the same before may answer with what is not read yet.
 */
export interface Printer<File = PrintedPaper> {
  /** The face that draws each style (仿宋, 小标宋…), and whether it only stands in for a real one. */
  readonly fonts: readonly DrawnStyle[];
  /** Files of the office's fonts that cannot be used, so that others stand in. */
  readonly unusableFonts: readonly string[];
  /** The characters of a paper that no face draws: they would print as boxes, so ask before printing. */
  undrawable(paper: PrintablePaper): Promise<string[]>;
  print(paper: PrintablePaper): Promise<File>;
  /** Prints papers without page numbers into one PDF, each starting on the front of a sheet. */
  printVolume(title: string, day: string, papers: readonly VolumePaper[], stamp?: Stamp): Promise<File>;
  /**
   * Makes a file that holds pictures drawn as for paper; `contents` (values of JSON) is all that it is made from. To be
   * asked for once all is printed.
   */
  illustrate(title: string, contents: unknown, make: Illustrated): Promise<File>;
  close(): Promise<void>;
}

/** 288 points an inch. */
const FINENESS = 3;

/** Makes a file out of itself and the pictures that it asks for. */
export type Illustrated = (draw: (picture: Picture) => Promise<DrawnPicture>) => Promise<Uint8Array>;

/** A printer that counts what it does. */
export interface CountedPrinter extends Printer {
  readonly tally: Tally;
}

export interface PrinterSettings {
  /** The folder of the templates. */
  readonly templates: string;
  readonly browserPath?: string | null;
  /** The faces that draw the styles, where this very press has named them before; else it is asked. */
  readonly drawnStyles?: readonly DrawnStyle[] | null;
  /** The folder of the office's own fonts; `fonts` in the templates where none is named. */
  readonly fonts?: string | null;
  /** Prints after which a tab is renewed, so that its memory does not grow. */
  readonly renewAfter?: number;
}

/** Tabs that print side by side: more would wait for the browser's own process. */
const TABS = 2;
/** Measured flat over 1,600 forms; a tab that lives on would keep what its largest volume took. */
const RENEW_AFTER = 1000;

/** Opens the browser. Throws `BrowserUnavailable` where there is none. */
export async function openPrinter(settings: PrinterSettings): Promise<CountedPrinter> {
  const starting = startBrowser(settings.browserPath ?? null);
  const folder = settings.fonts ?? join(settings.templates, "fonts");
  const owned = officeFaces(folder);
  const faces = [...owned, ...bundledFaces()];
  const templates = openTemplates(settings.templates);
  const typeCase = openTypeCase(faces, cutsOfProgram());
  // Glyphs are cut while the browser starts; what fails here fails again where it is awaited.
  typeCase.rules(COMMON).catch(() => undefined);
  const browser = await starting.catch((error: unknown) => {
    typeCase.close();
    throw error;
  });
  /** A browser that is left behind would keep the program from ending. */
  const giveUp = async (error: unknown): Promise<never> => {
    await browser.close();
    typeCase.close();
    throw error;
  };
  const press = await openPress(browser, {
    templates: settings.templates,
    typeCase,
    tabs: TABS,
    renewAfter: settings.renewAfter ?? RENEW_AFTER,
  }).catch(giveUp);
  const askStyles = (): Promise<DrawnStyle[]> =>
    press.use((shell) => shell.drawnStyles(owned.flatMap(({ style }) => style ?? [])));
  const fonts = settings.drawnStyles ?? (await askStyles().catch(giveUp));
  const lacking = lookUp(faces);
  const absent = new Map<string, boolean>();

  function bodyOf(paper: PrintablePaper): string {
    const classes = `paper on-${paper.layout} ${paper.template}${paper.incomplete ? " incomplete" : ""}`;
    return `<main class="${classes}">${templates.render(paper.template, paper.view)}</main>`;
  }

  async function undrawable(text: string): Promise<string[]> {
    const rare = lacking(text);
    const asked = rare.filter((character) => !absent.has(character));
    if (asked.length > 0) {
      const none = await press.use((shell) => shell.notInstalled(asked));
      for (const character of asked) absent.set(character, none.includes(character));
    }
    return rare.filter((character) => absent.get(character) === true);
  }

  const printNow = ({ title, day, stamp }: PrintablePaper, body: string): Promise<PrintedPaper> =>
    press.use((shell) => printBody(shell, title, day, body, stamp ?? null));

  const enter = gate(1);
  /** Two side by side would take twice the memory. Its text is made again when its turn comes, for the same reason. */
  const printInTurn = (paper: PrintablePaper): Promise<PrintedPaper> =>
    enter(() => printNow(paper, bodyOf(paper)));

  const draw = (picture: Picture): Promise<DrawnPicture> =>
    press.use(async (shell) => {
      const svg = drawPicture(picture);
      const { width, height } = sizeOf(svg);
      return { png: await shell.paint(svg, width, height, FINENESS), width, height };
    });

  return {
    fonts,
    unusableFonts: unusableFonts(folder),
    tally: press.tally,
    undrawable: (paper) => undrawable(bodyOf(paper)),
    print(paper) {
      const body = bodyOf(paper);
      return body.length > LARGE ? printInTurn(paper) : printNow(paper, body);
    },
    async printVolume(title, day, papers, stamp) {
      const body = papers
        .map(({ paper, pages }) => bodyOf(paper) + (pages % 2 === 1 ? blankPage : ""))
        .join("");
      const expected = papers.reduce((sum, { pages }) => sum + pages + (pages % 2), 0);
      const print = (): Promise<PrintedPaper> =>
        press.use((shell) => printBody(shell, title, day, body, stamp ?? null));
      const volume = await (body.length > LARGE ? enter(print) : print());
      if (volume.pages !== expected) throw new Error(`${title}: ${volume.pages} pages, ${expected} expected`);
      return volume;
    },
    async close() {
      await press.close();
      typeCase.close();
    },
    illustrate: async (_title, _contents, make) => ({ bytes: await make(draw), pages: 0 }),
  };
}

const blankPage = `<div class="blank-page"></div>`;

async function printBody(
  shell: Shell,
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

function sizeOf(svg: string): { width: number; height: number } {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/u.exec(svg) ?? [];
  if (width === undefined || height === undefined) throw new Error("a picture without a size");
  return { width: Number(width), height: Number(height) };
}
