import type { Day } from "../domain/day.ts";
import type { Form } from "../workbook/sheet.ts";
import type { Contents } from "../workbook/write.ts";

/** Writes a form's rows as the section's workbook. */
export type Writer = <F extends Form>(form: F, rows: Contents<F>["rows"]) => Promise<Uint8Array>;

/** A sending that is yet to be written. */
export interface PlannedCopy {
  readonly on: Day;
  readonly form: string;
  readonly write: (writer: Writer) => Promise<Uint8Array>;
}
