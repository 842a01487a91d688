import { once } from "../domain/lazily.ts";
import { comparable } from "../domain/text.ts";
import type { TypedCell } from "../facts/typed-cells.ts";
import { wording } from "../regulation/wording.ts";
import { trees, type Tree } from "./paper.ts";
import { keptBackOf, numbersIn } from "./passages-kept-back.ts";

/** Looks for values on papers that are read more widely than their columns allow. */
export interface Guard {
  /** How many values are kept back from a tree. */
  readonly kept: (tree: Tree) => number;
  /** The cells whose values are said in that tree; none where the same words may stand there. */
  readonly leaks: (tree: Tree, said: Said) => readonly TypedCell[];
}

/** What a page says, as it is looked through. */
export interface Said {
  /** As compared. */
  readonly text: string;
  /** Its long numbers. */
  readonly numbers: readonly string[];
}

/** What a text says. */
export function saidIn(text: string): Said {
  return { text: comparable(text), numbers: numbersIn(text) };
}

/**
 * From how many characters on a value is looked for. A 公示 is short and says little of its own; other papers say much
 * that a short cell may say as well, and no paper is to be held back for a coincidence.
 */
const shortest: Readonly<Record<Tree, Partial<Record<Tree, number>>>> = {
  可公开: { 涉个人: 6, 内部: 12 },
  内部: { 涉个人: 10 },
  涉个人: {},
};

/** The guard of all that was typed. `cells` is gone through once, and once more for each tree for what may be told. */
export function guardOf(cells: () => Iterable<TypedCell>): Guard {
  const watches = once(() => {
    // A later copy says the same in another place: that is where it would be looked up.
    const last = trees.map((tree) => ({ tree, byLeast: new Map<number, Map<string, TypedCell>>() }));
    for (const cell of cells()) {
      if (!cell.free) continue;
      const { text, reach } = cell;
      for (const { tree, byLeast } of last) {
        const least = shortest[tree][reach];
        if (least === undefined) continue;
        const byText = byLeast.get(least) ?? new Map<string, TypedCell>();
        byLeast.set(least, byText.set(text, cell));
      }
    }
    return new Map(last.map(({ tree, byLeast }) => [tree, new Watch(tree, byLeast, cells)]));
  });
  return {
    kept: (tree) => watches().get(tree)?.size ?? 0,
    leaks: (tree, said) => watches().get(tree)?.leaks(said) ?? [],
  };
}

/** Every text looked for begins with so many units of the string: by them it is found. */
const HEAD = 6;

class Watch {
  readonly #tree: Tree;
  readonly #cells: () => Iterable<TypedCell>;
  readonly #texts = new Map<string, TypedCell>();
  readonly #numbers = new Map<string, TypedCell>();
  readonly #byHead = new Map<string, string[]>();
  #told: string | null = null;

  /** `watched`: the cells to be watched, each with its text, by the least length of what is looked for. */
  constructor(
    tree: Tree,
    watched: ReadonlyMap<number, ReadonlyMap<string, TypedCell>>,
    cells: () => Iterable<TypedCell>,
  ) {
    this.#tree = tree;
    this.#cells = cells;
    for (const [least, byText] of watched) {
      for (const [said, cell] of byText) {
        const { texts, numbers } = keptBackOf(said, least);
        for (const text of texts) this.#texts.set(text, cell);
        for (const digits of numbers) this.#numbers.set(digits, cell);
      }
    }
    for (const text of this.#texts.keys()) {
      const head = text.slice(0, HEAD);
      const others = this.#byHead.get(head);
      if (others === undefined) this.#byHead.set(head, [text]);
      else others.push(text);
    }
  }

  get size(): number {
    return this.#texts.size + this.#numbers.size;
  }

  leaks({ text, numbers }: Said): TypedCell[] {
    const found = new Set<TypedCell>();
    for (let at = 0; at + HEAD <= text.length; at += 1) {
      for (const each of this.#byHead.get(text.slice(at, at + HEAD)) ?? []) {
        const cell = text.startsWith(each, at) ? this.#texts.get(each) : undefined;
        if (cell !== undefined && !this.#maySay(each)) found.add(cell);
      }
    }
    for (const digits of numbers) {
      const cell = this.#numbers.get(digits);
      if (cell !== undefined && !this.#maySay(digits)) found.add(cell);
    }
    return [...found];
  }

  /** Whether the same words stand in the scheme, or in a cell that this tree's papers may quote. */
  #maySay(words: string): boolean {
    this.#told ??= this.#toldBy();
    return this.#told.includes(words);
  }

  #toldBy(): string {
    const widest = trees.indexOf(this.#tree);
    const texts = new Set<string>(Object.values(wording));
    for (const { text, reach } of this.#cells()) {
      if (trees.indexOf(reach) <= widest) texts.add(text);
    }
    return [...new Set(Array.from(texts, comparable))].join("\n");
  }
}
