import type { Cited } from "../domain/place.ts";
import type { Copy } from "./records.ts";

type Ledger = Copy<"targetLedger">;

/**
 * The copy since which a part of a ledger reads as it does in the last of `copies`, or null where no copy has that part.
 * Copies stand in the order of their receipt; `cells` are those of the part.
 */
export function changedIn(
  copies: readonly Ledger[],
  cells: (copy: Ledger) => readonly Cited[],
): Ledger | null {
  const reads = copies.map((copy) => JSON.stringify(cells(copy).map(({ text }) => text)));
  const first = reads.findLastIndex((text, index) => text !== (reads[index - 1] ?? "[]"));
  return copies[first] ?? null;
}
