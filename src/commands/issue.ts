import { keyText } from "../documents/paper-key.ts";
import { inChinese, type Day } from "../domain/day.ts";
import { yearInHand } from "../facts/years.ts";
import type { IssueRequest } from "./command.ts";
import { openDesk, type Desk } from "./desk.ts";
import type { Effects, ExitCode } from "./effects.ts";
import { sayWhatToDoFirst } from "./first-steps.ts";
import { candidateNamed, candidatesOf, type Candidate } from "./issued/candidate.ts";
import { removeUnfinished } from "./issued/freeze.ts";
import { hindrance, issueText } from "./issued/hindrance.ts";
import { paperFolder } from "./issued/places.ts";
import { issuePaper } from "./issued/issue-paper.ts";
import { withdrawPaper } from "./issued/withdraw-paper.ts";
import { loadInput } from "./load.ts";
import type { Input } from "../intake/input.ts";
import type { YearRecords } from "../facts/records.ts";

export interface IssueSettings {
  readonly input: string;
  readonly asOf: Day;
  readonly year: number | null;
  readonly ask: IssueRequest;
}

/**
 * Issues a paper: freezes its print and its data in 已印发, never to be changed (`office.md` 4). Answers 1, with the
 * reason, where the paper cannot be issued.
 */
export async function issue(settings: IssueSettings, effects: Effects): Promise<ExitCode> {
  const { terminal } = effects;
  const { ask, asOf } = settings;
  const input = await loadInput(settings.input, effects);
  const held = input.years.map(({ year }) => year);
  const wanted = settings.year ?? yearInHand(held, asOf);
  const records = input.years.find(({ year }) => year === wanted);
  if (records === undefined) {
    if (held.length === 0) sayWhatToDoFirst(terminal, settings.input);
    else terminal.note(`没有${wanted ?? ""}年度的设置，现有${held.join("、")}年度。`);
    return 2;
  }
  const desk = await openDesk(settings.input, input, asOf);
  if (ask.kind === "list") {
    for (const line of listing(desk, records, asOf)) terminal.say(line);
    return 0;
  }
  await removeUnfinished(settings.input);
  const refused = await act(settings, ask, input, desk, records, effects);
  if (refused === null) return 0;
  terminal.note(`没有办理：${records.year}年度${ask.paper}（${ask.period}）。${refused}`);
  return 1;
}

/** Does what was asked; answers with the reason where it cannot be done. */
async function act(
  { input: folder, asOf }: IssueSettings,
  ask: Exclude<IssueRequest, { readonly kind: "list" }>,
  input: Input,
  desk: Desk,
  records: YearRecords,
  effects: Effects,
): Promise<string | null> {
  const candidate = candidateNamed(desk, records, ask.paper, ask.period);
  if (candidate === null) {
    return `没有这份文稿，或截至${inChinese(asOf)}还没有形成。可用 kaoping issue --list 查看能印发的文稿。`;
  }
  if (desk.issued.damaged.has(paperFolder(candidate.year, candidate.key))) {
    return "它的印发稿被改动，请先从备份中恢复“已印发”文件夹。";
  }
  if (ask.kind === "withdraw") return withdrawPaper(folder, candidate, records, asOf, effects);
  return hindrance(candidate, asOf) ?? issuePaper(folder, candidate, input, desk, effects);
}

/** What can be issued, what cannot and why, what was issued. */
function listing(desk: Desk, records: YearRecords, asOf: Day): string[] {
  const candidates = candidatesOf(desk, records);
  const registered = candidates.filter(({ row, standing }) => row !== null || standing !== undefined);
  const others = candidates.length - registered.length;
  return [
    `${records.year}年度，截至${inChinese(asOf)}：`,
    ...registered.map((candidate) => `  ${stateText(candidate, asOf)}`),
    ...(others > 0 ? [`  另有${others}份文稿没有列入“印发登记”。`] : []),
  ];
}

function stateText(candidate: Candidate, asOf: Day): string {
  const { key, standing, row } = candidate;
  const name = keyText(key);
  if (standing !== undefined && row === null) {
    const { last, withdrawal } = standing;
    return withdrawal === null
      ? `已经印发　${name}　${issueText(last)}`
      : `已经撤回　${name}　${inChinese(withdrawal.issuedOn)}`;
  }
  const reason = hindrance(candidate, asOf);
  return reason === null ? `可以印发　${name}` : `不能印发　${name}　${reason}`;
}
