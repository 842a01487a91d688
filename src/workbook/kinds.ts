import { z } from "zod";
import { dayOf, dayOfSerial, serialOf, type Day } from "../domain/day.ts";
import { months, numeral, quarters, type Month, type Quarter } from "../domain/period.ts";
import { comparable } from "../domain/text.ts";
import type { RawCell } from "./cell.ts";
import type { Candidate, Column, ListName, Traits } from "./column.ts";

type Kind<T> = Pick<Column<T>, "width" | "entry" | "schema" | "code" | "expected" | "candidate" | "encode">;

function column<T>(title: string, kind: Kind<T>, traits: Traits): Column<T> {
  return {
    ...kind,
    title,
    aliases: traits.aliases ?? [],
    hint: traits.hint ?? "",
    width: traits.width ?? kind.width,
    reach: traits.reach ?? "内部",
    required: traits.required ?? false,
    noneIsBlank: traits.noneIsBlank ?? false,
  };
}

function trimmed(cell: RawCell): string {
  return cell.text.replace(/^[\s\u3000\u200B\uFEFF]+|[\s\u3000\u200B\uFEFF]+$/gu, "");
}

function plain(value: unknown): Candidate {
  return { value, tidied: false };
}

const filled = z.string().min(1);

/** Any text; line breaks are kept. */
export function text(title: string, traits: Traits = {}): Column<string> {
  return column(
    title,
    {
      width: 16,
      entry: { kind: "text" },
      schema: filled,
      code: "cell-not-text",
      expected: "请填写文字。",
      candidate: (cell) => plain(trimmed(cell)),
      encode: (value) => value,
    },
    traits,
  );
}

/** Text that names people or states a ground: 无 or a stroke is the cell left blank. */
export function naming(title: string, traits: Traits = {}): Column<string> {
  return text(title, { ...traits, noneIsBlank: true });
}

/** A short code of letters and digits, safe as the name of a folder on every system. */
export function code(title: string, traits: Traits = {}): Column<string> {
  return {
    ...text(title, traits),
    schema: z
      .string()
      .regex(/^[0-9A-Za-z]{1,8}$/)
      .refine((value) => !/^(con|prn|aux|nul|com\d|lpt\d)$/i.test(value)),
    code: "cell-not-a-code",
    expected: "请填1至8位数字或字母，如01。",
    candidate: (cell) => {
      const meant = comparable(cell.text);
      return { value: meant, tidied: meant !== cell.text.trim() };
    },
  };
}

/** Text chosen from a list that the office keeps (sections, people, clauses); who reads the record resolves it. */
export function listed(title: string, list: ListName, traits: Traits = {}): Column<string> {
  return { ...text(title, traits), entry: { kind: "list", list } };
}

const emptyMarks = new Set(["无", "—", "-", "/", "——", "未"]);

/** One of a closed list; `synonyms` maps other usual ways of saying it. */
export function choice<const C extends string>(
  title: string,
  choices: readonly [C, ...C[]],
  traits: Traits & { readonly synonyms?: Readonly<Record<string, C>> } = {},
): Column<C> {
  return column<C>(
    title,
    {
      width: Math.max(8, ...choices.map((each) => each.length * 2 + 2)),
      entry: { kind: "choice", choices },
      schema: z.enum(choices),
      code: "cell-not-in-list",
      expected: `请从下拉项（${choices.join("、")}）中选择。`,
      candidate: (cell) => {
        const shown = comparable(cell.text);
        const meant = choices.find((each) => comparable(each) === shown) ?? traits.synonyms?.[shown] ?? shown;
        return { value: meant, tidied: meant !== cell.text.trim() };
      },
      encode: (value) => value,
    },
    traits,
  );
}

/** 是 or 否. */
export function yesNo(title: string, traits: Traits = {}): Column<"是" | "否"> {
  return choice(title, ["是", "否"], {
    ...traits,
    synonyms: { "√": "是", "✓": "是", 有: "是", 无: "否", "×": "否", "/": "否", "—": "否" },
  });
}

function numberIn(cell: RawCell): Candidate {
  if (cell.kind === "number") return plain(cell.value);
  const shown = comparable(cell.text);
  // Commas only between groups of three: 1,200 is beyond doubt, 1,2 may be two numbers.
  const narrow = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?%?$/.test(shown) ? shown.replaceAll(",", "") : shown;
  const isNumber = /^[-+]?\d+(\.\d+)?%?$/.test(narrow);
  if (!isNumber) return plain(narrow);
  const value = narrow.endsWith("%") ? Number(narrow.slice(0, -1)) / 100 : Number(narrow);
  return { value, tidied: true };
}

