import type { Problem } from "../diagnostics.ts";
import type { Paper } from "../documents/paper.ts";
import type { Printer } from "../printing/printer.ts";
import type { MadeFile } from "./cache/made-before.ts";
import type { ComposedVolume, Composition } from "./compose.ts";
import type { Written } from "./manifest.ts";
import { isOnPaper, printablesIn, stampedPrintable, type Printable } from "./printables.ts";
import type { Stage } from "./publish/stage.ts";
import { undrawableProblems } from "./undrawable-problems.ts";
import { withVolumes, writeVolume, type Counted } from "./volume-files.ts";
import { hasPictures, type WordFiles } from "./word-files.ts";
import { writePaper, type UnprintedWriter } from "./written.ts";

/** A file that has to be made, by itself. */
export interface Work {
  /** Null for a volume, which stands in 涉个人: its parts are looked through each for itself, or were issued. */
  readonly paper: Paper | null;
  make(): Promise<Ended>;
}

/** What came of a work. */
export interface Ended {
  readonly written: Written | null;
  readonly problems: readonly Problem[];
}

/** What printing takes. */
export interface Press {
  readonly printer: Printer<MadeFile>;
  readonly stage: Pick<Stage, "write">;
  readonly word: WordFiles;
  readonly program: string;
}

/** The pages and workbooks, of which no printer knows. */
export function unprintedWorks({ papers }: Composition, write: UnprintedWriter): Work[] {
  return papers
    .filter(({ paper }) => !isOnPaper(paper))
    .map((each) => {
      const { paper } = each;
      return { paper, make: async () => ({ written: await write(each), problems: [] }) };
    });
}

/** The papers and volumes that are printed, in the order in which they are to be begun: a volume waits for its parts. */
export function printedWorks({ papers, volumes, issuedParts }: Composition, press: Press): Work[] {
  const { printer, stage, word, program } = press;
  const all = papers.map(({ paper }) => paper);
  const counts = new Map<Paper, Counted>();
  for (const [paper, pages] of issuedParts ?? []) counts.set(paper, { pages, incomplete: false });
  const ends = new Map<Paper, Promise<Ended>>();
  const print = async (each: Printable): Promise<Ended> => {
    const { paper, incomplete } = each;
    const printable = stampedPrintable(each, program, printer.fonts);
    const lacking = await printer.undrawable(printable);
    if (lacking.length > 0) return { written: null, problems: undrawableProblems(paper, lacking, all) };
    const { bytes, pages } = await printer.print(printable);
    counts.set(paper, { pages, incomplete });
    const own = await writePaper(paper, incomplete, { bytes, pages }, stage, printable.stamp);
    // While the browser prints the next.
    const written = hasPictures(paper) ? own : await word.write(paper, own);
    return { written, problems: [] };
  };
  const printVolume = async (each: ComposedVolume): Promise<Ended> => {
    await Promise.all(each.volume.parts.flatMap((part) => ends.get(part) ?? []));
    const written = await writeVolume(each, counts, printer, stage, program);
    return { written, problems: [] };
  };
  return withVolumes(printablesIn(papers), volumes).map((each): Work => {
    if (!("paper" in each)) return { paper: null, make: () => printVolume(each) };
    const { paper } = each;
    const make = (): Promise<Ended> => {
      const end = print(each);
      ends.set(paper, end);
      return end;
    };
    return { paper, make };
  });
}
