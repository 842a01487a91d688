import type { Problem } from "../diagnostics.ts";
import type { Guard } from "../documents/leaks.ts";
import type { Paper } from "../documents/paper.ts";
import { pictureWords } from "../printing/picture-words.ts";
import { openTemplates } from "../printing/render.ts";
import { making, type Making } from "./cache/made-before.ts";
import type { Composed, ComposedVolume, Composition } from "./compose.ts";
import type { Effects } from "./effects.ts";

import { fontNotes } from "./font-notes.ts";
import { FILES_AT_ONCE, inTurns } from "./in-turns.ts";
import { leaksOf } from "./leak-problems.ts";
import type { Manifest, Written } from "./manifest.ts";
import { printablesIn, stampedPrintable, type Printable } from "./printables.ts";
import type { Stage } from "./publish/stage.ts";
import { undrawableProblems } from "./undrawable-problems.ts";
import { hasPictures, wordFiles } from "./word-files.ts";
import { withVolumes, writeVolume, type Counted } from "./volume-files.ts";
import { writePaper, writeUnprinted } from "./written.ts";

/** What was printed, by which faces, and what kept papers from being printed. */
export interface Printed {
  readonly written: readonly Written[];
  readonly fonts: Manifest["fonts"];
  readonly problems: readonly Problem[];
}

/**
 * Prints every paper and volume into the stage; each file is written as soon as it is printed. A paper with a character
 * that no face draws is not printed, and stands in no volume: a box in place of a name would go unseen. Nor is one that
 * says what its readers may not see.
 */
export async function printAll(
  { papers: all, volumes, issuedParts }: Composition,
  guard: Guard,
  stage: Pick<Stage, "write">,
  effects: Effects,
  files: Making = making,
): Promise<Printed> {
  const asked = printablesIn(all);
  if (asked.length + volumes.length === 0) {
    const { composed, problems } = await withoutLeaks(all, guard, effects, files);
    return { written: await writeUnprinted(composed, stage, effects.templates, files), fonts: [], problems };
  }
  const printer = await effects.openPrinter();
  for (const line of fontNotes(printer)) effects.terminal.note(line);
  const program = effects.programVersion();
  const progress = effects.terminal.progress("排印文稿", asked.length + volumes.length);
  const word = wordFiles(printer, stage, effects.templates);
  try {
    const { composed, problems } = await withoutLeaks(all, guard, effects, files);
    const written = await writeUnprinted(composed, stage, effects.templates, files);
    const counts = new Map<Paper, Counted>();
    for (const [paper, pages] of issuedParts ?? []) counts.set(paper, { pages, incomplete: false });
    const others = composed.map(({ paper }) => paper);
    const ends = new Map<Paper, Promise<Ended>>();
    const print = async (each: Printable): Promise<Ended> => {
      const { paper, incomplete } = each;
      const printable = stampedPrintable(each, program, printer.fonts);
      const lacking = await printer.undrawable(printable);
      if (lacking.length > 0) return { problems: undrawableProblems(paper, lacking, others), files: [] };
      const { bytes, pages } = await printer.print(printable);
      counts.set(paper, { pages, incomplete });
      const own = await writePaper(paper, incomplete, { bytes, pages }, stage, printable.stamp);
      // While the browser prints the next.
      const whole = hasPictures(paper) ? own : await word.write(paper, own);
      return { problems: [], files: [{ paper, written: whole }] };
    };
    const printVolume = async (each: ComposedVolume): Promise<Ended> => {
      await Promise.all(each.volume.parts.flatMap((part) => ends.get(part) ?? []));
      const own = await writeVolume(each, counts, printer, stage, program);
      return { problems: [], files: own === null ? [] : [{ paper: null, written: own }] };
    };
    const ended = await inTurns(withVolumes(printablesIn(composed), volumes), FILES_AT_ONCE, async (each) => {
      const end = "paper" in each ? print(each) : printVolume(each);
      if ("paper" in each) ends.set(each.paper, end);
      const own = await end;
      progress.step();
      return own;
    });
    problems.push(...ended.flatMap((each) => each.problems));
    for (const { paper, written: own } of ended.flatMap(({ files: each }) => each))
      written.push(paper !== null && hasPictures(paper) ? await word.write(paper, own) : own);
    return { written, fonts: [...printer.fonts], problems };
  } finally {
    progress.end();
    await printer.close();
  }
}

/** What came of a paper or a volume. */
interface Ended {
  readonly problems: readonly Problem[];
  /** Without a paper, a volume's. */
  readonly files: readonly { readonly paper: Paper | null; readonly written: Written }[];
}

/** The papers without those that say what their readers may not see. */
async function withoutLeaks(
  all: readonly Composed[],
  guard: Guard,
  { templates }: Pick<Effects, "templates">,
  files: Making,
): Promise<{ readonly composed: readonly Composed[]; readonly problems: Problem[] }> {
  const papers = all.map(({ paper }) => paper);
  const leaks = await leaksOf(papers, guard, openTemplates(templates, pictureWords), files);
  return { composed: all.filter(({ paper }) => !leaks.has(paper)), problems: [...leaks.values()].flat() };
}
