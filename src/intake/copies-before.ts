import { mendingOf, type Mending } from "../facts/mending.ts";
import type { Copies, Copy, YearRecords } from "../facts/records.ts";
import type { Input } from "./input.ts";

/** All copies of a year, each form's in the order of receipt. */
export function copiesOf({ copies }: { readonly copies: Copies }): Copy[] {
  return [...copies.targetLedger, ...copies.routineAppraisal, ...copies.summaryForm, ...copies.commentForm];
}

/** The copy of the same form, section and year that came before; null where this is the first. */
function copyBefore(records: YearRecords, copy: Copy): Copy | null {
  const same = copiesOf(records).filter(
    ({ form, section }) => form === copy.form && section === copy.section,
  );
  return same[same.findIndex(({ file }) => file === copy.file) - 1] ?? null;
}

/**
 * What became, in a dated copy, of what had to be mended in the one before: read off these two alone, so it is the same
 * on every day. Null for a first copy, and for a file that is no copy of any year.
 */
export function mendingInCopy({ years, problemsByFile }: Input, file: string): Mending | null {
  for (const records of years) {
    const copy = copiesOf(records).find((each) => each.file === file);
    if (copy === undefined) continue;
    const before = copyBefore(records, copy);
    if (before === null) return null;
    return mendingOf(problemsByFile.get(before.file) ?? [], problemsByFile.get(file) ?? []);
  }
  return null;
}
