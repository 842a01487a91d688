import type { RecordedPaper } from "../../documents/recorded.ts";
import type { Cited } from "../../domain/place.ts";

/** Below the output folder: from which cells, settings and program each paper came. 涉个人, as it holds their values. */
export const recordsFile = "涉个人/核验依据.json";

/** Lines of the file that hold no paper and no cell. */
export const recordsLines = { start: '{"format":1,"papers":[', between: '],"cells":[', end: "]}" } as const;

/** The bytes of `recordsFile`, JSON as a whole: each cell is written once, one cell and one paper a line. */
export function writeRecords(papers: readonly RecordedPaper[]): Uint8Array {
  const register = new CellRegister();
  // Line by line: of a large bureau, the whole is longer than a text may be.
  const lines = papers.map(({ figures, cells: cited, ...paper }) => {
    const own = register.numbers(cited);
    const told = figures.map(({ name, value, cells: of }) =>
      of === cited ? { name, value } : { name, value, cells: register.numbers(of) },
    );
    return Buffer.from(JSON.stringify({ ...paper, cells: own, figures: told }));
  });
  const cells = register.cells.map(({ place, text, personal }) =>
    Buffer.from(
      JSON.stringify([place.file, place.sheet, place.cell, text, ...(personal === true ? [1] : [])]),
    ),
  );
  return Buffer.concat([
    Buffer.from(`${recordsLines.start}\n`),
    ...listed(lines),
    Buffer.from(`${recordsLines.between}\n`),
    ...listed(cells),
    Buffer.from(`${recordsLines.end}\n`),
  ]);
}

const comma = Buffer.from(",\n");
const end = Buffer.from("\n");

function listed(lines: readonly Buffer[]): Buffer[] {
  return lines.flatMap((line, index) => [line, index === lines.length - 1 ? end : comma]);
}

/** Numbers cells as they come; equal ones have one number. */
class CellRegister {
  readonly cells: Cited[] = [];
  readonly #known = new Map<Cited, number>();
  readonly #byPlace = new Map<string, Map<string, number[]>>();

  numbers(cited: readonly Cited[]): number[] {
    return [...new Set(cited.map((each) => this.#number(each)))];
  }

  #number(cited: Cited): number {
    const before = this.#known.get(cited);
    if (before !== undefined) return before;
    const number = this.#numberOfEqual(cited);
    this.#known.set(cited, number);
    return number;
  }

  #numberOfEqual(cited: Cited): number {
    const { file, sheet, cell } = cited.place;
    const sheetKey = `${file}|${sheet ?? ""}`;
    const inSheet = this.#byPlace.get(sheetKey) ?? new Map<string, number[]>();
    this.#byPlace.set(sheetKey, inSheet);
    const there = inSheet.get(cell ?? "") ?? [];
    inSheet.set(cell ?? "", there);
    const equal = there.find((number) => isEqual(this.cells[number], cited));
    if (equal !== undefined) return equal;
    const number = this.cells.push(cited) - 1;
    there.push(number);
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
