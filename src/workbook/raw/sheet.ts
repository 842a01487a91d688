import { Refused } from "../kind-of-file.ts";
import { readElements, type Attributes } from "./elements.ts";
import { limits } from "./limits.ts";

/** A cell as the file holds it, before anybody says what it means. */
export interface FileCell {
  readonly row: number;
  /** From 1. */
  readonly column: number;
  /** `n` number, `s` shared string, `inlineStr`, `str` a formula's text, `b`, `e` error, `d` ISO 8601 day. */
  readonly type: string;
  readonly style: number;
  readonly formula: boolean;
  /** Of its value element; "" where it has none. */
  readonly value: string;
}

export interface MergedArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface FileSheet {
  /** All that hold something, in the order of the file. */
  readonly cells: readonly FileCell[];
  readonly merged: readonly MergedArea[];
  /** Whether it has phonetic runs or extensions inside its cells. */
  readonly extended: boolean;
}

/** A sheet part's cells. Refused where a cell stands nowhere or twice, or there are more than `most` of them. */
export function readFileSheet(xml: string, most: number): FileSheet {
  const reading = new SheetReading(most);
  readElements(xml, reading);
  return reading;
}

class SheetReading implements FileSheet {
  readonly cells: FileCell[] = [];
  readonly merged: MergedArea[] = [];
  extended = false;
  readonly #most: number;
  readonly #places = new Set<number>();
  #cell: Attributes | null = null;
  #value = "";
  #formula = false;
  #inline = false;
  /** The element whose text is being read: a value, or a run of an inline text. */
  #reading = false;
  #phonetic = false;

  constructor(most: number) {
    this.#most = most;
  }

  readonly open = (name: string, attributes: Attributes): void => {
    if (name === "c") {
      this.#cell = attributes;
      this.#value = "";
      this.#formula = false;
      this.#inline = false;
    } else if (name === "mergeCell") {
      if (this.merged.length >= limits.mergedAreas) throw new Refused("too-large");
      this.merged.push(areaOf(attributes["ref"] ?? ""));
    } else if (this.#cell !== null) this.#openInCell(name);
  };

  #openInCell(name: string): void {
    if (name === "v") this.#reading = true;
    else if (name === "f") this.#formula = true;
    else if (name === "is") this.#inline = true;
    else if (name === "t") this.#reading = this.#inline && !this.#phonetic;
    else if (name === "rPh") this.extended = this.#phonetic = true;
    else if (name === "phoneticPr" || name === "extLst") this.extended = true;
  }

  readonly text = (text: string): void => {
    if (this.#reading) this.#value += text;
  };

  readonly close = (name: string): void => {
    if (name === "v" || name === "t") this.#reading = false;
    else if (name === "rPh") this.#phonetic = false;
    else if (name === "c" && this.#cell !== null) {
      if (this.#formula || this.#value !== "") this.#add(this.#cell);
      this.#cell = null;
    }
  };

  #add(attributes: Attributes): void {
    const at = placeOf(attributes["r"] ?? "");
    const place = at.row * COLUMNS + at.column;
    if (this.#places.has(place)) throw new Refused("damaged");
    if (this.cells.length >= this.#most) throw new Refused("too-large");
    this.#places.add(place);
    this.cells.push({
      ...at,
      type: attributes["t"] ?? "n",
      style: Number(attributes["s"] ?? "0"),
      formula: this.#formula,
      value: this.#value,
    });
  }
}

/** As large as a sheet of this file format can be. */
const ROWS = 1_048_576;
const COLUMNS = 16_384;

function placeOf(name: string): { row: number; column: number } {
  const parts = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(name);
  const row = Number(parts?.[2] ?? "0");
  const column = [...(parts?.[1] ?? "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  if (row < 1 || row > ROWS || column > COLUMNS) throw new Refused("damaged");
  return { row, column };
}

function areaOf(range: string): MergedArea {
  const [first = "", last = first] = range.split(":");
  const from = placeOf(first);
  const to = placeOf(last);
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}
