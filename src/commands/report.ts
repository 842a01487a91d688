import { byRemedy, ownHelp, severityNames, type Problem, type Severity } from "../diagnostics.ts";
import { fullWidth } from "../domain/text.ts";
import { describePlace } from "../domain/place.ts";
import type { ExitCode, Terminal } from "./effects.ts";

/** Where every cell that was only tidied is listed, as it was and as it was read. */
export const tidiedLists = "各处原来怎样填、按什么办理，列在“涉个人”文件夹的首页和各科室签收单";

/** Tells all problems, grouped by what to do; what was only tidied is counted, and `lists` says where it is listed. */
export function reportProblems(terminal: Terminal, problems: readonly Problem[], lists = tidiedLists): void {
  for (const remedy of byRemedy(problems)) {
    const { severity, help, problems: group } = remedy;
    if (severity === "tidied") continue;
    terminal.say(`【${severityNames[severity]}】${help}（${group.length}处）`);
    for (const problem of group) {
      const { message, place, row, clause } = problem;
      const basis = clause === undefined ? "" : `依据：${fullWidth(clause)}。`;
      const where =
        place.sheet === null ? "" : `${describePlace(place)}　${row === undefined ? "" : `（${row.label}）`}`;
      terminal.say(`  ${where}${message}${ownHelp(problem, remedy)}${basis}`);
    }
  }
  const count = (severity: Severity): number => problems.filter((each) => each.severity === severity).length;
  terminal.say(`必须改${count("must-fix")}处，请核对${count("check")}处，已规范格式${count("tidied")}处。`);
  if (count("tidied") > 0) terminal.say(`已规范格式的，${lists}。`);
}

export function exitCodeOf(problems: readonly Problem[]): ExitCode {
  return problems.some(({ severity }) => severity === "must-fix") ? 1 : 0;
}
