import { TextRun } from "docx";

// XML has no way to write them: control characters, halves of a character, and the two that are none.
const unwritable = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** The text as XML can hold it. */
export function writable(text: string): string {
  return text.replace(unwritable, "");
}

/** A run of text on one line: ends of lines are spaces, as on a page. */
export function line(text: string): TextRun {
  return new TextRun(writable(text).replace(/\s*[\r\n]\s*/gu, " "));
}

/** Text that keeps its lines, in the character style of that id. */
export function lines(text: string, style?: string): TextRun[] {
  return writable(text)
    .split(/\r\n|\r|\n/u)
    .map(
      (part, index) =>
        new TextRun({
          text: part,
          ...(index === 0 ? {} : { break: 1 }),
          ...(style === undefined ? {} : { style }),
        }),
    );
}

/** The width of a text in characters; what is no wide character counts half. */
export function widthOf(text: string): number {
  return Array.from(text).reduce((sum, each) => sum + (each < "\u2000" ? 0.5 : 1), 0);
}
