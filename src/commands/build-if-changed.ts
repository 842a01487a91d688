import { basename } from "node:path";
import type { BuildSettings } from "./build.ts";
import { standingBuild } from "./cache/build-stamp.ts";
import type { Effects, ExitCode } from "./effects.ts";

/**
 * Builds, unless everything that the papers depend on is as it was at the last build: then they stay as they stand, and
 * what that build found is told again. The rest of the program is loaded only to build.
 */
export async function buildIfChanged(settings: BuildSettings, effects: Effects): Promise<ExitCode> {
  const { terminal } = effects;
  const standing = settings.since == null ? await standingBuild(settings, effects) : null;
  if (standing === null) {
    effects.workbooks.prepare();
    const { build } = await import("./build.ts");
    return build(settings, effects);
  }
  for (const line of standing.said) terminal.say(line);
  terminal.say(
    `报表、设置和程序都没有变动，文稿保持原样，请打开“${basename(settings.output)}/涉个人/index.html”查看。`,
  );
  return standing.exitCode;
}
