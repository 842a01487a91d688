import type { Dice } from "../../../src/demo/dice.ts";
import { allForms } from "../../../src/sheets/forms.ts";
import type { RawCell } from "../../../src/workbook/cell.ts";
import type { Column } from "../../../src/workbook/column.ts";
import { comparable } from "../../../src/domain/text.ts";
import type { Bureau } from "../bureau.ts";
import { cellOf, linesOf, set, textOf, type Line, type Written } from "../lines.ts";
import { oneOf, placeOf, told, type Mistake, type Owed } from "../mistake.ts";

/** A filled cell of any form. */
interface Spot {
  readonly line: Line;
  readonly key: string;
  readonly column: Column<unknown>;
  readonly cell: RawCell;
}

type Wrong = (spot: Spot, dice: Dice) => Written | undefined;

/** Every filled cell of the files that count now whose column is of a kind. */
function spotsOf(
  bureau: Bureau,
  wanted: (column: Column<unknown>, key: string, line: Line) => boolean,
): Spot[] {
  return allForms.flatMap((form) =>
    Object.values(form.sheets).flatMap((sheet) =>
      linesOf(bureau, form, sheet).flatMap((line) =>
        Object.entries(sheet.columns).flatMap(([key, column]): Spot[] => {
          const cell = cellOf(line, key);
          return cell !== null && wanted(column, key, line) ? [{ line, key, column, cell }] : [];
        }),
      ),
    ),
  );
}

function inCell(
  name: string,
  wanted: (column: Column<unknown>, key: string, line: Line) => boolean,
  write: Wrong,
  owed: (spot: Spot) => Owed,
): Mistake {
  return {
    name,
    make: (bureau, dice) => {
      const fitting = spotsOf(bureau, wanted).filter((spot) => write(spot, dice) !== undefined);
      const spot = oneOf(dice, fitting);
      if (spot === null) return null;
      const wrong = write(spot, dice) ?? null;
      return { bureau: set(bureau, spot.line, { [spot.key]: wrong }), owed: owed(spot) };
    },
  };
}

const toldOwn = ({ line, key, column }: Spot): Owed => told(column.code, line, key);
const toldAs =
  (...codes: readonly string[]) =>
  ({ line, key }: Spot): Owed =>
    told(codes, line, key);
const tidied = ({ line, key }: Spot): Owed => ({ kind: "tidied", at: placeOf(line, key) });
const same = (): Owed => ({ kind: "same" });

const isDay = ({ entry }: Column<unknown>): boolean => entry.kind === "day";
const isNumber = ({ entry }: Column<unknown>): boolean => entry.kind === "number";
const isWhole = ({ entry }: Column<unknown>): boolean => entry.kind === "number" && entry.whole;
const isChoice = ({ entry, code }: Column<unknown>): boolean =>
  entry.kind === "choice" && code === "cell-not-in-list";
const isYesNo = (column: Column<unknown>): boolean =>
  column.entry.kind === "choice" && column.entry.choices.join() === "是,否";
const isMonth = (column: Column<unknown>): boolean =>
  column.entry.kind === "choice" && column.entry.choices.includes("12月");
const isPeriod = (column: Column<unknown>): boolean =>
  column.entry.kind === "choice" && /^1(月|季度)$/.test(column.entry.choices[0] ?? "");
const isYearMonth = ({ code }: Column<unknown>): boolean => code === "cell-not-a-year-month";
const isSectionCode = ({ code }: Column<unknown>): boolean => code === "cell-not-a-code";
/** People by name beside their number. */
const isName = (_: Column<unknown>, key: string, line: Line): boolean =>
  key === "name" && "id" in line.sheet.columns && line.sheet.name !== "人员";
const isId = (_: Column<unknown>, key: string, line: Line): boolean =>
  (key === "id" && !["人员", "公示"].includes(line.sheet.name)) ||
  (key === "subject" && line.sheet.name === "民主测评");

