import type { Form } from "../workbook/sheet.ts";
import { personChoice } from "../workbook/kinds.ts";
import { writeWorkbook, type Contents } from "../workbook/write.ts";
import type { Bureau } from "./model.ts";
import { bureau as unit } from "./words/bureau.ts";

/** A workbook that the office edits in place, yet to be written. */
export interface OfficeFile {
  /** After the year. */
  readonly name: string;
  readonly write: () => Promise<Uint8Array>;
}

/** Writes a form's rows as a workbook of the office, or of the keeper named. */
export type OfficeWriter = <F extends Form>(
  form: F,
  rows: Contents<F>["rows"],
  owner?: string,
) => Promise<Uint8Array>;

export function officeWriter(bureau: Bureau): OfficeWriter {
  const lists = {
    科室: bureau.sections.map(({ name }) => name),
    人员: bureau.everyone.map(({ id, name }) => personChoice(id, name)),
    条款: bureau.options.clauses,
  };
  return (form, rows, owner = unit.shortName) =>
    writeWorkbook(form, { owner, year: bureau.options.year, rows, lists });
}
