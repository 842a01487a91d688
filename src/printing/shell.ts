import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, CDPSession, Page } from "puppeteer";
import { lookUp } from "./characters.ts";
import { bundledFaces, fontRules, officeFaces, readableFaces, unusableFonts, type Face } from "./fonts.ts";
import { characterSamples, drawnStyles, notInstalled, styleSamples, type DrawnStyle } from "./substitutes.ts";

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

/** The one page on which every paper of a run is printed: style sheets and fonts are loaded once. */
export interface Shell {
  /** Replaces what stands on the page. Tells whether it holds a foot that belongs at the end of its last page. */
  show(title: string, body: string): Promise<{ readonly hasFoot: boolean }>;
  /** Tells the shown paper how many pages it takes, a fraction less to be safe, so that its foot can find the last one. */
  reachTo(pages: number): Promise<void>;
  /** The face that draws each style. */
  readonly fonts: readonly DrawnStyle[];
  /** Files of the office's fonts that cannot be used. */
  readonly unusableFonts: readonly string[];
  /** The characters of a text that no face draws, neither of the office nor of this computer nor of the program. */
  undrawable(text: string): Promise<string[]>;
  /** Prints what is shown. */
  print(): Promise<Uint8Array>;
}

/** Opens the page with no script, no network, and no file but the style sheets and fonts. */
export async function openShell(browser: Browser, templates: string, fonts: string): Promise<Shell> {
  const page = await browser.newPage();
  // A page that crashes leaves its calls unanswered: end them with the browser.
  page.once("error", () => void browser.close().catch(() => undefined));
  await page.setJavaScriptEnabled(false);
  await page.setOfflineMode(true);
  const owned = officeFaces(fonts);
  const faces = [...owned, ...bundledFaces()];
  await openWith(page, templates, faces);
  const session = await page.createCDPSession();
  await page.evaluate(replaceBody, "", styleSamples);
  const drawn = await drawnStyles(
    session,
    owned.flatMap(({ style }) => style ?? []),
  );
  const lacking = lookUp(faces);
  const absent = new Map<string, boolean>();
  return {
    fonts: drawn,
    unusableFonts: unusableFonts(fonts),
    async undrawable(text) {
      const rare = lacking(text);
      const asked = rare.filter((character) => !absent.has(character));
      if (asked.length > 0) {
        await page.evaluate(replaceBody, "", characterSamples(asked));
        const none = await notInstalled(session, asked);
        for (const character of asked) absent.set(character, none.includes(character));
      }
      return rare.filter((character) => absent.get(character) === true);
    },
    show: (title, body) => page.evaluate(replaceBody, title, body),
    reachTo: (pages) => page.evaluate(setPages, pages),
    print: () => printToPdf(session),
  };
}

/** Opens the shell and loads the faces into it; their files are not needed afterwards. */
async function openWith(page: Page, templates: string, faces: readonly Face[]): Promise<void> {
  const workshop = await mkdtemp(join(tmpdir(), "kaoping-fonts-"));
  try {
    const readable = await readableFaces(faces, workshop);
    const sheets = ["pages", "official", "form", "table"].map((name) =>
      join(templates, "styles", `${name}.css`),
    );
    const address = pathToFileURL(join(templates, "print.html")).href;
    const files = [...sheets, ...readable.map(({ file }) => file)];
    await allowOnly(page, new Set([address, ...files.map((file) => pathToFileURL(file).href)]));
    await page.goto(address);
    await page.evaluate(loadFonts, fontRules(readable));
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

async function allowOnly(page: Page, addresses: ReadonlySet<string>): Promise<void> {
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    const answer = addresses.has(request.url()) ? request.continue() : request.abort("accessdenied");
    // A request that ends before its answer is of no matter: what it was for fails by itself.
    answer.catch(() => undefined);
  });
}

async function printToPdf(session: CDPSession): Promise<Uint8Array> {
  const { data } = await session.send("Page.printToPDF", {
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    transferMode: "ReturnAsBase64",
  });
  return new Uint8Array(Buffer.from(data, "base64"));
}

async function loadFonts(rules: string): Promise<void> {
  const style = document.createElement("style");
  style.textContent = rules;
  document.head.append(style);
  await Promise.all(Array.from(document.fonts, (face) => face.load()));
}

async function replaceBody(title: string, body: string): Promise<{ hasFoot: boolean }> {
  document.title = title;
  document.body.innerHTML = body;
  // Titles break between words only (2025年 is one), by the browser's own dictionary.
  const words = new Intl.Segmenter("zh-CN", { granularity: "word" });
  for (const heading of document.body.querySelectorAll("h1")) {
    const parts = Array.from(words.segment(heading.textContent), ({ segment }) => segment);
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
