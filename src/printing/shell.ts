import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, CDPSession, Page } from "puppeteer";
import { bundledFaces, fontRules, officeFaces } from "./fonts.ts";

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
  /** Tells the shown paper how many pages it takes, so that its foot can find the last one. */
  reachTo(pages: number): Promise<void>;
  /** Prints what is shown. */
  print(): Promise<Uint8Array>;
}

/** Opens the page with no script, no network, and no file but the style sheets and fonts. */
export async function openShell(browser: Browser, templates: string): Promise<Shell> {
  const faces = [...officeFaces(join(templates, "fonts")), ...bundledFaces()];
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setOfflineMode(true);
  const address = pathToFileURL(join(templates, "print.html")).href;
  await allowOnly(page, [
    address,
    ...["pages", "official", "form"].map(
      (name) => pathToFileURL(join(templates, "styles", `${name}.css`)).href,
    ),
    ...faces.map(({ file }) => pathToFileURL(file).href),
  ]);
  await page.goto(address);
  await page.evaluate(loadFonts, fontRules(faces));
  const session = await page.createCDPSession();
  return {
    show: (title, body) => page.evaluate(replaceBody, title, body),
    reachTo: (pages) => page.evaluate(setPages, pages),
    print: () => printToPdf(session),
  };
}

async function allowOnly(page: Page, addresses: readonly string[]): Promise<void> {
  const allowed = new Set(addresses);
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    void (allowed.has(request.url()) ? request.continue() : request.abort("accessdenied")).catch(
      () => undefined,
    );
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
