import { basename } from "node:path";
import { inOrder, type Problem } from "../diagnostics.ts";
import type { Day } from "../domain/day.ts";
import type { Input } from "../intake/input.ts";
import { openDesk, type Desk } from "./desk.ts";
import type { Effects, ExitCode } from "./effects.ts";
import { byCodePoint } from "./files.ts";
import { sayWhatToDoFirst } from "./first-steps.ts";
import { guardStage } from "./guarded-stage.ts";
import { writeIndexes } from "./indexes.ts";
import { copyIssued } from "./issued/copy.ts";
import { guardOfInput } from "./leak-problems.ts";
import { loadInput, openWaiting, waitingPaths } from "./load.ts";
import { manifestDocument, manifestOf } from "./manifest.ts";
import { printAll } from "./print.ts";
import { publish, type Outcome } from "./publish/publish.ts";
import { openStage, type Stage } from "./publish/stage.ts";
import { strangersIn } from "./publish/strangers.ts";
import { receive } from "./receive.ts";
import { writeReturnedCopies } from "./returned-copies.ts";
import { exitCodeOf, reportProblems } from "./report.ts";
import { waitingProblems } from "./waiting.ts";

export interface BuildSettings {
  readonly input: string;
  readonly output: string;
  /** Null: receive first, then judge by today. */
  readonly asOf: Day | null;
}

/** The whole job: receive, check, compose, print; the output folder is replaced whole or not at all. */
export async function build(settings: BuildSettings, effects: Effects): Promise<ExitCode> {
  const { terminal } = effects;
  const strangers = await strangersIn(settings.output);
  if (strangers.length > 0) return refuse(settings.output, strangers, effects);
  const today = effects.today();
  if (settings.asOf === null) {
    const received = await receive({ input: settings.input, date: today }, effects);
    if (received === 2) return 2;
  }
  const input = await loadInput(settings.input, terminal);
  if (input.years.length === 0) {
    sayWhatToDoFirst(terminal, settings.input);
    return 2;
  }
  const desk = await openDesk(settings.input, input, settings.asOf ?? today);
  const waiting = settings.asOf === null ? await stillWaiting(settings.input, input, effects) : [];
  const problems = inOrder([...desk.problems, ...waiting]);
  const stage = await openStage(settings.output);
  const filled = await fill(stage, settings, input, desk, problems, effects).catch(async (error: unknown) => {
    await stage.discard();
    throw error;
  });
  return conclude(filled.outcome, filled.problems, settings.output, effects);
}

/** What could not be received, with the reasons. */
async function stillWaiting(folder: string, input: Input, effects: Effects): Promise<Problem[]> {
  const paths = await waitingPaths(folder);
  return paths.length === 0 ? [] : waitingProblems(await openWaiting(folder, paths, effects), input);
}

async function fill(
  stage: Stage,
  { input: folder, output }: BuildSettings,
  input: Input,
  { drafts, shown, surveyed }: Desk,
  known: readonly Problem[],
  effects: Effects,
): Promise<{ outcome: Outcome; problems: readonly Problem[] }> {
  const guard = guardOfInput(input);
  const guarded = guardStage(stage, guard);
  const printed = await printAll(drafts, guard, guarded, effects);
  const beforeIndexes = inOrder([...known, ...printed.problems]);
  const written = [...printed.written, ...(await copyIssued(folder, shown, stage))];
  written.sort((left, right) => byCodePoint(left.path, right.path));
  const returned = await writeReturnedCopies(stage, folder, input, surveyed, beforeIndexes, effects.terminal);
  await writeIndexes(guarded, written, shown, input, surveyed, beforeIndexes, returned, effects);
  const problems = inOrder([...beforeIndexes, ...guarded.problems]);
  const documents = written.map((each) => manifestDocument(each, input.sha256));
  const manifest = manifestOf(surveyed.asOf, printed.fonts, documents, problems);
  await stage.write("manifest.json", new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`));
  effects.terminal.note(`共${written.length}份文稿。`);
  return { outcome: await publish(stage, output), problems };
}

function refuse(output: string, files: readonly string[], { terminal }: Effects): ExitCode {
  terminal.note(
    `“${output}”中有不是本程序生成的文件（${files.slice(0, 5).join("、")}${files.length > 5 ? "等" : ""}），没有改动。`,
  );
  terminal.note("请换一个空文件夹，或先把这些文件移走。");
  return 2;
}

function conclude(
  outcome: Outcome,
  problems: readonly Problem[],
  output: string,
  effects: Effects,
): ExitCode {
  const { terminal } = effects;
  switch (outcome.kind) {
    case "strangers":
      return refuse(output, outcome.files, effects);
    case "held-open":
      terminal.note(`“${outcome.path}”正被打开，文稿没有更新，原有文稿保持不变。请关闭后再运行一次。`);
      return 1;
    case "published":
      if (outcome.kept.length > 0) {
        terminal.note(
          `保留了自行存放的文件：${outcome.kept.slice(0, 5).join("、")}${outcome.kept.length > 5 ? "等" : ""}。`,
        );
      }
      reportProblems(terminal, problems);
      terminal.say(`文稿已生成，请打开“${basename(output)}/涉个人/index.html”查看。`);
      return exitCodeOf(problems);
  }
}
