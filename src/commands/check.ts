import { inOrder, problemRecord, type Problem } from "../diagnostics.ts";
import type { Day } from "../domain/day.ts";
import type { Input } from "../intake/input.ts";
import { deskProblems } from "./desk.ts";
import type { Effects, ExitCode } from "./effects.ts";
import { loadInput, openWaiting, waitingPaths } from "./load.ts";
import { exitCodeOf, reportProblems, tidiedLists } from "./report.ts";
import { sayWhatToDoFirst } from "./first-steps.ts";
import { waitingProblems } from "./waiting.ts";

/** Reads and judges everything and makes no papers; what waits in 待收 is reported on, not counted as received. */
export async function check(
  settings: { readonly input: string; readonly asOf: Day; readonly json: boolean },
  effects: Effects,
): Promise<ExitCode> {
  const { terminal } = effects;
  const input = await loadInput(settings.input, effects);
  const waiting = await openWaiting(settings.input, await waitingPaths(settings.input), effects);
  const own = await deskProblems(settings.input, input, settings.asOf);
  const problems = inOrder([...own, ...waitingProblems(waiting, input)]);
  if (settings.json) {
    terminal.say(JSON.stringify({ asOf: settings.asOf, problems: problems.map(problemRecord) }, null, 2));
    return code(input, problems);
  }
  if (input.years.length === 0) sayWhatToDoFirst(terminal, settings.input);
  if (input.years.length > 0 || problems.length > 0)
    reportProblems(terminal, problems, `${tidiedLists}（生成文稿后可看）`);
  return code(input, problems);
}

function code(input: Input, problems: readonly Problem[]): ExitCode {
  return input.years.length === 0 ? 2 : exitCodeOf(problems);
}
