import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Block } from "../documents/blocks.ts";
import type { Paper } from "../documents/paper.ts";
import { once } from "../domain/lazily.ts";
import type { DrawnPicture, Picture } from "../domain/picture.ts";
import type { Printer } from "../printing/printer.ts";
import type { MadeFile } from "./cache/made-before.ts";
import type { Written } from "./manifest.ts";
import { hashOfContent, type Stage } from "./publish/stage.ts";

/** Writes papers that are laid out as official documents once more, as Word files beside the printed ones. */
export interface WordFiles {
  /** Leaders change such papers by pen; forms and tables have no Word file, and come back as they are. */
  write(paper: Paper, written: Written): Promise<Written>;
}

export function wordFiles(
  printer: Pick<Printer<MadeFile>, "illustrate">,
  stage: Pick<Stage, "write">,
  templates: string,
): WordFiles {
  const styles = once(() => readFile(join(templates, "styles", "word.xml"), "utf8"));
  return {
    async write(paper, written) {
      if (paper.layout !== "official") return written;
      const { title, view, day, kind } = paper;
      const { incomplete } = written;
      const contents = { word: view, kind, title, day, incomplete };
      const { bytes } = await printer.illustrate(title, contents, async (draw) => {
        // Loaded only where one is made: the library is large.
        const { writeWord } = await import("../word/document.ts");
        const pictures = await drawnPictures(view.blocks, draw);
        const largeTables = kind === "publicity-list";
        return writeWord({ title, view, day, incomplete, pictures, largeTables }, await styles());
      });
      const path = written.path.replace(/\.pdf$/u, ".docx");
      await stage.write(path, bytes);
      return { ...written, word: { path, sha256: hashOfContent(bytes) } };
    },
  };
}

/** Whether the Word file of a paper has pictures, and so has to wait until all is printed. */
export function hasPictures(paper: Paper): boolean {
  return paper.layout === "official" && paper.view.blocks.some(({ pictures }) => pictures !== undefined);
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
