import { ImageRun, Paragraph } from "docx";
import type { DrawnPicture, Picture } from "../domain/picture.ts";
import { TEXT_WIDTH, TWIPS } from "./page.ts";
import { line, writable } from "./text.ts";

/** Word measures pictures in 96ths of an inch. */
const WIDTH = Math.floor((TEXT_WIDTH / TWIPS / 72) * 96);

/** A picture in the width of the text, with its caption below; `ordinal` tells it from the others of the paper. */
export function pictureOf(
  { caption, alternative }: Picture,
  { png, width, height }: DrawnPicture,
  ordinal: number,
): Paragraph[] {
  return [
    new Paragraph({
      style: "Picture",
      children: [
        new ImageRun({
          type: "png",
          data: png,
          transformation: { width: WIDTH, height: Math.round((WIDTH * height) / width) },
          altText: { name: `图${ordinal}`, description: writable(alternative), id: String(ordinal) },
        }),
      ],
    }),
    new Paragraph({ style: "Caption", children: [line(caption)] }),
  ];
}
