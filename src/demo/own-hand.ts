import { monthOf, type Day } from "../domain/day.ts";
import type { Form } from "../workbook/sheet.ts";

/** Another way to write a value than the standard one, or null to keep to the standard. */
type Writing = (value: string | number) => string | null;

/** Ways of writing by sheet and column key. */
export type Hand = Readonly<Record<string, Readonly<Record<string, Writing>>>>;

/** The form with some cells written as people write them by hand; it reads the same. */
export function inOwnHand<F extends Form>(form: F, hand: Hand): F {
  const sheets = Object.entries(form.sheets).map(([key, sheet]) => {
    const columns = Object.entries(sheet.columns).map(([name, column]) => {
      const writing = hand[key]?.[name];
      if (writing === undefined) return [name, column] as const;
      const encode = (value: unknown): string | number =>
        (typeof value === "string" || typeof value === "number" ? writing(value) : null) ??
        column.encode(value);
      return [name, { ...column, encode }] as const;
    });
    return [key, { ...sheet, columns: Object.fromEntries(columns) }] as const;
  });
  return { ...form, sheets: Object.fromEntries(sheets) };
}

/** Days of March with points between: 2025.3.28. */
export const marchWithPoints: Writing = (value) =>
  typeof value === "string" && monthOf(value as Day) === 3 ? value.split("-").map(Number).join(".") : null;

/** The third month as a bare number. */
export const bareThird: Writing = (value) => (value === 3 ? "3" : null);

export const tickForYes: Writing = (value) => (value === "是" ? "√" : null);

/** A birth month such as 1985.03 as 1985年3月. */
export const marchInWords: Writing = (value) =>
  typeof value === "string" && value.endsWith("5.03") ? `${value.slice(0, 4)}年3月` : null;
