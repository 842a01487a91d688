import { MadeBefore } from "./cache/made-before.ts";
import type { Effects, ExitCode } from "./effects.ts";
import { notPublished, type NotPublished } from "./not-published.ts";
import { WrittenMeanwhile } from "./publish/written-meanwhile.ts";

/** Builds until nobody writes into the papers that stand meanwhile, so often. */
const TRIES = 3;

/**
 * Builds over what stands in an output folder, and once more where somebody writes into it meanwhile. `attempt` answers with
 * the exit code of what it published, or with why it was not; that is told here.
 */
export async function buildOver(
  output: string,
  effects: Effects,
  attempt: (before: MadeBefore) => Promise<ExitCode | NotPublished>,
): Promise<ExitCode> {
  for (let tries = 1; ; tries += 1) {
    // What was shown of the standing files turned out not to be so.
    const before = await MadeBefore.open(output, effects, tries === 1);
    const ended = await attempt(before).catch((error: unknown): NotPublished => {
      if (error instanceof WrittenMeanwhile) return { kind: "written-meanwhile", path: error.path };
      throw error;
    });
    if (typeof ended === "number") return ended;
    if (ended.kind !== "written-meanwhile" || tries === TRIES) return notPublished(ended, output, effects);
    effects.terminal.note(`“${ended.path}”在生成过程中被改动，重新生成。`);
  }
}
