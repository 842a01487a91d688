import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, CDPSession, Page } from "puppeteer";
import { officeWords } from "../domain/office-words.ts";
import type { Style } from "./fonts.ts";
import { slicesOf, type Slice } from "./slices.ts";
import { characterSamples, drawnStyles, notInstalled, styleSamples, type DrawnStyle } from "./substitutes.ts";
import type { TypeCase } from "./type-case.ts";

/** What the functions below find in the browser's page, where they run. */
declare const document: {
  title: string;
  head: { append(node: unknown): void };
  body: {
    innerHTML: string;
    querySelector(selector: string): { style: Styling } | null;
    querySelectorAll(
      selector: string,
    ): Iterable<{ textContent: string; replaceChildren(...parts: unknown[]): void }>;
  };
  createElement(name: "style" | "wbr"): { textContent: string };
  fonts: Iterable<{ load(): Promise<unknown> }> & { readonly ready: Promise<unknown> };
};
interface Styling {
  setProperty(name: string, value: string): void;
}

/** A tab that prints one paper at a time: style sheets and fonts are loaded once, and only its body is replaced. */
export interface Shell {
  /** Replaces what stands on the page. Tells whether it holds a foot that belongs at the end of its last page. */
  show(title: string, body: string): Promise<{ readonly hasFoot: boolean }>;
  /** Tells the shown paper how many pages it takes, a fraction less to be safe, so that its foot can find the last one. */
  reachTo(pages: number): Promise<void>;
  /** Prints what is shown. */
  print(): Promise<Uint8Array>;
  /** The face that draws each style; `owned` are the styles for which the office has a file. */
  drawnStyles(owned: readonly Style[]): Promise<DrawnStyle[]>;
  /** Those of the characters that no face installed on this computer draws in every style. */
  notInstalled(characters: readonly string[]): Promise<string[]>;
  /**
   * A PNG of so many pixels of a screen, `scale` times as fine. What is painted numbers the cells of later papers, so
   * nothing is printed after it.
   */
  paint(svg: string, width: number, height: number, scale: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Bytes of printed papers after which what is left of them is cleared away: some fifty forms. */
const SWEPT_AFTER = 4_000_000;

/** Characters of a page from which its paper is large: several hundred rows. */
export const LARGE = 400_000;

/** Opens a tab with no script, no network, and no file but the style sheets and the fonts of the case. */
export async function openShell(browser: Browser, templates: string, typeCase: TypeCase): Promise<Shell> {
  const page = await browser.newPage();
  // A page that crashes leaves its calls unanswered: end them with the browser.
  page.once("error", () => void browser.close().catch(() => undefined));
  await page.setJavaScriptEnabled(false);
  await page.setOfflineMode(true);
  await openOn(page, templates, typeCase);
  const session = await page.createCDPSession();
  const loaded = new Set<Slice>();
  const provide = async (text: string): Promise<void> => {
    const slices = [...slicesOf(text)].filter((slice) => !loaded.has(slice));
    if (slices.length === 0) return;
    const rules = await Promise.all(slices.map((slice) => typeCase.rules(slice)));
    await page.evaluate(loadFonts, rules.join("\n"));
    for (const slice of slices) loaded.add(slice);
  };
  let printed = 0;
  let isLarge = false;
  const show = async (title: string, body: string): Promise<{ hasFoot: boolean }> => {
    await provide(body);
    isLarge = body.length > LARGE;
    const shown = await page.evaluate(replaceBody, title, body, officeWords);
    if (printed > SWEPT_AFTER) {
      // Left to itself a tab grows to four times its size over a few hundred forms, and prints no faster.
      await session.send("HeapProfiler.collectGarbage");
      printed = 0;
    }
    return shown;
  };
  await provide("国");
  return {
    show,
    reachTo: (pages) => page.evaluate(setPages, pages),
    print: async () => {
      const bytes = await printToPdf(session, isLarge);
      printed += bytes.length;
      return bytes;
    },
    async drawnStyles(owned) {
      await show("", styleSamples);
      return drawnStyles(session, owned);
    },
    async notInstalled(characters) {
      await show("", characterSamples(characters));
      return notInstalled(session, characters);
    },
    async paint(svg, width, height, scale) {
      const style = `position:absolute;top:0;left:0;width:${width}px;height:${height}px;background:#fff`;
      await show("", `<div style="${style}">${svg}</div>`);
      const clip = { x: 0, y: 0, width, height, scale };
      const { data } = await session.send("Page.captureScreenshot", { clip, captureBeyondViewport: true });
      return new Uint8Array(Buffer.from(data, "base64"));
    },
    close: () => page.close(),
  };
}

/** Opens the empty page; nothing but its style sheets and the fonts of the case is read. */
async function openOn(page: Page, templates: string, typeCase: TypeCase): Promise<void> {
  const sheets = ["pages", "official", "form", "table"].map((name) =>
    join(templates, "styles", `${name}.css`),
  );
  const address = pathToFileURL(join(templates, "print.html")).href;
  const allowed = new Set([address, ...sheets.map((file) => pathToFileURL(file).href)]);
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    const known = allowed.has(request.url()) || typeCase.holds(request.url());
    const answer = known ? request.continue() : request.abort("accessdenied");
    // A request that ends before its answer is of no matter: what it was for fails by itself.
    answer.catch(() => undefined);
  });
  await page.goto(address);
}

