import * as z from "zod";
import { serialOf, type Day } from "../domain/day.ts";
import { months, quarters, type Month, type Quarter } from "../domain/period.ts";
import { comparable } from "../domain/text.ts";
import type { Column, ListName, Traits } from "./column.ts";
import { dayIn } from "./day-text.ts";
import { nearest } from "./nearest.ts";
import { numberIn } from "./number-text.ts";
import { ordinalIn, yearMonthIn } from "./period-text.ts";
import { textIn } from "./text-cell.ts";

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
      candidate: (cell) => textIn(cell, "anything"),
      encode: (value) => value,
    },
    traits,
  );
}

/** Text that names people or states a ground: 无 or a stroke is the cell left blank. */
export function naming(title: string, traits: Traits = {}): Column<string> {
  return saying(text(title, { ...traits, noneIsBlank: true }));
}

/** The same column, of texts that say something of their own. */
function saying(any: Column<string>): Column<string> {
  return { ...any, candidate: (cell) => textIn(cell, "something") };
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
  const plainText = saying({ ...text(title, traits), entry: { kind: "list", list } });
  return {
    ...plainText,
    candidate: (cell, year) => {
      const person = list === "人员" ? chosen(cell.text) : null;
      return person === null ? plainText.candidate(cell, year) : { value: person.id, tidied: false };
    },
  };
}

/** A person as the drop-down shows one, number and name: 1002 李小华. */
export function personChoice(id: string, name: string): string {
  return `${id} ${name}`;
}

/** The number and name of a choice of the drop-down of people, or null where a text is none. */
export function chosen(shown: string): { readonly id: string; readonly name: string } | null {
  const parts = /^([0-9A-Za-z-]{1,20})[ \u3000\u00A0]+([^\s0-9A-Za-z].*)$/u.exec(shown.trim());
  return parts === null ? null : { id: parts[1] ?? "", name: parts[2] ?? "" };
}

function own<T>(of: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return of !== undefined && Object.hasOwn(of, key) ? of[key] : undefined;
}

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
        const known = choices.find((each) => comparable(each) === shown) ?? own(traits.synonyms, shown);
        if (known !== undefined) return { value: known, tidied: known !== cell.text.trim() };
        const near = nearest(shown, choices);
        const help = `请从下拉项（${choices.join("、")}）中选择${near === null ? "" : `，是否为“${near}”`}。`;
        return { value: shown, tidied: false, help };
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
      candidate: (cell) => numberIn(cell, { min, max, whole }),
      encode: (value) => value,
    },
    traits,
  );
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
      candidate: (cell, year) => ordinalIn(cell, unit, year),
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
      candidate: yearMonthIn,
      encode: (value) => value,
    },
    traits,
  );
}

const emptyMarks = new Set(["无", "—", "-", "--", "/", "//", "\\", "——", "———", "未", "没有", "暂无"]);

/** Whether a text says that there is nothing: 无, —, /. */
export function saysNothing(shown: string): boolean {
  return emptyMarks.has(comparable(shown));
}
