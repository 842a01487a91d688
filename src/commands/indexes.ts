import { inOrder, type Problem } from "../diagnostics.ts";
import { composeProgress, progressPage } from "../documents/filing-progress.ts";
import { reminderOf, reminderText } from "../documents/filing-reminder.ts";
import { divided } from "../documents/index-lists.ts";
import type { Listed } from "../documents/index-papers.ts";
import type { ReturnedShelf } from "../documents/index-view.ts";
import { composeIndex } from "../documents/overview.ts";
import { trees } from "../documents/paper.ts";
import { openTemplates } from "../printing/render.ts";
import type { Input } from "../intake/input.ts";
import type { Effects } from "./effects.ts";
import { byCodePoint, forNotepad } from "./files.ts";
import type { GuardedStage } from "./guarded-stage.ts";
import type { Shown } from "./issued/shown.ts";
import type { Written } from "./manifest.ts";
import { writeReceiptSlips } from "./receipts.ts";
import type { Survey } from "./survey.ts";

/**
 * Writes the filing progress with its reminders, and the page that opens each tree: that of 涉个人 last, since it tells
 * of the pages that were held back.
 */
export async function writeIndexes(
  stage: GuardedStage,
  written: readonly Written[],
  shown: readonly Shown[],
  input: Input,
  surveyed: Survey,
  problems: readonly Problem[],
  returned: readonly ReturnedShelf[],
  { templates }: Effects,
): Promise<void> {
  const { years, asOf } = surveyed;
  const shell = openTemplates(templates);
  const judgements = years.map(({ on }) => on(asOf).judgement);
  const listed = [...written.map(listedOf), ...shown.flatMap(spokenOf)].sort((left, right) =>
    byCodePoint(left.period, right.period),
  );
  const reminder = reminderOf(judgements, asOf);
  const slips = await writeReceiptSlips(stage, shell, input, surveyed);
  const progress = composeProgress(judgements, reminder, slips, asOf);
  await stage.write(`内部/${progressPage}`, encode(shell.render("filing-progress", progress)));
  await stage.write("内部/报送提醒.txt", encode(forNotepad(reminderText(reminder))));
  for (const tree of trees) {
    const told = inOrder([...problems, ...stage.problems]);
    const { view, lists } = divided(composeIndex(tree, listed, told, judgements, asOf, returned));
    for (const list of lists)
      await stage.write(`${tree}/${list.path}`, encode(shell.render("index-list", list)));
    await stage.write(`${tree}/index.html`, encode(shell.render("index", view)));
  }
}

const states = { issued: "印发稿", replaced: "已被取代", withdrawn: "撤回" } as const;

function listedOf({ identity, path, word, day, pages, incomplete, issued }: Written): Listed {
  return {
    kind: identity.kind,
    title: identity.title,
    period: identity.period,
    tree: trees.find((tree) => path.startsWith(`${tree}/`)) ?? "涉个人",
    path,
    ...(word === undefined ? {} : { word: word.path }),
    day,
    pages,
    incomplete,
    ...(issued === undefined ? {} : { state: states[issued.state], note: issued.note }),
  };
}

/** A paper of which an index only says what became of it. */
function spokenOf({ paper, path, tree, state, note }: Shown): Listed[] {
  if (path !== null) return [];
  const { kind, title, period, day, pages } = paper;
  return [{ kind, title, period, tree, path, day, pages, incomplete: false, state: states[state], note }];
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
