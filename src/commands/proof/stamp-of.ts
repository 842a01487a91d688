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

/** The same cells stand behind many papers. */
const lineOf = keepingSome(
  ({ place: { file, sheet, cell }, text }: Cited): string => JSON.stringify([file, sheet, cell, text]),
  100_000,
);

/** The stamp of a paper: equal for equal papers of equal cells, faces and program. */
export function stampOf(
  { identity, day, incomplete, sources }: Basis,
  program: string,
  fonts: Printer["fonts"],
): Stamp {
  const { kind, title, period, section, person, batch } = identity;
  const cells = [...new Set(sources)].map(lineOf);
  const whole = [
    [kind, title, period, section ?? null, person ?? null, batch ?? null, day, incomplete],
    program,
    fonts.map(({ style, face }) => [style, face]),
    [...new Set(cells)].sort(),
  ];
  return { program, basis: shortHash(JSON.stringify(whole)) };
}
