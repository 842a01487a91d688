import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { bundledBrowser } from "../src/printing/bundled.ts";
import { bundledFaces } from "../src/printing/fonts.ts";
import { openTemplates } from "../src/printing/render.ts";
import { formsOf } from "./forms.ts";

const templates = fileURLToPath(new URL("../templates", import.meta.url));

/** Writes what the contestants get into a folder, the same forms as pages and as data, and answers with the file's path. */
export async function writeWork(folder: string, count: number): Promise<string> {
  const drawn = openTemplates(templates);
  const forms = formsOf(count).map((view) => ({
    view,
    html: pageOf(drawn.render("appraisal-form", view)),
  }));
  const faces = bundledFaces();
  const work = {
    folder,
    forms,
    template: pageOf(wholeTemplate()),
    browser: await bundledBrowser(),
    fonts: [...new Set(faces.map(({ file }) => dirname(file)))],
  };
  const file = join(folder, "work.json");
  writeFileSync(file, JSON.stringify(work));
  return file;
}

/** A page of its own with the program's style sheets and whole faces. */
function pageOf(body: string): string {
  const sheets = ["pages", "form"].map((name) =>
    readFileSync(join(templates, "styles", `${name}.css`), "utf8"),
  );
  const rules = bundledFaces().map(
    ({ family, file }) => `@font-face { font-family: "${family}"; src: url("${pathToFileURL(file).href}"); }`,
  );
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><style>${[...sheets, ...rules].join("\n")}</style></head><body><main class="paper on-form appraisal-form">${body}</main></body></html>`;
}

/** The form's template with its partials in their places, as an engine without the program's folders needs it. */
function wholeTemplate(): string {
  const folder = join(templates, "partials");
  const partials = new Map(
    readdirSync(folder)
      .filter((file) => extname(file) === ".hbs")
      .map((file) => [basename(file, ".hbs"), readFileSync(join(folder, file), "utf8")]),
  );
  const filled = (text: string): string =>
    text.replaceAll(/\{\{> ([\w-]+)(?: signedBy="([^"]*)")?\}\}/gu, (_, name: string, signer?: string) => {
      const partial = filled(partials.get(name) ?? "");
      return signer === undefined ? partial : partial.replaceAll("{{signedBy}}", signer);
    });
  return filled(readFileSync(join(templates, "appraisal-form.hbs"), "utf8"));
}
