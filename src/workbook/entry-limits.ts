import type ExcelJS from "exceljs";
import { columnLetters } from "./cell.ts";
import type { Column, ListName } from "./column.ts";

/** Rows below the header that drop-downs and limits reach; people may insert more. */
const ENTRY_ROWS = 500;
const LISTS_SHEET = "选项";

/** The library keeps a sheet's validations by range, which its types leave out. */
interface RangeValidations {
  readonly dataValidations: { add(range: string, validation: ExcelJS.DataValidation): void };
}

/** The lists that drop-downs draw on, kept in a hidden sheet: Excel refuses literal lists over 255 characters. */
export class ListRanges {
  readonly #columns: (readonly string[])[] = [];
  readonly #lists: Readonly<Record<ListName, readonly string[]>>;

  constructor(lists: Readonly<Record<ListName, readonly string[]>>) {
    this.#lists = lists;
  }

  /** The formula of the list's range, or null where it is empty. */
  of(choices: readonly string[] | ListName): string | null {
    const wanted = typeof choices === "string" ? this.#lists[choices] : choices;
    if (wanted.length === 0) return null;
    const known = this.#columns.findIndex((each) => each.join("\n") === wanted.join("\n"));
    const index = known >= 0 ? known : this.#columns.push(wanted) - 1;
    const letters = columnLetters(index + 1);
    return `${LISTS_SHEET}!$${letters}$1:$${letters}$${wanted.length}`;
  }

  writeTo(workbook: ExcelJS.Workbook): void {
    if (this.#columns.length === 0) return;
    const sheet = workbook.addWorksheet(LISTS_SHEET, { state: "hidden" });
    this.#columns.forEach((values, index) => {
      values.forEach((value, row) => {
        sheet.getCell(row + 1, index + 1).value = value;
      });
    });
  }
}

/** Gives the cells of a column, from row `first` down, their drop-down or limits and the hint for whoever fills them in. */
export function limitEntry(
  worksheet: ExcelJS.Worksheet,
  position: number,
  first: number,
  column: Column<unknown>,
  lists: ListRanges,
): void {
  const letters = columnLetters(position);
  const validation = validationOf(column, lists);
  const { dataValidations } = worksheet as ExcelJS.Worksheet & RangeValidations;
  if (validation !== null)
    dataValidations.add(`${letters}${first}:${letters}${first + ENTRY_ROWS}`, validation);
}

function validationOf(column: Column<unknown>, lists: ListRanges): ExcelJS.DataValidation | null {
  const { entry } = column;
  const told = {
    allowBlank: true,
    showInputMessage: column.hint !== "",
    promptTitle: column.title.slice(0, 30),
    prompt: column.hint.slice(0, 250),
    showErrorMessage: true,
    errorTitle: column.title.slice(0, 30),
    error: column.expected.slice(0, 220),
  };
  switch (entry.kind) {
    case "choice":
    case "list": {
      const formula = lists.of(entry.kind === "choice" ? entry.choices : entry.list);
      // A list of the office's own grows during the year: what is not in it yet is warned of, not refused.
      const errorStyle = entry.kind === "choice" ? "stop" : "warning";
      // People are shown as number and name, and the number alone may be typed.
      const showErrorMessage = entry.kind === "choice" || entry.list !== "人员";
      return formula === null
        ? null
        : { ...told, type: "list", formulae: [formula], errorStyle, showErrorMessage };
    }
    case "number":
      return {
        ...told,
        type: entry.whole ? "whole" : "decimal",
        operator: "between",
        formulae: [entry.min, entry.max],
      };
    case "day":
      return {
        ...told,
        type: "date",
        operator: "between",
        formulae: [new Date(Date.UTC(1900, 2, 1)), new Date(Date.UTC(2099, 11, 31))],
      };
    case "text":
      return column.hint === ""
        ? null
        : { ...told, type: "custom", formulae: ["TRUE"], showErrorMessage: false };
  }
}
