import { Refused } from "../kind-of-file.ts";
import { readElements } from "./elements.ts";
import type { FileCell } from "./sheet.ts";

/** The texts that cells name by their numbers (ISO/IEC 29500-1, 18.4): runs are joined, phonetic guides left out. */
export function readSharedTexts(strings: string): readonly string[] {
  const texts: string[] = [];
  let text = "";
  let isRead = false;
  let inPhonetic = false;
  readElements(strings, {
    open: (name) => {
      if (name === "si") text = "";
      else if (name === "rPh") inPhonetic = true;
      else if (name === "t") isRead = !inPhonetic;
    },
    text: (more) => {
      if (isRead) text += more;
    },
    close: (name) => {
      if (name === "si") texts.push(withCharacters(text));
      else if (name === "rPh") inPhonetic = false;
      else if (name === "t") isRead = false;
    },
  });
  return texts;
}

/** The text of a cell that holds one. Refused where it names a text that the file has not. */
export function textOf({ type, value }: FileCell, shared: readonly string[]): string {
  if (type !== "s") return withCharacters(value);
  const text = /^\s*\d+\s*$/.test(value) ? shared[Number(value)] : undefined;
  if (text === undefined) throw new Refused("damaged");
  return text;
}

/** Files write characters that XML cannot hold by their numbers: _x0008_ (ISO/IEC 29500-1, 22.9.2.19). */
function withCharacters(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
}
