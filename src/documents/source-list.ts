import type { Cited } from "../domain/place.ts";
import type { Table } from "./blocks.ts";

/** The sheets that a paper draws on, numbered as it first names them, so that a table cites 〔2〕J5 and lists each sheet once. */
export class SourceList {
  readonly #sheets = new Map<string, { readonly file: string; readonly sheet: string | null }>();

  /** Cells as a table cites them: 〔1〕D5、E5〔2〕B5至B16; those of 涉个人 columns too, since no value is told. */
  cite(cells: readonly Cited[]): string {
    const bySheet = new Map<number, Set<string>>();
    for (const { place } of cells) {
      const { file, sheet, cell } = place;
      const key = `${file}|${sheet ?? ""}`;
      if (!this.#sheets.has(key)) this.#sheets.set(key, { file, sheet });
      const number = [...this.#sheets.keys()].indexOf(key) + 1;
      const own = bySheet.get(number) ?? new Set();
      if (cell !== null) own.add(cell);
      bySheet.set(number, own);
    }
    return [...bySheet].map(([number, own]) => `〔${number}〕${runs([...own]).join("、")}`).join("");
  }

  table(): Table {
    return {
      caption: null,
      columns: [
        { title: "编号", share: 10, align: "center" },
        { title: "工作簿", share: 64, align: "left" },
        { title: "工作表", share: 26, align: "left" },
      ],
      rows: [...this.#sheets.values()].map(({ file, sheet }, index) => [
        `〔${index + 1}〕`,
        file,
        sheet ?? "整册",
      ]),
      total: null,
    };
  }
}

/** Neighbouring cells of one column or one row in one: B5至B16, E5至J5. */
function runs(cells: readonly string[]): string[] {
  const joined: string[][] = [];
  for (const cell of cells) {
    const run = joined.at(-1);
    if (run !== undefined && continues(run, cell)) run.push(cell);
    else joined.push([cell]);
  }
  return joined.map((run) => (run.length < 3 ? run.join("、") : `${run[0] ?? ""}至${run.at(-1) ?? ""}`));
}

/** Whether a cell goes on where a run ends, in the direction that the run has. */
function continues(run: readonly string[], cell: string): boolean {
  const [before, last] = [run.at(-2), run.at(-1) ?? ""];
  const step = stepBetween(last, cell);
  return step !== null && (before === undefined || stepBetween(before, last) === step);
}

function stepBetween(from: string, to: string): "down" | "across" | null {
  const [first, second] = [partsOf(from), partsOf(to)];
  if (first.column === second.column) return second.row === first.row + 1 ? "down" : null;
  return first.row === second.row && second.column === first.column + 1 ? "across" : null;
}

function partsOf(cell: string): { column: number; row: number } {
  const [, letters = "", digits = "0"] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { column, row: Number(digits) };
}
