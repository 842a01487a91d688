import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Block } from "../documents/blocks.ts";
import type { Paper } from "../documents/paper.ts";
import type { DrawnPicture, Picture } from "../domain/picture.ts";
import type { Printer } from "../printing/printer.ts";
import { sha256 } from "./files.ts";
import type { Written } from "./manifest.ts";
import type { Stage } from "./publish/stage.ts";

/**
 * Writes each paper that is laid out as an official document once more, as a Word file beside the printed one: leaders
 * change such papers by pen. Forms and tables have none. To be called once all is printed.
 */
export async function writeWordFiles(
  papers: readonly { readonly paper: Paper; readonly written: Written }[],
  printer: Pick<Printer, "illustrate">,
  stage: Pick<Stage, "write">,
  templates: string,
): Promise<Written[]> {
  const styles = await readFile(join(templates, "styles", "word.xml"), "utf8");
  const all: Written[] = [];
  for (const { paper, written } of papers) {
    if (paper.layout !== "official") {
      all.push(written);
      continue;
    }
    const { title, view, day, kind } = paper;
    const { incomplete } = written;
    const contents = { word: view, kind, title, day, incomplete };
    const { bytes } = await printer.illustrate(title, contents, async (draw) => {
      // Loaded only where one is made: the library is large.
      const { writeWord } = await import("../word/document.ts");
      const pictures = await drawnPictures(view.blocks, draw);
      const largeTables = kind === "publicity-list";
      return writeWord({ title, view, day, incomplete, pictures, largeTables }, styles);
    });
    const path = written.path.replace(/\.pdf$/u, ".docx");
    await stage.write(path, bytes);
    all.push({ ...written, word: { path, sha256: sha256(bytes) } });
  }
  return all;
}

async function drawnPictures(
  blocks: readonly Block[],
  draw: (picture: Picture) => Promise<DrawnPicture>,
): Promise<ReadonlyMap<Picture, DrawnPicture>> {
  const pictures = blocks.flatMap((block) => block.pictures ?? []);
  const drawn = new Map<Picture, DrawnPicture>();
  for (const picture of pictures) drawn.set(picture, await draw(picture));
  return drawn;
}
