import { cellChanges, type CellChange } from "../../documents/cell-changes.ts";
import { isSame } from "../../documents/paper.ts";
import type { RecordedPaper } from "../../documents/recorded.ts";
import type { Day } from "../../domain/day.ts";
import type { Cited } from "../../domain/place.ts";
import type { Desk } from "../desk.ts";

/** What became of a recorded paper. */
export type Present =
  /** It would be made again, from cells of which these say something else. */
  | { readonly kind: "made"; readonly changes: readonly CellChange[]; readonly day: Day }
  /** It was issued; what the index says of it. */
  | { readonly kind: "issued"; readonly state: "issued" | "replaced" | "withdrawn"; readonly note: string }
  /** The workbooks no longer make it. */
  | { readonly kind: "gone" };

/** The same paper as the workbooks make it now. */
export function presentOf(paper: RecordedPaper, { drafts, shown }: Desk): Present {
  const issued = shown.find((each) => isSame(each.paper, paper) && each.paper.sha256 === paper.sha256);
  const inForce = shown.find((each) => isSame(each.paper, paper) && each.state === "issued");
  const told = issued ?? inForce;
  if (told !== undefined) return { kind: "issued", state: told.state, note: told.note };
  const draft = drafts.papers.find((each) => isSame(each.paper, paper))?.paper;
  if (draft !== undefined) return made(paper, draft.sources, draft.day);
  const volume = drafts.volumes.find((each) => isSame(each.volume, paper))?.volume;
  return volume === undefined
    ? { kind: "gone" }
    : made(
        paper,
        volume.parts.flatMap(({ sources }) => sources),
        volume.day,
      );
}

function made(paper: RecordedPaper, now: readonly Cited[], day: Day): Present {
  return { kind: "made", changes: cellChanges(paper.cells, now), day };
}