/** A number from `min` to `max`. */
export function number(
  title: string,
  traits: Traits & { readonly min?: number; readonly max?: number; readonly whole?: boolean } = {},
): Column<number> {
  const { min = 0, max = 1_000_000_000_000, whole = false } = traits;
  const bounded = z.number().min(min).max(max);
  return column(
    title,
    {
      width: 10,
      entry: { kind: "number", whole, min, max },
      schema: whole ? bounded.int() : bounded,
      code: "cell-not-a-number",
      expected: `请填${whole ? "整数" : "数字"}${max < 1e12 ? `（${min}至${max}）` : ""}，单位不要写在同一格内。`,
      candidate: numberIn,
      encode: (value) => value,
    },
    traits,
  );
}

const dayWritten = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/;
const dayRun = /^(\d{4})(\d{2})(\d{2})$/;

function dayIn(cell: RawCell): Candidate {
  if (cell.kind === "number") {
    const run = dayRun.exec(String(cell.value));
    if (run !== null) return { value: dayOf(Number(run[1]), Number(run[2]), Number(run[3])), tidied: true };
    return plain(cell.value >= 20_000 && cell.value < 80_000 ? dayOfSerial(cell.value) : null);
  }
  const shown = comparable(cell.text);
  const parts = dayWritten.exec(shown) ?? dayRun.exec(shown);
  if (parts === null) return plain(null);
  const meant = dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  return { value: meant, tidied: meant !== shown };
}

/** A day, such as 2025-1-5. */
export function day(title: string, traits: Traits = {}): Column<Day> {
  return column<Day>(
    title,
    {
      width: 13,
      entry: { kind: "day" },
      schema: z.custom<Day>((value) => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value)),
      code: "cell-not-a-day",
      expected: "请填写带年份的日期，如2025-1-5。",
      candidate: dayIn,
      encode: serialOf,
    },
    traits,
  );
}

function ordinal<T extends number>(
  title: string,
  all: readonly T[],
  unit: string,
  traits: Traits,
): Column<T> {
  const choices = all.map((each) => `${each}${unit}`);
  return column<T>(
    title,
    {
      width: 9,
      entry: { kind: "choice", choices },
      schema: z.custom<T>((value) => all.some((each) => each === value)),
      code: "cell-not-in-list",
      expected: `请从下拉项（${choices[0] ?? ""}至${choices.at(-1) ?? ""}）中选择。`,
      candidate: (cell) => {
        const shown = comparable(cell.text);
        // As in yearMonth: the number 2025.1 may have been 2025.10.
        if (cell.kind === "number" && /\.\d$/.test(shown)) return plain(null);
        const named = new RegExp(
          `^(?:\\d{4}[年.-])?第?0?(\\d{1,2}|[一二三四五六七八九十]{1,2})(?:${unit}份?)?$`,
        );
        const meant = named.exec(shown)?.[1];
        if (meant === undefined) return plain(null);
        const value = /^\d/.test(meant) ? Number(meant) : months.find((each) => numeral(each) === meant);
        return { value: value ?? null, tidied: shown !== `${value ?? ""}${unit}` };
      },
      encode: (value) => `${value}${unit}`,
    },
    traits,
  );
}

/** A month of the form's year, 1月 to 12月. */
export function month(title: string, traits: Traits = {}): Column<Month> {
  return ordinal(title, months, "月", traits);
}

/** A quarter of the form's year, 1季度 to 4季度. */
export function quarter(title: string, traits: Traits = {}): Column<Quarter> {
  return ordinal(title, quarters, "季度", traits);
}

/** A year and month as personnel forms write it: 1995.03. */
export function yearMonth(title: string, traits: Traits = {}): Column<string> {
  return column(
    title,
    {
      width: 11,
      entry: { kind: "text" },
      schema: z.string().regex(/^(19|20)\d{2}\.(0[1-9]|1[0-2])$/),
      code: "cell-not-a-year-month",
      expected: "请按“1995.03”的格式填写年份和两位月份。",
      candidate: (cell) => {
        // Excel makes a day of a month that is typed into an unformatted cell.
        const made =
          cell.kind === "number" && cell.value >= 3_000 && cell.value < 80_000
            ? dayOfSerial(cell.value)
            : null;
        if (made !== null) return { value: made.slice(0, 7).replace("-", "."), tidied: true };
        const parts = /^(\d{4})(?:[-./年](\d{1,2})月?|(\d{2}))$/.exec(comparable(cell.text));
        // A number such as 1995.1 may have been 1995.10: only two decimals are beyond doubt.
        const written = parts?.[3] ?? parts?.[2];
        if (parts === null || written === undefined || (cell.kind === "number" && written.length !== 2)) {
          return plain(comparable(cell.text));
        }
        const meant = `${parts[1] ?? ""}.${written.padStart(2, "0")}`;
        return { value: meant, tidied: meant !== cell.text.trim() };
      },
      encode: (value) => value,
    },
    traits,
  );
}

/** Whether a text says that there is nothing: 无, —, /. */
export function saysNothing(shown: string): boolean {
  return emptyMarks.has(comparable(shown));
}
