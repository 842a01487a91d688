import type { Paper } from "../documents/paper.ts";
import type { Printer } from "../printing/printer.ts";
import type { MadeFile } from "./cache/made-before.ts";
import type { ComposedVolume } from "./compose.ts";
import type { Written } from "./manifest.ts";
import { isOnPaper, printableOf, type Printable } from "./printables.ts";
import { stampOf } from "./proof/stamp-of.ts";
import { hashOfContent, type Stage } from "./publish/stage.ts";
import { safePath } from "./written.ts";

/** A paper that was printed: the pages it takes, and whether it is 待补正. */
export interface Counted {
  readonly pages: number;
  readonly incomplete: boolean;
}

/**
 * Volumes take longest, and wait for their parts: those come first, and behind the last part of each the volume, which is
 * printed while the other papers are put in their places.
 */
export function withVolumes(
  printables: readonly Printable[],
  volumes: readonly ComposedVolume[],
): (Printable | ComposedVolume)[] {
  const parts = new Set<Paper>(volumes.flatMap(({ volume }) => volume.parts));
  const isPart = ({ paper }: Printable): boolean => parts.has(paper);
  const papers = [...printables.filter(isPart), ...printables.filter((each) => !isPart(each))];
  const places = new Map(papers.map(({ paper }, index): [Paper, number] => [paper, index]));
  return [
    ...papers.map((each, place) => ({ each, place })),
    ...volumes.map((each) => ({
      each,
      place: Math.max(-1, ...each.volume.parts.map((part) => places.get(part) ?? -1)),
    })),
  ]
    .sort((left, right) => left.place - right.place)
    .map(({ each }) => each);
}

/** Prints a volume of those of its parts that were printed; null where none was. */
export async function writeVolume(
  { volume, incomplete: open }: ComposedVolume,
  counts: ReadonlyMap<Paper, Counted>,
  printer: Printer<MadeFile>,
  stage: Pick<Stage, "write">,
  program: string,
): Promise<Written | null> {
  const { title, day, tree, path, parts } = volume;
  const papers = parts.flatMap((part) => {
    const counted = counts.get(part);
    return counted === undefined || !isOnPaper(part)
      ? []
      : [{ paper: printableOf(part, counted.incomplete), pages: counted.pages }];
  });
  if (papers.length === 0) return null;
  const sources = parts.flatMap((part) => part.sources);
  const incomplete = open || papers.length < parts.length;
  const stamp = stampOf({ identity: volume, day, incomplete, sources }, program, printer.fonts);
  const printed = await printer.printVolume(title, day, papers, stamp);
  const safe = safePath(tree, path);
  await stage.write(safe, printed.bytes);
  return {
    identity: volume,
    path: safe,
    day,
    pages: printed.pages,
    sha256: hashOfContent(printed.bytes),
    incomplete,
    sources,
    figures: () => [],
    code: stamp.basis,
  };
}
