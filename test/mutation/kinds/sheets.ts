import type { Dice } from "../../../src/demo/dice.ts";
import { allForms } from "../../../src/sheets/forms.ts";
import type { RawCell, RawRow, RawSheet } from "../../../src/workbook/cell.ts";
import { findHeader } from "../../../src/workbook/header.ts";
import type { Form, Sheet } from "../../../src/workbook/sheet.ts";
import type { InputFile } from "../../../src/intake/input.ts";
import { withFile, type Bureau } from "../bureau.ts";
import { currentFiles, linesIn, rawCell, rawSheet, withSheet, workbookOf } from "../lines.ts";
import { cellName } from "../../../src/workbook/cell.ts";
import { oneOf, toldOfFile, type Mistake, type Owed } from "../mistake.ts";

/** A sheet with rows, whose file counts now. */
interface Filled {
  readonly form: Form;
  readonly sheet: Sheet;
  readonly file: InputFile;
  readonly raw: RawSheet;
  readonly headerRow: number;
}

function filledSheets(bureau: Bureau): Filled[] {
  return allForms.flatMap((form) =>
    currentFiles(bureau, form).flatMap((file) =>
      Object.values(form.sheets).flatMap((sheet): Filled[] => {
        const raw = rawSheet(file, sheet);
        const header = findHeader(sheet.columns, raw);
        return header === null || linesIn(file, sheet).length === 0
          ? []
          : [{ form, sheet, file, raw, headerRow: header.row }];
      }),
    ),
  );
}

function inSheet(
  name: string,
  change: (filled: Filled, dice: Dice) => { readonly raw: RawSheet | null; readonly owed: Owed } | null,
  wanted: (filled: Filled) => boolean = () => true,
): Mistake {
  return {
    name,
    make: (bureau, dice) => {
      const filled = oneOf(dice, filledSheets(bureau).filter(wanted));
      const changed = filled === null ? null : change(filled, dice);
      if (filled === null || changed === null) return null;
      const file = withSheet(filled.file, filled.raw.name, () => changed.raw);
      return { bureau: withFile(bureau, file), owed: changed.owed };
    },
  };
}

type Cells = readonly (RawCell | null)[];

function eachRow({ raw }: Filled, change: (row: RawRow) => RawRow): RawSheet {
  return { ...raw, rows: raw.rows.map(change) };
}

/** Moves every row from `from` on down. */
function pushedDown({ raw }: Filled, from: number, by: number): RawSheet {
  return {
    ...raw,
    rows: raw.rows.map((row) => (row.number >= from ? { ...row, number: row.number + by } : row)),
  };
}

function inColumns(filled: Filled, change: (cells: Cells) => Cells): RawSheet {
  return eachRow(filled, (row) =>
    row.number >= filled.headerRow ? { ...row, cells: change(row.cells) } : row,
  );
}

function titled(filled: Filled, title: string, write: string): RawSheet {
  return eachRow(filled, (row) => {
    if (row.number !== filled.headerRow) return row;
    const isIt = (cell: RawCell | null): boolean => cell?.text.replace(/^\*/, "") === title;
    return { ...row, cells: row.cells.map((cell) => (isIt(cell) ? rawCell(write) : cell)) };
  });
}

const same = (...but: readonly string[]): Owed => ({ kind: "same", but });
const ofSheet = (codes: string | readonly string[], { file, sheet }: Filled): Owed =>
  toldOfFile(codes, file.path, sheet.name);

const wordsFor = (row: number, text: string): RawRow => ({ number: row, cells: [rawCell(text)] });

