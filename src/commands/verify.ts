import { describePlace, type Place } from "../domain/place.ts";
import type { Day } from "../domain/day.ts";
import { openDesk, type Desk } from "./desk.ts";
import type { Effects, ExitCode } from "./effects.ts";
import { readBytes } from "./files.ts";
import { sayWhatToDoFirst } from "./first-steps.ts";
import { loadInput } from "./load.ts";
import { findRecord } from "./proof/find-record.ts";
import { fileTold, presentTold, recordTold } from "./proof/findings-told.ts";
import { openPdf } from "./proof/open-pdf.ts";
import { presentOf, type Present } from "./proof/present-paper.ts";

export interface VerifySettings {
  readonly input: string;
  readonly output: string;
  readonly asOf: Day;
  readonly files: readonly string[];
  /** Whether every cell of the paper is listed. */
  readonly cells: boolean;
}

/** Says of each file which paper it is, whether it is the unchanged one, and what has changed since. */
export async function verify(settings: VerifySettings, effects: Effects): Promise<ExitCode> {
  const input = await loadInput(settings.input, effects);
  if (input.years.length === 0) {
    sayWhatToDoFirst(effects.terminal, settings.input);
    return 2;
  }
  const desk = await openDesk(settings.input, input, settings.asOf);
  const codes: ExitCode[] = [];
  for (const file of settings.files) {
    effects.terminal.say(file);
    const { lines, exitCode } = await findings(file, settings, desk, effects);
    for (const line of lines) effects.terminal.say(`  ${line}`);
    codes.push(exitCode);
  }
  return codes.includes(2) ? 2 : codes.includes(1) ? 1 : 0;
}

async function findings(
  file: string,
  { output, cells }: VerifySettings,
  desk: Desk,
  effects: Effects,
): Promise<{ readonly lines: readonly string[]; readonly exitCode: ExitCode }> {
  const bytes = await readBytes(file).catch(() => null);
  if (bytes === null) return { lines: ["没有找到这个文件，或打不开。"], exitCode: 2 };
  const opened = openPdf(bytes);
  if (opened.kind === "none") return { lines: ["这不是PDF文件。"], exitCode: 2 };
  if (opened.kind === "foreign")
    return { lines: ["文件中没有文稿代码：不是本程序生成的文稿，或代码已被去掉。"], exitCode: 1 };
  const told = fileTold(opened);
  const record = await findRecord(opened.stamp, output, desk.issued);
  if (record === null) {
    const unknown = `文稿代码${opened.stamp.basis}没有记录：可能是其他单位的文稿，或依据记录已不在本机。`;
    return { lines: [told, unknown], exitCode: 1 };
  }
  const program = effects.programVersion();
  const present = presentOf(record.paper, desk);
  const listed = cells
    ? record.paper.cells.map(({ place, text }) => `  ${describePlace(place)}：${shown(place, text)}`)
    : [];
  const lines = [told, ...recordTold(record), ...listed, ...presentTold(record, present, program, cells)];
  const whole = opened.kind === "printed" && opened.stamp.bytes === "unchanged";
  const same = isAsItWas(present, record.paper.day) && record.paper.program === program;
  return { lines, exitCode: whole && same ? 0 : 1 };
}

function isAsItWas(present: Present, day: Day): boolean {
  if (present.kind === "made") return present.changes.length === 0 && present.day === day;
  return present.kind === "issued" && present.state === "issued" && !present.note.includes("不一致");
}

function shown({ cell }: Place, text: string): string {
  if (text !== "") return text;
  return cell === null ? "（整份）" : "（空）";
}
