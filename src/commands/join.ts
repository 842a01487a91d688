import { build } from "./build.ts";
import { inputState } from "./cache/input-state.ts";
import type { Effects, ExitCode } from "./effects.ts";
import { readShares } from "./shares/share-record.ts";
import { sharesPrinter } from "./shares/shares-printer.ts";
import { CannotRun } from "./usage-error.ts";

/**
 * Makes one output of the shares of a build: the very bytes that one process would have made. It reads and judges the
 * input itself, and takes every print from the shares. Throws `CannotRun` where they do not belong together.
 */
export async function joinShares(
  settings: { readonly input: string; readonly output: string; readonly folders: readonly string[] },
  effects: Effects,
): Promise<ExitCode> {
  const { input, output, folders } = settings;
  const shares = await readShares(folders);
  const [{ asOf, program, input: state }] = shares;
  if (program !== effects.marks().program)
    throw new CannotRun("各份文稿不是本程序生成的，请用生成它们的程序合并。");
  if (state !== (await inputState(input, effects.knownFiles)))
    throw new CannotRun(`“${input}”中的报表与生成各份文稿时不同，请用同样的报表合并，或重新分份生成。`);
  return build({ input, output, asOf }, { ...effects, openPrinter: async () => sharesPrinter(shares) });
}
