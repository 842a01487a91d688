import { basename } from "node:path";
import { inOrder, type Problem } from "../diagnostics.ts";
import type { Day } from "../domain/day.ts";
import type { Input } from "../intake/input.ts";
import { buildKey, stampBuild } from "./cache/build-stamp.ts";
import { keptPrinter, openAhead } from "./cache/kept-printer.ts";
import { buildOver } from "./build-over.ts";
import type { MadeBefore } from "./cache/made-before.ts";
import { keepShown } from "./cache/standing-files.ts";
import { openDesk, type Desk } from "./desk.ts";
import type { Effects, ExitCode, Terminal } from "./effects.ts";
import { byCodePoint } from "./files.ts";
import { sayWhatToDoFirst } from "./first-steps.ts";
import { guardStage } from "./guarded-stage.ts";
import { writeIndexes } from "./indexes.ts";
import { copyIssued } from "./issued/copy.ts";
import { guardOfInput } from "./leak-problems.ts";
import { loadInput, openWaiting, waitingPaths } from "./load.ts";
import { manifestDocument, manifestInParts, type ManifestDocument, type Written } from "./manifest.ts";
import { notPublished, type NotPublished } from "./not-published.ts";
import { printAll, type Printing } from "./print.ts";
import { publish, type Outcome } from "./publish/publish.ts";
import { rememberStanding, withStandingRecords } from "./proof/kept-records.ts";
import { recordedOf } from "./proof/recorded-of.ts";
import { recordsFile, recordsInParts } from "./proof/records.ts";
import { writeChanges } from "./proof/write-changes.ts";
import { machineDisk } from "./publish/disk.ts";
import { openStage, type Stage } from "./publish/stage.ts";
import { strangersIn } from "./publish/strangers.ts";
import { receive } from "./receive.ts";
import { writeReturnedCopies } from "./returned-copies.ts";
import { exitCodeOf, reportProblems } from "./report.ts";
import { spareMostMemory } from "./spare-memory.ts";
import { waitingProblems } from "./waiting.ts";

export interface BuildSettings {
  readonly input: string;
  readonly output: string;
  /** Null: receive first, then judge by today. */
  readonly asOf: Day | null;
  /** The folder of the earlier papers that 变动情况 compares with; the output that is replaced where none is named. */
  readonly since?: string | null;
}

/** The whole job: receive, check, compose, print; the output folder is replaced whole or not at all. */
export async function build(settings: BuildSettings, effects: Effects): Promise<ExitCode> {
  const strangers = await strangersIn(settings.output);
  if (strangers.length > 0)
    return notPublished({ kind: "strangers", files: strangers }, settings.output, effects);
  if (settings.asOf === null) {
    const received = await receive({ input: settings.input, date: effects.today() }, effects);
    if (received === 2) return 2;
  }
  return buildOver(settings.output, effects, async (before) => {
    const ahead = openAhead(effects.openPrinter, before);
    try {
      return await buildAfter(before, settings, { ...effects, openPrinter: ahead.open });
    } finally {
      await ahead.close();
    }
  });
}

/** Builds after what the last build made; answers with its exit code, or with why it was not published. */
async function buildAfter(
  before: MadeBefore,
  settings: BuildSettings,
  effects: Effects,
): Promise<ExitCode | NotPublished> {
  const { terminal } = effects;
  const today = effects.today();
  // What is read below is what stands now, or the key at the end is another one.
  const key = await buildKey(settings, effects);
  const input = await loadInput(settings.input, effects);
  await effects.workbooks.keep(input.sha256.values());
  if (input.years.length === 0) {
    sayWhatToDoFirst(terminal, settings.input);
    return 2;
  }
  effects.ended("读取报表");
  const desk = await openDesk(settings.input, input, settings.asOf ?? today, effects.ended);
  const waiting = settings.asOf === null ? await stillWaiting(settings.input, input, effects) : [];
  const problems = inOrder([...desk.problems, ...waiting]);
  const stage = await openStage(settings.output, machineDisk, before.standing);
  const filled = await fill(stage, settings, input, desk, problems, before, effects).catch(
    async (error: unknown) => {
      await stage.discard();
      throw error;
    },
  );
  const { outcome, problems: found } = filled;
  if (outcome.kind !== "published") return outcome;
  const { exitCode, said } = conclude(outcome.kept, found, settings.output, effects);
  noteMade(before, effects.terminal);
  await before.keep();
  const output = await keepShown(settings.output, stage, effects.shelf);
  if (output !== null) await stampBuild({ key, said, exitCode, problems: found, output }, settings, effects);
  return exitCode;
}

