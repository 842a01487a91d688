import { Paragraph, type Table } from "docx";
import type { Block } from "../documents/blocks.ts";
import { isSecondHeading } from "../domain/heading.ts";
import type { DrawnPicture, Picture } from "../domain/picture.ts";
import { pictureOf } from "./picture.ts";
import { tableOf } from "./table.ts";
import { line } from "./text.ts";

/** How the parts of a paper are drawn. */
export interface Drawing {
  readonly pictures: ReadonlyMap<Picture, DrawnPicture>;
  /** Whether tables of few columns stand in larger type, as on a 公示. */
  readonly largeTables: boolean;
}

/** Headings, paragraphs, tables and pictures, in the order of the page. */
export function bodyOf(blocks: readonly Block[], { pictures, largeTables }: Drawing): (Paragraph | Table)[] {
  let ordinal = 0;
  return blocks.flatMap(({ heading, paragraphs, tables, pictures: own = [] }) => [
    ...(heading === null ? [] : [new Paragraph({ style: "Heading1", children: [line(heading)] })]),
    ...paragraphs.map(
      (text) =>
        new Paragraph({ style: isSecondHeading(text) ? "Heading2" : "NormalIndent", children: [line(text)] }),
    ),
    ...tables.flatMap((table) => tableOf(table, largeTables)),
    ...own.flatMap((picture) => {
      const drawn = pictures.get(picture);
      if (drawn === undefined) throw new Error(`the picture “${picture.caption}” was not drawn`);
      ordinal += 1;
      return pictureOf(picture, drawn, ordinal);
    }),
  ]);
}
