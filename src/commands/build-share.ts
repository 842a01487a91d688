import type { Day } from "../domain/day.ts";
import { inputState } from "./cache/input-state.ts";
import { keptPrinter } from "./cache/kept-printer.ts";
import { buildOver } from "./build-over.ts";
import type { MadeBefore } from "./cache/made-before.ts";
import { keepShown } from "./cache/standing-files.ts";
import { openDesk } from "./desk.ts";
import type { Effects, ExitCode } from "./effects.ts";
import { sayWhatToDoFirst } from "./first-steps.ts";
import { guardStage } from "./guarded-stage.ts";
import { guardOfInput } from "./leak-problems.ts";
import { loadInput } from "./load.ts";
import { notPublished, type NotPublished } from "./not-published.ts";
import { printAll, type Printing } from "./print.ts";
import { publish } from "./publish/publish.ts";
import { machineDisk } from "./publish/disk.ts";
import { openStage } from "./publish/stage.ts";
import { strangersIn } from "./publish/strangers.ts";
import { shareOf, type Share } from "./shares/share.ts";
import { shareRecord, shareRecordName } from "./shares/share-record.ts";

interface ShareSettings {
  readonly input: string;
  readonly output: string;
  readonly asOf: Day;
  readonly share: Share;
}

/**
 * Builds one share of the papers, for `join` to make one output of all shares. It judges everything and prints its own;
 * the overviews, and what there is to mend, are the business of `join`: a share that is done answers 0.
 */
export async function buildShare(settings: ShareSettings, effects: Effects): Promise<ExitCode> {
  const { output } = settings;
  const strangers = await strangersIn(output);
  if (strangers.length > 0) return notPublished({ kind: "strangers", files: strangers }, output, effects);
  return buildOver(output, effects, (before) => buildAfter(before, settings, effects));
}

async function buildAfter(
  before: MadeBefore,
  { input: folder, output, asOf, share }: ShareSettings,
  effects: Effects,
): Promise<ExitCode | NotPublished> {
  const state = await inputState(folder, effects.knownFiles);
  const input = await loadInput(folder, effects);
  await effects.workbooks.keep(input.sha256.values());
  if (input.years.length === 0) {
    sayWhatToDoFirst(effects.terminal, folder);
    return 2;
  }
  const { drafts } = await openDesk(folder, input, asOf);
  const stage = await openStage(output, machineDisk, before.standing);
  try {
    const openPrinter: Printing["openPrinter"] = () => keptPrinter(effects.openPrinter, before);
    const guard = guardOfInput(input);
    const own = shareOf(drafts, share);
    await printAll(own, guard, guardStage(stage, guard), { ...effects, openPrinter }, before);
    const { program } = effects.marks();
    await stage.write(shareRecordName, shareRecord(share, { asOf, program, input: state }, before.index));
  } catch (error) {
    await stage.discard();
    throw error;
  }
  const outcome = await publish(stage, output);
  if (outcome.kind !== "published") return outcome;
  await before.keep();
  await keepShown(output, stage, effects.shelf);
  effects.terminal.say(
    `全部文稿分为${share.of}份，第${share.nth}份已生成在“${output}”。各份都生成后，用 kaoping join 合并。`,
  );
  return 0;
}
