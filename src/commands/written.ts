import { figuresOf } from "../documents/view-figures.ts";
import type { Paper } from "../documents/paper.ts";
import type { Stamp } from "../printing/document-code.ts";
import { openTemplates } from "../printing/render.ts";
import type { Making } from "./cache/made-before.ts";
import type { Composed } from "./compose.ts";
import { safeFileName, sha256 } from "./files.ts";
import type { Written } from "./manifest.ts";
import type { Stage } from "./publish/stage.ts";

/** A path of a tree, with every part safe for Windows and Linux. */
export function safePath(tree: string, path: string): string {
  return [tree, ...path.split("/")].map(safeFileName).join("/");
}

/** Writes a paper as it was made. */
export async function writePaper(
  paper: Paper,
  incomplete: boolean,
  printed: { readonly bytes: Uint8Array; readonly pages: number },
  stage: Pick<Stage, "write">,
  stamp?: Stamp,
): Promise<Written> {
  const path = safePath(paper.tree, paper.path);
  await stage.write(path, printed.bytes);
  const { day, sources } = paper;
  return {
    identity: paper,
    path,
    day,
    pages: printed.pages,
    sha256: sha256(printed.bytes),
    incomplete,
    sources,
    figures: () => figuresOf(paper),
    ...(stamp === undefined ? {} : { code: stamp.basis }),
  };
}

/** Writes the papers that no printer makes. */
export async function writeUnprinted(
  composed: readonly Composed[],
  stage: Pick<Stage, "write">,
  templates: string,
  files: Making,
): Promise<Written[]> {
  const pages = await writePages(composed, stage, templates);
  return [...pages, ...(await writeWorkbooks(composed, stage, files))];
}

/** Pages for the intranet need no browser: the template is the page. */
async function writePages(
  composed: readonly Composed[],
  stage: Pick<Stage, "write">,
  folder: string,
): Promise<Written[]> {
  const templates = openTemplates(folder);
  const written: Written[] = [];
  for (const { paper, incomplete } of composed) {
    if (paper.layout !== "page") continue;
    const bytes = new TextEncoder().encode(templates.render(paper.template, { ...paper.view, incomplete }));
    written.push(await writePaper(paper, incomplete, { bytes, pages: 1 }, stage));
  }
  return written;
}

async function writeWorkbooks(
  composed: readonly Composed[],
  stage: Pick<Stage, "write">,
  files: Making,
): Promise<Written[]> {
  const written: Written[] = [];
  for (const { paper, incomplete } of composed) {
    if (paper.layout !== "workbook") continue;
    const mark = incomplete ? "待补正" : null;
    const made = await files.file(paper.title, { tables: paper.view, mark }, async () => {
      // Loaded only to write: a build that finds its workbooks as they were does without the library.
      const { writeTables } = await import("../workbook/tables.ts");
      return { bytes: await writeTables(paper.view, mark), pages: 1 };
    });
    written.push(await writePaper(paper, incomplete, made, stage));
  }
  return written;
}