const number = ({ cell }: Spot): number | null => (cell.kind === "number" ? cell.value : null);
/** The day's year, month and date as digits. */
const parts = ({ column, cell }: Spot): readonly [string, string, string] | undefined => {
  const { value } = column.candidate(cell, 2025);
  const found = typeof value === "string" ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null;
  return found === null ? undefined : [found[1] ?? "", found[2] ?? "", found[3] ?? ""];
};
const dayAs =
  (write: (year: string, month: string, date: string) => Written): Wrong =>
  (spot) => {
    const found = parts(spot);
    return found === undefined ? undefined : write(...found);
  };
const plain = (digits: string): string => String(Number(digits));
const wide = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

export const cellMistakes: readonly Mistake[] = [
  inCell(
    "required cell left blank",
    ({ required }) => required,
    () => null,
    toldAs("cell-blank"),
  ),
  inCell(
    "required cell of one space",
    ({ required }) => required,
    () => "　",
    toldAs("cell-blank"),
  ),
  inCell(
    "stroke in place of a required name",
    ({ required, noneIsBlank }) => required && noneIsBlank,
    () => "—",
    toldAs("cell-blank"),
  ),
  inCell("word that is not in the list", isChoice, () => "差不多了", toldOwn),
  inCell(
    "near miss of a listed word",
    (column) => isChoice(column) && !isMonth(column),
    ({ cell }) => `${cell.text}吧`,
    toldOwn,
  ),
  inCell(
    "TRUE in a list",
    (column) => isChoice(column) && !isYesNo(column),
    () => ({ kind: "boolean", value: true, text: "TRUE" }),
    toldOwn,
  ),
  inCell(
    "listed word with spaces inside",
    (column) => isChoice(column) && !isPeriod(column),
    ({ cell }) => (cell.text.length > 1 ? [...cell.text].join(" ") : undefined),
    tidied,
  ),
  inCell("tick for 是", isYesNo, ({ cell }) => (cell.text === "是" ? "√" : undefined), tidied),
  inCell("month in full-width digits", isMonth, ({ cell }) => wide(cell.text), same),
  inCell("month as 三月份", isMonth, ({ cell }) => `${Number.parseInt(cell.text, 10)}月份`, tidied),
  inCell("month as a bare number", isMonth, ({ cell }) => Number.parseInt(cell.text, 10), tidied),
  inCell("month 13", isMonth, () => "13月", toldOwn),
  inCell(
    "date without a year",
    isDay,
    dayAs((_, month, date) => `${plain(month)}月${plain(date)}日`),
    toldOwn,
  ),
  inCell(
    "date of two-digit year",
    isDay,
    dayAs((year, month, date) => `${year.slice(2)}.${plain(month)}.${plain(date)}`),
    toldOwn,
  ),
  inCell("date that does not exist", isDay, () => "2025-2-30", toldOwn),
  inCell("words in place of a date", isDay, () => "年底前", toldOwn),
  inCell(
    "time of day in place of a date",
    isDay,
    () => ({ kind: "number", value: 0.375, text: "0.375" }),
    toldOwn,
  ),
  inCell(
    "date as 2025.1.5",
    isDay,
    dayAs((year, month, date) => `${year}.${plain(month)}.${plain(date)}`),
    tidied,
  ),
  inCell(
    "date as 2025年1月5日",
    isDay,
    dayAs((year, month, date) => `${year}年${plain(month)}月${plain(date)}日`),
    tidied,
  ),
  inCell(
    "date as 2025/01/05",
    isDay,
    dayAs((year, month, date) => `${year}/${month}/${date}`),
    tidied,
  ),
  inCell(
    "date as the number 20250105",
    isDay,
    dayAs((year, month, date) => Number(`${year}${month}${date}`)),
    tidied,
  ),
  inCell(
    "date in full-width digits",
    isDay,
    dayAs((year, month, date) => wide(`${year}年${plain(month)}月${plain(date)}日`)),
    tidied,
  ),
  inCell(
    "date as text of the standard form",
    isDay,
    dayAs((year, month, date) => `${year}-${month}-${date}`),
    same,
  ),
  inCell(
    "date with a time of day",
    isDay,
    (spot) => {
      const serial = number(spot);
      return serial === null ? undefined : serial + 0.4;
    },
    same,
  ),
  inCell("number with its unit", isNumber, (spot) => `${number(spot) ?? 1}台`, toldOwn),
  inCell("number about so much", isNumber, (spot) => `约${number(spot) ?? 1}`, toldOwn),
  inCell("range in place of a number", isNumber, () => "10-20", toldOwn),
  inCell("negative number", isNumber, () => -1, toldOwn),
  inCell("half of a whole number", isWhole, () => 2.5, toldOwn),
  inCell("words in place of a number", isNumber, () => "若干", toldOwn),
  inCell(
    "number as text",
    isNumber,
    (spot) => {
      const value = number(spot);
      return value === null ? undefined : String(value);
    },
    tidied,
  ),
  inCell(
    "number in full-width digits",
    isNumber,
    (spot) => {
      const value = number(spot);
      return value === null ? undefined : wide(String(value));
    },
    tidied,
  ),
  inCell(
    "number with commas between thousands",
    isNumber,
    (spot) => {
      const value = number(spot);
      return value === null || value < 1000 ? undefined : value.toLocaleString("en-US");
    },
    tidied,
  ),
  inCell(
    "number as a percentage",
    (column) => isNumber(column) && !isWhole(column),
    (spot) => {
      const value = number(spot);
      return value === null || value > 1e6 ? undefined : `${value * 100}%`;
    },
    tidied,
  ),
  inCell("name with an ideographic space", isName, ({ cell }) => [...cell.text].join("　"), same),
  inCell("name with invisible characters", isName, ({ cell }) => `\u200B${cell.text}\uFEFF`, same),
  inCell(
    "name of another person beside the number",
    isName,
    ({ cell }) => `${cell.text}明`,
    toldAs("name-differs"),
  ),
  inCell("number of nobody", isId, () => "9999", toldAs("person-not-known")),
  inCell(
    "person's number that lost its leading zero",
    isId,
    ({ cell }) => (/^0\d+$/.test(cell.text) ? Number(cell.text) : undefined),
    toldAs("person-not-known"),
  ),
  inCell("person's number in full-width digits", isId, ({ cell }) => wide(comparable(cell.text)), same),
  inCell(
    "year and month as 1995.3",
    isYearMonth,
    ({ cell }) => {
      const [year, month] = cell.text.split(".");
      return `${year ?? ""}.${plain(month ?? "")}`;
    },
    ({ line, key, cell }) => (/\.0/.test(cell.text) ? { kind: "tidied", at: placeOf(line, key) } : same()),
  ),
  inCell(
    "year and month as 1995年3月",
    isYearMonth,
    ({ cell }) => {
      const [year, month] = cell.text.split(".");
      return `${year ?? ""}年${plain(month ?? "")}月`;
    },
    tidied,
  ),
  inCell("year and month as the number 1995.1", isYearMonth, () => 1995.1, toldOwn),
  inCell("year without a month", isYearMonth, () => "1995年", toldOwn),
  inCell("section's code that is no folder name", isSectionCode, () => "科/1", toldOwn),
  inCell(
    "formula without a value",
    () => true,
    () => ({ kind: "unreadable", text: "公式", reason: "not-calculated" }),
    toldAs("formula-not-calculated"),
  ),
  inCell(
    "formula that fails",
    () => true,
    () => ({ kind: "unreadable", text: "#REF!", reason: "error-value" }),
    toldAs("formula-without-value"),
  ),
  inCell(
    "text with spaces around it",
    ({ entry }) => entry.kind === "text",
    ({ cell }) => (cell.kind === "text" ? ` ${cell.text}　` : undefined),
    same,
  ),
  {
    name: "number of a colleague",
    make: (bureau, dice) => {
      const spots = spotsOf(
        bureau,
        (column, key, line) => isId(column, key, line) && "name" in line.sheet.columns,
      );
      const spot = oneOf(dice, spots);
      const other = oneOf(
        dice,
        spots.filter((each) => spot !== null && textOf(each.line, "name") !== textOf(spot.line, "name")),
      );
      if (spot === null || other === null) return null;
      return {
        bureau: set(bureau, spot.line, { id: other.cell }),
        owed: told(["name-differs", "entry-twice"], spot.line, "name"),
      };
    },
  },
];
