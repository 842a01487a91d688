import type { Problem } from "../diagnostics.ts";
import { rowOf } from "../domain/place.ts";

/** What became of the items to be mended between two copies of the same form. */
export interface Mending {
  readonly before: number;
  readonly mended: number;
  readonly left: number;
  readonly added: number;
}

/**
 * Compares what had to be mended in a copy with what has to be in the next: by code, sheet, column and whose row it is,
 * so that an inserted row makes nothing new. What people only had to look at is not counted.
 */
export function mendingOf(before: readonly Problem[], now: readonly Problem[]): Mending {
  const open = items(before);
  const still = items(now);
  const left = [...open].reduce((sum, [key, count]) => sum + Math.min(count, still.get(key) ?? 0), 0);
  const total = sizeOf(open);
  return { before: total, mended: total - left, left, added: sizeOf(still) - left };
}

function sizeOf(counted: ReadonlyMap<string, number>): number {
  return [...counted.values()].reduce((sum, count) => sum + count, 0);
}

function items(problems: readonly Problem[]): Map<string, number> {
  const counted = new Map<string, number>();
  for (const { code, severity, place, column, row } of problems) {
    if (severity !== "must-fix") continue;
    const whose = row?.key ?? String(rowOf(place) ?? "");
    const key = [code, place.sheet ?? "", column ?? "", whose].join("|");
    counted.set(key, (counted.get(key) ?? 0) + 1);
  }
  return counted;
}

/** 上次12项，已补正10项，剩2项，新增1项。 Null where there was and is nothing to mend. */
export function mendingText({ before, mended, left, added }: Mending): string | null {
  if (before === 0 && added === 0) return null;
  return `上次${before}项，已补正${mended}项，剩${left}项，新增${added}项。`;
}
