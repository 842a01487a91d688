import type { Problem } from "../diagnostics.ts";
import type { Guard } from "../documents/leaks.ts";
import type { Paper } from "../documents/paper.ts";
import { figuresOf } from "../documents/view-figures.ts";
import type { Stamp } from "../printing/document-code.ts";
import type { PrintablePaper } from "../printing/paper.ts";
import type { Printer } from "../printing/printer.ts";
import { pictureWords } from "../printing/picture-words.ts";
import { openTemplates } from "../printing/render.ts";
import { making, type Making } from "./cache/made-before.ts";
import type { Composed, ComposedVolume, Composition } from "./compose.ts";
import type { Effects } from "./effects.ts";
import { safeFileName, sha256 } from "./files.ts";
import { leaksOf } from "./leak-problems.ts";
import { FILES_AT_ONCE, inTurns } from "./in-turns.ts";
import type { Manifest, Written } from "./manifest.ts";
import { stampOf } from "./proof/stamp-of.ts";
import type { Stage } from "./publish/stage.ts";
import { undrawableProblems } from "./undrawable-problems.ts";
import { hasPictures, wordFiles } from "./word-files.ts";

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
  const leaks = leaksOf(
    all.map(({ paper }) => paper),
    guard,
    openTemplates(effects.templates, pictureWords),
  );
  const composed = all.filter(({ paper }) => !leaks.has(paper));
  const kept = [...leaks.values()].flat();
  const papers = composed.flatMap(({ paper, incomplete }) =>
    isOnPaper(paper) ? [{ paper, incomplete }] : [],
  );
  const written = [
    ...(await writePages(composed, stage, effects.templates)),
    ...(await writeWorkbooks(composed, stage, files)),
  ];
  if (papers.length + volumes.length === 0) return { written, fonts: [], problems: kept };
  const progress = effects.terminal.progress("排印文稿", papers.length + volumes.length);
  const printer = await effects.openPrinter();
  for (const line of fontNotes(printer)) effects.terminal.note(line);
  const program = effects.programVersion();
  const word = wordFiles(printer, stage, effects.templates);
  const problems: Problem[] = [...kept];
  try {
    const counts = new Map<Paper, Counted>();
    for (const [paper, pages] of issuedParts ?? []) counts.set(paper, { pages, incomplete: false });
    const others = composed.map(({ paper }) => paper);
    const printed = await inTurns(papers, FILES_AT_ONCE, async ({ paper, incomplete }) => {
      const basis = { identity: paper, day: paper.day, incomplete, sources: paper.sources };
      const stamp = stampOf(basis, program, printer.fonts);
      const printable = { ...printableOf(paper, incomplete), stamp };
      const lacking = await printer.undrawable(printable);
      if (lacking.length > 0) return { problems: undrawableProblems(paper, lacking, others), files: [] };
      const { bytes, pages } = await printer.print(printable);
      counts.set(paper, { pages, incomplete });
      const own = await writePaper(paper, incomplete, { bytes, pages }, stage, stamp);
      // While the browser prints the next.
      const whole = hasPictures(paper) ? own : await word.write(paper, own);
      progress.step();
      return { problems: [], files: [{ paper, written: whole }] };
    });
    problems.push(...printed.flatMap((each) => each.problems));
    const bound = await inTurns(volumes, FILES_AT_ONCE, async (volume) => {
      const own = await writeVolume(volume, counts, printer, stage, program);
      progress.step();
      return own;
    });
    written.push(...bound.flat());
    for (const { paper, written: own } of printed.flatMap(({ files: each }) => each))
      written.push(hasPictures(paper) ? await word.write(paper, own) : own);
  } finally {
    progress.end();
    await printer.close();
  }
  return { written, fonts: [...printer.fonts], problems };
}

/** Which face draws which style, and what to do where one only stands in. */
function fontNotes({ fonts, unusableFonts }: Printer): string[] {
  const substituted = fonts.filter((each) => each.substituted).map(({ style }) => style);
  const drawn = fonts.map(
    ({ style, face, substituted: stands }) => `${style}：${face}${stands ? "（代替）" : ""}`,
  );
  return [
    ...(drawn.length === 0 ? [] : [`所用字体　${drawn.join("　")}`]),
    ...(unusableFonts.length === 0
      ? []
      : [
          `字体文件${unusableFonts.map((file) => `“${file}”`).join("、")}打不开或不完整，没有采用；请换成完整的字体文件。`,
        ]),
    ...(substituted.length === 0
      ? []
      : [
          `本机没有找到${substituted.join("、")}字体，已用开源字体代替；可把本单位的字体文件放入 templates/fonts。`,
        ]),
  ];
}

