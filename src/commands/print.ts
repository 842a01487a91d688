import type { Problem } from "../diagnostics.ts";
import type { Guard } from "../documents/leaks.ts";
import type { Identity, Paper } from "../documents/paper.ts";
import { pictureWords } from "../printing/picture-words.ts";
import type { Printer } from "../printing/printer.ts";
import { openTemplates } from "../printing/render.ts";
import { making, type MadeFile, type Making } from "./cache/made-before.ts";
import type { Composition } from "./compose.ts";
import type { Effects } from "./effects.ts";
import { fontNotes } from "./font-notes.ts";
import { FILES_AT_ONCE, inTurns } from "./in-turns.ts";
import { leakWatch } from "./leak-problems.ts";
import type { Manifest, Written } from "./manifest.ts";
import { printedWorks, unprintedWorks, type Ended, type Work } from "./print-works.ts";
import type { Stage } from "./publish/stage.ts";
import { hasPictures, wordFiles, type WordFiles } from "./word-files.ts";
import { unprintedWriter } from "./written.ts";

/** What was printed, by which faces, and what kept papers from being printed. */
export interface Printed {
  readonly written: readonly Written[];
  readonly fonts: Manifest["fonts"];
  readonly problems: readonly Problem[];
}

/** What printing needs of the world: a printer, or one that knows what was printed before. */
export type Printing = Pick<Effects, "templates" | "terminal" | "programVersion"> & {
  openPrinter(): Promise<Printer<MadeFile>>;
};

/**
 * Prints every paper and volume into the stage, and writes those that no printer makes; each file is written as soon as it
 * is made. A paper with a character that no face draws is not printed, and stands in no volume: a box in place of a name
 * would go unseen. Nor is one made that says what its readers may not see.
 */
export async function printAll(
  composition: Composition,
  guard: Guard,
  stage: Pick<Stage, "write">,
  effects: Printing,
  files: Making = making,
): Promise<Printed> {
  const { templates, terminal } = effects;
  const leaksOf = leakWatch(guard, openTemplates(templates, pictureWords), files);
  const end = async (work: Work): Promise<Ended> => {
    const problems = work.paper === null ? [] : leaksOf(work.paper);
    return problems.length > 0 ? { written: null, problems } : work.make();
  };
  const unprinted = unprintedWorks(composition, unprintedWriter(stage, openTemplates(templates), files));
  if (composition.volumes.length === 0 && unprinted.length === composition.papers.length) {
    return { ...collected(await inTurns(unprinted, FILES_AT_ONCE, end)), fonts: [] };
  }
  const printer = await effects.openPrinter();
  const word = wordFiles(printer, stage, templates);
  const program = effects.programVersion();
  for (const line of fontNotes(printer)) terminal.note(line);
  // What takes no printer is made while the last of the others are printed.
  const works = [...printedWorks(composition, { printer, stage, word, program }), ...unprinted];
  const progress = terminal.progress("排印文稿", works.length);
  try {
    const ended = await inTurns(works, FILES_AT_ONCE, async (work) => {
      const own = await end(work);
      progress.step();
      return own;
    });
    const { written, problems } = collected(ended);
    return { written: await withPictures(written, works, word), fonts: [...printer.fonts], problems };
  } finally {
    progress.end();
    await printer.close();
  }
}

function collected(ended: readonly Ended[]): Pick<Printed, "written" | "problems"> {
  return {
    written: ended.flatMap(({ written }) => written ?? []),
    problems: ended.flatMap(({ problems }) => problems),
  };
}

/** What was written, with the Word files that had to wait until all was printed. */
async function withPictures(
  written: readonly Written[],
  works: readonly Work[],
  word: WordFiles,
): Promise<Written[]> {
  const papers = new Map<Identity, Paper>(
    works.flatMap(({ paper }) => (paper === null ? [] : [[paper, paper]])),
  );
  const whole: Written[] = [];
  for (const each of written) {
    const paper = papers.get(each.identity);
    whole.push(paper !== undefined && hasPictures(paper) ? await word.write(paper, each) : each);
  }
  return whole;
}
