import { describePlace, type Cited } from "../domain/place.ts";

/**
 * Cells as evidence, those of one sheet on one line: ……“月计划与完成”K5、K8. `told` says what is written of each cell
 * beside its name.
 */
export function evidenceLines(cells: readonly Cited[], told: (cell: Cited) => string): string[] {
  const sheets = new Map<string, Set<string>>();
  for (const cell of cells) {
    const { place } = cell;
    const sheet = describePlace({ ...place, cell: null });
    const shown = place.cell === null ? "" : `${place.cell}${told(cell)}`;
    sheets.set(sheet, (sheets.get(sheet) ?? new Set()).add(shown));
  }
  return [...sheets].map(([sheet, shown]) => `${sheet}${[...shown].join("、")}`);
}
