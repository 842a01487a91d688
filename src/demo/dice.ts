/** Chance that repeats itself: equal seed and keys give equal throws, whatever was thrown elsewhere. */
export interface Dice {
  /** At least 0, less than 1. */
  next(): number;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  pick<T>(items: readonly T[]): T;
  shuffled<T>(items: readonly T[]): T[];
}

/** FNV-1a over the keys' characters. */
function hash(seed: number, keys: readonly (string | number)[]): number {
  let value = (0x811c9dc5 ^ seed) >>> 0;
  for (const character of keys.join("|")) {
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return value;
}

export function dice(seed: number, ...keys: readonly (string | number)[]): Dice {
  let state = hash(seed, keys);
  // mulberry32
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  const shuffled = <T>(items: readonly T[]): T[] =>
    items
      .map((item) => ({ item, key: next() }))
      .sort((left, right) => left.key - right.key)
      .map(({ item }) => item);
  const pick = <T>(items: readonly T[]): T => {
    const found = items[between(0, items.length - 1)];
    if (found === undefined) throw new RangeError("nothing to pick from");
    return found;
  };
  return { next, between, pick, shuffled };
}
