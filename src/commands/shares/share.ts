import type { Identity } from "../../documents/paper.ts";
import type { Composition } from "../compose.ts";
import { sha256OfText } from "../files.ts";

/** One of several parts that the papers are divided into, each to be built by a process or machine of its own. */
export interface Share {
  /** From 1. */
  readonly nth: number;
  readonly of: number;
}

/**
 * The papers and volumes of a share. What a paper is decides, never what it says or what else there is; a volume goes
 * where its parts go, which it needs.
 */
export function shareOf(composition: Composition, share: Share): Composition {
  const volumeOf = new Map(
    composition.volumes.flatMap(({ volume }) => volume.parts.map((part) => [keyOf(part), keyOf(volume)])),
  );
  const isOurs = (identity: Identity): boolean => {
    const key = keyOf(identity);
    return nthOf(volumeOf.get(key) ?? key, share.of) === share.nth;
  };
  return {
    ...composition,
    papers: composition.papers.filter(({ paper }) => isOurs(paper)),
    volumes: composition.volumes.filter(({ volume }) => isOurs(volume)),
  };
}

function keyOf({ kind, period, section, person, batch }: Identity): string {
  return JSON.stringify([kind, period, section ?? "", person ?? "", batch ?? ""]);
}

function nthOf(key: string, of: number): number {
  return (Number.parseInt(sha256OfText(key).slice(0, 8), 16) % of) + 1;
}