/** Papers that are named one by one; of more, the first are. */
const NAMED_AT_MOST = 12;

/** Says which papers were made anew, where others were not. */
function noteMade({ anew, kept }: MadeBefore, terminal: Terminal): void {
  if (kept === 0) return;
  const named = anew.slice(0, NAMED_AT_MOST).join("、");
  const made =
    anew.length === 0 ? "没有" : `${anew.length}份（${named}${anew.length > NAMED_AT_MOST ? "等" : ""}）`;
  terminal.note(`本次重新排印的文稿：${made}；其余${kept}份内容没有变动，沿用原件。`);
}

/** What could not be received, with the reasons. */
async function stillWaiting(folder: string, input: Input, effects: Effects): Promise<Problem[]> {
  const paths = await waitingPaths(folder);
  return paths.length === 0 ? [] : waitingProblems(await openWaiting(folder, paths, effects), input);
}

/** The papers of more than a large bureau. */
const MANY = 10_000;

async function fill(
  stage: Stage,
  { input: folder, output, since }: BuildSettings,
  input: Input,
  { drafts, shown, surveyed }: Desk,
  known: readonly Problem[],
  before: MadeBefore,
  effects: Effects,
): Promise<{ outcome: Outcome; problems: readonly Problem[] }> {
  const guard = guardOfInput(input);
  const guarded = guardStage(stage, guard);
  const openPrinter: Printing["openPrinter"] = () => keptPrinter(effects.openPrinter, before);
  const printed = await printAll(drafts, guard, guarded, { ...effects, openPrinter }, before);
  effects.ended("排印文稿");
  if (printed.written.length > MANY) spareMostMemory();
  const remembered = rememberStanding(output);
  // It is awaited below; where something else fails first, that is told.
  remembered.catch(() => undefined);
  const beforeIndexes = inOrder([...known, ...printed.problems]);
  const written = [...printed.written, ...(await copyIssued(folder, shown, stage))];
  written.sort((left, right) => byCodePoint(left.path, right.path));
  const returned = await writeReturnedCopies(stage, folder, input, surveyed, beforeIndexes, effects, before);
  await writeIndexes(guarded, written, shown, input, surveyed, beforeIndexes, returned, effects);
  const problems = inOrder([...beforeIndexes, ...guarded.problems]);
  const documents = documentsOf(written, input);
  const told = { asOf: surveyed.asOf, fonts: printed.fonts, documents, problems };
  await stage.writeParts("manifest.json", manifestInParts(told));
  const records = written.map((each) => recordedOf(each, effects.programVersion()));
  await stage.writeParts(recordsFile, recordsInParts(records));
  // What may not be seen is held back there as well; it is no problem of the workbooks as they stand.
  await withStandingRecords(since ?? output, (earlier) =>
    writeChanges(guardStage(stage, guard), earlier, records, effects),
  );
  effects.terminal.note(`共${written.length}份文稿。`);
  await remembered;
  const outcome = await publish(stage, output);
  effects.ended("写出文件");
  return { outcome, problems };
}

function* documentsOf(written: readonly Written[], { sha256 }: Input): Generator<ManifestDocument> {
  for (const each of written) yield manifestDocument(each, sha256);
}

interface Concluded {
  readonly exitCode: ExitCode;
  /** What was said of the problems. */
  readonly said: readonly string[];
}

/** Tells how it ended; `kept` are people's own files. */
function conclude(
  kept: readonly string[],
  problems: readonly Problem[],
  output: string,
  { terminal }: Effects,
): Concluded {
  const said: string[] = [];
  if (kept.length > 0) {
    terminal.note(`保留了自行存放的文件：${kept.slice(0, 5).join("、")}${kept.length > 5 ? "等" : ""}。`);
  }
  reportProblems({ ...terminal, say: (line) => void said.push(line) }, problems);
  for (const line of said) terminal.say(line);
  terminal.say(`文稿已生成，请打开“${basename(output)}/涉个人/index.html”查看。`);
  return { exitCode: exitCodeOf(problems), said };
}