export const sheetMistakes: readonly Mistake[] = [
  inSheet("column renamed beyond recognition", (filled, dice) => {
    const column = dice.pick(Object.values(filled.sheet.columns));
    return { raw: titled(filled, column.title, "另外一栏"), owed: ofSheet("column-missing", filled) };
  }),
  inSheet(
    "column under a former title",
    (filled) => {
      const column = Object.values(filled.sheet.columns).find(({ aliases }) => aliases.length > 0);
      return column === undefined
        ? null
        : { raw: titled(filled, column.title, column.aliases[0] ?? ""), owed: same() };
    },
    ({ sheet }) => Object.values(sheet.columns).some(({ aliases }) => aliases.length > 0),
  ),
  inSheet("title broken over two lines", (filled) => {
    const column = Object.values(filled.sheet.columns).find(({ title }) => title.length > 2);
    if (column === undefined) return null;
    return {
      raw: titled(filled, column.title, `${column.title.slice(0, 2)}\n ${column.title.slice(2)}`),
      owed: same(),
    };
  }),
  inSheet("columns moved", (filled) => ({
    raw: inColumns(filled, ([first = null, second = null, ...rest]) => [second, first, ...rest]),
    owed: same(),
  })),
  inSheet("column inserted", (filled) => ({
    raw: inColumns(filled, ([first = null, ...rest]) => [first, null, ...rest]),
    owed: same(),
  })),
  inSheet("column deleted", (filled, dice) => {
    const titles = Object.values(filled.sheet.columns).map(({ title }) => title);
    const title = dice.pick(titles);
    const header = filled.raw.rows.find(({ number }) => number === filled.headerRow);
    const index = header?.cells.findIndex((cell) => cell?.text.replace(/^\*/, "") === title) ?? -1;
    if (index < 0) return null;
    return {
      raw: inColumns(filled, (cells) => cells.toSpliced(index, 1)),
      owed: ofSheet("column-missing", filled),
    };
  }),
  inSheet("title rows inserted above the header", (filled) => {
    const pushed = pushedDown(filled, filled.headerRow, 2);
    const rows = [...pushed.rows, wordsFor(filled.headerRow, "填报单位（盖章）")].sort(
      (left, right) => left.number - right.number,
    );
    return { raw: { ...pushed, rows }, owed: same() };
  }),
  inSheet("blank rows between rows", (filled) => {
    const last = filled.raw.rows.at(-1)?.number ?? 0;
    return { raw: pushedDown(filled, last, 3), owed: same() };
  }),
  inSheet("rows of spaces", (filled) => {
    const last = filled.raw.rows.at(-1)?.number ?? 0;
    return { raw: { ...filled.raw, rows: [...filled.raw.rows, wordsFor(last + 1, " 　 ")] }, owed: same() };
  }),
  inSheet("row of totals", (filled) => {
    const last = filled.raw.rows.at(-1)?.number ?? 0;
    return {
      raw: {
        ...filled.raw,
        rows: [...filled.raw.rows, { number: last + 1, cells: [rawCell("合　计"), rawCell(12)] }],
      },
      owed: same(),
    };
  }),
  inSheet("empty rows with formats only", (filled) => {
    const more = Array.from({ length: 200 }, (_, index): RawRow => ({
      number: 5000 + index,
      cells: [null, null],
    }));
    return { raw: { ...filled.raw, rows: [...filled.raw.rows, ...more] }, owed: same() };
  }),
  inSheet("row filtered away", (filled, dice) => {
    const { number } = dice.pick(linesIn(filled.file, filled.sheet)).row;
    const raw = { ...filled.raw, hidden: { whole: false, rows: [number], columns: [] } };
    const at = { file: filled.file.path, sheet: filled.sheet.name, cell: cellName(number, 1) };
    return { raw, owed: { kind: "told", codes: ["rows-hidden"], at } };
  }),
  inSheet("column hidden", (filled, dice) => {
    const { header, row } = dice.pick(linesIn(filled.file, filled.sheet));
    const position = Object.values(header.columns).find(
      (each) => (row.cells[each - 1]?.text ?? "").trim() !== "",
    );
    if (position === undefined) return null;
    const raw = { ...filled.raw, hidden: { whole: false, rows: [], columns: [position] } };
    const at = { file: filled.file.path, sheet: filled.sheet.name, cell: cellName(header.row, position) };
    return { raw, owed: { kind: "told", codes: ["columns-hidden"], at } };
  }),
  inSheet("sheet hidden", (filled) => ({
    raw: { ...filled.raw, hidden: { whole: true, rows: [], columns: [] } },
    owed: ofSheet("sheet-hidden", filled),
  })),
  inSheet("header deleted", (filled) => ({
    raw: { ...filled.raw, rows: filled.raw.rows.filter(({ number }) => number !== filled.headerRow) },
    owed: ofSheet("header-missing", filled),
  })),
  inSheet(
    "sheet deleted",
    (filled) => ({ raw: null, owed: toldOfFile("sheet-missing", filled.file.path) }),
    ({ form, sheet }) => !sheet.optional && Object.keys(form.sheets).length > 1,
  ),
  inSheet("sheet's name with spaces", (filled) => ({
    raw: { ...filled.raw, name: ` ${filled.raw.name} ` },
    owed: same(),
  })),
  {
    name: "sheet renamed",
    make: (bureau, dice) => {
      const filled = oneOf(
        dice,
        filledSheets(bureau).filter(({ sheet }) => !sheet.optional),
      );
      if (filled === null) return null;
      const file = withSheet(filled.file, filled.raw.name, (raw) => ({ ...raw, name: "Sheet1" }));
      // Asked for, or known again by its header and asked about.
      const found: Owed = {
        kind: "either",
        ways: [toldOfFile("sheet-missing", file.path), toldOfFile("sheet-renamed", file.path, "Sheet1")],
      };
      return { bureau: withFile(bureau, file), owed: found };
    },
  },
  {
    name: "sheet copied, both filled",
    make: (bureau, dice) => {
      const filled = oneOf(dice, filledSheets(bureau));
      if (filled === null) return null;
      const workbook = workbookOf(filled.file);
      const copy = { ...filled.raw, name: `${filled.raw.name} (2)` };
      const file: InputFile = {
        ...filled.file,
        opened: { kind: "opened", workbook: { ...workbook, sheets: [...workbook.sheets, copy] } },
      };
      return { bureau: withFile(bureau, file), owed: same("sheet-twice") };
    },
  },
];