/** A large paper comes in pieces: in one, it would stand in the memory several times over. */
async function printToPdf(session: CDPSession, isLarge: boolean): Promise<Uint8Array> {
  const { data, stream } = await session.send("Page.printToPDF", {
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    transferMode: isLarge ? "ReturnAsStream" : "ReturnAsBase64",
  });
  return plain(stream === undefined ? Buffer.from(data, "base64") : await readStream(session, stream));
}

/** The same bytes, not copied: a Buffer's own `slice` would share them with whoever asks for a copy. */
function plain(bytes: Buffer): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Bytes of a piece. */
const PIECE = 1 << 20;

async function readStream(session: CDPSession, handle: string): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for (let isRead = false; !isRead;) {
    const { data, base64Encoded, eof } = await session.send("IO.read", { handle, size: PIECE });
    pieces.push(Buffer.from(data, base64Encoded === true ? "base64" : "utf8"));
    isRead = eof;
  }
  await session.send("IO.close", { handle });
  return Buffer.concat(pieces);
}

async function loadFonts(rules: string): Promise<void> {
  const style = document.createElement("style");
  style.textContent = rules;
  document.head.append(style);
  await Promise.all(Array.from(document.fonts, (face) => face.load()));
}

async function replaceBody(
  title: string,
  body: string,
  known: readonly string[],
): Promise<{ hasFoot: boolean }> {
  document.title = title;
  document.body.innerHTML = body;
  // Titles break between words only (2025年 is one), by the browser's own dictionary, which lacks those of the office;
  // a name in them does not break.
  const ofOffice = new RegExp(`(${known.join("|")})`, "u");
  const words = new Intl.Segmenter("zh-CN", { granularity: "word" });
  for (const heading of document.body.querySelectorAll("h1:not(:has(*)), h1 > :not(.subject)")) {
    const parts = heading.textContent
      .split(ofOffice)
      .flatMap((part) =>
        ofOffice.test(part) ? [part] : Array.from(words.segment(part), ({ segment }) => segment),
      );
    heading.replaceChildren(
      ...parts.flatMap((part, index) =>
        /\d$/u.test(parts[index - 1] ?? "") || index === 0 ? [part] : [document.createElement("wbr"), part],
      ),
    );
  }
  await document.fonts.ready;
  return { hasFoot: document.body.querySelector(".foot") !== null };
}

function setPages(pages: number): void {
  document.body.querySelector(".paper")?.style.setProperty("--pages", String(pages));
}
