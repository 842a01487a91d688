import type { Problem } from "../diagnostics.ts";
import { rowOf, type Field } from "../domain/place.ts";

export type Shown = Field<string>;

/** An entry that leads to nobody or nothing, or to what another leads to; 内部 learns of the row alone. */
export function misreferred(
  field: Shown,
  code: string,
  where: string,
  message: string,
  help: string,
): Problem {
  const row = `${where}第${rowOf(field.place) ?? ""}行`;
  return {
    code,
    severity: "must-fix",
    place: field.place,
    message: `${row}${message}`,
    // That a person stands in a register at all may be private.
    discreetMessage: `${row}需要核对。`,
    help,
  };
}
