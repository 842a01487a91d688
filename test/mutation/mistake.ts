import type { Place } from "../../src/domain/place.ts";
import type { Dice } from "../../src/demo/dice.ts";
import type { Form, Sheet } from "../../src/workbook/sheet.ts";
import type { Bureau } from "./bureau.ts";
import { linesOf, nameOf, set, type Key, type Line, type Written } from "./lines.ts";

/** What the program owes a mistake. */
export type Owed =
  /** One of the codes, at the place; a null sheet or cell is told of the whole. */
  | { readonly kind: "told"; readonly codes: readonly string[]; readonly at: Place }
  /** Read as meant, and said so. */
  | { readonly kind: "tidied"; readonly at: Place }
  /** Read as meant: no other value, nothing to mend, nothing to ask beyond the codes named. */
  | { readonly kind: "same"; readonly but?: readonly string[] }
  /** Any of these. */
  | { readonly kind: "either"; readonly ways: readonly Owed[] };

/** A bureau after the mistake. */
export interface Mistaken {
  readonly bureau: Bureau;
  readonly owed: Owed;
}

/** One kind of mistake; answers null where the bureau has nothing on which it could be made. */
export interface Mistake {
  readonly name: string;
  readonly make: (bureau: Bureau, dice: Dice) => Mistaken | null | Promise<Mistaken | null>;
}

export function placeOf<S extends Sheet>(line: Line<S>, key: Key<S>): Place {
  return { file: line.file.path, sheet: line.sheet.name, cell: nameOf(line, key) };
}

export function told<S extends Sheet>(codes: string | readonly string[], line: Line<S>, key: Key<S>): Owed {
  return { kind: "told", codes: typeof codes === "string" ? [codes] : codes, at: placeOf(line, key) };
}

export function toldOfFile(
  codes: string | readonly string[],
  file: string,
  sheet: string | null = null,
): Owed {
  return {
    kind: "told",
    codes: typeof codes === "string" ? [codes] : codes,
    at: { file, sheet, cell: null },
  };
}

/** A mistake in a row that a filter picks: other values, told at one of its cells. */
export function inRow<S extends Sheet>(
  name: string,
  form: Form,
  sheet: S,
  {
    where = () => true,
    values,
    codes,
    at,
  }: {
    readonly where?: (line: Line<S>, bureau: Bureau) => boolean;
    readonly values:
      | Readonly<Partial<Record<Key<S>, Written>>>
      | ((line: Line<S>, bureau: Bureau, dice: Dice) => Readonly<Partial<Record<Key<S>, Written>>>);
    readonly codes: string | readonly string[];
    readonly at: Key<S>;
  },
): Mistake {
  return {
    name,
    make: (bureau, dice) => {
      const line = oneOf(
        dice,
        linesOf(bureau, form, sheet).filter((each) => where(each, bureau)),
      );
      if (line === null) return null;
      const wrong = typeof values === "function" ? values(line, bureau, dice) : values;
      return { bureau: set(bureau, line, wrong), owed: told(codes, line, at) };
    },
  };
}

export function oneOf<T>(dice: Dice, items: readonly T[]): T | null {
  return items.length === 0 ? null : dice.pick(items);
}
