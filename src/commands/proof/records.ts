import type { RecordedPaper } from "../../documents/recorded.ts";
import { keepingSome } from "../../domain/lazily.ts";
import { rowOf, type Cited } from "../../domain/place.ts";
import { inParts } from "../files.ts";

/** Below the output folder: from which cells, settings and program each paper came. 涉个人, as it holds their values. */
export const recordsFile = "涉个人/核验依据.json";

/** Lines of the file that hold no paper and no cell. */
export const recordsLines = { start: '{"format":1,"papers":[', between: '],"cells":[', end: "]}" } as const;

/** The bytes of `recordsFile`, JSON as a whole: each cell is written once, one cell and one paper a line. */
export function writeRecords(papers: readonly RecordedPaper[]): Uint8Array {
  return Buffer.concat([...recordsInParts(papers)]);
}

/** The same bytes part by part: of a large bureau, the whole is longer than a text may be, and takes half a gigabyte. */
export function recordsInParts(papers: readonly RecordedPaper[]): Generator<Uint8Array> {
  return inParts(recordTexts(papers));
}

function* recordTexts(papers: readonly RecordedPaper[]): Generator<string> {
  const register = new CellRegister();
  yield `${recordsLines.start}\n`;
  for (const [index, { figures, cells: cited, ...paper }] of papers.entries()) {
    const own = register.numbers(cited);
    const told = figures.map(({ name, value, cells: of }) =>
      of === cited ? { name, value } : { name, value, cells: register.numbers(of) },
    );
    yield JSON.stringify({ ...paper, cells: own, figures: told }) + endOf(index, papers);
  }
  yield `${recordsLines.between}\n`;
  for (const [index, { place, text, personal }] of register.cells.entries()) {
    const { file, sheet, cell } = place;
    yield (
      JSON.stringify([file, sheet, cell, text, ...(personal === true ? [1] : [])]) +
        endOf(index, register.cells)
    );
  }
  yield `${recordsLines.end}\n`;
}

function endOf(index: number, lines: readonly unknown[]): string {
  return index === lines.length - 1 ? "\n" : ",\n";
}

/** Cells that are found again by themselves; of more, a large bureau's would fill the memory. */
const MOST_KNOWN = 100_000;

/** Numbers cells as they come; equal ones have one number. */
class CellRegister {
  readonly cells: Cited[] = [];
  readonly #numberOf = keepingSome((cited: Cited) => this.#numberOfEqual(cited), MOST_KNOWN);
  /**
   * By sheet and column, in the order of the rows: there are millions, and a map of them would take five times the room.
   * Where a cell was told with different texts, the numbers of all of them.
   */
  readonly #byPlace = new Map<string, (number | number[])[]>();

  numbers(cited: readonly Cited[]): number[] {
    return [...new Set(cited.map(this.#numberOf))];
  }

  #numberOfEqual(cited: Cited): number {
    const { file, sheet, cell } = cited.place;
    const row = rowOf(cited.place) ?? 0;
    const columnKey = `${file}|${sheet ?? ""}|${cell?.replace(/\d+$/, "") ?? ""}`;
    const inColumn = this.#byPlace.get(columnKey) ?? [];
    this.#byPlace.set(columnKey, inColumn);
    const there = [inColumn[row] ?? []].flat();
    const equal = there.find((number) => isEqual(this.cells[number], cited));
    if (equal !== undefined) return equal;
    const number = this.cells.push(cited) - 1;
    // Nearly all stand alone.
    inColumn[row] = there.length === 0 ? number : [...there, number];
    return number;
  }
}

function isEqual(left: Cited | undefined, right: Cited): boolean {
  return (
    left !== undefined &&
    left.text === right.text &&
    left.personal === right.personal &&
    left.place.sheet === right.place.sheet &&
    left.place.cell === right.place.cell
  );
}
