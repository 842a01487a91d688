// A plain loop: one browser, a new page for each form, its fonts and styles in it.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { launch } from "puppeteer";
import { race, work } from "./work.mjs";

const browser = await launch({
  executablePath: work.browser.path,
  env: { ...process.env, ...work.browser.environment },
  headless: "shell",
  args: ["--no-sandbox"],
});
await race(1, async ({ html }, index) => {
  const file = join(work.folder, `loop-${index}.html`);
  writeFileSync(file, html);
  const page = await browser.newPage();
  await page.goto(pathToFileURL(file).href);
  const bytes = await page.pdf({
    printBackground: true,
    preferCSSPageSize: true,
    tagged: true,
    waitForFonts: true,
  });
  await page.close();
  return bytes;
});
await browser.close();
