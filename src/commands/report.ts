import { citation, inOrder, severityNames, type Problem, type Severity } from "../diagnostics.ts";
import { describePlace } from "../domain/place.ts";
import type { ExitCode, Terminal } from "./effects.ts";

/** Problems that are mended in the same way, in the order of mending. */
export interface Remedy {
  readonly severity: Severity;
  readonly help: string;
  readonly problems: readonly Problem[];
}

/** Groups problems by what to do. */
export function byRemedy(problems: readonly Problem[]): Remedy[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of inOrder(problems)) {
    const key = `${problem.severity}|${problem.help}`;
    groups.set(key, [...(groups.get(key) ?? []), problem]);
  }
  return [...groups.values()].flatMap((group): Remedy[] => {
    const [first] = group;
    return first === undefined ? [] : [{ severity: first.severity, help: first.help, problems: group }];
  });
}

/** Tells all problems, grouped by what to do; what was only tidied is counted, and listed in full where asked. */
export function reportProblems(terminal: Terminal, problems: readonly Problem[]): void {
  for (const { severity, help, problems: group } of byRemedy(problems)) {
    if (severity === "tidied") continue;
    terminal.say(`【${severityNames[severity]}】${help}（${group.length}处）`);
    for (const { message, place, clause } of group) {
      const basis = clause === undefined ? "" : `依据：${citation(clause)}。`;
      const where = place.sheet === null ? "" : `${describePlace(place)}　`;
      terminal.say(`  ${where}${message}${basis}`);
    }
  }
  const count = (severity: Severity): number => problems.filter((each) => each.severity === severity).length;
  terminal.say(`必须改${count("must-fix")}处，请核对${count("check")}处，已规范格式${count("tidied")}处。`);
}

export function exitCodeOf(problems: readonly Problem[]): ExitCode {
  return problems.some(({ severity }) => severity === "must-fix") ? 1 : 0;
}
