import { distance } from "fastest-levenshtein";
import { comparable } from "../domain/text.ts";

/**
 * The text of a list that people most likely meant: a third of its characters may be others, or it holds the whole of
 * what stands there, or is held by it. Null where none is near, or two are equally near.
 */
export function nearest(shown: string, all: readonly string[]): string | null {
  const wanted = comparable(shown);
  const near = all
    .map((each) => ({ each, away: away(wanted, comparable(each)) }))
    .filter(({ away: steps }) => steps !== null)
    .sort((left, right) => (left.away ?? 0) - (right.away ?? 0));
  const [first, second] = near;
  if (first === undefined || (second !== undefined && second.away === first.away)) return null;
  return first.each;
}

function away(shown: string, each: string): number | null {
  const steps = distance(shown, each);
  if (steps <= Math.max(1, Math.floor(each.length / 3)) && steps < each.length) return steps;
  const holds = shown.length >= 2 && each.length >= 2 && (each.includes(shown) || shown.includes(each));
  return holds ? steps : null;
}
