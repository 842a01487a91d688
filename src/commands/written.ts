import { figuresOf } from "../documents/view-figures.ts";
import type { Paper } from "../documents/paper.ts";
import type { Stamp } from "../printing/document-code.ts";
import type { Templates } from "../printing/render.ts";
import type { MadeFile, Making } from "./cache/made-before.ts";
import type { Composed } from "./compose.ts";
import { safeFileName } from "./files.ts";
import type { Written } from "./manifest.ts";
import { hashOfContent, type Stage } from "./publish/stage.ts";

/** A path of a tree, with every part safe for Windows and Linux. */
export function safePath(tree: string, path: string): string {
  return [tree, ...path.split("/")].map(safeFileName).join("/");
}

/** Writes a paper as it was made. */
export async function writePaper(
  paper: Paper,
  incomplete: boolean,
  made: MadeFile,
  stage: Pick<Stage, "write">,
  stamp?: Stamp,
): Promise<Written> {
  const path = safePath(paper.tree, paper.path);
  await stage.write(path, made.bytes);
  const { day, sources } = paper;
  return {
    identity: paper,
    path,
    day,
    pages: made.pages,
    sha256: hashOfContent(made.bytes),
    incomplete,
    sources,
    figures: () => figuresOf(paper),
    ...(stamp === undefined ? {} : { code: stamp.basis }),
  };
}

/** Writes a paper that no printer makes. */
export type UnprintedWriter = (composed: Composed) => Promise<Written>;

/** Writes pages for the intranet, of which the template is the whole page, and workbooks. */
export function unprintedWriter(
  stage: Pick<Stage, "write">,
  templates: Templates,
  files: Making,
): UnprintedWriter {
  const madeOf = async ({ paper, incomplete }: Composed): Promise<MadeFile> => {
    if (paper.layout === "page") {
      const page = templates.render(paper.template, { ...paper.view, incomplete });
      return { bytes: new TextEncoder().encode(page), pages: 1 };
    }
    const mark = incomplete ? "待补正" : null;
    return files.file(paper.title, { tables: paper.view, mark }, async () => {
      // Loaded only to write: a build that finds its workbooks as they were does without the library.
      const { writeTables } = await import("../workbook/tables.ts");
      return { bytes: await writeTables(paper.view, mark), pages: 1 };
    });
  };
  return async (each) => writePaper(each.paper, each.incomplete, await madeOf(each), stage);
}
