import type { Cited, Place } from "../domain/place.ts";

/** A cell that a paper came from and that says something else now. */
export interface CellChange {
  /** Where it stands now, or stood while it was read. */
  readonly place: Place;
  /** Null where the paper did not read it before, or does not read it now. */
  readonly before: string | null;
  readonly now: string | null;
  readonly personal: boolean;
}

/** The cells whose value changed; a later copy of the same report is the same workbook. */
export function cellChanges(before: readonly Cited[], now: readonly Cited[]): CellChange[] {
  const [then, later] = [byPlace(before), byPlace(now)];
  return [...new Set([...then.keys(), ...later.keys()])].flatMap((key): CellChange[] => {
    const [old, current] = [then.get(key), later.get(key)];
    const cited = current ?? old;
    if (cited === undefined || old?.text === current?.text) return [];
    const personal = old?.personal === true || current?.personal === true;
    return [{ place: cited.place, before: old?.text ?? null, now: current?.text ?? null, personal }];
  });
}

function byPlace(cells: readonly Cited[]): Map<string, Cited> {
  return new Map(
    cells.map((cited) => [
      [withoutReceipt(cited.place.file), cited.place.sheet ?? "", cited.place.cell ?? ""].join("|"),
      cited,
    ]),
  );
}

/** 各科室报送/02/2025-03-20-1 2025年目标台账.xlsx without its day of receipt. */
function withoutReceipt(file: string): string {
  return file.replace(/\/\d{4}-\d{2}-\d{2}-\d+ /u, "/");
}
