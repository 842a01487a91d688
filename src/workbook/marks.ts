import type ExcelJS from "exceljs";
import { severityNames, type Problem, type Severity } from "../diagnostics.ts";
import { fullWidth } from "../domain/text.ts";
import { songti } from "./styles.ts";

type Marked = Exclude<Severity, "tidied">;

/** Told apart without colour: a thick frame must be mended, a dashed one looked at. */
const frames: Readonly<Record<Marked, { readonly style: ExcelJS.BorderStyle; readonly colour: string }>> = {
  "must-fix": { style: "thick", colour: "FFFFD9C7" },
  check: { style: "mediumDashed", colour: "FFFFF6D6" },
};

/** More notes than this make a workbook slow; the others stand in the list alone. */
const MOST_NOTES = 2_000;
const LONGEST_NOTE = 1_000;

/** Marks the cells that problems name, each with a note that says what to do. */
export function markCells(
  problems: readonly Problem[],
  sheetOf: (name: string) => ExcelJS.Worksheet | undefined,
): void {
  const byCell = new Map<ExcelJS.Cell, Problem[]>();
  for (const problem of problems) {
    const { sheet, cell } = problem.place;
    const target = sheet === null || cell === null ? undefined : sheetOf(sheet)?.getCell(cell);
    if (target === undefined || problem.severity === "tidied") continue;
    byCell.set(target, [...(byCell.get(target) ?? []), problem]);
  }
  let notes = 0;
  for (const [cell, own] of byCell) {
    mark(cell, own.some(({ severity }) => severity === "must-fix") ? "must-fix" : "check");
    notes += 1;
    if (notes <= MOST_NOTES) cell.note = { texts: [{ font: songti(9), text: noteOf(own) }] };
  }
}

function mark(cell: ExcelJS.Cell, severity: Marked): void {
  const { style, colour } = frames[severity];
  cell.border = { top: { style }, left: { style }, bottom: { style }, right: { style } };
  cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: colour } };
}

function noteOf(problems: readonly Problem[]): string {
  const told = problems.map(({ severity, message, help, clause }) =>
    [
      `${severityNames[severity]}：${message}`,
      help,
      ...(clause === undefined ? [] : [`依据：方案${fullWidth(clause)}`]),
    ].join("\n"),
  );
  return told.join("\n\n").slice(0, LONGEST_NOTE);
}
