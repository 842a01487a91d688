import path from "node:path";
import { readBytes, sha256 } from "../files.ts";
import type { Written } from "../manifest.ts";
import { safePath } from "../written.ts";
import type { Stage } from "../publish/stage.ts";
import type { Shown } from "./shown.ts";

/** Copies issued papers into the stage as they were frozen. Throws where one changed since it was compared. */
export async function copyIssued(
  input: string,
  shown: readonly Shown[],
  stage: Pick<Stage, "write">,
): Promise<Written[]> {
  const written: Written[] = [];
  for (const { paper, issue, state, tree, path: place, note, supersedes } of shown) {
    if (place === null) continue;
    const bytes = await readBytes(path.join(input, issue.folder, paper.file));
    if (sha256(bytes) !== paper.sha256)
      throw new Error(`${issue.folder}/${paper.file} changed while it was copied`);
    const target = safePath(tree, place);
    await stage.write(target, bytes);
    written.push({
      identity: paper,
      path: target,
      day: paper.day,
      pages: paper.pages,
      sha256: paper.sha256,
      incomplete: false,
      sources: [],
      figures: () => paper.figures,
      ...(paper.code === undefined ? {} : { code: paper.code }),
      issued: {
        state,
        note,
        supersedes: supersedes === null ? null : safePath(supersedes.tree, supersedes.path),
        inputs: [...paper.inputs],
      },
    });
  }
  return written;
}
