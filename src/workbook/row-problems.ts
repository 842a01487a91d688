import type { Problem } from "../diagnostics.ts";
import type { Columns } from "./column.ts";
import type { Row, RowFault, Sheet } from "./sheet.ts";

export function undatedDecisions(sheet: Sheet, row: Row<Columns>, subject: string): Problem[] {
  return sheet.decisions
    .filter(({ undated }) => undated !== "counts")
    .filter(({ on, what }) => row[on]?.filled !== true && what.some((key) => row[key]?.filled === true))
    .map(({ on, what }) => {
      const decided = what.find((key) => row[key]?.filled === true) ?? on;
      const titles = {
        decided: sheet.columns[decided]?.title ?? decided,
        on: sheet.columns[on]?.title ?? on,
      };
      return {
        code: "decision-undated",
        severity: "must-fix",
        place: row[on]?.place ?? row.at,
        message: `${subject}填了“${titles.decided}”，没有填“${titles.on}”，暂不生效。`,
        help: `请补填“${titles.on}”。`,
      };
    });
}

/** What compares the cells of a row speaks of several: one private column makes the whole of it private. */
export function rowProblem(fault: RowFault, subject: string, sheet: Sheet): Problem {
  const { code, severity, field, message, help, clause } = fault;
  const isPrivate = Object.values(sheet.columns).some(({ reach }) => reach === "涉个人");
  return {
    code,
    severity,
    place: field.place,
    message: `${subject}${message}`,
    help,
    ...(isPrivate ? { discreetMessage: `${subject}需要核对。` } : {}),
    ...(clause === undefined ? {} : { clause }),
  };
}
