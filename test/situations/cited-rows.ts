import type { InputFile } from "../../src/intake/input.ts";
import type { RawSheet } from "../../src/workbook/cell.ts";

/** What stands in a row that a line of an outcome cites. */
export interface CitedRow {
  readonly sheet: string;
  /** By the titles of the columns. */
  readonly cells: ReadonlyMap<string, string>;
}

/** The rows behind the cells of a line: 请假旷工!D5 E5，02/2025-09-28-1 月计划与完成!I14. */
export function rowsCited(line: string, files: readonly InputFile[]): CitedRow[] {
  const [, evidence = ""] = / (?:←|@) (.+)$/.exec(line) ?? [];
  return evidence.split("，").flatMap((part) => {
    const [, copy, sheet = "", cells = ""] = /^(?:(\S+) )?([^ !]+)!(.+)$/.exec(part) ?? [];
    const numbers = new Set(cells.split(" ").map((cell) => Number(cell.replace(/^[A-Z]+/, ""))));
    return filesMeant(copy, files).flatMap((file) =>
      sheetsOf(file)
        .filter(({ name }) => name === sheet)
        .flatMap((found) => [...numbers].map((number) => ({ sheet, cells: rowOf(found, number) }))),
    );
  });
}

function filesMeant(copy: string | undefined, files: readonly InputFile[]): readonly InputFile[] {
  return files.filter(({ path }) =>
    copy === undefined ? path.startsWith("目标办登记/") : path.startsWith(`各科室报送/${copy} `),
  );
}

function sheetsOf({ opened }: InputFile): readonly RawSheet[] {
  return opened.kind === "opened" ? opened.workbook.sheets : [];
}

function rowOf({ rows }: RawSheet, number: number): ReadonlyMap<string, string> {
  const titles = rows.find((row) => row.number === 4)?.cells ?? [];
  const cells = rows.find((row) => row.number === number)?.cells ?? [];
  return new Map(titles.map((title, index) => [title?.text ?? "", cells[index]?.text ?? ""]));
}
