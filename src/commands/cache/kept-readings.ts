import type { Opened } from "../../workbook/open.ts";
import type { Workbooks } from "../readers/readers.ts";
import type { Shelf } from "./shelf.ts";

const FOLDER = "readings";

/** Workbooks whose content an earlier run read from equal bytes with the same program are not read again. */
export function keptReadings(workbooks: Workbooks, shelf: Shelf, program: () => string): Workbooks {
  const nameOf = (hash: string): string => `${FOLDER}/${program().slice(0, 16)}/${hash}`;
  return {
    prepare: () => workbooks.prepare(),
    async open(bytes, hash) {
      const kept = await shelf.read(nameOf(hash));
      // Sealed, and under the mark of this very program: it is what the line below wrote.
      if (kept !== undefined) return kept as Opened;
      const opened = await workbooks.open(bytes, hash);
      if (isKept(opened)) await shelf.write(nameOf(hash), opened);
      return opened;
    },
    async forgetAllBut(hashes) {
      await shelf.keepOnly(FOLDER, new Set(Array.from(hashes, nameOf)));
    },
  };
}

/** A refusal may be the fault of a busy machine, and is told quickly. JSON knows no number but finite ones, and one 0. */
function isKept(opened: Opened): boolean {
  if (opened.kind === "refused") return false;
  const cells = opened.workbook.sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return cells.every(
    (cell) => cell?.kind !== "number" || (Number.isFinite(cell.value) && !Object.is(cell.value, -0)),
  );
}
