import type { Problem, RowIdentity } from "../diagnostics.ts";
import { comparable } from "../domain/text.ts";
import type { Column, Columns } from "./column.ts";
import type { Row, RowFault, Sheet } from "./sheet.ts";

export function undatedDecisions(sheet: Sheet, row: Row<Columns>, subject: () => string): Problem[] {
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
        column: titles.on,
        message: `${subject()}填了“${titles.decided}”，没有填“${titles.on}”，暂不生效。`,
        help: `请补填“${titles.on}”。`,
      };
    });
}

/** What compares the cells of a row speaks of several: one private column makes the whole of it private. */
export function rowProblem(fault: RowFault, row: Row<Columns>, subject: string, sheet: Sheet): Problem {
  const { code, severity, field, message, help, clause } = fault;
  const isPrivate = Object.values(sheet.columns).some(({ reach }) => reach === "涉个人");
  const key = Object.keys(sheet.columns).find((each) => row[each] === field);
  const column = key === undefined ? undefined : sheet.columns[key]?.title;
  return {
    code,
    severity,
    place: field.place,
    ...(column === undefined ? {} : { column }),
    message: `${subject}${message}`,
    help,
    ...(isPrivate ? { discreetMessage: `${subject}需要核对。` } : {}),
    ...(clause === undefined ? {} : { clause }),
  };
}

/** What tells a row from the others of its sheet in any copy; null for a sheet whose rows nothing tells apart. */
export function identityOf({ columns, identity }: Sheet, row: Row<Columns>): RowIdentity | null {
  if (identity.length === 0) return null;
  const parts = identity.map((key) => {
    const field = row[key];
    const column = columns[key];
    return field?.value == null || column === undefined ? (field?.text ?? "") : shownAs(column, field.value);
  });
  const key = parts.map(comparable).join(" ");
  // A person's number tells the row, the name tells people who it is.
  const name = identity.includes("id") ? (row["name"]?.text ?? "") : "";
  const label = [...parts.slice(0, 1), name, ...parts.slice(1)].filter((part) => part !== "").join(" ");
  return key.trim() === "" ? null : { key, label };
}

function shownAs(column: Column<unknown>, value: unknown): string {
  const standard = column.encode(value);
  return typeof standard === "string" ? standard : String(value);
}
