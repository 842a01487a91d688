import {
  Document,
  Packer,
  Paragraph,
  type FileChild,
  type ISectionOptions,
  type ISectionPropertiesOptions,
} from "docx";
import type { OfficialPaper } from "../documents/blocks.ts";
import { attachmentsOf, enclosedOf } from "./attachments.ts";
import { attendedOf } from "./attended.ts";
import { bodyOf, type Drawing } from "./body.ts";
import { dateless } from "./dateless.ts";
import { headOf } from "./head.ts";
import { imprintOf } from "./imprint.ts";
import { marginsOf } from "./margins.ts";
import { officialPage, pageAcross } from "./page.ts";
import { signatureOf } from "./signature.ts";
import { line, writable } from "./text.ts";

/** An official paper to be written as a Word file. */
export interface WordPaper extends Drawing {
  readonly title: string;
  readonly view: OfficialPaper;
  /** The paper's own day (YYYY-MM-DD): the date of creation written into the file. */
  readonly day: string;
  /** Whether 待补正 stands across every page. */
  readonly incomplete: boolean;
}

/**
 * A Word file with the text, page and faces of the printed paper, for somebody to work on; `styles` is the style sheet
 * (`templates/styles/word.xml`). Equal papers and styles give equal bytes.
 */
export async function writeWord(
  { title, view, day, incomplete, ...drawing }: WordPaper,
  styles: string,
): Promise<Uint8Array> {
  const file = new Document({
    title: writable(title),
    evenAndOddHeaderAndFooters: true,
    sections: sectionsOf(view, drawing, incomplete),
  });
  return dateless(await Packer.toBuffer(file, undefined, [{ path: "word/styles.xml", data: styles }]), day);
}

/** The text upright, attachments across behind it, and then 版记, which ends the paper, on an upright page of its own. */
function sectionsOf(view: OfficialPaper, drawing: Drawing, incomplete: boolean): ISectionOptions[] {
  const { blocks, attachments, receipt } = view;
  const section = (properties: ISectionPropertiesOptions, children: FileChild[]): ISectionOptions => ({
    properties,
    ...marginsOf(incomplete),
    children,
  });
  const imprint = imprintOf(view);
  const isEnclosing = attachments.length > 0;
  return [
    section(officialPage, [
      ...headOf(view),
      ...bodyOf(blocks, drawing),
      ...attendedOf(view),
      ...enclosedOf(attachments),
      ...signatureOf(view),
      ...(receipt === undefined ? [] : [new Paragraph({ style: "Receipt", children: [line(receipt)] })]),
      ...(isEnclosing ? [] : imprint),
    ]),
    ...(isEnclosing ? [section(pageAcross, attachmentsOf(attachments))] : []),
    ...(isEnclosing && imprint.length > 0 ? [section(officialPage, imprint)] : []),
  ];
}
