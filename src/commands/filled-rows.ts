import type { Columns } from "../workbook/column.ts";
import type { Row, Sheet } from "../workbook/sheet.ts";
import { again } from "../workbook/again.ts";
import type { Entries } from "../workbook/write.ts";

/** A row as it was read, ready to be written again. */
export function filledRow<C extends Columns>(sheet: Sheet<C>, row: Row<C>): Entries {
  const keys: (keyof C & string)[] = Object.keys(sheet.columns);
  return Object.fromEntries(keys.map((key) => [key, again(row[key])]));
}

export function filledRows<C extends Columns>(sheet: Sheet<C>, rows: readonly Row<C>[]): Entries[] {
  return rows.map((row) => filledRow(sheet, row));
}
