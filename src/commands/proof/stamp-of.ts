import { hash } from "node:crypto";
import type { Identity } from "../../documents/paper.ts";
import type { Day } from "../../domain/day.ts";
import { keepingSome } from "../../domain/lazily.ts";
import type { Cited } from "../../domain/place.ts";
import { shortHash, type Stamp } from "../../printing/document-code.ts";
import type { Printer } from "../../printing/printer.ts";

/** All that a document code stands for beside the bytes. */
export interface Basis {
  readonly identity: Identity;
  readonly day: Day;
  readonly incomplete: boolean;
  /** The cells it came from, those of 设置 among them. */
  readonly sources: readonly Cited[];
}

/** Cells whose marks are kept: the same stand behind many papers. */
const MOST_KEPT = 100_000;

/** A short text for a cell and what stands in it: by their whole addresses, thousands would take long to be sorted. */
const markOf = keepingSome(
  ({ place: { file, sheet, cell }, text }: Cited): string =>
    hash("sha256", JSON.stringify([file, sheet, cell, text]), "base64url"),
  MOST_KEPT,
);

/** The stamp of a paper: equal for equal papers of equal cells, faces and program. */
export function stampOf(
  { identity, day, incomplete, sources }: Basis,
  program: string,
  fonts: Printer["fonts"],
): Stamp {
  const { kind, title, period, section, person, batch } = identity;
  const cells = new Set([...new Set(sources)].map(markOf));
  const whole = [
    [kind, title, period, section ?? null, person ?? null, batch ?? null, day, incomplete],
    program,
    fonts.map(({ style, face }) => [style, face]),
    [...cells].sort(),
  ];
  return { program, basis: shortHash(JSON.stringify(whole)) };
}
