import { changesPage, composeChanges } from "../../documents/changes.ts";
import type { RecordedPaper } from "../../documents/recorded.ts";
import { openTemplates } from "../../printing/render.ts";
import type { Effects } from "../effects.ts";
import type { Stage } from "../publish/stage.ts";

/**
 * Writes 变动情况 into 内部 and 涉个人: what the papers say differently from an earlier build. It stands in no manifest,
 * and is the one page that equal inputs do not make equal.
 */
export async function writeChanges(
  stage: Pick<Stage, "write">,
  before: readonly RecordedPaper[] | null,
  now: readonly RecordedPaper[],
  { templates, terminal }: Effects,
): Promise<void> {
  const shell = openTemplates(templates);
  for (const tree of ["内部", "涉个人"] as const) {
    const view = composeChanges(tree, before, now);
    await stage.write(`${tree}/${changesPage}`, new TextEncoder().encode(shell.render("changes", view)));
    if (tree === "涉个人" && before !== null)
      terminal.note(`${view.summary}${view.papers.length === 0 ? "" : `详见“涉个人/${changesPage}”。`}`);
  }
}
