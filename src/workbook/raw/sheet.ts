import { Refused } from "../kind-of-file.ts";
import { readElements, type Attributes } from "./elements.ts";
import { limits } from "./limits.ts";

interface Place {
  readonly row: number;
  /** From 1, as the row. */
  readonly column: number;
}

/** A cell as the file holds it, before anybody says what it means. */
export interface FileCell extends Place {
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
  /** Rows with such cells that are hidden, by hand, in a folded group or by a filter. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: readonly { readonly first: number; readonly last: number }[];
}

/** A sheet part's cells. Refused where a cell stands nowhere, twice or out of order, or there are more than `most` of them. */
export function readFileSheet(xml: string, most: number): FileSheet {
  const reading = new SheetReading(most);
  readElements(xml, reading);
  return reading;
}

class SheetReading implements FileSheet {
  readonly cells: FileCell[] = [];
  readonly merged: MergedArea[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns: { first: number; last: number }[] = [];
  readonly #most: number;
  #cell: Attributes | null = null;
  #value = "";
  #formula = false;
  #inline = false;
  /** The element whose text is being read: a value, or a run of an inline text. */
  #reading = false;
  #phonetic = false;
  #inHiddenRow = false;

  constructor(most: number) {
    this.#most = most;
  }

  readonly open = (name: string, attributes: Attributes): void => {
    if (name === "c") {
      this.#cell = attributes;
      this.#value = "";
      this.#formula = false;
      this.#inline = false;
    } else if (name === "row") {
      this.#inHiddenRow = isHidden(attributes, "ht");
    } else if (name === "col") {
      if (isHidden(attributes, "width"))
        this.hiddenColumns.push({ first: Number(attributes["min"]), last: Number(attributes["max"]) });
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
    else if (name === "rPh") this.#phonetic = true;
  }

  readonly text = (text: string): void => {
    if (this.#reading) this.#value += text;
  };

  readonly close = (name: string): void => {
    // One of the shared texts, nobody knows which any more: that is no blank cell.
    if (name === "v" && this.#value === "" && this.#cell?.["t"] === "s") throw new Refused("damaged");
    if (name === "v" || name === "t") this.#reading = false;
    else if (name === "rPh") this.#phonetic = false;
    else if (name === "c" && this.#cell !== null) {
      if (this.#formula || this.#value !== "") this.#add(this.#cell);
      this.#cell = null;
    }
  };

  #add(attributes: Attributes): void {
    const { row, column } = placeOf(attributes["r"] ?? "");
    const before = this.cells.at(-1);
    // Cells stand in order; where they do not, two may claim the same place.
    if (before !== undefined && (row < before.row || (row === before.row && column <= before.column))) {
      throw new Refused("damaged");
    }
    if (this.cells.length >= this.#most) throw new Refused("too-large");
    if (this.#inHiddenRow) this.hiddenRows.add(row);
    this.cells.push({
      row,
      column,
      type: attributes["t"] ?? "n",
      style: Number(attributes["s"] ?? "0"),
      formula: this.#formula,
      value: this.#value,
    });
  }
}

/** Hidden by its own mark, or drawn so small that it is not there. */
function isHidden(attributes: Attributes, size: "ht" | "width"): boolean {
  return /^(1|true|on)$/i.test(attributes["hidden"] ?? "") || Number(attributes[size] ?? "1") === 0;
}

/** As large as a sheet of this file format can be. */
const ROWS = 1_048_576;
const COLUMNS = 16_384;

const A = 65;
const Z = 90;
const ZERO = 48;
const NINE = 57;

/** Read letter by letter: a pattern would take longer than all the rest of a large file. */
function placeOf(name: string): Place {
  let column = 0;
  let row = 0;
  for (let index = 0; index < name.length; index += 1) {
    const mark = name.charCodeAt(index);
    if (mark >= A && mark <= Z && row === 0) column = column * 26 + mark - A + 1;
    else if (mark >= ZERO && mark <= NINE && column > 0) row = row * 10 + mark - ZERO;
    else throw new Refused("damaged");
  }
  if (row < 1 || row > ROWS || column < 1 || column > COLUMNS) throw new Refused("damaged");
  return { row, column };
}

function areaOf(range: string): MergedArea {
  const [first = "", last = first] = range.split(":");
  const from = placeOf(first);
  const to = placeOf(last);
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}
