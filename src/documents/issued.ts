import type { Day } from "../domain/day.ts";
import type { Figure } from "./figures.ts";
import type { Identity, Paper, Tree } from "./paper.ts";
import { keyText, type PaperKey } from "./paper-key.ts";

/** A paper as it was issued: the bytes are kept, and all that they were printed from. */
export interface FrozenPaper extends Identity {
  /** In the folder of its issue. */
  readonly file: string;
  readonly sha256: string;
  /** The basis of its document code; papers that an earlier program issued have none. */
  readonly code?: string;
  readonly pages: number;
  readonly template: string;
  readonly layout: Paper["layout"];
  readonly tree: Tree;
  readonly path: string;
  readonly day: Day;
  readonly view: object;
  readonly figures: readonly Figure[];
  /** The workbooks that it read. */
  readonly inputs: readonly { readonly path: string; readonly sha256: string }[];
}

/** One entry of 已印发: a paper was issued on a day, or its issue withdrawn. Nothing of it is ever changed. */
export interface Issued {
  readonly act: "issue" | "withdraw";
  readonly year: number;
  readonly key: PaperKey;
  /** Which act on this paper, from 1. */
  readonly sequence: number;
  /** Below the input folder. */
  readonly folder: string;
  readonly number: string | null;
  readonly signer: string | null;
  /** 印发日期, or the day of the withdrawal. */
  readonly issuedOn: Day;
  readonly copies: number | null;
  /** The paper that a 更正通知 corrects. */
  readonly corrects: PaperKey | null;
  /** None for a withdrawal. */
  readonly papers: readonly FrozenPaper[];
}

/** How a paper stands that was issued at least once. */
export interface Standing {
  readonly key: PaperKey;
  readonly year: number;
  /** The issue in force, or the one that was withdrawn. */
  readonly last: Issued;
  /** Null while the last issue is in force. */
  readonly withdrawal: Issued | null;
  /** Earlier issues, each with the one that took its place. */
  readonly replaced: readonly { readonly issue: Issued; readonly by: Issued }[];
  /** How often it was issued. */
  readonly times: number;
  readonly acts: number;
}

/** Every issued paper of a year as it stands on a day, in the order of first issue. */
export function standingsOf(issued: readonly Issued[], asOf: Day): Standing[] {
  const chains = new Map<string, Issued[]>();
  for (const each of [...issued].sort((left, right) => left.sequence - right.sequence)) {
    if (each.issuedOn > asOf) continue;
    const name = `${each.year} ${keyText(each.key)}`;
    chains.set(name, [...(chains.get(name) ?? []), each]);
  }
  return [...chains.values()].flatMap((acts): Standing[] => {
    const issues = acts.filter(({ act }) => act === "issue");
    const [last, end] = [issues.at(-1), acts.at(-1)];
    if (last === undefined || end === undefined) return [];
    return [
      {
        key: last.key,
        year: last.year,
        last,
        withdrawal: end.act === "withdraw" ? end : null,
        replaced: issues.flatMap((issue, index) => {
          const by = issues[index + 1];
          return by === undefined ? [] : [{ issue, by }];
        }),
        times: issues.length,
        acts: acts.length,
      },
    ];
  });
}

export function standingOf(
  standings: readonly Standing[],
  year: number,
  key: PaperKey,
): Standing | undefined {
  return standings.find((each) => each.year === year && keyText(each.key) === keyText(key));
}