/** A paper that was printed: the pages it takes, and whether it is 待补正. */
interface Counted {
  readonly pages: number;
  readonly incomplete: boolean;
}

type OnPaper = Paper & { readonly layout: PrintablePaper["layout"] };

/** Pages for the intranet and workbooks are none of the printer's work. */
function isOnPaper(paper: Paper): paper is OnPaper {
  return paper.layout !== "page" && paper.layout !== "workbook";
}

/** What the printer takes. */
function printableOf({ template, layout, title, view, day }: OnPaper, incomplete: boolean): PrintablePaper {
  return { template, layout, title, view, day, incomplete };
}

/** A path of a tree, with every part safe for Windows and Linux. */
export function safePath(tree: string, path: string): string {
  return [tree, ...path.split("/")].map(safeFileName).join("/");
}

async function writePaper(
  paper: Paper,
  incomplete: boolean,
  printed: { readonly bytes: Uint8Array; readonly pages: number },
  stage: Pick<Stage, "write">,
  stamp?: Stamp,
): Promise<Written> {
  const path = safePath(paper.tree, paper.path);
  await stage.write(path, printed.bytes);
  const { day, sources } = paper;
  return {
    identity: paper,
    path,
    day,
    pages: printed.pages,
    sha256: sha256(printed.bytes),
    incomplete,
    sources,
    figures: () => figuresOf(paper),
    ...(stamp === undefined ? {} : { code: stamp.basis }),
  };
}

async function writeVolume(
  { volume, incomplete: open }: ComposedVolume,
  counts: ReadonlyMap<Paper, Counted>,
  printer: Printer,
  stage: Pick<Stage, "write">,
  program: string,
): Promise<Written[]> {
  const { title, day, tree, path, parts } = volume;
  const papers = parts.flatMap((part) => {
    const counted = counts.get(part);
    return counted === undefined || !isOnPaper(part)
      ? []
      : [{ paper: printableOf(part, counted.incomplete), pages: counted.pages }];
  });
  if (papers.length === 0) return [];
  const sources = parts.flatMap((part) => part.sources);
  const incomplete = open || papers.length < parts.length;
  const stamp = stampOf({ identity: volume, day, incomplete, sources }, program, printer.fonts);
  const printed = await printer.printVolume(title, day, papers, stamp);
  const safe = safePath(tree, path);
  await stage.write(safe, printed.bytes);
  return [
    {
      identity: volume,
      path: safe,
      day,
      pages: printed.pages,
      sha256: sha256(printed.bytes),
      incomplete,
      sources,
      figures: () => [],
      code: stamp.basis,
    },
  ];
}

/** Pages for the intranet need no browser: the template is the page. */
async function writePages(
  composed: readonly Composed[],
  stage: Pick<Stage, "write">,
  folder: string,
): Promise<Written[]> {
  const templates = openTemplates(folder);
  const written: Written[] = [];
  for (const { paper, incomplete } of composed) {
    if (paper.layout !== "page") continue;
    const bytes = new TextEncoder().encode(templates.render(paper.template, { ...paper.view, incomplete }));
    written.push(await writePaper(paper, incomplete, { bytes, pages: 1 }, stage));
  }
  return written;
}

async function writeWorkbooks(
  composed: readonly Composed[],
  stage: Pick<Stage, "write">,
  files: Making,
): Promise<Written[]> {
  const written: Written[] = [];
  for (const { paper, incomplete } of composed) {
    if (paper.layout !== "workbook") continue;
    const mark = incomplete ? "待补正" : null;
    const made = await files.file(paper.title, { tables: paper.view, mark }, async () => {
      // Loaded only to write: a build that finds its workbooks as they were does without the library.
      const { writeTables } = await import("../workbook/tables.ts");
      return { bytes: await writeTables(paper.view, mark), pages: 1 };
    });
    written.push(await writePaper(paper, incomplete, made, stage));
  }
  return written;
}
